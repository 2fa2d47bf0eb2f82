import { mistakeKindNames } from "./kinds";
import * as z from "../zod";

const value = z.nullable(z.union([z.string(), z.number(), z.boolean()]));
const rightCell = z.strictObject({ cell: z.string(), right: value });

/** A planted mistake: the cell it is told at, what it must hold and what it holds. */
export const keyMistakeSchema = z.strictObject({
  sheet: z.string(),
  cell: z.string(),
  right: value,
  wrong: value,
  kind: z.enum(mistakeKindNames),
  /** Every cell that was written, with what the practice sheet holds there. */
  cells: z.array(z.strictObject({ cell: z.string(), wrong: value, formula: z.optional(z.string()) })),
  /** Ways to mend it: in one of them every cell must be right. */
  mended: z.array(z.array(rightCell)),
});

/** The trainer's key of a practice workbook. */
export const practiceKeySchema = z.strictObject({
  version: z.literal(1),
  seed: z.string(),
  source: z.string(),
  mistakes: z.array(keyMistakeSchema),
  /** What the cells held before anything was planted and need not change, by sheet: A1 address and value. */
  sheets: z.array(z.strictObject({ name: z.string(), cells: z.record(z.string(), value) })),
});

export type KeyMistake = z.infer<typeof keyMistakeSchema>;
export type PracticeKey = z.infer<typeof practiceKeySchema>;
