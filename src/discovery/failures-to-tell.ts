import { isFarOff } from "./line-bits";
import { commonExplanations, fewestCells } from "../blame/mended-together";
import type { CommonExplanation } from "../blame/mended-together";
import { isWithinRounding, roundUnitOf, slipBits } from "../blame/off-by-a-slip";
import { components, RelationSystem } from "../blame/relation-lines";
import { columnAt, rowAt } from "../layout/table";
import type { AcceptedRelation } from "../relations/proposal";
import type { Figures } from "../relations/figures";
import { evaluate, supportOf } from "../relations/evaluate";
import { cellOf } from "../relations/relation";
import type { LinearRelation, Relation } from "../relations/relation";
import { sayingOf } from "../relations/values/words-of-lines";

/** A discovered sum as the table's own, with every line it may be meant for. */
export interface Candidate {
  /** Bits of evidence that it is no coincidence. */
  worth: number;
  whole: AcceptedRelation & { relation: LinearRelation };
  /**
   * Lines next to those where it is borne out, and lines that rounding may be behind: they only count where other
   * relations agree on them.
   */
  beside: ReadonlySet<number>;
}

/** Bits that rule chance out beside doubt. */
const BEYOND_DOUBT = 30;
/** Lines that must hold for each that fails, and in all, for failing lines to be told whatever they are off by. */
const HOLDS_PER_FAILURE = 9;
const FEWEST_LINES = 4;
/** The same, where they stray by no more than rounding could make them. */
const HOLDS_PER_ROUNDED = 20;
/** Figures that all end in a nought or a five were rounded, and never stray for another reason by so little. */
const ROUND_UNIT = 5;
/** The same, where a line is off by just what a slip of the keyboard makes of one of its figures. */
const HOLDS_PER_SLIP = 3;
const FEWEST_BESIDE_SLIP = 3;
/** Bits that must speak for a slip, the share of lines that hold and words among them. */
const LEAST_FOR_SLIP = 7;
const WORDS_OF_TOTAL = 3;
/** Bits by which relations must agree on what is wrong, with what their own lines say. */
const LEAST_AGREEMENT = 8;

/** Failing lines of candidates that are told, by relation: the exceptions, and those that others agree with. */
export function toldLines(
  candidates: readonly Candidate[],
  accepted: readonly AcceptedRelation[],
  figures: Figures,
): Map<Relation, Set<number>> {
  const all = [...accepted, ...candidates.map(({ whole }) => whole)];
  if (candidates.every(({ whole }) => whole.support.failing.length === 0)) return new Map();
  const told = agreedLines(candidates, all, figures);
  for (const candidate of candidates) {
    const { whole } = candidate;
    const own = told.get(whole.relation) ?? new Set();
    const others = [...exceptionalLines(candidate, figures)].filter((line) => !own.has(line));
    if (others.length > 0 && asksForFew(whole, all, figures)) for (const line of others) own.add(line);
    for (const line of own) if (isHalfSeen(whole.relation, line, figures)) own.delete(line);
    if (own.size > 0) told.set(whole.relation, own);
    else told.delete(whole.relation);
  }
  return told;
}

/** The chance that a slip is off by just what another figure of its line is, below which it is no coincidence. */
const COINCIDENCE = 0.05;

/**
 * What the line is off by is another figure of it, to the last digit: the relation was seen without one of its terms,
 * which was nought elsewhere (the credit of an account that has only debits).
 */
function isHalfSeen(relation: LinearRelation, line: number, figures: Figures): boolean {
  const residual = Math.abs(evaluate(relation, line, figures).residual);
  const { table } = figures;
  const known = new Set([relation.result, ...relation.operands.map(({ index }) => index)]);
  const others = (relation.axis === "columns" ? table.columns : table.rows)
    .filter(({ index }) => !known.has(index))
    .map(({ index }) =>
      Math.abs(relation.axis === "columns" ? figures.value(line, index) : figures.value(index, line)),
    )
    .filter((value) => value > 0);
  return others.includes(residual) && 2 * others.length <= COINCIDENCE * residual;
}

/**
 * A relation that takes ever more cells to mend is contradicted by those that hold. One more than its failing lines may
 * be the total that a formula took from the wrong figure.
 */
function asksForFew(whole: AcceptedRelation, all: readonly AcceptedRelation[], figures: Figures): boolean {
  const system = new RelationSystem(all, figures);
  const failures = system.failures();
  const own = failures.filter(({ accepted }) => accepted === whole);
  const around = components(failures).filter((component) =>
    component.some(({ accepted }) => accepted === whole),
  );
  const without = new RelationSystem(
    all.filter((each) => each !== whole),
    figures,
  );
  const more = around.reduce((sum, component) => {
    const rest = component.filter(({ accepted }) => accepted !== whole);
    return sum + fewestCells(system, component) - fewestCells(without, rest);
  }, 0);
  return !Number.isFinite(more) || more <= own.length + 1;
}

/** Lines that fail by themselves: of many that hold they are the few that do not, and no other kind of figures. */
function exceptionalLines(
  { worth, whole: { relation, support }, beside }: Candidate,
  figures: Figures,
): ReadonlySet<number> {
  const named = isNamedTotal(relation, figures);
  // The only line that fails of a row that calls itself a total is meant as well where it stands at an end.
  const alone = named && support.failing.length === 1 && roundUnitOf(relation, figures) < ROUND_UNIT;
  const failing = support.failing.filter(
    (line) => (alone || !beside.has(line)) && !isFarOff(relation, line, figures),
  );
  const exact =
    support.holds >= failing.length * HOLDS_PER_ROUNDED && roundUnitOf(relation, figures) < ROUND_UNIT;
  const asked = failing.filter((line) => exact || !isWithinRounding(relation, line, figures));
  const { holds } = support;
  if (worth >= BEYOND_DOUBT && holds >= FEWEST_LINES && holds >= failing.length * HOLDS_PER_FAILURE)
    return new Set(asked.filter((line) => !beside.has(line)));
  if (holds < FEWEST_BESIDE_SLIP || holds < failing.length * HOLDS_PER_SLIP) return new Set();
  const words = named ? WORDS_OF_TOTAL : 0;
  const borneOut = Math.log2((holds + 0.5) / (failing.length + 0.5));
  return new Set(
    asked.filter((line) => slipBits(relation, line, figures) + borneOut + words >= LEAST_FOR_SLIP),
  );
}

function isNamedTotal({ axis, result }: Relation, { table }: Figures): boolean {
  const label = axis === "columns" ? columnAt(table, result)?.label : rowAt(table, result)?.label;
  return label !== undefined && sayingOf(label).total;
}

/** Failing lines of candidates that are mended together with others by fewer cells than there are failures. */
function agreedLines(
  candidates: readonly Candidate[],
  all: readonly AcceptedRelation[],
  figures: Figures,
): Map<Relation, Set<number>> {
  const agreed = new Map<Relation, Set<number>>();
  const system = new RelationSystem(all, figures);
  for (const explanation of commonExplanations(system, system.failures())) {
    const own = candidates
      .map(({ whole }) => whole)
      .filter((whole) => explanation.failures.some((each) => each.accepted === whole));
    if (own.length === 0 || explanation.agreement + borneOut(explanation) < LEAST_AGREEMENT) continue;
    for (const whole of own) {
      if (!isNeeded(whole, explanation, all, figures)) continue;
      const lines = agreed.get(whole.relation) ?? new Set();
      for (const { accepted: each, line } of explanation.failures) if (each === whole) lines.add(line);
      agreed.set(whole.relation, lines);
    }
  }
  return agreed;
}

/** What the other lines of the failing relations say, in bits. */
function borneOut({ failures }: CommonExplanation): number {
  const relations = new Map(failures.map(({ accepted }) => [accepted.relation, accepted.support]));
  return [...relations.values()].reduce(
    (sum, { holds, failing }) => sum + Math.log2((holds + 0.5) / (failing.length + 0.5)),
    0,
  );
}

/**
 * What is wrong without the relation explains at least half of its failures too. One that asks for cells of its own
 * beside those that all others agree on was not meant on these lines: a plan that mostly equals what was spent.
 */
function isNeeded(
  whole: AcceptedRelation,
  { failures, cells }: CommonExplanation,
  all: readonly AcceptedRelation[],
  figures: Figures,
): boolean {
  const others = failures.filter(({ accepted }) => accepted !== whole);
  const system = new RelationSystem(
    all.filter((each) => each !== whole),
    figures,
  );
  return 2 * (cells - fewestCells(system, others)) <= failures.length - others.length;
}

/**
 * Lines of the kinds it holds on: whole figures are counts, those with decimals the rates and changes below them. A
 * line whose parts are all nought was given in total alone.
 */
export function ofOneKind(relation: LinearRelation, figures: Figures): number[] {
  const given = relation.lines.filter((line) => !isTotalAlone(relation, line, figures));
  const kinds = [true, false].map((whole) =>
    given.filter((line) => isWhole(relation, line, figures) === whole),
  );
  return kinds
    .filter((lines) => {
      const { holds, failing } = supportOf({ ...relation, lines }, figures);
      return failing.length === 0 || holds > failing.length;
    })
    .flat()
    .sort((one, other) => one - other);
}

/** Most of the figures of a line are whole. */
function isWhole(relation: LinearRelation, line: number, figures: Figures): boolean {
  let whole = 0;
  let broken = 0;
  for (const operand of [...relation.operands, "result" as const]) {
    const { row, column } = cellOf(relation, line, operand);
    if (figures.standing(row, column) !== "figure") continue;
    const value = figures.value(row, column);
    if (value === 0) continue;
    if (Number.isInteger(value)) whole += 1;
    else broken += 1;
  }
  return whole >= broken;
}

function isTotalAlone(relation: LinearRelation, line: number, figures: Figures): boolean {
  const result = cellOf(relation, line, "result");
  if (figures.value(result.row, result.column) === 0) return false;
  return relation.operands.every((operand) => {
    const { row, column } = cellOf(relation, line, operand);
    return figures.standing(row, column) !== "figure" || figures.value(row, column) === 0;
  });
}
