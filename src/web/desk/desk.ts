import type { Language } from "../../i18n/format";
import type { Place } from "../../review/finding";
import type { RoundReport } from "../../review/review";
import { deskText, MOST_DESK_CHARACTERS, readDesk } from "./desk-file";
import type { Decision } from "./desk-file";
import type { DeskFile, DeskState, RoundSettings } from "./desk-state";
import { sortPicked } from "./picked-files";
import type { Picked } from "./picked-files";
import type { FileSummary, Role } from "./protocol";
import type { FailureCode } from "../../workbook/file/failures";
import { RoundStopped } from "./round-client";
import type { RoundClient } from "./round-client";
import type { Shown } from "./show-submission";
import { fourWords, rowsOf, rowsWhileReading, seenIn } from "./rows";

/** What the desk needs of the page it stands in. */
export interface DeskSurroundings {
  /** `inPage`: no worker came up. */
  readonly start: (inPage: boolean) => RoundClient;
  /** Shows a submitted file in the spreadsheet, with a place of it. */
  readonly show: (file: File, place: Place) => Promise<Shown>;
  /** Gives a file to the person. */
  readonly offer: (bytes: Uint8Array, name: string) => void;
  readonly now: () => Date;
  /** The desk as it is to be kept on this machine; null for nothing to keep. */
  readonly keep: (text: string | null) => Promise<boolean>;
}

const firstSettings: RoundSettings = {
  year: null,
  quarter: null,
  level: "",
  expected: [],
  deadline: null,
  reviewer: "",
};

const firstState: DeskState = {
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

/** A round on the reviewer's desk. None of its actions throws: what goes wrong is a message or a line of the list. */
export class Desk {
  private state = firstState;
  private readonly listeners = new Set<() => void>();
  private readonly handles = new Map<string, File>();
  private readonly decisions = new Map<string, Decision>();
  private client: RoundClient | null = null;
  private inPage = false;
  /** What is under way; a later one ends an earlier one. */
  private turn = 0;

  constructor(
    private readonly around: DeskSurroundings,
    private language: Language,
  ) {}

  readonly getState = (): DeskState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  setLanguage(language: Language): void {
    this.language = language;
  }

  /** Takes the files of a role in place of those of that role that are there; of submissions, beside them if asked. */
  async take(picked: readonly Picked[], role: Role, how: "instead" | "beside" = "instead"): Promise<void> {
    const { sent, others } = sortPicked(picked, role);
    if (sent.length === 0) {
      this.change({
        message: others.length > 0 ? { kind: "others", names: others } : { kind: "nothing-chosen" },
      });
      return;
    }
    const names = new Set(sent.map(({ name }) => name));
    const kept = this.state.files.filter(
      (file) => file.role !== role || (how === "beside" && !names.has(file.name)),
    );
    const fresh = sent.map(({ name, file }): DeskFile => {
      this.handles.set(keyOf(role, name), file);
      return { name, role, bytes: file.size, savedAt: file.lastModified, summary: null };
    });
    this.change({
      files: [...kept, ...fresh],
      message: others.length > 0 ? { kind: "others", names: others } : null,
    });
    // Those that are gone are forgotten by whoever holds them.
    if (how === "instead") this.end();
    await this.read();
  }

  async setRound(change: Partial<RoundSettings>): Promise<void> {
    this.change({ settings: { ...this.state.settings, ...change } });
    this.shown();
    this.decided(false);
    const isTied = "year" in change || "quarter" in change || "expected" in change;
    if (isTied && this.state.phase === "ready") await this.read();
  }

  /** The units that a file lists, as those that are expected. */
  async takeExpected(file: File): Promise<void> {
    const client = this.running();
    const answer = await client.ask({ kind: "units", file }).catch(() => null);
    const units = answer?.kind === "units" ? answer.units : null;
    if (units && units.length > 0) await this.setRound({ expected: units });
    else this.change({ message: { kind: "units-unreadable", name: file.name } });
  }

  /** Stops what is under way; the lines that are there stay. */
  stop(): void {
    if (this.state.phase !== "reading" && this.state.phase !== "tying") return;
    this.turn += 1;
    this.end();
    this.change({ phase: "stopped" });
  }

  /** Goes on where it was stopped. */
  resume(): Promise<void> {
    return this.read();
  }

  /** Shows a place of a submitted file in the spreadsheet. */
  async open(unit: string, place: Place): Promise<void> {
    const found = this.state.files.find(({ name }) => name === place.file);
    const file = found && this.handles.get(keyOf(found.role, found.name));
    if (!file) {
      this.change({ message: { kind: "file-gone", name: place.file } });
      return;
    }
    const shown = await this.around.show(file, place);
    if (shown === "shown") this.change({ opened: { unit, name: file.name }, message: null });
    if (shown === "failed") this.change({ message: { kind: "file-gone", name: place.file } });
  }

  /** Back from the spreadsheet to the list. */
  back(): void {
    this.change({ opened: null });
  }

  /** @throws RangeError for a return without a reason: the form does not let one be sent */
  decide(unit: string, state: Decision["state"], reason: string, by: string): void {
    if (state === "returned" && reason.trim() === "") throw new RangeError("a return needs a reason");
    const { report, files } = this.state;
    const reviewed = report?.units.find(({ name }) => name === unit);
    if (!report || !reviewed) return;
    const [seen] = seenIn(report, reviewed);
    this.decisions.set(unit, {
      unit,
      state,
      reason: reason.trim(),
      by: by.trim(),
      at: this.around.now().toISOString(),
      versions: files
        .filter(({ name, role }) => role === "submission" && reviewed.files.includes(name))
        .map(({ name, summary }) => ({ file: name, hash: summary?.hash ?? null })),
      seen,
    });
    this.change({ settings: { ...this.state.settings, reviewer: by.trim() } });
    this.shown();
    this.decided(true);
  }

  /** Accepts several units at once, in the name that was given last. */
  acceptAll(units: readonly string[]): void {
    for (const unit of units) this.decide(unit, "accepted", "", this.state.settings.reviewer);
  }

  /** Takes a decision back: the unit is open again. */
  reopen(unit: string): void {
    if (!this.decisions.delete(unit)) return;
    this.shown();
    this.decided(true);
  }

  /** The desk as a file that the reviewer keeps. */
  save(): void {
    const { year, level } = this.state.settings;
    const bytes = new TextEncoder().encode(this.text());
    const words = ["ban-tham-dinh", level, String(year ?? this.state.report?.period?.year ?? "")];
    this.around.offer(bytes, `${words.filter((word) => word !== "").join(" ")}.json`);
    this.change({ unsaved: false });
  }

  /** Opens a desk that was kept: what was decided, and of what round. The files are chosen again. */
  async load(file: File): Promise<void> {
    const text = file.size > MOST_DESK_CHARACTERS * 3 ? "" : await file.text().catch(() => "");
    if (this.adopt(text)) this.change({ message: { kind: "desk-opened", name: file.name }, unsaved: false });
    else this.change({ message: { kind: "desk-unreadable", name: file.name } });
  }

  /** Takes the desk that this machine kept; nothing where the text is none. */
  restore(text: string): void {
    if (this.adopt(text)) this.change({ message: { kind: "desk-restored", decided: this.decisions.size } });
  }

  /** Ends what is under way. */
  dispose(): void {
    this.turn += 1;
    this.client?.stop();
    this.client = null;
  }

  private adopt(text: string): boolean {
    const desk = readDesk(text);
    if (!desk) return false;
    this.decisions.clear();
    for (const decision of desk.decisions) this.decisions.set(decision.unit, decision);
    this.change({ settings: desk.settings });
    if (this.state.files.some(({ role }) => role === "submission")) void this.read();
    this.shown();
    return true;
  }

  dismiss(): void {
    this.change({ message: null });
  }

  /** Reads what was not read yet, then holds all against each other. */
  private async read(): Promise<void> {
    const turn = ++this.turn;
    const client = this.running();
    this.change({ phase: "reading", report: null });
    this.shown();
    for (;;) {
      const next = this.state.files.find(({ summary }) => summary === null);
      if (!next) break;
      const summary = await this.summaryOf(client, next);
      if (turn !== this.turn) return;
      if (summary === "restart") return this.read();
      if (summary === "stopped") return;
      this.replace(next, summary);
    }
    this.change({ phase: "tying" });
    await this.tie(client, turn);
  }

  private async tie(client: RoundClient, turn: number): Promise<void> {
    const { settings } = this.state;
    const period = settings.year === null ? null : { year: settings.year, quarter: settings.quarter };
    const expected = settings.expected.length === 0 ? null : settings.expected;
    let report: RoundReport | null = null;
    try {
      const answer = await client.ask({ kind: "review", frame: { expected, period } });
      if (answer.kind === "reviewed") report = answer.report;
    } catch (error) {
      if (turn !== this.turn || error instanceof RoundStopped) return;
    }
    if (turn !== this.turn) return;
    if (report) {
      const older = this.olderVersions(report);
      if (older.length > 0) {
        for (const file of older) await client.ask({ kind: "forget", role: "submission", name: file.name });
        if (turn !== this.turn) return;
        this.change({ files: this.state.files.filter((file) => !older.includes(file)) });
        return this.tie(client, turn);
      }
    }
    this.change({ phase: "ready", report, message: report ? this.state.message : { kind: "not-reviewed" } });
    this.shown();
  }

  /** Of a unit that was returned, files that the decision was about where a newer one came beside them. */
  private olderVersions(report: RoundReport): DeskFile[] {
    const { files } = this.state;
    return report.units.flatMap(({ name, files: own }) => {
      const decision = this.decisions.get(name);
      if (decision?.state !== "returned") return [];
      const decided = new Set(decision.versions.map(({ hash }) => hash));
      const mine = files.filter((file) => file.role === "submission" && own.includes(file.name));
      const older = mine.filter(({ summary }) => summary?.hash && decided.has(summary.hash));
      return older.length < mine.length ? older : [];
    });
  }

  /** A file that ends the worker is told as one that cannot be read; the others are read again by another worker. */
  private async summaryOf(
    client: RoundClient,
    { name, role }: DeskFile,
  ): Promise<FileSummary | "restart" | "stopped"> {
    const file = this.handles.get(keyOf(role, name));
    if (!file) return failed(name, role, "not-found");
    try {
      const answer = await client.ask({ kind: "read", sent: { name, role, file } });
      return answer.kind === "read" ? answer.summary : failed(name, role, "unreadable");
    } catch (error) {
      if (error instanceof RoundStopped) return "stopped";
      const wasRead = this.state.files.some(({ summary }) => summary !== null);
      this.end();
      if (wasRead) this.ended.add(keyOf(role, name));
      else if (this.inPage) return failed(name, role, "unreadable");
      else this.inPage = true;
      return "restart";
    }
  }

  private readonly ended = new Set<string>();

  private replace(file: DeskFile, summary: FileSummary): void {
    this.change({ files: this.state.files.map((each) => (each === file ? { ...each, summary } : each)) });
    this.shown();
  }

  private running(): RoundClient {
    if (!this.client) {
      this.client = this.around.start(this.inPage);
      void this.client.ask({ kind: "start", language: this.language }).catch(() => undefined);
    }
    return this.client;
  }

  /** Ends the worker: what it read is to be read again. */
  private end(): void {
    this.client?.stop();
    this.client = null;
    this.change({
      files: this.state.files.map((file) => ({
        ...file,
        summary: this.ended.has(keyOf(file.role, file.name))
          ? failed(file.name, file.role, "too-large")
          : null,
      })),
    });
  }

  private text(): string {
    return deskText({ settings: this.state.settings, decisions: [...this.decisions.values()] });
  }

  private decided(unsaved: boolean): void {
    if (unsaved) this.change({ unsaved: true });
    const isEmpty = this.decisions.size === 0 && this.state.settings.expected.length === 0;
    void this.around.keep(isEmpty ? null : this.text()).then((drafted) => this.change({ drafted }));
  }

  /** The lines as they follow from what is known. */
  private shown(): void {
    const { report, files, settings } = this.state;
    const rows = report ? rowsOf(report, files, settings, this.decisions) : rowsWhileReading(files, settings);
    this.change({ rows, words: report ? fourWords(rows) : null });
  }

  private change(change: Partial<DeskState>): void {
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
    ignores: [],
    shares: [],
    hash: null,
  };
}
