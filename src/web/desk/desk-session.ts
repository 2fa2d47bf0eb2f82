import type { Language } from "../../i18n/format";
import {
  decide,
  deskLimits,
  deskText,
  emptyDesk,
  lastDecision,
  readDesk,
  withArrivals,
} from "../../review/desk";
import type { Decision, Desk } from "../../review/desk";
import type { Place } from "../../review/finding";
import type { RoundReport } from "../../review/review";
import type { Submission } from "../../review/submission";
import { toldToUnit } from "../../review/told";
import type { FailureCode } from "../../workbook/file/failures";
import type { DeskFile, RoundSettings, SessionState } from "./desk-state";
import type * as HandOuts from "./hand-outs";
import type { HandedRound } from "./hand-outs";
import { sortPicked } from "./picked-files";
import type { Dropped } from "./picked-files";
import type { FileSummary, Role } from "./protocol";
import { RoundStopped } from "./round-client";
import type { RoundClient } from "./round-client";
import { rowsOf, rowsWhileReading, wordShares } from "./rows";
import type { Shown } from "./show-submission";

/** What the desk needs of the page it stands in. */
export interface DeskSurroundings {
  readonly client: RoundClient;
  /** Shows a submitted file in the spreadsheet, with a place of it. */
  readonly show: (file: File, place: Place) => Promise<Shown>;
  /** Gives a file to the person. */
  readonly offer: (bytes: Uint8Array, name: string) => void;
  readonly now: () => Date;
  /** The desk as it is to be kept on this machine, null for nothing to keep; true when it is kept. */
  readonly keep: (text: string | null) => Promise<boolean>;
}

const firstSettings: RoundSettings = {
  year: null,
  quarter: null,
  office: "",
  expected: [],
  deadline: null,
  reviewer: "",
};

const firstState: SessionState = {
  phase: "empty",
  settings: firstSettings,
  files: [],
  report: null,
  rows: [],
  words: null,
  opened: null,
  unsaved: false,
  drafted: false,
  message: null,
};

/** UTF-8 takes at most so many bytes for a UTF-16 unit. */
const MOST_BYTES_A_CHARACTER = 3;

/** A round on the reviewer's desk. None of its actions throws: what goes wrong is a message or a line of the list. */
export class DeskSession {
  private state = firstState;
  private desk: Desk = emptyDesk;
  private superior: readonly Submission[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly handles = new Map<string, File>();
  /** What is under way; a later one ends an earlier one. */
  private turn = 0;

  constructor(
    private readonly around: DeskSurroundings,
    private language: Language,
  ) {}

  readonly getState = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  setLanguage(language: Language): void {
    if (language === this.language) return;
    this.language = language;
    this.shown();
  }

  /** A submitted file as it was chosen; null for one that was not. */
  fileOf(role: Role, name: string): File | null {
    return this.handles.get(keyOf(role, name)) ?? null;
  }

  /** Takes the files of a role in place of those of that role that are there; of submissions, beside them if asked. */
  async take(picked: readonly Dropped[], role: Role, how: "instead" | "beside" = "instead"): Promise<void> {
    const { sent, others, closed } = sortPicked(picked, role);
    const told =
      others.length + closed.length > 0 ? ({ kind: "others", names: others, closed } as const) : null;
    if (sent.length === 0) {
      this.change({ message: told ?? { kind: "nothing-chosen" } });
      return;
    }
    this.turn += 1;
    this.around.client.stopReading();
    const names = new Set(sent.map(({ name }) => name));
    const isReplaced = ({ role: own, name }: DeskFile): boolean =>
      own === role && (how === "instead" || names.has(name));
    const gone = this.state.files.filter(isReplaced);
    const fresh = sent.map(({ name, file }): DeskFile => {
      this.handles.set(keyOf(role, name), file);
      return { name, role, bytes: file.size, savedAt: file.lastModified, summary: null };
    });
    this.change({
      files: [...this.state.files.filter((file) => !isReplaced(file)), ...fresh],
      message: told,
    });
    for (const { name } of gone) await this.around.client.forget(role, name).catch(() => undefined);
    await this.read();
  }

  /** Leaves a file out of the round, as one of two that a unit sent. */
  async leaveOut(name: string): Promise<void> {
    await this.around.client.forget("submission", name).catch(() => undefined);
    this.change({
      files: this.state.files.filter((file) => file.role !== "submission" || file.name !== name),
    });
    await this.read();
  }

  async setRound(change: Partial<RoundSettings>): Promise<void> {
    const settings = { ...this.state.settings, ...change };
    this.change({ settings });
    const { year, quarter, expected, deadline, office } = settings;
    this.desk = {
      ...this.desk,
      period: year === null ? null : { year, quarter },
      expected: expected.length === 0 ? null : [...expected],
      deadline,
      ...(office === "" ? {} : { office }),
    };
    this.shown();
    this.keep();
    const isTied = "year" in change || "quarter" in change || "expected" in change;
    if (isTied && this.state.phase === "ready") await this.read();
  }

  /** The units that a file lists, as those that are expected. */
  async takeExpected(file: File): Promise<void> {
    const units = (await this.around.client.units(file).catch(() => null)) ?? [];
    if (units.length > 0) await this.setRound({ expected: units.slice(0, deskLimits.units) });
    else this.change({ message: { kind: "units-unreadable", name: file.name } });
  }

  /** Stops what is under way; what was read stays. */
  stop(): void {
    if (this.state.phase !== "reading" && this.state.phase !== "tying") return;
    this.turn += 1;
    this.around.client.stopReading();
    this.change({ phase: "stopped" });
  }

  /** Goes on where it was stopped. */
  resume(): Promise<void> {
    return this.read();
  }

  /** Shows a place of a submitted file in the spreadsheet. */
  async open(unit: string, place: Place): Promise<void> {
    const found = this.state.files.find(({ name }) => name === place.file);
    const file = found && this.fileOf(found.role, found.name);
    const shown = file ? await this.around.show(file, place) : "failed";
    if (file && shown === "shown") this.change({ opened: { unit, name: file.name }, message: null });
    if (shown === "failed") this.change({ message: { kind: "file-gone", name: place.file } });
  }

  /** Back from the spreadsheet to the list. */
  back(): void {
    this.change({ opened: null });
  }

  /** A return without a reason is not taken: the form does not let one be sent. */
  decide(unit: string, state: Decision["state"], reason: string, by: string): void {
    const { report } = this.state;
    const reviewed = report?.units.find(({ name }) => name === unit);
    if (!report || !reviewed || (state === "returned" && reason.trim() === "")) return;
    const files = report.files.filter(({ file }) => reviewed.files.includes(file));
    this.desk = decide(this.desk, {
      unit,
      state,
      reason: reason.trim() === "" ? null : reason.trim().slice(0, deskLimits.reason),
      by: by.trim().slice(0, deskLimits.name),
      at: this.around.now().toISOString(),
      files: files.map(({ file, hash }) => ({ file, hash })),
      told: toldToUnit(files, report.findings, unit, this.language),
    });
    this.change({ settings: { ...this.state.settings, reviewer: by.trim() }, unsaved: true });
    this.shown();
    this.keep();
  }

  /** Accepts several units at once, in the name that was given last. */
  acceptAll(units: readonly string[]): void {
    for (const unit of units) this.decide(unit, "accepted", "", this.state.settings.reviewer);
  }

  /** The unit is open again; what was decided before stays in the desk's file. */
  reopen(unit: string): void {
    this.decide(unit, "received", "", this.state.settings.reviewer);
  }

  /** The desk as a file that the reviewer keeps. */
  save(): void {
    const year = this.state.settings.year ?? this.state.report?.period?.year;
    const text = this.text();
    if (text === null) {
      this.change({ message: { kind: "not-made" } });
      return;
    }
    this.around.offer(new TextEncoder().encode(text), `ban-tham-dinh${year ? `-${year}` : ""}.json`);
    this.change({ unsaved: false });
  }

  /** Gives the round's summary, its notes or its roll-up. */
  handOut(what: "summary" | "notes" | "roll-up"): Promise<void> {
    return this.offered(async ({ summaryBytes, notesBytes, rollUpBytes }, round) => {
      if (what === "summary") return [summaryBytes(round), "tong-hop-dot.xlsx"];
      if (what === "notes") return [notesBytes(round), "phieu-tham-dinh.zip"];
      return [await rollUpBytes(round), "bieu-tong-hop.xlsx"];
    });
  }

  /** Gives the note of one unit. */
  handOutNote(name: string, format: "xlsx" | "docx"): Promise<void> {
    return this.offered(({ noteBytes, nameOf }, round) => {
      const unit = round.report.units.find((each) => each.name === name);
      if (!unit) throw new RangeError(`no such unit: ${name}`);
      return Promise.resolve([noteBytes(round, unit, format), `phieu-${nameOf(unit)}.${format}`]);
    });
  }

  /** Opens a desk that was kept: what was decided, and of what round. The files are chosen again. */
  async load(file: File): Promise<void> {
    const isTooLarge = file.size > deskLimits.characters * MOST_BYTES_A_CHARACTER;
    const text = isTooLarge ? "" : await file.text().catch(() => "");
    if (this.adopt(text)) {
      this.change({ message: { kind: "desk-opened", name: file.name }, unsaved: false });
      this.keep();
    } else this.change({ message: { kind: "desk-unreadable", name: file.name } });
  }

  /** Takes the desk that this machine kept; nothing where the text is none. */
  restore(text: string): void {
    const before = this.desk;
    if (!this.adopt(text) || this.desk === before) return;
    const decided = new Set(this.desk.decisions.map(({ unit }) => unit)).size;
    if (decided > 0)
      this.change({ message: { kind: "desk-restored", decided }, unsaved: true, drafted: true });
  }

  dismiss(): void {
    this.change({ message: null });
  }

  /** Ends what is under way. */
  dispose(): void {
    this.turn += 1;
    this.around.client.end();
  }

  private adopt(text: string): boolean {
    const reading = readDesk(text);
    if (reading.kind !== "read") return false;
    this.desk = reading.desk;
    const { period, expected, deadline, office, decisions } = reading.desk;
    this.change({
      settings: {
        year: period?.year ?? null,
        quarter: period?.quarter ?? null,
        office: office ?? "",
        expected: expected ?? [],
        deadline,
        reviewer: decisions.at(-1)?.by ?? this.state.settings.reviewer,
      },
    });
    if (this.state.phase === "ready") void this.read();
    return true;
  }

  /** Reads what was not read yet, as many at a time as there are readers, then holds all against each other. */
  private async read(): Promise<void> {
    const turn = ++this.turn;
    this.change({ phase: "reading", report: null });
    this.shown();
    const waiting = this.state.files.filter(({ summary }) => summary === null);
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next && turn === this.turn; next = waiting.shift()) {
        const summary = await this.summaryOf(next);
        if (turn !== this.turn || summary === null) return;
        this.replace(next, summary);
      }
    };
    await Promise.all(Array.from({ length: this.around.client.width }, lane));
    if (turn !== this.turn) return;
    this.change({ phase: "tying" });
    await this.tie(turn);
  }

  private async tie(turn: number): Promise<void> {
    const { period, expected } = this.desk;
    let report: RoundReport | null = null;
    try {
      const reviewed = await this.around.client.review({ expected, period });
      report = reviewed.report;
      this.superior = reviewed.superior;
    } catch {
      // What was found in each file stays; that they were not compared is said.
    }
    if (turn !== this.turn) return;
    const older = report ? this.olderVersions(report) : [];
    if (older.length > 0) {
      for (const { name } of older)
        await this.around.client.forget("submission", name).catch(() => undefined);
      if (turn !== this.turn) return;
      this.change({ files: this.state.files.filter((file) => !older.includes(file)) });
      return this.tie(turn);
    }
    if (report) this.arrived(report);
    this.change({ phase: "ready", report, ...(report ? {} : { message: { kind: "not-reviewed" } }) });
    this.shown();
  }

  /** Of a unit that was returned, files that were decided on where a newer one came beside them. */
  private olderVersions(report: RoundReport): DeskFile[] {
    return report.units.flatMap(({ name, files: own }) => {
      const decision = lastDecision(this.desk, name);
      if (decision?.state !== "returned") return [];
      const decided = new Set(decision.files.map(({ hash }) => hash));
      const mine = this.state.files.filter((file) => file.role === "submission" && own.includes(file.name));
      const older = mine.filter(({ summary }) => summary?.hash && decided.has(summary.hash));
      return older.length < mine.length ? older : [];
    });
  }

  /** Files that are seen for the first time came on the day they were saved on this machine. */
  private arrived({ files }: RoundReport): void {
    for (const { file, hash } of files) {
      const known = this.state.files.find(({ name, role }) => role === "submission" && name === file);
      if (known && known.savedAt > 0)
        this.desk = withArrivals(this.desk, [{ file, hash }], new Date(known.savedAt).toISOString());
    }
  }

  /** Null where it was stopped; a file that ends its reader is told as one that cannot be read. */
  private async summaryOf({ name, role }: DeskFile): Promise<FileSummary | null> {
    const file = this.fileOf(role, name);
    if (!file) return failed(name, role, "not-found");
    try {
      return await this.around.client.read({ name, role, file }, this.language);
    } catch (error) {
      return error instanceof RoundStopped ? null : failed(name, role, "too-large");
    }
  }

  private replace(file: DeskFile, summary: FileSummary): void {
    this.change({ files: this.state.files.map((each) => (each === file ? { ...each, summary } : each)) });
    this.shown();
  }

  private async offered(
    make: (parts: typeof HandOuts, round: HandedRound) => Promise<readonly [Uint8Array, string]>,
  ): Promise<void> {
    const { report } = this.state;
    if (!report) return;
    try {
      const parts = await import(/* webpackChunkName: "hand-outs" */ "./hand-outs");
      const bytesOf = async (file: string) => {
        const bytes = await this.fileOf("superior", file)?.arrayBuffer();
        return bytes ? new Uint8Array(bytes) : null;
      };
      const { superior, desk, language } = this;
      const [bytes, name] = await make(parts, { report, superior, desk, language, bytesOf });
      this.around.offer(bytes, name);
    } catch {
      this.change({ message: { kind: "not-made" } });
    }
  }

  private text(): string | null {
    try {
      return deskText(this.desk);
    } catch {
      return null;
    }
  }

  private keep(): void {
    const { decisions, expected } = this.desk;
    const text = decisions.length === 0 && expected === null ? null : this.text();
    void this.around.keep(text).then((drafted) => this.change({ drafted }));
  }

  /** The lines as they follow from what is known. */
  private shown(): void {
    const { report, files } = this.state;
    const rows = report ? rowsOf(report, files, this.desk, this.language) : rowsWhileReading(files);
    this.change({ rows, words: report ? wordShares(rows) : null });
  }

  private change(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

function keyOf(role: Role, name: string): string {
  return `${role}/${name}`;
}

function failed(file: string, role: Role, code: FailureCode): FileSummary {
  return {
    file,
    role,
    unit: null,
    failure: { code },
    counts: { error: 0, warning: 0, info: 0 },
    compared: 0,
    notCompared: 0,
    ignored: [],
    shares: [],
    hash: null,
  };
}
