import { commonExplanations } from "../../blame/common-cells";
import { RelationSystem } from "../../blame/system";
import type { Table } from "../../layout/table";
import { isFarOff } from "../accept";
import type { AcceptedRelation } from "../accept";
import type { Figures } from "../figures";
import type { LinearRelation, Relation } from "../relation";
import { cellOf, evaluate, operandsOf, supportOf } from "../relation";
import { quantumOf } from "../rounding";
import { valueRelationsOf } from "./discover-values";
import type { ValueRelation } from "./discover-values";

/** Bits that rule chance out: a discovered relation then takes part in the check. */
const LEAST_WORTH = 12;
/** Bits that rule chance out beyond doubt: hardly a line fails, and the failing one is told for that alone. */
const BEYOND_DOUBT = 30;
/** Lines that must hold for each that fails, and in all, for a failing line to be told by itself. */
const HOLDS_PER_FAILURE = 9;
const FEWEST_LINES = 4;
/** Lines that must hold where several relations agree on what is wrong. */
const FEWEST_AGREEING = 2;
/** Bits by which relations must agree on what is wrong, with what their own lines say. */
const LEAST_AGREEMENT = 8;
/** Lines beyond the last that holds which are looked at as well: the figure mistyped may stand there. */
const LINES_BEYOND = 2;
/** Longer tables are lists; what ties their columns is known by their words. */
const MOST_ROWS = 600;

/** A discovered sum as the table's own, with every line it may be meant for. */
interface Candidate {
  found: ValueRelation;
  whole: AcceptedRelation;
  /** Lines that only count where other relations agree on them. */
  beyond: ReadonlySet<number>;
}

/**
 * Sums found in the values of a sheet that lie within a table and that nothing else accepted speaks of: tables of no
 * known form are checked by these. A line that fails is told where hardly another does, so that it is the exception; or
 * where it is off by just what other failing lines are off by, so that a few cells explain them all.
 */
export function adoptedFromValues(
  table: Table,
  figures: Figures,
  accepted: readonly AcceptedRelation[],
): AcceptedRelation[] {
  if (table.rows.length > MOST_ROWS) return [];
  const candidates = valueRelationsOf(table.grid).flatMap(
    (found) => candidateFor(table, figures, found, accepted) ?? [],
  );
  const agreed = agreedLines(candidates, accepted, figures);
  return candidates.flatMap(({ found, whole, beyond }) => {
    const { relation, support } = whole;
    const exceptional = isExceptional(found, whole, beyond, figures);
    const told = support.failing.filter((line) => agreed.get(relation)?.has(line) || exceptional.has(line));
    const untold = new Set(support.failing.filter((line) => !told.includes(line)));
    if (support.holds < (told.length > 0 && exceptional.size === 0 ? FEWEST_AGREEING : FEWEST_LINES)) return [];
    const kept = { ...relation, lines: relation.lines.filter((line) => !untold.has(line)) };
    return [
      {
        relation: kept,
        support: supportOf(kept, figures),
        prior: "weak" as const,
        untold: [...untold].filter((line) => !beyond.has(line) && !isFarOff(relation, line, figures)).length,
      },
    ];
  });
}

function candidateFor(
  table: Table,
  figures: Figures,
  found: ValueRelation,
  accepted: readonly AcceptedRelation[],
): Candidate | null {
  if (found.kind !== "sum" || found.worth < LEAST_WORTH) return null;
  const within = relationWithin(table, found);
  if (!within || accepted.some(({ relation }) => tellsOf(relation, within))) return null;
  const beyond = linesBeyond(table, within, figures);
  const lines = [...within.lines, ...beyond].sort((one, other) => one - other);
  const quantum = quantumOf(within, within.lines, figures);
  const relation: LinearRelation = { ...within, lines, ...(quantum === null ? {} : { quantum }) };
  const meant = ofOneKind(relation, figures).filter(
    (line) => !isRounding(relation, found, line, figures),
  );
  const whole = { ...relation, lines: meant };
  const support = supportOf(whole, figures);
  if (support.holds < FEWEST_AGREEING) return null;
  return { found, whole: { relation: whole, support, prior: "weak" }, beyond: new Set(beyond) };
}

/** What discovery took for rounding is none of a check's business where nobody states the relation. */
function isRounding(relation: Relation, found: ValueRelation, line: number, figures: Figures): boolean {
  return found.lines.includes(line) && evaluate(relation, line, figures).verdict === "fails";
}

/** Lines that fail by themselves: of many that hold they are the few that do not, and no other kind of figures. */
function isExceptional(
  { worth }: ValueRelation,
  { relation, support }: AcceptedRelation,
  beyond: ReadonlySet<number>,
  figures: Figures,
): ReadonlySet<number> {
  const failing = support.failing.filter((line) => !beyond.has(line) && !isFarOff(relation, line, figures));
  const enough =
    worth >= BEYOND_DOUBT &&
    support.holds >= FEWEST_LINES &&
    support.holds >= failing.length * HOLDS_PER_FAILURE;
  return new Set(enough ? failing : []);
}

/** Failing lines of candidates that are mended together with others by fewer cells than there are failures. */
function agreedLines(
  candidates: readonly Candidate[],
  accepted: readonly AcceptedRelation[],
  figures: Figures,
): Map<Relation, Set<number>> {
  const agreed = new Map<Relation, Set<number>>();
  if (candidates.every(({ whole }) => whole.support.failing.length === 0)) return agreed;
  const system = new RelationSystem([...accepted, ...candidates.map(({ whole }) => whole)], figures);
  for (const { failures, agreement } of commonExplanations(system, system.failures())) {
    const relations = new Map(failures.map((each) => [each.accepted.relation, each.accepted.support]));
    const borneOut = [...relations.values()].reduce(
      (sum, { holds, failing }) => sum + Math.log2((holds + 0.5) / (failing.length + 0.5)),
      0,
    );
    if (agreement + borneOut < LEAST_AGREEMENT) continue;
    for (const { accepted: { relation }, line } of failures) {
      const lines = agreed.get(relation) ?? new Set();
      agreed.set(relation, lines.add(line));
    }
  }
  return agreed;
}

/** Whole figures and figures with decimals are two kinds: counts, and the rates and changes below them. */
function ofOneKind(relation: LinearRelation, figures: Figures): number[] {
  const kinds = [true, false].map((whole) =>
    relation.lines.filter((line) => isWhole(relation, line, figures) === whole),
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

/** The relation as the table's own, its lines cut to the table; null when an item lies outside. */
function relationWithin(
  table: Table,
  { axis, result, operands, lines, failing }: ValueRelation,
): LinearRelation | null {
  const { top, bottom, left, right } = table.body;
  const [first, last] = axis === "columns" ? [left, right] : [top, bottom];
  if ([result, ...operands].some((item) => item < first || item > last)) return null;
  const [from, to] = axis === "columns" ? [top, bottom] : [left, right];
  return {
    kind: "sum",
    axis,
    result,
    operands: operands.map((index) => ({ index, sign: 1 })),
    purpose: axis === "columns" ? "breakdown" : "subtotal",
    origin: "values",
    lines: [...lines, ...failing]
      .filter((line) => line >= from && line <= to)
      .sort((one, other) => one - other),
  };
}

/** Lines of the table next to the first and the last where the relation is borne out, with figures to compare. */
function linesBeyond(table: Table, relation: LinearRelation, figures: Figures): number[] {
  const { top, bottom, left, right } = table.body;
  const [from, to] = relation.axis === "columns" ? [top, bottom] : [left, right];
  const found: number[] = [];
  for (const [start, step] of [
    [relation.lines[0], -1],
    [relation.lines.at(-1), 1],
  ] as const) {
    if (start === undefined) continue;
    let taken = 0;
    for (let line = start + step; line >= from && line <= to && taken < LINES_BEYOND; line += step) {
      if (evaluate(relation, line, figures).verdict === "blank") continue;
      found.push(line);
      taken += 1;
    }
  }
  return found;
}

/**
 * The accepted relation says already what this one would: it ties together the same items (a = b + c where b = a − c is
 * known), or it is another reading of the same result from some of the same parts.
 */
function tellsOf(known: Relation, own: LinearRelation): boolean {
  if (known.axis !== own.axis) return false;
  const theirs = itemsOf(known);
  const items = itemsOf(own);
  if (theirs.size === items.size && [...items].every((item) => theirs.has(item))) return true;
  return known.result === own.result && operandsOf(own).some(({ index }) => theirs.has(index));
}

function itemsOf(relation: Relation): Set<number> {
  return new Set([relation.result, ...operandsOf(relation).map(({ index }) => index)]);
}
