import type { CellPosition, CellRange } from "../grid/address";
import { sumExactly } from "../grid/exact";
import { parseFormula, references, unguarded } from "../formula";
import { slipOf } from "../slips/typing-slips";
import { columnAt } from "../layout/table";
import type { Figures } from "./figures";
import type { Support } from "./evaluate";
import type { Relation } from "./relation";
import { evaluate, supportOf } from "./evaluate";
import { cellOf, operandsOf } from "./relation";
import { shownRounding } from "./rounding";

/**
 * How far the form itself vouches for a relation before its figures are looked at: `declared` in a formula of the
 * form, `strong` by words that leave no other reading, `shown`
 * by the arithmetic of the whole outline it is a part of, `likely` by the form's habits, `weak` by place alone.
 */
export type Prior = "declared" | "strong" | "shown" | "likely" | "weak";

/** Readings of one and the same place, the likeliest first; at most one of them is true. */
export interface Proposal {
  alternatives: readonly Relation[];
  prior: Prior;
}

export interface AcceptedRelation {
  relation: Relation;
  support: Support;
  prior: Prior;
  /** A row that a total leaves out, or counts twice, on every line: the one cause of all its failures. */
  strayRow?: { row: number; kind: "omitted" | "repeated" };
  /** Lines where it fails and too little speaks for it: they are neither compared nor told. */
  untold?: number;
}

/** Lines looked at to choose between readings; the chosen one is then tested on all. */
const SAMPLE = 300;

/** The reading its figures bear out, or null. A finding may only come from a relation accepted here. */
export function accept(proposal: Proposal, figures: Figures): AcceptedRelation | null {
  let best: { relation: Relation; support: Support } | null = null;
  for (const proposed of proposal.alternatives) {
    const given = supportOf({ ...proposed, lines: sample(proposed.lines) }, figures);
    const strays = given.fails >= 2 || given.rounded > 0;
    const relation = strays ? rounded(proposed, figures) : proposed;
    const support =
      relation === proposed ? given : supportOf({ ...relation, lines: sample(relation.lines) }, figures);
    // A reading that never fails, if only because nothing can, stands before one that does.
    if (support.informative === 0 && support.idle === 0) continue;
    // Target − actual is the unusual way round: one line that fits it may be a slip of the sign.
    if (relation.unusual && support.holds < 2) continue;
    if (!best || score(support) > score(best.support)) best = { relation, support };
    // Readings come the likeliest first: one that many lines bear out and none denies needs no rival.
    if (support.fails === 0 && support.holds >= 8) break;
  }
  if (!best || best.support.informative === 0) return null;
  if (!convinces(best.support, proposal, best.relation, figures) && !statedByFormulas(best.relation, figures))
    return null;
  if (isOutOfReach(best.relation, best.support, figures)) return null;
  const relation = withinReach(best.relation, best.support, figures);
  const support =
    relation !== best.relation || relation.lines.length > SAMPLE
      ? supportOf(relation, figures)
      : best.support;
  return { relation, support, prior: proposal.prior };
}

/** A total this far from its parts was not meant to be their sum: a mean, a maximum, a year among counts. */
const FARTHEST = 0.45;

/** The result lies so far from what its parts give that no slip of the keyboard explains it. */
export function isFarOff(relation: Relation, line: number, figures: Figures): boolean {
  const { expected, residual } = evaluate(relation, line, figures);
  if (!Number.isFinite(expected)) return false;
  const stated = expected + residual;
  if (equalsEachPart(relation, line, stated, figures)) return true;
  const size = Math.max(Math.abs(stated), Math.abs(expected));
  if (Math.abs(residual) < size * FARTHEST || slipOf(stated, expected) !== null) return false;
  // A mark or a nought too many or too few, in the total (482.084 for 482,084) or in one of its parts, or a sign.
  return !arePowersOfTenApart(stated, expected) && !isPartSlip(relation, line, residual, figures);
}

/** Hundred per cent in all beside hundred per cent of each: no sum of them. */
function equalsEachPart(relation: Relation, line: number, stated: number, figures: Figures): boolean {
  const operands = operandsOf(relation);
  return (
    operands.length > 1 &&
    operands.every((operand) => {
      const { row, column } = cellOf(relation, line, operand);
      return figures.value(row, column) === stated;
    })
  );
}

function arePowersOfTenApart(one: number, other: number): boolean {
  const power = Math.log10(one / other);
  return Number.isFinite(power) && Math.round(power) !== 0 && Math.abs(power - Math.round(power)) < 1e-9;
}

function isPartSlip(relation: Relation, line: number, residual: number, figures: Figures): boolean {
  return operandsOf(relation).some((operand) => {
    const { row, column } = cellOf(relation, line, operand);
    const part = figures.value(row, column) * operand.sign;
    const meant = sumExactly([part, residual]);
    // A whole less its other part is no sum with a slip of the sign; a lone minus may be one.
    return part !== 0 && ((part < 0 && meant === -part) || arePowersOfTenApart(part, meant));
  });
}

/** A total that holds nowhere and is far off is no total of these parts: its words mean something else. */
function isOutOfReach(relation: Relation, { holds, failing }: Support, figures: Figures): boolean {
  if (relation.kind !== "sum" || holds > 0 || !isTotalByPlace(relation)) return false;
  return relation.operands.length < 2 || failing.every((line) => isFarOff(relation, line, figures));
}

/**
 * Without the columns of ratios and means that the row of a total passes through, and those where its formula says that
 * it is no sum: there it is none.
 */
function withinReach(relation: Relation, support: Support, figures: Figures): Relation {
  if (relation.kind !== "sum" || !isTotalByPlace(relation) || support.failing.length === 0) return relation;
  const strange = support.failing.filter(
    (line) =>
      (columnAt(figures.table, line)?.measure !== "count" && isFarOff(relation, line, figures)) ||
      isNoSum(relation, line, figures),
  );
  return strange.length === 0
    ? relation
    : { ...relation, lines: relation.lines.filter((line) => !strange.includes(line)) };
}

/** Functions that make one figure of many otherwise than by adding them. */
const OTHER_AGGREGATES = new Set(["AVERAGE", "MEDIAN", "MAX", "MIN", "COUNT", "COUNTA"]);

/** The formula takes over one of the parts, such as the stock at the end of a year, or their mean or largest. */
function isNoSum(relation: Relation, line: number, figures: Figures): boolean {
  const { row, column } = cellOf(relation, line, "result");
  const formula = figures.grid.formula(row, column);
  const parsed = formula === null ? null : parseFormula(formula);
  if (!parsed) return false;
  const node = unguarded(parsed);
  if (node.type !== "reference" && !(node.type === "call" && OTHER_AGGREGATES.has(node.name))) return false;
  const parts = new Set(operandsOf(relation).map((operand) => place(cellOf(relation, line, operand))));
  return references(node).every(
    ({ sheet, range }) => sheet === null && cellsIn(range).some((cell) => parts.has(cell)),
  );
}

function isTotalByPlace(relation: Relation): boolean {
  return relation.origin === "layout" && isLabelledTotal(relation);
}

function score(support: Support): number {
  return support.holds - support.fails;
}

/** Most lines must hold; where a table has only a line or two, the words decide. */
function convinces(support: Support, proposal: Proposal, relation: Relation, figures: Figures): boolean {
  const { holds, fails, informative } = support;
  const lines = proposal.alternatives[0]?.lines.length ?? 0;
  switch (proposal.prior) {
    case "declared":
      return informative <= 2 ? fails <= 1 || holds > 0 : holds * 2 >= informative;
    case "strong":
      // One line that fails is believed only where the form has no other lines to tell.
      if (informative === 1) return holds === 1 || lines <= 3;
      if (informative <= 3) return holds >= 1;
      if (holds * 100 >= informative * (isLabelledTotal(relation) ? 60 : 75)) return true;
      return fewFail(support, relation, figures);
    case "shown":
      return true;
    case "likely":
      return informative <= 3 ? holds >= 1 && fails <= 1 : holds * 4 >= informative * 3;
    case "weak":
      if (informative < 3) return holds >= 2 && fails === 0;
      return holds >= 3 && fails <= Math.max(1, Math.floor(informative * 0.12));
  }
}

/** The relation with how its figures were rounded, where its lines show it. */
function rounded(relation: Relation, figures: Figures): Relation {
  if (relation.kind !== "sum") return relation;
  const roundedOver = shownRounding(relation, sample(relation.lines), figures);
  return roundedOver === undefined ? relation : { ...relation, roundedOver };
}

/** Slips beyond these are no longer few. */
const FEW = 3;

/**
 * Half of the lines hold to the last figure, and the few others are off one way and the other: slips, and no part that
 * the reading leaves out, which would be missing from all of them. A total row may be off one way by slips of one unit.
 */
function fewFail({ holds, fails, failing }: Support, relation: Relation, figures: Figures): boolean {
  if (fails > FEW || holds < FEW || holds < fails || "numerator" in relation) return false;
  if (isLabelledTotal(relation)) return true;
  const signs = new Set(failing.map((line) => Math.sign(evaluate(relation, line, figures).residual)));
  return signs.size > 1;
}

function sample(lines: readonly number[]): readonly number[] {
  if (lines.length <= SAMPLE) return lines;
  const step = lines.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, at) => lines[Math.floor(at * step)] ?? 0);
}

/** A row that calls itself the total is one, even where several of its columns are off. */
function isLabelledTotal(relation: Relation): boolean {
  return relation.axis === "rows" && (relation.purpose === "total" || relation.purpose === "subtotal");
}

/** Lines whose formulas are looked at. */
const FORMULA_LINES = 8;

/** Live formulas that say the relation themselves: SUM over just these cells, on most lines. */
function statedByFormulas(relation: Relation, figures: Figures): boolean {
  let formulas = 0;
  let stating = 0;
  for (const line of sample(relation.lines).slice(0, FORMULA_LINES)) {
    const result = cellOf(relation, line, "result");
    const formula = figures.grid.formula(result.row, result.column);
    const node = formula === null ? null : parseFormula(formula);
    if (!node) continue;
    formulas += 1;
    const wanted = new Set(operandsOf(relation).map((operand) => place(cellOf(relation, line, operand))));
    const taken = references(node).flatMap(({ sheet, range }) => (sheet === null ? cellsIn(range) : []));
    if (taken.length === wanted.size && taken.every((cell) => wanted.has(cell))) stating += 1;
  }
  return formulas >= 2 && stating * 2 > formulas;
}

function place({ row, column }: CellPosition): string {
  return `${row}:${column}`;
}

function cellsIn({ top, left, bottom, right }: CellRange): string[] {
  const cells: string[] = [];
  if ((bottom - top + 1) * (right - left + 1) > 2_000) return cells;
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) cells.push(place({ row, column }));
  return cells;
}
