import { needsLiteral } from "../../edits/literal";
import type { CellContent, PlannedEdit } from "../../edits/plan";
import { isFormula } from "../../edits/plan";
import type { CellRange } from "../../grid/address";
import { parseCell } from "../../grid/address";

/** Edits of one sheet that stand together as a full rectangle, written and read back as one range. */
export interface EditBlock {
  readonly sheet: string;
  readonly range: CellRange;
  /** Rows × columns of the range. */
  readonly edits: readonly (readonly PlannedEdit[])[];
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly edit: PlannedEdit;
}

/** Cells of one request at most: before, after and what is written of them together stay below the size of a message. */
const MOST_CELLS = 4_000;

function placed(edits: readonly PlannedEdit[]): Placed[] {
  return edits
    .map((edit): Placed => {
      const position = parseCell(edit.cell);
      if (!position) throw new RangeError(`not a cell address: ${edit.cell}`);
      return { row: position.row, column: position.column, edit };
    })
    .sort((one, other) => one.column - other.column || one.row - other.row);
}

/** How far the cell lies whose look is copied: cells of one block take their looks from one other range. */
function lookOffset({ row, column, edit }: Placed): string {
  const from = edit.after.styleFrom === undefined ? null : parseCell(edit.after.styleFrom);
  return from ? `${from.row - row},${from.column - column}` : "";
}

/** The plan's edits as rectangles, in which every cell is edited and takes its look from the same distance. */
export function blocksOf(edits: readonly PlannedEdit[]): EditBlock[] {
  const bySheet = new Map<string, PlannedEdit[]>();
  for (const edit of edits) {
    const list = bySheet.get(edit.sheet);
    if (list) list.push(edit);
    else bySheet.set(edit.sheet, [edit]);
  }
  const blocks: EditBlock[] = [];
  for (const [sheet, list] of bySheet) {
    const runs: Placed[][] = [];
    let run: Placed[] = [];
    for (const cell of placed(list)) {
      const last = run[run.length - 1];
      const follows =
        last !== undefined &&
        cell.column === last.column &&
        cell.row === last.row + 1 &&
        run.length < MOST_CELLS &&
        lookOffset(cell) === lookOffset(last);
      if (!follows) {
        run = [];
        runs.push(run);
      }
      run.push(cell);
    }
    blocks.push(...runs.map((cells) => blockOf(sheet, cells)));
  }
  return blocks;
}

function blockOf(sheet: string, cells: readonly Placed[]): EditBlock {
  const [first, last] = [cells[0], cells[cells.length - 1]];
  if (!first || !last) throw new RangeError("an empty run of cells");
  return {
    sheet,
    range: { top: first.row, bottom: last.row, left: first.column, right: first.column },
    edits: cells.map(({ edit }) => [edit]),
  };
}

/** Blocks that are sent together: as many as one request takes. */
export function requestsOf(blocks: readonly EditBlock[]): EditBlock[][] {
  const requests: EditBlock[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const size = block.edits.length * (block.edits[0]?.length ?? 0);
    // Each block costs as much again as ten cells: its address, its proxies, what is loaded of it.
    if (cells + size + 10 > MOST_CELLS) {
      requests.push([]);
      cells = 0;
    }
    requests[requests.length - 1]?.push(block);
    cells += size + 10;
  }
  return requests;
}

/** A text that Excel would take for something else when it is written: a formula, a number, a date, a truth value. */
function wouldBeRead(text: string): boolean {
  return (
    needsLiteral(text) ||
    /^[\s(#$€₫]*[\d.,#]/.test(text) ||
    // "May 2025", "Mar 3" are dates to Excel.
    /^\s*\p{L}{3,9}\.?[\s/-]+\d/u.test(text) ||
    /^\s*(?:true|false|đúng|sai)\s*$/i.test(text)
  );
}

/** What is written through `Range.formulas` so that the cell holds the content: "" clears it, a text stays text. */
export function typed(content: CellContent): string | number | boolean {
  if (isFormula(content)) return content.formula;
  const { value } = content;
  if (value === null) return "";
  return typeof value === "string" && wouldBeRead(value) ? `'${value}` : value;
}

/** Formulas as Excel may spell them: blanks outside of texts and the case of names do not count. */
function spelled(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, "").toUpperCase()))
    .join("");
}

/** Whether a cell holds what was written, however Excel spells the formula. */
export function stands(found: CellContent, wanted: CellContent): boolean {
  if (isFormula(found)) return isFormula(wanted) && spelled(found.formula) === spelled(wanted.formula);
  if (isFormula(wanted)) return false;
  return Object.is(found.value === "" ? null : found.value, wanted.value === "" ? null : wanted.value);
}
