import type { Language } from "../../i18n/format";
import type { Severity } from "../../report";
import type { Period } from "../../review/period";
import type { RoundReport } from "../../review/review";
import type { UnitShares } from "../../review/level-shares";
import type { Submission } from "../../review/submission";
import type { FailureCode } from "../../workbook/file/failures";

/** What a file of a round is: sent by a unit, sent by one last time, or the superior's own sheet. */
export type Role = "submission" | "previous" | "superior";

/** A file once it was read and checked: what its line shows while the round is not looked through as a whole. */
export interface FileSummary {
  readonly file: string;
  readonly role: Role;
  /** The unit it seems to come from. */
  readonly unit: string | null;
  readonly failure: { readonly code: FailureCode } | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Figures that take part in a calculation, and those that nothing was held against. */
  readonly compared: number;
  readonly notCompared: number;
  readonly ignored: Submission["ignored"];
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
  | { readonly kind: "read"; readonly sent: SentFile; readonly language: Language }
  | { readonly kind: "forget"; readonly role: Role; readonly name: string }
  | { readonly kind: "review"; readonly frame: RoundFrame }
  | { readonly kind: "units"; readonly file: File };

export type RoundAnswer =
  | { readonly kind: "read"; readonly summary: FileSummary }
  | {
      readonly kind: "reviewed";
      readonly report: RoundReport;
      /** The superior's own sheets, which a roll-up fills. */
      readonly superior: readonly Submission[];
    }
  | { readonly kind: "units"; readonly units: readonly string[] | null }
  | { readonly kind: "forgotten" };

/** What one worker hands to another: a submission as it is to be kept until all are held against each other. */
export interface HandedOver {
  readonly role: Role;
  readonly submission: Submission;
}

/** Tells a worker what stands behind the port that comes with it: whoever keeps, or one more who reads. */
export type RoundJoin = { readonly kind: "keeper" } | { readonly kind: "reader" };
