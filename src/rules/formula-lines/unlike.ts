import { meaningOf, references } from "../../grid/formula";
import type { FormulaNode } from "../../grid/formula";
import type { Axis, FormulaCell, TableFormulas } from "./cells";
import { filledTo, ownRanges, sameMeaning, valueOf } from "./cells";
import { footingOf, isSingle, numbersIn, shapeOf, sharedReferences, shownAlike } from "./compare";
import type { FaultCell, LineFault } from "./fault";
import { rangeSummed } from "./ranges";

/** Forms repeat at most so many cells apart: a block of columns for each month or unit. */
const WIDEST_STRIDE = 8;
/** Formulas that share so much of what they take were meant to be one. */
const NEARLY_ALL = 0.75;
const HALF = 0.5;

/** A stretch of equal formulas between, or after, formulas of another form. */
interface Stretch {
  cells: readonly FormulaCell[];
  /** The nearest formula of the form around it. */
  peer: FormulaCell;
  /** Formulas of that form next to it: before and after. */
  before: number;
  after: number;
  stride: number;
  axis: Axis;
}

/** Formulas that differ from the form their row or column follows, where nothing explains the difference. */
export function unlikeFaults(formulas: TableFormulas): LineFault[] {
  const faults: LineFault[] = [];
  const claimed = new Set<FormulaCell>();
  for (const stretch of [...stretches(formulas, "row"), ...stretches(formulas, "column")]) {
    if (stretch.cells.some((cell) => claimed.has(cell))) continue;
    const cells = stretch.cells.map((cell) => faultAt(formulas, stretch, cell));
    if (!cells.every((each) => each !== null)) continue;
    for (const { cell } of cells) claimed.add(cell);
    faults.push({ kind: "unlike", cells, sample: stretch.peer });
  }
  return joined(faults);
}

/** Stretches shorter than what stands around them, the closest neighbourhoods first. */
function stretches(formulas: TableFormulas, axis: Axis): Stretch[] {
  const found: Stretch[] = [];
  for (const line of formulas.lines(axis)) {
    const byPlace = new Map(line.map((cell) => [placeOn(axis, cell), cell]));
    for (let stride = 1; stride <= WIDEST_STRIDE; stride += 1)
      for (const first of line) {
        if (byPlace.has(placeOn(axis, first) - stride)) continue;
        const sequence: FormulaCell[] = [];
        for (
          let next: FormulaCell | undefined = first;
          next;
          next = byPlace.get(placeOn(axis, next) + stride)
        )
          sequence.push(next);
        if (sequence.length > 2) found.push(...stretchesIn(sequence, stride, axis));
      }
  }
  return found.sort((one, other) => one.stride - other.stride);
}

function stretchesIn(sequence: readonly FormulaCell[], stride: number, axis: Axis): Stretch[] {
  const runs: FormulaCell[][] = [];
  for (const cell of sequence) {
    const last = runs.at(-1);
    if (last?.[0]?.form === cell.form) last.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((cells, at) => {
    const before = runs[at - 1] ?? [];
    const after = runs[at + 1] ?? [];
    const [left, right] = [before.at(-1), after[0]];
    if (left && right && left.form !== right.form) return [];
    const peer = left ?? right;
    return peer
      ? [{ cells, peer, before: before.length, after: after.length, stride, axis }]
      : [];
  });
}

function placeOn(axis: Axis, cell: FormulaCell): number {
  return axis === "row" ? cell.column : cell.row;
}

function faultAt(formulas: TableFormulas, stretch: Stretch, cell: FormulaCell): FaultCell | null {
  const { grid } = formulas;
  const { peer, axis } = stretch;
  const mended = filledTo(peer, cell);
  if (!mended || sameMeaning(mended.node, cell.node)) return null;
  if (!outnumbered(stretch, cell, mended) || isCopiedAcross(formulas, stretch, cell)) return null;
  if (!shownAlike(grid, cell, peer)) return null;
  // Totals of groups follow the length of each group.
  if (rangeSummed(cell, axis) && rangeSummed(mended, axis)) return null;
  // Ranges that overlap are compared line by line.
  if (overlap(cell, mended)) return null;
  if (onlyNumbersDiffer(cell.node, mended.node) || hasAddition(cell.node, mended.node)) return null;
  if (!standsOnFigures(formulas, peer, mended)) return null;
  const [stands, follows] = [valueOf(cell.node, grid), valueOf(mended.node, grid)];
  // A sum across that agrees with a sum down is a check, not a slip.
  const shared = sharedReferences(cell.node, mended.node);
  if (shared === 0 && stands !== null && stands === follows) return null;
  return { cell, mended, concerned: [] };
}

/** Enough formulas of one form around it, the more the less the formulas are alike. */
function outnumbered(stretch: Stretch, cell: FormulaCell, mended: FormulaCell): boolean {
  const { before, after, cells, stride } = stretch;
  const around = before + after;
  if (around < cells.length * 2) return false;
  const between = before > 0 && after > 0;
  const sameShape = shapeOf(cell.node, false) === shapeOf(mended.node, false);
  const shared = sharedReferences(cell.node, mended.node);
  const many = references(mended.node).length >= 4;
  if (stride > 1) return sameShape && around >= (between ? 2 : 3);
  if (many && shared >= NEARLY_ALL) return true;
  if (between) return sameShape || shared >= HALF || around >= 4;
  // The first formula of a line has nothing before it to go on from.
  return before >= 3 && (sameShape || shared >= HALF);
}

/** The formula is its column's own: cells beside it across the line hold copies that are as well placed as it is. */
function isCopiedAcross(formulas: TableFormulas, { axis, peer, before, after }: Stretch, cell: FormulaCell): boolean {
  const [down, right] = axis === "row" ? [1, 0] : [0, 1];
  let copies = 0;
  for (const way of [-1, 1])
    for (let step = 1; ; step += 1) {
      const beside = formulas.at(cell.row + way * step * down, cell.column + way * step * right);
      if (beside?.form !== cell.form) break;
      const there = formulas.at(peer.row + way * step * down, peer.column + way * step * right);
      if (there?.form !== peer.form) return true;
      copies += 1;
    }
  return copies + 1 >= Math.max(2, before + after);
}

function overlap(cell: FormulaCell, mended: FormulaCell): boolean {
  return (["row", "column"] as const).some((along) => {
    const own = rangeSummed(cell, along);
    const other = rangeSummed(mended, along);
    return own !== null && other?.name === own.name && own.first <= other.last && other.first <= own.last;
  });
}

/** B5/365 and B6/121: the number is an input of its own. */
function onlyNumbersDiffer(one: FormulaNode, other: FormulaNode): boolean {
  return (
    shapeOf(one, false) === shapeOf(other, false) &&
    sharedReferences(one, other) === 1 &&
    numbersIn(one).join() !== numbersIn(other).join()
  );
}

/** What the formulas around compute and a typed number more: a correction made on purpose. */
function hasAddition(own: FormulaNode, mended: FormulaNode): boolean {
  if (own.type !== "binary" || (own.operator !== "+" && own.operator !== "-")) return false;
  return own.right.type === "number" && meaningOf(own.left, null) === meaningOf(mended, null);
}

/** The formula of the others would find figures here where it finds figures there. */
function standsOnFigures({ grid }: TableFormulas, peer: FormulaCell, mended: FormulaCell): boolean {
  if (ownRanges(mended.node).length === 0) return true;
  const here = footingOf(mended.node, grid);
  const there = footingOf(peer.node, grid);
  if (here.others > there.others) return false;
  const singles = ownRanges(mended.node).filter(isSingle).length;
  return here.figures > 0 && (singles === 0 || here.blanks <= Math.max(there.blanks, singles / 2));
}

/** The same fault in neighbouring lines is one. */
function joined(faults: readonly LineFault[]): LineFault[] {
  const result: LineFault[] = [];
  for (const fault of faults) {
    const like = result.find((each) => isBeside(each, fault));
    if (like) result[result.indexOf(like)] = { ...like, cells: [...like.cells, ...fault.cells] };
    else result.push(fault);
  }
  return result;
}

function isBeside(one: LineFault, other: LineFault): boolean {
  return (
    one.sample?.form === other.sample?.form &&
    one.cells.some((first) =>
      other.cells.some(
        (second) =>
          Math.abs(first.cell.row - second.cell.row) + Math.abs(first.cell.column - second.cell.column) === 1,
      ),
    )
  );
}
