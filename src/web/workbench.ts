import type { Language } from "../i18n/format";
import { startEngine } from "../taskpane/engine/start-worker";
import { systemClock } from "../taskpane/session/clock";
import { createSession } from "../taskpane/session/session";
import type { Session } from "../taskpane/session/state";
import type { FailureCode } from "../workbook/file/failures";
import { WorkbookFailure } from "../workbook/file/failures";
import { DraftKeeper } from "./draft-keeper";
import type { DraftInfo } from "./drafts";
import { openFile, writtenFile } from "./files/files";
import type { Sample } from "./samples";
import { fetchSample } from "./samples";
import type { FileChanges } from "./write-file";
import type { Refusal } from "../workbook/univer/refusal";
import type { SpreadsheetWorkbook } from "../workbook/univer/univer-workbook";
import type { Spreadsheet, createSpreadsheet } from "../workbook/univer/spreadsheet";

/** What the page says above the spreadsheet. */
export type Message =
  | { readonly kind: "not-opened"; readonly name: string; readonly code: FailureCode }
  | { readonly kind: "sample-failed" }
  | { readonly kind: "not-saved" }
  | { readonly kind: "text-only" }
  /** The file that was opened is signed: whatever is downloaded after a change is not. */
  | { readonly kind: "signed" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "draft"; readonly draft: DraftInfo }
  | { readonly kind: "draft-failed"; readonly name: string };

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
  /** What was changed is kept on this machine as a draft. */
  readonly drafted: boolean;
  readonly keepsDrafts: boolean;
  readonly message: Message | null;
}

const firstState: WorkbenchState = {
  phase: "starting",
  opening: null,
  workbook: null,
  session: null,
  unsaved: false,
  drafted: false,
  keepsDrafts: true,
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

/** Makes an opened file what it was when its draft was kept. */
async function restore(workbook: SpreadsheetWorkbook, { plan, marks, state }: FileChanges): Promise<void> {
  if (plan.edits.length > 0) await workbook.apply(plan);
  if (marks !== undefined) await workbook.setMarks(marks);
  if (state !== undefined) await workbook.writeState(state);
}

/** The spreadsheet of the page and the file that stands in it. None of its actions throws: what goes wrong is a message. */
export class Workbench {
  private state = firstState;
  private readonly listeners = new Set<() => void>();
  private spreadsheet: Spreadsheet | null = null;
  private opened = 0;
  private stopListening: () => void = () => undefined;
  private readonly drafts = new DraftKeeper((drafted) => this.change({ drafted }));

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
        onRefused: (refusal) => this.say({ kind: "refused", refusal }),
      });
      this.change({ phase: "ready", keepsDrafts: this.drafts.isOn });
      if (bytes) await this.open(sample.fileName, bytes);
      else this.say({ kind: "sample-failed" });
      await this.offerDraft();
    } catch {
      this.change({ phase: "failed" });
    }
  }

  async openSample(sample: Sample): Promise<void> {
    const bytes = await fetchSample(sample).catch(() => null);
    if (bytes) await this.open(sample.fileName, bytes);
    else this.say({ kind: "sample-failed" });
  }

  /** Opens the draft that is offered; it stays kept until it is downloaded or deleted. */
  async openDraft({ id, name }: DraftInfo): Promise<void> {
    const draft = await this.drafts.load(id);
    if (draft) await this.open(name, draft.bytes, { id, changes: draft.changes });
    else this.say({ kind: "draft-failed", name });
  }

  async deleteDraft({ id }: DraftInfo): Promise<void> {
    this.change({ message: null });
    await this.drafts.remove(id);
    await this.offerDraft();
  }

  /** Switches drafts on or off for this machine; off deletes those that are kept. */
  async keepDrafts(keeps: boolean): Promise<void> {
    const { message } = this.state;
    this.change({ keepsDrafts: keeps, ...(message?.kind === "draft" ? { message: null } : {}) });
    await this.drafts.switch(keeps);
    if (keeps && this.state.unsaved) this.drafts.changed();
  }

  /** Reads a file and shows it instead of the one before; when it cannot be read, that one stays. */
  async open(
    name: string,
    bytes: Uint8Array,
    draft: { readonly id: string; readonly changes: FileChanges } | null = null,
  ): Promise<void> {
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
      this.state.session?.dispose();
      if (draft) await restore(workbook, draft.changes);
      this.stopListening = workbook.onUnsaved(() => {
        this.change({ unsaved: true });
        this.drafts.changed();
      });
      const session = await this.newSession(workbook);
      this.change({ workbook, session, opening: null, unsaved: draft !== null });
      if (file.signed) this.say({ kind: "signed" });
      void this.drafts.follow(workbook, draft?.id ?? null);
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
      const { changesOf, exceedsText } = await import(/* webpackChunkName: "save" */ "./save");
      const changes = changesOf(file.data, now, workbook.unsavedWork());
      // What is changed while the file is being written is unsaved again.
      this.change({ unsaved: false });
      offer(await writtenFile(file, changes), file.name);
      await this.drafts.drop();
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

  private async offerDraft(): Promise<void> {
    const draft = await this.drafts.waiting();
    if (draft) this.say({ kind: "draft", draft });
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
