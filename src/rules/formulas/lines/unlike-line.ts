import type { CellRange } from "../../../grid/address";
import { rangeContains } from "../../../grid/address";
import type { Grid } from "../../../grid/grid";
import { meaningOf, references } from "../../../formula";
import type { FormulaNode } from "../../../formula";
import { rowAt } from "../../../layout/table";
import type { Axis, FormulaCell, TableFormulas } from "./table-formulas";
import { filledTo, ownRanges, sameMeaning, valueOf } from "./table-formulas";
import { cellsOf, footingOf, isSingle, numbersIn, shapeOf, sharedReferences, shownAlike } from "./compare";
import type { FaultCell, LineFault } from "./fault";
import { rangeSummed } from "./summed-range";

/** Forms repeat at most so many cells apart: a block of columns for each month or unit. */
const WIDEST_STRIDE = 8;
/** Neighbours have at most this less one cells between them. */
const WIDEST_GAP = 3;
/** Formulas that share so much of what they take were meant to be one. */
const NEARLY_ALL = 0.75;
const HALF = 0.5;
const ROUNDS = 3;
/** Formulas of one form that make a rule of it. */
const FEW = 3;
/** So many formulas of one form leave no room for another that has nothing in common with them. */
const MANY = 8;

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
  let working = formulas;
  // Two slips side by side hide each other: what is found is mended before the lines are read again.
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = faultsOnce(working);
    if (found.length === 0) break;
    faults.push(...found);
    working = working.with(found.flatMap(({ cells }) => cells.flatMap(({ mended }) => mended ?? [])));
  }
  return joined(faults);
}

function faultsOnce(formulas: TableFormulas): LineFault[] {
  const faults: LineFault[] = [];
  const claimed = new Set<FormulaCell>();
  for (const stretch of [...stretches(formulas, "row"), ...stretches(formulas, "column")]) {
    if (stretch.cells.some((cell) => claimed.has(cell))) continue;
    const cells = stretch.cells.map((cell) => faultAt(formulas, stretch, cell));
    if (!cells.every((each) => each !== null)) continue;
    for (const { cell } of cells) claimed.add(cell);
    faults.push({ kind: "unlike", cells, sample: stretch.peer });
  }
  return faults;
}

/** Stretches shorter than what stands around them, the closest neighbourhoods first. */
function stretches(formulas: TableFormulas, axis: Axis): Stretch[] {
  const found: Stretch[] = [];
  for (const line of formulas.lines(axis)) {
    const byPlace = new Map(line.map((cell) => [placeOn(axis, cell), cell]));
    for (const sequence of neighbours(formulas, line, axis)) found.push(...stretchesIn(sequence, 1, axis));
    for (let stride = 2; stride <= WIDEST_STRIDE; stride += 1)
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
  return found.filter(isOutnumbered).sort((one, other) => one.stride - other.stride);
}

/** Formulas that stand next to each other, with at most a few cells between them that hold no figure. */
function neighbours({ grid }: TableFormulas, line: readonly FormulaCell[], axis: Axis): FormulaCell[][] {
  const sequences: FormulaCell[][] = [];
  let last: FormulaCell | undefined;
  for (const cell of line) {
    if (last && placeOn(axis, cell) - placeOn(axis, last) <= WIDEST_GAP && isGap(grid, last, cell))
      sequences.at(-1)?.push(cell);
    else sequences.push([cell]);
    last = cell;
  }
  return sequences.filter((sequence) => sequence.length > 2);
}

function isGap(grid: Grid, from: FormulaCell, to: FormulaCell): boolean {
  return cellsOf({ top: from.row, left: from.column, bottom: to.row, right: to.column })
    .slice(1, -1)
    .every(({ row, column }, _, all) => all.length === 1 || !grid.isFigure(row, column));
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
    const [one, other] = [before.length, after.length];
    if (left && left.form === right?.form)
      return [{ cells, peer: left, before: one, after: other, stride, axis }];
    return [
      ...(left ? [{ cells, peer: left, before: one, after: 0, stride, axis }] : []),
      ...(right ? [{ cells, peer: right, before: 0, after: other, stride, axis }] : []),
    ];
  });
}

function placeOn(axis: Axis, cell: FormulaCell): number {
  return axis === "row" ? cell.column : cell.row;
}

function faultAt(formulas: TableFormulas, stretch: Stretch, cell: FormulaCell): FaultCell | null {
  const { grid, table } = formulas;
  const { peer, axis } = stretch;
  if (!shownAlike(table, cell, peer) || isTotalOf(formulas, cell, peer)) return null;
  if (isCopied(formulas, stretch, cell) || crossesOtherwise(formulas, stretch, cell)) return null;
  const mended = filledTo(peer, cell);
  if (!mended || sameMeaning(mended.node, cell.node) || !outnumbered(stretch, cell, mended)) return null;
  // Totals of groups follow the length of each group.
  if (rangeSummed(cell, axis) && rangeSummed(mended, axis)) return null;
  // A mean beside sums of the same lines is a choice; ranges that overlap are compared line by line.
  if (aggregatesAlike(cell, mended) || overlap(cell, mended) || areCrossed(cell, mended)) return null;
  if (onlyNumbersDiffer(cell.node, mended.node) || hasAddition(cell.node, mended.node)) return null;
  if (!standsOnFigures(formulas, peer, mended)) return null;
  const [stands, follows] = [valueOf(cell.node, grid), valueOf(mended.node, grid)];
  // A sum across that agrees with a sum down is a check, not a slip.
  if (carriesOver(cell.node, mended.node)) return null;
  if (stands !== null && stands === follows && runsAcross(cell, mended)) return null;
  return { cell, mended, concerned: [] };
}

/** Told before anything is compared: long lines are made of stretches that are no exception. */
function isOutnumbered({ cells, before, after, stride }: Stretch): boolean {
  if (before + after < Math.max(2, cells.length * 2)) return false;
  return stride === 1 || (before + after >= FEW && ((before > 0 && after > 0) || before >= FEW));
}

/** Enough formulas of one form around it, the more the less the formulas are alike. */
function outnumbered(stretch: Stretch, cell: FormulaCell, mended: FormulaCell): boolean {
  const { before, after, stride } = stretch;
  const around = before + after;
  const between = before > 0 && after > 0;
  const sameShape = shapeOf(cell.node, false) === shapeOf(mended.node, false);
  const shared = sharedReferences(cell.node, mended.node);
  const many = references(mended.node).length >= 4;
  if (stride > 1) return sameShape;
  if (many && shared >= NEARLY_ALL) return true;
  if (shared >= HALF) return between || before >= FEW;
  if (between) return (sameShape && around >= FEW) || around >= MANY;
  // The first formula of a line has nothing before it to go on from; a link after links may end a list of its own.
  return before >= FEW && sameShape && mended.node.type !== "reference";
}

/**
 * The formula is no exception: the line has more like it nearby, or copies stand beside it across the line whose own
 * neighbours along it are not of the form it is measured by.
 */
function isCopied(formulas: TableFormulas, stretch: Stretch, cell: FormulaCell): boolean {
  const { axis, peer, cells, stride, before, after } = stretch;
  const others = formulas.alike(cell.form).filter((each) => !cells.includes(each));
  const onLine = others.filter((each) =>
    axis === "row" ? each.row === cell.row : each.column === cell.column,
  );
  if (onLine.length > 0 && before + after < (onLine.length + 1) * 5) return true;
  const across = others.filter((each) =>
    axis === "row" ? each.column === cell.column : each.row === cell.row,
  );
  const [down, right] = [peer.row - cell.row, peer.column - cell.column];
  const isAtHome = (each: FormulaCell): boolean => {
    const beside = formulas.at(each.row + down, each.column + right);
    return !beside || beside.form === cell.form;
  };
  const sameShape = shapeOf(cell.node, false) === shapeOf(peer.node, false);
  const most = sameShape ? Math.max(2, before + after) - 1 : 1;
  if (across.some(isAtHome) || across.length >= most) return true;
  return stride > 1 && !isPeriodic(formulas, stretch, cell);
}

/**
 * The line across is of another kind than the one beside it: the year beside its months, the last year of a plan. Most of
 * its other formulas are built otherwise than those beside them, too.
 */
function crossesOtherwise(
  formulas: TableFormulas,
  { axis, peer, before, after }: Stretch,
  cell: FormulaCell,
): boolean {
  const [down, right] = [peer.row - cell.row, peer.column - cell.column];
  let [same, different] = [0, 0];
  for (const other of formulas.across(axis, cell)) {
    const beside = other === cell ? undefined : formulas.at(other.row + down, other.column + right);
    if (!beside) continue;
    if (shapeOf(beside.node, false) === shapeOf(other.node, false)) same += 1;
    else different += 1;
  }
  // In the middle of a line it takes more of them: the form goes on behind.
  return different > same && (before === 0 || after === 0 || different >= FEW);
}

/** What stands between two places of a stride is the same again. */
function isPeriodic(formulas: TableFormulas, { axis, peer, stride }: Stretch, cell: FormulaCell): boolean {
  const [down, right] = axis === "row" ? [0, 1] : [1, 0];
  for (let step = 1; step < stride; step += 1) {
    const here = formulas.at(cell.row - step * down, cell.column - step * right);
    const there = formulas.at(peer.row - step * down, peer.column - step * right);
    if (here?.form !== there?.form) return false;
  }
  return true;
}

/** A stock at the end of a year is that of its last month, beside flows that are added up. */
function carriesOver(own: FormulaNode, mended: FormulaNode): boolean {
  if (own.type !== "reference" || own.reference.sheet !== null) return false;
  const { top, left } = own.reference.range;
  return ownRanges(mended).some((range) => !isSingle(range) && rangeContains(range, top, left));
}

/** A total row computes otherwise than the rows above it. */
function isTotalOf({ table }: TableFormulas, cell: FormulaCell, peer: FormulaCell): boolean {
  const [own, other] = [rowAt(table, cell.row)?.role, rowAt(table, peer.row)?.role];
  return own !== other && (own === "total" || own === "subtotal");
}

function runsAcross(cell: FormulaCell, mended: FormulaCell): boolean {
  return sharedReferences(cell.node, mended.node) === 0 && !sameDirection(cell, mended);
}

/** Both take cells of their own column only, or both of their own row only. */
function sameDirection(cell: FormulaCell, mended: FormulaCell): boolean {
  const [own, other] = [ownRanges(cell.node), ownRanges(mended.node)];
  const down = (range: CellRange): boolean => range.left === cell.column && range.right === cell.column;
  const across = (range: CellRange): boolean => range.top === cell.row && range.bottom === cell.row;
  return (own.every(down) && other.every(down)) || (own.every(across) && other.every(across));
}

/** A sum across and a sum down are two ways to one total. */
function areCrossed(cell: FormulaCell, mended: FormulaCell): boolean {
  return (
    (rangeSummed(cell, "row") !== null && rangeSummed(mended, "column") !== null) ||
    (rangeSummed(cell, "column") !== null && rangeSummed(mended, "row") !== null)
  );
}

/** Two functions over one and the same range. */
function aggregatesAlike(cell: FormulaCell, mended: FormulaCell): boolean {
  return (["row", "column"] as const).some((along) => {
    const [own, other] = [rangeSummed(cell, along), rangeSummed(mended, along)];
    return (
      own !== null &&
      other !== null &&
      own.name !== other.name &&
      own.first === other.first &&
      own.last === other.last
    );
  });
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

/** What the formulas around compute and a typed number more, or times one: a correction made on purpose. */
function hasAddition(own: FormulaNode, mended: FormulaNode): boolean {
  if (own.type !== "binary" || !["+", "-", "*", "/"].includes(own.operator)) return false;
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
