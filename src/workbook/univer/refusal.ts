import type { RefusedFormula } from "./typed-formula";

/**
 * What a person tried and the spreadsheet did not do; nothing was changed. shape: rows, columns, sheets or looks;
 * formula: what was typed is no formula that could be kept; merged: what was pasted would lie under merged cells.
 */
export type Refusal =
  | { readonly kind: "shape" }
  | {
      readonly kind: "formula";
      readonly typed: string;
      readonly reason: RefusedFormula["reason"];
      /** The mark that has two meanings, or the function's name. */
      readonly detail: string;
    }
  | { readonly kind: "merged" };
