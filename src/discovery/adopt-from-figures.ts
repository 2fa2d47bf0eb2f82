import type { Table } from "../layout/table";
import type { AcceptedRelation } from "../relations/proposal";
import type { Figures } from "../relations/figures";
import type { LinearRelation, Relation } from "../relations/relation";
import { isFarOff } from "./line-bits";
import { evaluate, supportOf } from "../relations/evaluate";
import { operandsOf } from "../relations/relation";
import { shownRounding } from "../relations/rounding";
import { valueRelationsAlong } from "../relations/values/discover-values";
import type { ValueRelation } from "../relations/values/discover-values";
import { leavesUnexplained } from "./explained";
import { ofOneKind, toldLines } from "./failures-to-tell";
import type { Candidate } from "./failures-to-tell";

/** Bits that rule chance out: a discovered relation then takes part in the check. */
const LEAST_WORTH = 12;
/** Lines that must hold. */
const FEWEST_LINES = 2;
/** Lines beyond the last that holds which are looked at as well: the figure mistyped may stand there. */
const LINES_BEYOND = 2;
/** Lines that stray by little: more of them are rounding, and no slip is among them that could be told. */
const MOST_STRAYING = 2;
/** Longer tables are lists; what ties their columns is known by their words. */
const MOST_ROWS = 600;

/**
 * Sums found in the values of a sheet that lie within a table and that nothing else accepted speaks of: tables of no
 * known form are checked by these. Of the lines that fail those are told that are the exception, or that a few cells
 * explain together with others; the rest is counted as not compared.
 */
export function adoptedFromValues(
  table: Table,
  figures: Figures,
  accepted: readonly AcceptedRelation[],
): AcceptedRelation[] {
  if (table.rows.length > MOST_ROWS) return [];
  const asked = (["columns", "rows"] as const).filter((axis) =>
    leavesUnexplained(table, figures, accepted, axis),
  );
  const candidates = asked
    .flatMap((axis) => valueRelationsAlong(table.grid, axis))
    .flatMap((found) => candidateFor(table, figures, found, accepted) ?? []);
  const toldOf = toldLines(candidates, accepted, figures);
  return candidates.flatMap((candidate) => {
    const { relation, support } = candidate.whole;
    const told = toldOf.get(relation) ?? new Set();
    const left = support.failing.filter((line) => !told.has(line));
    const kept = { ...relation, lines: relation.lines.filter((line) => !left.includes(line)) };
    const untold = left.filter((line) => !candidate.beside.has(line) && !isFarOff(relation, line, figures));
    return [{ relation: kept, support: supportOf(kept, figures), prior: "weak", untold: untold.length }];
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
  if (!within || addsPartToWhole(table, within)) return null;
  if (accepted.some(({ relation }) => addsTheSame(relation, within))) return null;
  const known = linesTold(within, accepted);
  const beyond = linesBeyond(table, within, figures);
  const strays = within.lines.filter((line) => isRounding(within, found, line, figures));
  const dropped = strays.length > MOST_STRAYING ? strays : [];
  const roundedOver = shownRounding(within, within.lines, figures);
  const lines = [...within.lines, ...beyond]
    .filter((line) => !known.has(line) && !dropped.includes(line))
    .sort((one, other) => one - other);
  const relation: LinearRelation = {
    ...within,
    lines,
    ...(roundedOver === undefined ? {} : { roundedOver }),
  };
  const whole = { ...relation, lines: ofOneKind(relation, figures) };
  const support = supportOf(whole, figures);
  if (support.holds < FEWEST_LINES) return null;
  return {
    worth: found.worth,
    whole: { relation: whole, support, prior: "weak" },
    beside: new Set([...beyond, ...strays]),
  };
}

/** What discovery took for rounding is none of a check's business where nobody states the relation. */
function isRounding(relation: Relation, found: ValueRelation, line: number, figures: Figures): boolean {
  return found.lines.includes(line) && evaluate(relation, line, figures).verdict === "fails";
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

/**
 * What stands under "Trong đó" is contained in another figure and is added to none beside it: where such a sum holds on
 * many lines, small figures do so by chance. Parts alone may make up a whole.
 */
function addsPartToWhole(table: Table, { axis, operands }: LinearRelation): boolean {
  const lines = axis === "columns" ? table.columns : table.rows;
  const parts = new Set(lines.filter(({ subset }) => subset).map(({ index }) => index));
  const count = operands.filter(({ index }) => parts.has(index)).length;
  return count > 0 && count < operands.length;
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

/** Lines where an accepted relation says already what this one would, or reads the same result otherwise. */
function linesTold(own: LinearRelation, accepted: readonly AcceptedRelation[]): Set<number> {
  return new Set(accepted.flatMap(({ relation }) => (tellsOf(relation, own) ? relation.lines : [])));
}

/**
 * The known relation ties together the same items (a = b + c where b = a − c is known), or it is another reading of the
 * same result from some of the same parts.
 */
function tellsOf(known: Relation, own: LinearRelation): boolean {
  if (known.axis !== own.axis) return false;
  const theirs = itemsOf(known);
  const items = itemsOf(own);
  if (theirs.size === items.size && [...items].every((item) => theirs.has(item))) return true;
  return known.result === own.result && operandsOf(own).some(({ index }) => theirs.has(index));
}

/** An accepted sum of just these parts has another result: what equals it on most lines was computed from it. */
function addsTheSame(known: Relation, own: LinearRelation): boolean {
  if (known.kind !== "sum" || known.axis !== own.axis || known.result === own.result) return false;
  const theirs = new Set(known.operands.map(({ index }) => index));
  return theirs.size === own.operands.length && own.operands.every(({ index }) => theirs.has(index));
}

function itemsOf(relation: Relation): Set<number> {
  return new Set([relation.result, ...operandsOf(relation).map(({ index }) => index)]);
}
