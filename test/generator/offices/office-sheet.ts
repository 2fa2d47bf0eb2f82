import { cellAddress } from "../../../src/grid/address";
import type { CellPosition } from "../../../src/grid/address";
import type { WorkbookData } from "../../../src/grid/sheet";
import { keyOf } from "../../../src/grid/cell-key";
import { anySlip } from "../../bench/typing-slips";
import { seededRandom } from "../random";
import type { Random } from "../random";
import { Draft } from "./draft";
import { formNames, forms } from "./forms";
import type { FormName } from "./forms";

export interface OfficeSheet {
  form: FormName;
  workbook: WorkbookData;
  /** Cells mistyped, by A1, with what they hold in the right sheet. */
  wrong: ReadonlyMap<string, number>;
  /** Mistyped cells that two computed figures or more speak against, and that are the only ones in these. */
  crossed: ReadonlySet<string>;
  /** Computed figures that do not hold as the sheet stands, by A1, each with all its cells. */
  broken: readonly { result: string; cells: readonly string[] }[];
}

const address = ({ row, column }: CellPosition): string => cellAddress(row, column);

/**
 * A report as an office keeps one, in no layout that the other generators make.
 * @param slips figures mistyped, each so that something computed no longer holds; 0 makes a right sheet
 */
export function officeSheet(seed: number, slips: number): OfficeSheet {
  const random = seededRandom(seed * 977 + slips * 31 + 5);
  const form = formNames[seed % formNames.length] ?? "bare";
  const draft = new Draft();
  forms[form](draft, random);
  const wrong = new Map<string, number>();
  const cells = random.shuffle(mistypable(draft));
  for (const cell of cells) {
    if (wrong.size === slips) break;
    const right = draft.figure(cell);
    const typed = slipAt(draft, cell, random);
    if (typed === null) continue;
    const before = draft.broken().length;
    draft.set(cell, typed);
    draft.settle();
    if (draft.broken().length > before) wrong.set(address(cell), right);
    else {
      draft.set(cell, right);
      draft.settle();
    }
  }
  const broken = draft.broken().map(({ result, parts }) => ({
    result: address(result),
    cells: [result, ...parts].map(address),
  }));
  const others = (cells: readonly string[]): number => cells.filter((cell) => wrong.has(cell)).length;
  const crossed = new Set(
    [...wrong.keys()].filter((cell) => {
      const own = broken.filter((each) => each.cells.includes(cell));
      return own.length >= 2 && own.every(({ cells }) => others(cells) === 1);
    }),
  );
  return { form, workbook: { sheets: [draft.sheet("Biểu")] }, wrong, crossed, broken };
}

/** Typed figures that something computed rests on or that are computed themselves. */
function mistypable(draft: Draft): CellPosition[] {
  const cells = new Map<number, CellPosition>();
  for (const { result, parts } of draft.equations)
    for (const cell of [result, ...parts]) if (draft.isTyped(cell)) cells.set(keyOf(cell), cell);
  return [...cells.values()];
}

function slipAt(draft: Draft, cell: CellPosition, random: Random): number | null {
  const right = draft.figure(cell);
  const decimals = String(right).split(".")[1]?.length ?? 0;
  const slip = anySlip(Math.round(right * 10 ** decimals), random);
  if (!slip || (slip.kind === "sign" && random.chance(0.7))) return null;
  const typed = Number((slip.typed / 10 ** decimals).toFixed(decimals));
  // A slip of the last decimal is rounding, and no fault.
  return Math.abs(typed - right) <= 2 * 10 ** -decimals && decimals > 0 ? null : typed;
}
