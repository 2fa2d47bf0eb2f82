import { createRoot } from "react-dom/client";
import { associateCommands } from "./commands";
import type { Language } from "../i18n/format";
import { Pane } from "../taskpane/components/pane";
import { startEngine } from "../taskpane/engine/start-worker";
import { systemClock } from "../taskpane/session/clock";
import { createSession } from "../taskpane/session/session";
import type { SettingsStorage } from "../taskpane/session/settings";
import type { Session } from "../taskpane/session/state";
import { ExcelWorkbook } from "../workbook/excel/excel-workbook";
import { StartMessage } from "./start-message";

/** Vietnamese first, whatever language Excel speaks: many offices have an English Excel. The settings change it. */
const language: Language = "vi";

/** Settings of this person on this computer; on the web each site keeps its own part. */
function storage(): SettingsStorage | undefined {
  const part = Office.context.partitionKey ?? "";
  const key = (name: string): string => `${part}${name}`;
  try {
    const { localStorage } = window;
    return {
      getItem: (name) => localStorage.getItem(key(name)),
      setItem: (name, value) => localStorage.setItem(key(name), value),
    };
  } catch {
    // Storage may be forbidden: the settings then last as long as the pane.
    return undefined;
  }
}

/** Opens the workbook as often as it takes: a cell that is being typed into lets no one in. */
async function openWorkbook(say: (again: () => void) => void): Promise<ExcelWorkbook> {
  for (;;) {
    try {
      return await ExcelWorkbook.open();
    } catch {
      await new Promise<void>((resolve) => say(resolve));
    }
  }
}

/** Shows the pane of the workbook that Excel has open, or says why there is none. */
export async function start(place: HTMLElement): Promise<void> {
  const root = createRoot(place);
  if (typeof Office === "undefined") {
    root.render(<StartMessage language={language} reason="noOffice" />);
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    root.render(<StartMessage language={language} reason="notExcel" />);
    return;
  }
  const opening = openWorkbook((again) =>
    root.render(<StartMessage language={language} reason="failed" onAgain={again} />),
  ).then(async (port): Promise<Session> => {
    const kept = storage();
    return createSession({
      port,
      engine: await startEngine(),
      clock: systemClock,
      language,
      ...(kept ? { storage: kept } : {}),
    });
  });
  // A ribbon button may have been what started this runtime: its work waits for the session.
  associateCommands(opening);
  root.render(<Pane session={await opening} />);
}
