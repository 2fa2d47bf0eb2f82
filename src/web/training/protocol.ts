import type { FormName } from "../../forms/form";
import type { WorkbookData } from "../../grid/sheet";
import type { PracticeKey } from "../../practice/key";
import type { MistakeKind } from "../../practice/kinds";
import type { MarkedAttempt } from "../../practice/class-results";
import type { FailureCode } from "../../workbook/file/failures";

/** What a practice workbook is made of. */
export type PracticeFrom =
  { readonly form: FormName; readonly year: number } | { readonly workbook: WorkbookData };

/** A file that was chosen, by its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Long work of the room, asked of a worker for files. */
export type TrainingQuestion =
  | {
      readonly kind: "practice";
      readonly from: PracticeFrom;
      readonly count: number;
      readonly kinds: readonly MistakeKind[];
      readonly seed: string;
    }
  | {
      readonly kind: "mark";
      readonly attempts: readonly (NamedBytes | { readonly name: string; readonly workbook: WorkbookData })[];
      readonly keys: readonly PracticeKey[];
    };

/** An attempt that could not be marked: no such file, or none of the keys' workbooks. */
export interface NotMarked {
  readonly file: string;
  readonly reason: FailureCode | "other-workbook";
}

export type TrainingAnswer =
  | {
      readonly kind: "practice";
      readonly bytes: Uint8Array;
      readonly sheets: number;
      readonly key: PracticeKey;
    }
  | { readonly kind: "too-few"; readonly planted: number; readonly wanted: number }
  | { readonly kind: "no-table" }
  | {
      readonly kind: "marked";
      readonly attempts: readonly MarkedAttempt[];
      readonly others: readonly NotMarked[];
    };
