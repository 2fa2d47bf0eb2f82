import type { CellRange } from "../../grid/address";
import type { Conversation } from "./session";

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * The hidden rows (or columns) of a range, 0-based. Excel tells of many lines at once only whether all, none or some are
 * hidden (null); the stretches of which some are get halved, all of them in one request a round.
 */
export async function hiddenLines(
  context: Conversation,
  sheet: Excel.Worksheet,
  range: CellRange,
  axis: "rows" | "columns",
  known: boolean | null,
): Promise<number[]> {
  const whole: Stretch =
    axis === "rows" ? { first: range.top, last: range.bottom } : { first: range.left, last: range.right };
  const hidden: number[] = [];
  const add = ({ first, last }: Stretch): void => {
    for (let line = first; line <= last; line++) hidden.push(line);
  };
  if (known === true) add(whole);
  let mixed = known === null ? [whole] : [];
  while (mixed.length > 0) {
    const halves = mixed.flatMap(({ first, last }): Stretch[] => {
      const middle = (first + last) >> 1;
      return [
        { first, last: middle },
        { first: middle + 1, last },
      ];
    });
    const asked = halves.map((stretch) => {
      const count = stretch.last - stretch.first + 1;
      const lines =
        axis === "rows"
          ? sheet.getRangeByIndexes(stretch.first, range.left, count, 1)
          : sheet.getRangeByIndexes(range.top, stretch.first, 1, count);
      lines.load(axis === "rows" ? "rowHidden" : "columnHidden");
      return { stretch, lines };
    });
    await context.sync();
    mixed = [];
    for (const { stretch, lines } of asked) {
      const state = (axis === "rows" ? lines.rowHidden : lines.columnHidden) as boolean | null;
      if (state === true) add(stretch);
      else if (state === null && stretch.last > stretch.first) mixed.push(stretch);
    }
  }
  return hidden.sort((one, other) => one - other);
}
