import type { CellContent } from "../../edits/plan";
import type { EditBlock } from "./blocks";
import { rangeOf } from "./areas";
import type { Conversation } from "./session";

/** What stands in a cell. */
export interface Held {
  readonly content: CellContent;
  readonly numberFormat: string;
}

/** Looks up what was read of a cell; null for one that was not read. */
export type Contents = (sheet: string, cell: string) => Held | null;

function valueOf(value: unknown): string | number | boolean | null {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** The contents of a loaded range, rows × columns. Excel gives a text as its own formula, an empty cell as "". */
export function heldIn(range: Excel.Range): Held[][] {
  const values = range.values as unknown[][];
  return values.map((row, index) =>
    row.map((value, column): Held => {
      const formula: unknown = range.formulas[index]?.[column];
      const format: unknown = range.numberFormat[index]?.[column];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      return {
        content: isFormula ? { formula } : { value: valueOf(value) },
        numberFormat: typeof format === "string" ? format : "General",
      };
    }),
  );
}

/** What stands in the cells of some blocks, in one request. */
export async function readHeld(
  context: Conversation,
  blocks: readonly EditBlock[],
): Promise<Map<EditBlock, Held[][]>> {
  const ranges = blocks.map((block) => {
    const range = rangeOf(context.workbook.worksheets.getItem(block.sheet), block.range);
    range.load("values,formulas,numberFormat");
    return { block, range };
  });
  await context.sync();
  return new Map(ranges.map(({ block, range }) => [block, heldIn(range)]));
}

export function contentsOf(held: ReadonlyMap<EditBlock, Held[][]>): Contents {
  const byCell = new Map<string, Held>();
  for (const [block, rows] of held) {
    block.edits.forEach((row, index) => {
      row.forEach((edit, column) => {
        const there = rows[index]?.[column];
        if (there) byCell.set(`${edit.sheet}\n${edit.cell}`, there);
      });
    });
  }
  return (sheet, cell) => byCell.get(`${sheet}\n${cell}`) ?? null;
}
