import type { CellRange } from "../../grid/address";
import { cellAddress } from "../../grid/address";
import { rangeOf } from "./areas";
import type { Conversation } from "./session";

/** Ranges asked about for one sheet; what is then still mixed counts as locked. */
const MOST_ASKED = 4_000;

/** Two halves of a range of several cells, across its longer side. */
function halves(range: CellRange): [CellRange, CellRange] {
  const { top, left, bottom, right } = range;
  if (bottom - top >= right - left) {
    const middle = (top + bottom) >> 1;
    return [
      { ...range, bottom: middle },
      { ...range, top: middle + 1 },
    ];
  }
  const middle = (left + right) >> 1;
  return [
    { ...range, right: middle },
    { ...range, left: middle + 1 },
  ];
}

/**
 * The cells of a range that a protected sheet leaves open, by A1 address. Excel tells of many cells at once only whether
 * all, none or some are locked (null); those of which some are get halved, all of them in one request a round.
 */
export async function unlockedCells(
  context: Conversation,
  sheet: Excel.Worksheet,
  range: CellRange,
): Promise<ReadonlySet<string>> {
  const unlocked = new Set<string>();
  let asking = [range];
  let count = 0;
  while (asking.length > 0 && count < MOST_ASKED) {
    count += asking.length;
    const asked = asking.map((part) => {
      const { protection } = rangeOf(sheet, part).format;
      protection.load("locked");
      return { part, protection };
    });
    await context.sync();
    asking = [];
    for (const { part, protection } of asked) {
      const locked = protection.locked as boolean | null;
      if (locked === null) asking.push(...halves(part));
      else if (!locked)
        for (let row = part.top; row <= part.bottom; row++)
          for (let column = part.left; column <= part.right; column++) unlocked.add(cellAddress(row, column));
    }
  }
  return unlocked;
}
