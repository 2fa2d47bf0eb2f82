import { tellingDecimals } from "../grid/exact";
import type { Figures } from "./figures";
import { cellOf, operandsOf } from "./relation";
import type { Relation } from "./relation";

/** Parts of a long sum that are asked for their decimals. */
const MOST_ASKED = 60;

/** How the figures of a line are given: the largest of them, and the decimals of the finest. */
export interface LineDigits {
  readonly size: number;
  readonly decimals: number;
}

/** The figures of a line, result included; blank cells say nothing. */
export function lineDigits(relation: Relation, line: number, figures: Figures): LineDigits {
  let size = 0;
  let decimals = 0;
  for (const operand of ["result" as const, ...operandsOf(relation).slice(0, MOST_ASKED)]) {
    const { row, column } = cellOf(relation, line, operand);
    const value = figures.value(row, column);
    if (Number.isNaN(value)) continue;
    size = Math.max(size, Math.abs(value));
    decimals = Math.max(decimals, tellingDecimals(value));
  }
  return { size, decimals };
}
