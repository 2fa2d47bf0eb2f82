import type { Session } from "../taskpane/session/state";

/** The ribbon's buttons, by the names that manifest.xml gives their functions. */
export const commands: ReadonlyMap<string, (session: Session) => Promise<void>> = new Map([
  ["check", (session: Session) => session.actions.check()],
  ["fill", (session: Session) => session.actions.openFill()],
  [
    "mark",
    async (session: Session) => {
      // Marks show findings: without a check there are none.
      if (session.getState().phase !== "checked") await session.actions.check();
      if (session.getState().phase === "checked") await session.actions.mark();
    },
  ],
]);

/** A press that came before this script: src/excel/early-presses.js keeps them. */
interface EarlyPress {
  readonly name: string;
  readonly event: Office.AddinCommands.Event;
}

declare global {
  interface Window {
    earlyPresses?: EarlyPress[];
  }
}

/**
 * Lets the ribbon's buttons do their work in the pane's own runtime: the pane is shown, then asked. Called while the
 * script is loaded, since a press that finds no function is lost; the session may still be opening when one comes.
 */
export function associateCommands(session: Promise<Session>): void {
  const running = new Set<string>();
  const press = (name: string, event: Office.AddinCommands.Event): void => {
    // Excel greys a button until it is told that the work is done, and gives one up that takes long.
    event.completed();
    showPane();
    const command = commands.get(name);
    if (!command || running.has(name)) return;
    running.add(name);
    session
      .then(command)
      // What goes wrong in a session is said in the pane.
      .catch(() => undefined)
      .finally(() => running.delete(name));
  };
  for (const name of commands.keys())
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => press(name, event));
  for (const { name, event } of window.earlyPresses?.splice(0) ?? []) press(name, event);
}

/** While a cell is being typed into Excel does not show the pane; one that is shown already says so meanwhile. */
export function showPane(): void {
  // Excels without a shared runtime have no such object.
  const { addin } = Office as { readonly addin?: Pick<Office.Addin, "showAsTaskpane"> };
  addin?.showAsTaskpane().catch(() => undefined);
}
