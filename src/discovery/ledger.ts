import { keyOf } from "../grid/cell-key";
import { ownCells, parseFormula, references, statementOf } from "../formula";
import { kindSaid } from "../formats/units";
import { columnAt, rowAt } from "../layout/table";
import type { Figures } from "../relations/figures";
import type { AcceptedRelation, Prior, Proposal } from "../relations/proposal";
import { evaluate, supportOf } from "../relations/evaluate";
import type { Support } from "../relations/evaluate";
import { cellOf, isTotalByPlace, operandsOf } from "../relations/relation";
import type { Relation } from "../relations/relation";
import { roundedSlack, shownRounding } from "../relations/rounding";
import { isShareOfAbsentWhole, lacksBase } from "./absent-base";
import { lacksLevel } from "./absent-level";
import { BITS_OF_EVENT, BITS_OF_WRONG, WRONG } from "../slips/how-often";
import { choicesAt, LEAST_ODDS, wrongOdds } from "./line-bits";
import { countsLines, madeOtherwise } from "./made-otherwise";

/**
 * The ledger: a reading of a table is believed for what it saves in bits, against figures that have nothing to do with
 * each other. Words and place give it credit, lines that hold give it more; each wrong figure costs what wrong figures
 * cost, unless one event that makes many wrong is cheaper. A finding may only come from a relation accepted here, and
 * more wrong figures never make a named total unsaid: they are an event then.
 */

/**
 * Odds of 16.000, 1.000 and 16 to one before the figures are seen. Place alone has to be borne out by more than one line
 * can bring, since some line of some reading holds by chance.
 */
const CREDIT: Readonly<Record<Prior, number>> = {
  declared: 14,
  strong: 10,
  shown: 30,
  likely: 4,
  weak: -7.2,
};
/** A row called total, which has no other meaning than to be the sum of rows. */
const CREDIT_OF_NAME = 4;
/** The odds below which a line is likelier not meant, in a column of scores, areas or ages that the row of a total passes through. */
const NOT_ADDED = 2;
/** Target − actual is the unusual way round. */
const BITS_OF_UNUSUAL = 6;
/** Lines looked at to choose between readings; the chosen one is then tested on all. */
const SAMPLE = 300;
/** Lines that hold which are asked how much they say, and lines that fail. */
const ASKED = 16;
const MOST_FAILING = 60;

/** The reading its figures bear out, or null. */
export function accept(proposal: Proposal, figures: Figures): AcceptedRelation | null {
  let best: Weighed | null = null;
  for (const [rank, proposed] of proposal.alternatives.entries()) {
    const weighed = weigh(proposed, proposal, rank, figures);
    if (weighed && (!best || weighed.bits > best.bits)) best = weighed;
    // Readings come the likeliest first: one that many lines bear out and none denies needs no rival.
    if (weighed && weighed.support.fails === 0 && weighed.support.holds >= 8) break;
  }
  if (!best || best.bits <= 0 || best.support.informative === 0) return null;
  const { relation, bits } = best;
  // Every line that could be compared is off by more than a wrong figure is.
  if (best.support.holds === 0 && isAll(best.support.failing, best.strange)) return null;
  const strange = notAdded(relation, best.strange, figures);
  const kept =
    strange.size === 0
      ? relation
      : { ...relation, lines: relation.lines.filter((line) => !strange.has(line)) };
  const support =
    kept !== relation || relation.lines.length > SAMPLE ? supportOf(kept, figures) : best.support;
  if (support.informative === 0) return null;
  return { relation: kept, support, prior: proposal.prior, bits };
}

function isAll(lines: readonly number[], strange: ReadonlySet<number>): boolean {
  return lines.every((line) => strange.has(line));
}

/** Lines whose result is not the sum of its parts, by its kind or by how it is made. */
function notAdded(relation: Relation, strange: ReadonlySet<number>, figures: Figures): ReadonlySet<number> {
  return new Set(
    [...strange].filter(
      (line) =>
        isUncounted(relation, line, figures) ||
        countsLines(relation, line, figures) ||
        madeOtherwise(relation, line, figures) > 1,
    ),
  );
}

/**
 * Scores, areas and ages where the row of a total passes through: it need not add them. "Tổng điểm" adds scores, and
 * what is headed by a unit of money or weight adds up as counts do.
 */
export function isUncounted(relation: Relation, line: number, figures: Figures): boolean {
  if (!isTotalByPlace(relation)) return false;
  const column = columnAt(figures.table, line);
  switch (column?.measure) {
    case "count":
      return false;
    case "score":
      return rowAt(figures.table, relation.result)?.measure !== "score";
    default:
      return !column?.path.some((text) => kindSaid(text) === "amount");
  }
}

interface Weighed {
  relation: Relation;
  support: Support;
  bits: number;
  /** Failing lines that are likelier not meant than wrong. */
  strange: ReadonlySet<number>;
}

/** A reading with what it saves; null where nothing can be compared, or what is off is off everywhere alike. */
function weigh(
  proposed: Relation,
  { prior, alternatives }: Proposal,
  rank: number,
  figures: Figures,
): Weighed | null {
  const isChosen = alternatives.length > 1;
  const sampled = { ...proposed, lines: sample(proposed.lines) };
  const given = supportOf(sampled, figures);
  const scaled = scaledLines(proposed, given, figures);
  if (scaled.size > 0) {
    const own = { ...proposed, lines: proposed.lines.filter((line) => !scaled.has(line)) };
    return given.holds < Math.max(2, scaled.size) ? null : weigh(own, { prior, alternatives }, rank, figures);
  }
  const strays = given.fails >= 2 || given.rounded > 0;
  const relation = strayByRounding(strays ? rounded(proposed, figures) : proposed, given, figures);
  const support = relation === proposed ? given : supportOf({ ...relation, lines: sampled.lines }, figures);
  // A reading that never fails, if only because nothing can, stands before one that does.
  if (support.informative === 0 && support.idle === 0) return null;
  if ((relation.unusual || relation.partial) && support.holds < 2) return null;
  if (support.holds === 0 && operandsOf(relation).length < 2) return null;
  if (isDenied(relation, support, figures)) return null;
  if (lacksBase(sampled, support, figures)) return null;
  if (isShareOfAbsentWhole(relation, support, figures) || lacksLevel(relation, support, figures)) return null;
  // Shares of one table are like each other: of many readings one always comes near.
  if (relation.kind !== "sum" && support.holds === 0 && support.fails >= 2 && isChosen) return null;
  const lines = failingLines(relation, support, figures);
  const single = costOf(lines, support.fails, WRONG, (line) => line.odds);
  // An event makes as many wrong as there are; those that hold then hold by luck.
  const share = (support.fails + 0.5) / (support.informative + 1);
  const event = costOf(lines, support.fails, share, (line) => line.eventOdds);
  const eventBits = event.bits + support.holds * Math.log2(1 - share) - BITS_OF_EVENT;
  // What place alone suggests is sooner not meant than spoilt by an event.
  const isEvent = prior !== "weak" && support.fails >= 2 && eventBits > single.bits;
  const stated = statedByFormulas(relation, figures) ? CREDIT.strong : 0;
  const bits =
    CREDIT[prior] +
    stated +
    (isTotalByPlace(relation) && prior === "strong" ? CREDIT_OF_NAME : 0) +
    support.holds * bitsOfHolding(relation, support, figures) +
    (isEvent ? eventBits : single.bits) -
    Math.log2(1 + rank) -
    (relation.unusual ? BITS_OF_UNUSUAL : 0) -
    // Somebody would have taken some of a series and left the rest, and no words say so.
    (relation.partial ? BITS_OF_UNUSUAL + BITS_OF_EVENT : 0);
  return { relation, support, bits, strange: (isEvent ? event : single).strange };
}

interface FailingLine {
  line: number;
  odds: number;
  eventOdds: number;
  /** How much likelier a line is not meant than wrong. */
  notMeant: number;
}

function failingLines(relation: Relation, { failing }: Support, figures: Figures): FailingLine[] {
  const asked = failing.length > MOST_FAILING ? spread(failing, MOST_FAILING) : failing;
  return asked.map((line) => ({
    line,
    odds: wrongOdds(relation, line, figures),
    eventOdds: wrongOdds(relation, line, figures, true),
    notMeant:
      (isUncounted(relation, line, figures) ? NOT_ADDED : LEAST_ODDS) *
      madeOtherwise(relation, line, figures),
  }));
}

/** What failing lines cost where each is wrong with this probability, or not meant. */
function costOf(
  lines: readonly FailingLine[],
  fails: number,
  wrong: number,
  oddsOf: (line: FailingLine) => number,
): { bits: number; strange: ReadonlySet<number> } {
  const strange = new Set<number>();
  let bits = 0;
  for (const each of lines) {
    const odds = oddsOf(each);
    if (odds < each.notMeant) strange.add(each.line);
    bits += Math.log2(wrong * odds + Math.min(1, each.notMeant) * WRONG);
  }
  // Of very many lines some were asked; those of live formulas repeat what is wrong elsewhere.
  return { bits: (bits * fails) / Math.max(1, lines.length), strange };
}

/** Bits that a line which holds brings on average. */
function bitsOfHolding(relation: Relation, { failing }: Support, figures: Figures): number {
  const fails = new Set(failing);
  let bits = 0;
  let asked = 0;
  for (const line of relation.lines) {
    if (fails.has(line)) continue;
    const { verdict } = evaluate(relation, line, figures);
    if (verdict !== "holds" && verdict !== "rounded") continue;
    bits += Math.min(BITS_OF_WRONG, Math.log2(choicesAt(relation, line, figures)));
    asked += 1;
    if (asked === ASKED) break;
  }
  return asked === 0 ? 0 : bits / asked;
}

/**
 * Shares that are off by one and the same factor: their base stands elsewhere, or is itself mistyped. All of those that
 * fail agree, or all but one of several.
 */
function scaledLines(relation: Relation, { failing }: Support, figures: Figures): ReadonlySet<number> {
  if (!("numerator" in relation) || failing.length < 2) return new Set();
  const factors = failing.slice(0, MOST_FAILING).map((line) => {
    const { expected, residual } = evaluate(relation, line, figures);
    const { row, column } = cellOf(relation, line, "result");
    const half = 10 ** -Math.min(6, figures.columnDecimals(row, column)) / 2;
    const [stated, right] = [Math.abs(expected + residual), Math.abs(expected)];
    return {
      line,
      low: (stated - half) / (right + half),
      high: (stated + half) / Math.max(half, right - half),
    };
  });
  const needed = Math.max(2, factors.length - 1);
  for (const one of factors) {
    // Figures too small to tell one factor from another say nothing.
    if (one.high - one.low > one.high / 20) continue;
    const alike = factors.filter((other) => one.low <= other.high && other.low <= one.high);
    if (alike.length >= needed) return new Set(alike.map(({ line }) => line));
  }
  return new Set();
}

/** Of so many live formulas one must be of another form, and two at least, for a reading not to be theirs. */
const DENIED_BY = 4;

/** Formulas say themselves what they compute; one of another form is a fault, many are another reading. */
function isDenied(relation: Relation, { failing, informative }: Support, figures: Figures): boolean {
  if (!figures.grid.hasFormulas) return false;
  const denying = failing.filter((line) => saysOtherwise(relation, line, figures));
  return denying.length >= 2 && denying.length * DENIED_BY > informative;
}

/**
 * The live result of a line computes something else. One that takes just these cells is off by what they hold, such as a
 * figure stored as text; one that adds most of them and nothing else has its range too short.
 */
function saysOtherwise(relation: Relation, line: number, figures: Figures): boolean {
  const { row, column } = cellOf(relation, line, "result");
  const formula = figures.grid.formula(row, column);
  if (formula === null) return false;
  const node = parseFormula(formula);
  const statement = node && statementOf(node);
  if (relation.kind !== "sum" || statement?.kind !== "sum") return true;
  if (relation.operands.some(({ sign }) => sign < 0)) return true;
  const wanted = new Set(operandsOf(relation).map((operand) => keyOf(cellOf(relation, line, operand))));
  const taken = ownCells(statement.terms).map(keyOf);
  if (statement.terms.some(({ sheet }) => sheet !== null)) return true;
  return taken.length * 2 <= wanted.size || !taken.every((cell) => wanted.has(cell));
}

/** Sums that hold to the last digit for each that strays, before amounts are held to be exact: half of rounded ones stray. */
const EXACT_PER_STRAY = 4;

/** Amounts that nobody counted, and totals that stray by no more than rounding of each makes them. */
function strayByRounding(relation: Relation, { holds, failing }: Support, figures: Figures): Relation {
  if (relation.kind !== "sum" || relation.roundedOver !== undefined || failing.length === 0) return relation;
  if (figures.wholeNumbers.counted || holds >= EXACT_PER_STRAY * failing.length) return relation;
  const slack = roundedSlack(1, relation.operands.length + 1);
  const isSmall = (line: number): boolean => {
    const { residual } = evaluate(relation, line, figures);
    return (
      Number.isInteger(residual) && Math.abs(residual) <= slack && choicesAt(relation, line, figures) > 1_000
    );
  };
  return failing.every(isSmall) ? { ...relation, roundedOver: 1 } : relation;
}

/** The relation with how its figures were rounded, where its lines show it. */
function rounded(relation: Relation, figures: Figures): Relation {
  if (relation.kind !== "sum") return relation;
  const roundedOver = shownRounding(relation, sample(relation.lines), figures);
  return roundedOver === undefined ? relation : { ...relation, roundedOver };
}

function sample(lines: readonly number[]): readonly number[] {
  return lines.length <= SAMPLE ? lines : spread(lines, SAMPLE);
}

function spread(lines: readonly number[], count: number): number[] {
  const step = lines.length / count;
  return Array.from({ length: count }, (_, at) => lines[Math.floor(at * step)] ?? 0);
}

/** Lines whose formulas are looked at. */
const FORMULA_LINES = 8;

/** Live formulas that say the relation themselves: SUM over just these cells, on most lines. */
function statedByFormulas(relation: Relation, figures: Figures): boolean {
  if (!figures.grid.hasFormulas) return false;
  let formulas = 0;
  let stating = 0;
  for (const line of sample(relation.lines).slice(0, FORMULA_LINES)) {
    const result = cellOf(relation, line, "result");
    const formula = figures.grid.formula(result.row, result.column);
    const node = formula === null ? null : parseFormula(formula);
    if (!node) continue;
    formulas += 1;
    const wanted = new Set(operandsOf(relation).map((operand) => keyOf(cellOf(relation, line, operand))));
    const taken = ownCells(references(node)).map(keyOf);
    if (taken.length === wanted.size && taken.every((cell) => wanted.has(cell))) stating += 1;
  }
  return formulas >= 2 && stating * 2 > formulas;
}
