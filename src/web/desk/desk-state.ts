import type { Severity } from "../../report";
import type { Decision } from "../../review/desk";
import type { MendedFinding } from "../../review/second-round";
import type { FourWords } from "../../review/four-words";
import type { RoundReport, UnitState } from "../../review/review";
import type { FileSummary, Role } from "./protocol";

/** What a person says of the round. */
export interface RoundSettings {
  /** Null: what most of the files speak of. */
  readonly year: number | null;
  /** 1 to 4; null for a whole year. */
  readonly quarter: number | null;
  /** The office that reviews: "Đảng ủy xã Hòa Sơn". */
  readonly office: string;
  /** Units that should send, in the order of the list; none for nobody said. */
  readonly expected: readonly string[];
  /** ISO day by which files were to be sent; null for none. */
  readonly deadline: string | null;
  /** Who reviews. */
  readonly reviewer: string;
}

export interface DeskFile {
  readonly name: string;
  readonly role: Role;
  readonly bytes: number;
  /** When it was saved last, milliseconds since 1970. */
  readonly savedAt: number;
  /** Null until it was read. */
  readonly summary: FileSummary | null;
}

/** Where a unit's submission stands in the reviewer's work. */
export type Standing = "open" | "accepted" | "returned" | "sent-again";

/** A line of the list. */
export interface UnitRow {
  /** The unit's name, or the file's while nobody knows whose it is. */
  readonly name: string;
  readonly state: UnitState | "reading";
  readonly standing: Standing;
  readonly decision: Decision | null;
  readonly files: readonly DeskFile[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly compared: number;
  readonly notCompared: number;
  readonly ignored: number;
  /** 0–1. */
  readonly influence: number;
  /** Null until the round was looked through as a whole. */
  readonly words: FourWords | null;
  /** Against the version that was returned; null where there is none. */
  readonly since: readonly MendedFinding[] | null;
}

/** Of how many units each of the four words holds, of how many it can be said; null where of none. */
export type WordShares = Readonly<Record<keyof FourWords, Share | null>>;

export interface Share {
  readonly held: number;
  readonly of: number;
}

export type DeskMessage =
  | { readonly kind: "others"; readonly names: readonly string[]; readonly closed: readonly string[] }
  | { readonly kind: "nothing-chosen" }
  | { readonly kind: "units-unreadable"; readonly name: string }
  | { readonly kind: "desk-unreadable"; readonly name: string }
  | { readonly kind: "desk-opened"; readonly name: string }
  | { readonly kind: "desk-restored"; readonly decided: number }
  | { readonly kind: "file-gone"; readonly name: string }
  | { readonly kind: "not-reviewed" }
  | { readonly kind: "not-made" };

export interface SessionState {
  /**
   * empty: nothing was chosen; reading: files are read; tying: they are held against each other; ready: all is told;
   * stopped: somebody stopped it.
   */
  readonly phase: "empty" | "reading" | "tying" | "ready" | "stopped";
  readonly settings: RoundSettings;
  readonly files: readonly DeskFile[];
  readonly report: RoundReport | null;
  readonly rows: readonly UnitRow[];
  readonly words: WordShares | null;
  /** The file that is shown in the spreadsheet instead of the desk. */
  readonly opened: { readonly unit: string; readonly name: string } | null;
  /** Decisions that no file keeps yet. */
  readonly unsaved: boolean;
  /** Decisions are kept on this machine. */
  readonly drafted: boolean;
  readonly message: DeskMessage | null;
}
