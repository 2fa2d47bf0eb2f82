import type { Table } from "../layout/table";
import { accept, isUncounted } from "./ledger";
import type { AcceptedRelation, Proposal } from "../relations/proposal";
import { headerTreeProposals, runProposals } from "../relations/breakdowns";
import { declaredColumnProposals, declaredRowProposals } from "../relations/declared";
import type { Figures } from "../relations/figures";
import { balanceAcross, balanceProposals, flowProposals } from "../relations/flows";
import { levelProposals, movementProposals, ratedTotalProposals } from "../relations/levels";
import { agreeOnBase, percentageProposals, rowBaseProposals, wholeOfShares } from "../relations/percentages";
import { periodProposals } from "../relations/periods";
import type { Relation } from "../relations/relation";
import { operandsOf } from "../relations/relation";
import { withRemainingTotals } from "../relations/remaining-totals";
import { areShownExact } from "../relations/rounding";
import { scoreProposals } from "../relations/scores";
import { borneOutBySiblings } from "./siblings";
import { withoutOthersParts } from "./other-parts";
import { strayRowOf, takesWhatIsNoPart } from "./stray-rows";
import { comparisonProposals } from "../relations/targets";
import {
  averageRowProposals,
  headedProposals,
  outlineProposals,
  outlineSumProposals,
  subtotalProposals,
  totalRowProposals,
} from "../relations/totals";
import { adoptedFromValues } from "./adopt-from-figures";
import { columnView, rowView } from "../relations/view";

/** Tables with more rows than this are lists: their rows are not indicators of one another. */
const MOST_INDICATOR_ROWS = 200;

/**
 * The relations of a table that its figures bear out: what the form declares first, then what its layout implies.
 * Sums that only the values show come last.
 * @param table with the scales of its percentages settled
 */
export function discoverRelations(table: Table, figures: Figures): AcceptedRelation[] {
  const found = discoverOnce(table, figures);
  const strays = found.some(({ relation, support }) => relation.kind === "sum" && support.rounded > 0);
  const { shownExact, counted, roundedOver } = figures.wholeNumbers;
  if (!strays || shownExact || (counted && roundedOver === 0)) return found;
  const relations = found.map(({ relation }) => relation);
  if (!areShownExact(relations, figures)) return found;
  figures.takeWholeNumbersAsExact();
  return discoverOnce(table, figures);
}

function discoverOnce(table: Table, figures: Figures): AcceptedRelation[] {
  const columns = columnView(table);
  const accepted: AcceptedRelation[] = [];
  const known = new KnownRelations();
  const take = (proposals: readonly Proposal[], weighed: typeof accept = accept): void => {
    const further: AcceptedRelation[] = [];
    for (const proposal of proposals) {
      const found = weighed(proposal, figures);
      if (!found || missesLevel(found)) continue;
      const alike = known.like(found);
      if (alike.holds + alike.fails + alike.lines.size === 0) accepted.push(found);
      else if (found.relation.lines.some((line) => alike.lines.has(line))) continue;
      else further.push(found);
      known.add(found, alike);
    }
    for (const found of further) if (areBorneOut(known.like(found), found, figures)) accepted.push(found);
  };
  take(declaredColumnProposals(table, columns));
  take(declaredRowProposals(table));
  take(levelProposals(columns));
  take(ratedTotalProposals(columns));
  take(movementProposals(columns));
  take(headerTreeProposals(table, columns));
  take(balanceAcross(table, columns));
  take(flowProposals(columns));
  take(periodProposals(columns));
  take(scoreProposals(columns));
  take(outlineSumProposals(table));
  take(totalRowProposals(table), acceptTotal);
  take(subtotalProposals(table));
  take(averageRowProposals(table));
  take(agreeOnBase(percentageProposals(table, columns), columns, figures));
  take(
    wholeOfShares(
      accepted.flatMap(({ relation }) =>
        "numerator" in relation && relation.axis === "columns" ? [relation] : [],
      ),
      columns,
      figures,
    ),
  );
  const shares = new Set(accepted.filter(needsNoRival).map(({ relation }) => relation.result));
  take(rowBaseProposals(table, columns, figures, (column) => shares.has(column)));
  take(comparisonProposals(columns));
  if (table.rows.length <= MOST_INDICATOR_ROWS) {
    const rows = rowView(table);
    const outline = outlineProposals(table);
    take(outline);
    accepted.push(...borneOutBySiblings(outline, accepted, figures));
    take(headedProposals(table));
    take(levelProposals(rows));
    take(ratedTotalProposals(rows));
    take(movementProposals(rows));
    take(balanceProposals(table));
    take(flowProposals(rows));
    take(periodProposals(rows));
    take(agreeOnBase(percentageProposals(table, rows), rows, figures));
  }
  const results = new Set(
    accepted.filter(({ relation }) => relation.axis === "columns").map(({ relation }) => relation.result),
  );
  take(runProposals(columns).filter((proposal) => !results.has(proposal.alternatives[0]?.result ?? -1)));
  const settled = withRemainingTotals(oneOfNested(onePercentageReading(accepted)), table, figures);
  return withoutOthersParts([...settled, ...adoptedFromValues(table, figures, settled)]);
}

/** Lines that must bear out a reading of a column, and none deny it, for no other to be tried. */
const ENOUGH_LINES = 8;

function needsNoRival({ relation, support }: AcceptedRelation): boolean {
  return (
    relation.axis === "columns" &&
    "numerator" in relation &&
    support.fails === 0 &&
    support.holds >= ENOUGH_LINES
  );
}

/**
 * A total that holds in no column may leave out one and the same row in all of them, or count it twice: one event. A row
 * that is itself the sum of others, or a number that they are multiplied by, was no part of it.
 */
function acceptTotal(proposal: Proposal, figures: Figures): AcceptedRelation | null {
  const found = accept(proposal, figures);
  if (found && found.support.holds > 0) return found;
  if (found && takesWhatIsNoPart(found.relation, figures)) return null;
  const stray = strayRowOf(proposal, figures);
  return stray?.strayRow || !found ? stray : found;
}

/**
 * Columns that one total row was proposed for one by one: they hold for the greater part, or at least this one does. What
 * adds up by its own heading needs one that holds for each that fails.
 */
function areBorneOut(
  { holds, fails }: Alike,
  { relation, support }: AcceptedRelation,
  figures: Figures,
): boolean {
  if (support.fails === 0 || holds >= 2 * fails) return true;
  return holds >= fails && relation.lines.every((line) => !isUncounted(relation, line, figures));
}

/** The relations of one result and the same operands, with all their lines together. */
interface Alike {
  readonly signature: string | null;
  readonly first: Relation;
  readonly lines: Set<number>;
  holds: number;
  fails: number;
}

/** Relations whose operands are few are told apart by them at once; the signature of a long total is long. */
const FEW_OPERANDS = 8;

/** What was found so far, by result and operands: a list gives one relation a row, and each is looked up among all. */
class KnownRelations {
  private readonly byShape = new Map<string, Alike[]>();

  /** Those like a relation; an empty entry where there are none yet. */
  like({ relation }: AcceptedRelation): Alike {
    const shape = shapeOf(relation);
    const found = this.byShape
      .get(shape)
      ?.find(
        ({ signature: known, first }) =>
          known === null || known === signature(relation) || first === relation,
      );
    if (found) return found;
    const isFew = operandsOf(relation).length <= FEW_OPERANDS;
    return {
      signature: isFew ? null : signature(relation),
      first: relation,
      lines: new Set(),
      holds: 0,
      fails: 0,
    };
  }

  /** @param alike what `like` gave for it */
  add({ relation, support }: AcceptedRelation, alike: Alike): void {
    if (alike.lines.size === 0) {
      const shape = shapeOf(relation);
      this.byShape.set(shape, [...(this.byShape.get(shape) ?? []), alike]);
    }
    for (const line of relation.lines) alike.lines.add(line);
    alike.holds += support.holds;
    alike.fails += support.fails;
  }
}

/** Fewer than four levels that never make up the number rated: one has no place in the form, which is a question. */
function missesLevel({ relation, support }: AcceptedRelation): boolean {
  return relation.purpose === "levels" && support.holds === 0 && operandsOf(relation).length < 4;
}

/** What relations of one signature share, and few others; signatures of long totals are long. */
function shapeOf(relation: Relation): string {
  const operands = operandsOf(relation).length;
  return operands <= FEW_OPERANDS ? signature(relation) : `${relation.axis}|${relation.result}|${operands}`;
}

function signature(relation: Relation): string {
  const operands = operandsOf(relation)
    .map((operand) => `${operand.sign}:${operand.index}:${operand.at ?? ""}`)
    .sort()
    .join(",");
  return `${relation.axis}|${relation.kind === "difference" ? "sum" : relation.kind}|${relation.result}|${operands}|${"offset" in relation ? relation.offset : ""}|${"ofBaseRow" in relation ? "base row" : ""}`;
}

/**
 * A percentage column is a share of one thing: of the readings accepted for it (of another column, of the column's
 * total, of base rows) the one most lines bear out stays.
 */
function onePercentageReading(accepted: readonly AcceptedRelation[]): AcceptedRelation[] {
  const groups = new Map<string, Map<string, AcceptedRelation[]>>();
  for (const each of accepted) {
    const { relation } = each;
    if (!("numerator" in relation)) continue;
    const place = `${relation.axis}:${relation.result}`;
    const byRows = relation.ofBaseRow === true;
    const reading = byRows ? "base rows" : signature(relation);
    const readings = groups.get(place) ?? new Map<string, AcceptedRelation[]>();
    readings.set(reading, [...(readings.get(reading) ?? []), each]);
    groups.set(place, readings);
  }
  const dropped = new Set<AcceptedRelation>();
  for (const readings of groups.values()) {
    const ranked = [...readings.values()].sort((one, other) => weight(other) - weight(one));
    for (const reading of ranked.slice(1)) for (const each of reading) dropped.add(each);
  }
  return accepted.filter((each) => !dropped.has(each));
}

/**
 * Two sums of one result, the parts of one among those of the other, cannot both be meant: the better borne out stays.
 * Breakdowns that share no such nesting (by age and by sex) are both kept.
 */
function oneOfNested(accepted: readonly AcceptedRelation[]): AcceptedRelation[] {
  const dropped = new Set<AcceptedRelation>();
  const sums = accepted.filter(({ relation }) => relation.kind === "sum");
  const operandsIn = ({ relation }: AcceptedRelation): Set<number> =>
    new Set(operandsOf(relation).map((operand) => operand.index));
  for (const one of sums)
    for (const other of sums) {
      if (one === other || dropped.has(one) || dropped.has(other)) continue;
      if (one.relation.axis !== other.relation.axis || one.relation.result !== other.relation.result)
        continue;
      const [inner, outer] = [operandsIn(one), operandsIn(other)];
      if (inner.size >= outer.size || ![...inner].every((index) => outer.has(index))) continue;
      if (!one.relation.lines.some((line) => other.relation.lines.includes(line))) continue;
      const better = one.support.holds - one.support.fails - (other.support.holds - other.support.fails);
      dropped.add(better > 0 ? other : one);
    }
  return accepted.filter((each) => !dropped.has(each));
}

function weight(reading: readonly AcceptedRelation[]): number {
  return reading.reduce(
    (sum, { support, relation }) =>
      sum + support.holds - support.fails + (relation.origin === "declared" ? 1000 : 0),
    0,
  );
}
