import type { Severity } from "../report";
import type { Period } from "./period";
import type { PlacedFigure } from "./placed-figure";

/** What a review of a round can find beside what the check of each file finds. */
export const roundRules = [
  "missing-unit",
  "unit-twice",
  "unexpected-unit",
  "unreadable",
  "wrong-period",
  "old-figures",
  "copied-figures",
  "tie-superior",
  "tie-sum",
  "tie-previous",
  "tie-sheets",
  "list-count",
  "form-changed",
] as const;

export type RoundRule = (typeof roundRules)[number];

/** Where something of a finding stands; a whole file where `sheet` is null. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  /** A1 address. */
  readonly cell: string | null;
  /** The figure there, as compared; null where it is no figure. */
  readonly value: number | null;
}

export interface RoundSuspect {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** What should stand there; null where no single value follows. */
  readonly value: number | null;
  /** 0–1. */
  readonly confidence: number;
}

/** A comparison of two figures that should be one. */
export interface TieItem {
  /** The heading of the figure. */
  readonly what: string;
  readonly first: number;
  readonly second: number;
}

export type TieRule = "tie-superior" | "tie-previous" | "tie-sheets" | "list-count";

/** What the sentence of a finding says, by rule; `src/review/words.ts` puts it into words. */
export type RoundArguments =
  | { readonly rule: "missing-unit" }
  | { readonly rule: "unit-twice"; readonly files: readonly string[] }
  | { readonly rule: "unexpected-unit"; readonly suggestion: string | null }
  | { readonly rule: "unreadable"; readonly reason: string }
  | { readonly rule: "wrong-period"; readonly found: Period; readonly wanted: Period }
  | {
      readonly rule: "old-figures";
      readonly equal: number;
      readonly compared: number;
      readonly before: Period | null;
    }
  | {
      readonly rule: "copied-figures";
      readonly other: string;
      readonly equal: number;
      readonly compared: number;
    }
  | {
      readonly rule: TieRule;
      /** One figure, or all that fail of one line: then it is likely the line as a whole. */
      readonly items: readonly TieItem[];
    }
  | {
      readonly rule: "tie-sum";
      readonly what: string;
      readonly stated: number;
      readonly added: number;
      readonly units: number;
    }
  | {
      readonly rule: "form-changed";
      readonly change:
        | "heading-missing"
        | "heading-added"
        | "heading-renamed"
        | "headings-exchanged"
        | "row-missing"
        | "formula-typed-over"
        | "rows-hidden";
      readonly words: string;
    };

export interface RoundFinding {
  readonly rule: RoundRule;
  readonly severity: Severity;
  /** The unit it is about; null for the superior's sheet alone. */
  readonly unit: string | null;
  readonly args: RoundArguments;
  readonly places: readonly Place[];
  /** The likeliest first. */
  readonly suspects: readonly RoundSuspect[];
}

/** Where a figure stands: one place, or those of the figures it is the sum of. */
export function placesOf({ file, sheet, cell, value, parts }: PlacedFigure): Place[] {
  return parts ? parts.flatMap(placesOf) : [{ file, sheet, cell, value }];
}
