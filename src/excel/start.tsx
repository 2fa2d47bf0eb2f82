import { createRoot } from "react-dom/client";
import { associateCommands, showPane } from "./commands";
import type { Language } from "../i18n/format";
import { Pane } from "../taskpane/components/pane";
import { startEngine } from "../taskpane/engine/start-worker";
import { systemClock } from "../taskpane/session/clock";
import { createSession } from "../taskpane/session/session";
import type { SettingsStorage } from "../taskpane/session/settings";
import type { Session } from "../taskpane/session/state";
import { ExcelWorkbook } from "../workbook/excel/excel-workbook";
import type { StartReason } from "./start-message";
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

/** How long Excel may take to say that the library is ready before a person is told, in milliseconds. */
const READY_WITHIN = 10_000;

/** Older Excels than this one do not have what the pane needs (manifest.xml lets them open it, so that it can say so). */
function isExcelTooOld(): boolean {
  return !Office.context.requirements.isSetSupported("ExcelApi", "1.14");
}

/** Shows the pane of the workbook that Excel has open, or says why there is none. */
export async function start(place: HTMLElement): Promise<void> {
  const root = createRoot(place);
  const say = (reason: StartReason, onAgain?: () => void): void =>
    root.render(
      <StartMessage language={language} reason={reason} {...(onAgain === undefined ? {} : { onAgain })} />,
    );
  if (typeof Office === "undefined") {
    say("noOffice");
    return;
  }
  let opened: (session: Session) => void = () => undefined;
  const opening = new Promise<Session>((resolve) => {
    opened = resolve;
  });
  associateCommands(opening);
  const late = setTimeout(() => say("late"), READY_WITHIN);
  const { host } = await Office.onReady();
  clearTimeout(late);
  if (host !== Office.HostType.Excel) {
    say("notExcel");
    return;
  }
  // A button may have started this runtime without showing it.
  showPane();
  if (isExcelTooOld()) {
    say("tooOld");
    return;
  }
  const port = await openWorkbook((again) => say("failed", again));
  const kept = storage();
  const session = createSession({
    port,
    engine: await startEngine(),
    clock: systemClock,
    language,
    ...(kept ? { storage: kept } : {}),
  });
  opened(session);
  root.render(<Pane session={session} />);
}
