import type { CellComparisons } from "../../analysis/comparisons";
import type { Share } from "../../check/share-sentence";
import type { WorkbookData } from "../../grid/sheet";
import type { Block } from "../../workbook/port";
import type { CheckRequest, FillAnswer, FillRequest, SentenceRequest, SheetCheck } from "./client";

/** A question that is answered, told apart by `id`. */
export type Question =
  | { readonly kind: "check"; readonly request: CheckRequest }
  | { readonly kind: "fill"; readonly request: FillRequest }
  | { readonly kind: "sentence"; readonly request: SentenceRequest }
  | { readonly kind: "comparisons"; readonly request: SentenceRequest };

export type ToWorker =
  | { readonly kind: "load"; readonly workbook: WorkbookData }
  | { readonly kind: "patch"; readonly blocks: readonly Block[] }
  | { readonly kind: "ask"; readonly id: number; readonly question: Question };

export type Answer =
  | { readonly kind: "check" }
  | { readonly kind: "fill"; readonly answer: FillAnswer }
  | { readonly kind: "sentence"; readonly sentence: Share | null }
  | { readonly kind: "comparisons"; readonly comparisons: CellComparisons | null };

export type FromWorker =
  /** A part of the answer to a check: how far it is, and the sheet that is done with it. */
  | { readonly kind: "step"; readonly id: number; readonly sheet: SheetCheck | null; readonly share: number }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
  /** The question could not be answered; the worker goes on. */
  | { readonly kind: "failed"; readonly id: number; readonly detail: string };
