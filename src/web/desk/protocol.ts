import type { Language } from "../../i18n/format";
import type { Severity } from "../../report";
import type { Period } from "../../review/period";
import type { RoundReport } from "../../review/review";
import type { UnitShares } from "../../review/level-shares";
import type { FailureCode } from "../../workbook/file/failures";

/** What a file of a round is: sent by a unit, sent by one last time, or the superior's own sheet. */
export type Role = "submission" | "previous" | "superior";

/** What a clerk left out of the list of findings, with the reason that was kept in the file. */
export interface KeptIgnore {
  readonly rule: string;
  /** "" where it holds for the whole workbook. */
  readonly sheet: string;
  /** A1 address, null where it holds for a sheet or a rule. */
  readonly cell: string | null;
  readonly reason: string;
  /** ISO day. */
  readonly day: string;
}

/** A file once it was read and checked. */
export interface FileSummary {
  readonly file: string;
  readonly role: Role;
  /** The unit it seems to come from, as long as the round was not looked through as a whole. */
  readonly unit: string | null;
  readonly failure: { readonly code: FailureCode } | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Figures that take part in a calculation, and those that nothing was held against. */
  readonly compared: number;
  readonly notCompared: number;
  readonly ignores: readonly KeptIgnore[];
  readonly shares: readonly UnitShares[];
  /** SHA-256 of the bytes in hexadecimal; null where it was not read or the browser computes none. */
  readonly hash: string | null;
}

/** What the round is held against. */
export interface RoundFrame {
  readonly expected: readonly string[] | null;
  readonly period: Period | null;
}

/** Names a file within its round: units often name theirs alike, so its folder belongs to it. */
export interface SentFile {
  readonly name: string;
  readonly role: Role;
  readonly file: File;
}

export type RoundQuestion =
  | { readonly kind: "start"; readonly language: Language }
  | { readonly kind: "read"; readonly sent: SentFile }
  | { readonly kind: "forget"; readonly role: Role; readonly name: string }
  | { readonly kind: "review"; readonly frame: RoundFrame }
  | { readonly kind: "units"; readonly file: File };

export type RoundAnswer =
  | { readonly kind: "read"; readonly summary: FileSummary }
  | { readonly kind: "reviewed"; readonly report: RoundReport }
  | { readonly kind: "units"; readonly units: readonly string[] | null }
  | { readonly kind: "done" };
