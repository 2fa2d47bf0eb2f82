import type { Session } from "../taskpane/session/state";

/** The ribbon's buttons, by the names that manifest.xml gives their functions. */
export const commands: Readonly<Record<string, (session: Session) => Promise<void>>> = {
  check: (session) => session.actions.check(),
  fill: (session) => session.actions.openFill(),
  mark: async (session) => {
    // Marks show findings: without a check there are none.
    if (session.getState().phase !== "checked") await session.actions.check();
    if (session.getState().phase === "checked") await session.actions.mark();
  },
};

async function run(
  command: (session: Session) => Promise<void>,
  session: Promise<Session>,
  event: Office.AddinCommands.Event,
): Promise<void> {
  // While a cell is being typed into Excel does not show the pane; one that is shown already says so meanwhile.
  Office.addin.showAsTaskpane().catch(() => undefined);
  try {
    await command(await session);
  } finally {
    // Excel greys the button until it is told that the work is done.
    event.completed();
  }
}

/**
 * Lets the ribbon's buttons do their work in the pane's own runtime: the pane is shown, then asked. The session may
 * still be opening when a button is pressed.
 */
export function associateCommands(session: Promise<Session>): void {
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(command, session, event);
    });
  }
}
