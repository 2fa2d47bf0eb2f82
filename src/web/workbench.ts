import type { Language } from "../i18n/format";
import { startEngine } from "../taskpane/engine/start-worker";
import { systemClock } from "../taskpane/session/clock";
import { createSession } from "../taskpane/session/session";
import type { Session } from "../taskpane/session/state";
import type { FailureCode } from "../workbook/file/failures";
import { WorkbookFailure } from "../workbook/file/failures";
import { openFile, writtenFile } from "./files/files";
import type { Sample } from "./samples";
import { fetchSample } from "./samples";
import { changesOf, exceedsText } from "./save";
import type { SpreadsheetWorkbook } from "../workbook/univer/univer-workbook";
import type { Spreadsheet, createSpreadsheet } from "../workbook/univer/spreadsheet";

/** What the page says above the spreadsheet. */
export type Message =
  | { readonly kind: "not-opened"; readonly name: string; readonly code: FailureCode }
  | { readonly kind: "sample-failed" }
  | { readonly kind: "not-saved" }
  | { readonly kind: "text-only" }
  | { readonly kind: "shape-locked" };

export interface WorkbenchState {
  /** starting: the spreadsheet is being loaded; failed: it could not be. */
  readonly phase: "starting" | "ready" | "failed";
  /** The file that is being read, null when none is. */
  readonly opening: string | null;
  readonly workbook: SpreadsheetWorkbook | null;
  /** The pane's, on that workbook. */
  readonly session: Session | null;
  /** Something was changed since the file was opened or saved. */
  readonly unsaved: boolean;
  readonly message: Message | null;
}

const firstState: WorkbenchState = {
  phase: "starting",
  opening: null,
  workbook: null,
  session: null,
  unsaved: false,
  message: null,
};

/** What is loaded on demand. */
interface SpreadsheetParts {
  readonly SpreadsheetWorkbook: typeof SpreadsheetWorkbook;
  readonly createSpreadsheet: typeof createSpreadsheet;
}

/** Lets what was just shown be painted before longer work. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

/** Where the browser keeps this person's settings; some browsers forbid it. */
function ownStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function offer(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The spreadsheet of the page and the file that stands in it. None of its actions throws: what goes wrong is a message. */
export class Workbench {
  private state = firstState;
  private readonly listeners = new Set<() => void>();
  private spreadsheet: Spreadsheet | null = null;
  private opened = 0;
  private stopListening: () => void = () => undefined;

  readonly getState = (): WorkbenchState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Loads the spreadsheet into an element and opens a first file in it. */
  async start(container: HTMLElement, language: Language, dark: boolean, sample: Sample): Promise<void> {
    try {
      const [parts, bytes] = await Promise.all([
        import(/* webpackChunkName: "spreadsheet" */ "../workbook/univer"),
        fetchSample(sample).catch(() => null),
      ]);
      this.parts = parts;
      this.spreadsheet = parts.createSpreadsheet(container, {
        language,
        dark,
        onRefused: () => this.say({ kind: "shape-locked" }),
      });
      this.change({ phase: "ready" });
      if (bytes) await this.open(sample.fileName, bytes);
      else this.say({ kind: "sample-failed" });
    } catch {
      this.change({ phase: "failed" });
    }
  }

  async openSample(sample: Sample): Promise<void> {
    const bytes = await fetchSample(sample).catch(() => null);
    if (bytes) await this.open(sample.fileName, bytes);
    else this.say({ kind: "sample-failed" });
  }

  /** Reads a file and shows it instead of the one before; when it cannot be read, that one stays. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const { spreadsheet, parts } = this;
    if (!spreadsheet || !parts) return;
    const turn = ++this.opened;
    this.change({ opening: name, message: null });
    await painted();
    try {
      const file = await openFile(name, bytes);
      const snapshot = await parts.SpreadsheetWorkbook.prepare(file, `workbook-${turn}`);
      // Another file was chosen meanwhile: this one is no longer waited for.
      if (turn !== this.opened) return;
      const before = this.state.workbook;
      const workbook = new parts.SpreadsheetWorkbook(spreadsheet, file, `workbook-${turn}`, snapshot);
      this.stopListening();
      this.stopListening = workbook.onUnsaved(() => this.change({ unsaved: true }));
      this.state.session?.dispose();
      const session = await this.newSession(workbook);
      this.change({ workbook, session, opening: null, unsaved: false });
      // The pane lets go of the workbook before it is taken away.
      await painted();
      before?.dispose();
    } catch (error) {
      if (turn !== this.opened) return;
      const code = error instanceof WorkbookFailure ? error.code : "unreadable";
      this.change({ opening: null, message: { kind: "not-opened", name, code } });
    }
  }

  /** Gives the file back with what was changed; false when it could not be made. */
  async download(): Promise<boolean> {
    const { workbook } = this.state;
    if (!workbook) return false;
    try {
      const now = await workbook.read();
      const { file } = workbook;
      const changes = changesOf(file.data, now, workbook.unsavedWork());
      // What is changed while the file is being written is unsaved again.
      this.change({ unsaved: false });
      offer(await writtenFile(file, changes), file.name);
      if (file.kind === "text" && exceedsText(changes)) this.say({ kind: "text-only" });
      return true;
    } catch {
      this.change({ unsaved: true, message: { kind: "not-saved" } });
      return false;
    }
  }

  setLanguage(language: Language): void {
    this.spreadsheet?.setLanguage(language);
    this.state.workbook?.setLanguage(language);
  }

  setDark(dark: boolean): void {
    this.spreadsheet?.setDark(dark);
  }

  /** Puts the keyboard into the spreadsheet. */
  focus(): void {
    this.spreadsheet?.focus();
  }

  dismissMessage(): void {
    this.change({ message: null });
  }

  private async newSession(port: SpreadsheetWorkbook): Promise<Session> {
    const storage = ownStorage();
    const language = this.spreadsheet?.language ?? "vi";
    const engine = await startEngine();
    return createSession({ port, engine, clock: systemClock, language, ...(storage ? { storage } : {}) });
  }

  private parts: SpreadsheetParts | null = null;

  private say(message: Message): void {
    this.change({ message });
  }

  private change(change: Partial<WorkbenchState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}
