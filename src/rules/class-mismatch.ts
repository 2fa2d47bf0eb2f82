import { bandNamed, bandOf, meetingBands, ratingBands } from "../formats";
import type { ScoreBand, ScoreBands } from "../formats";
import { formatNumber } from "../i18n/format";
import type { Column } from "../layout/table";
import type { Finding } from "../report";
import { finding, isExplained, isNamed } from "./rule";
import type { RuleContext, TableRule } from "./rule";

/** A class that its score does not reach. A lower class than the score allows may have reasons of its own. */
export const classMismatch: TableRule = {
  id: "class-mismatch",
  check(context) {
    const { table } = context;
    const classes = table.columns.filter(
      (column) =>
        column.texts > column.figures &&
        (column.concept === "class" || column.concept === "status" || column.concept === "name") &&
        column.index !== table.labelColumns[0],
    );
    return classes.flatMap((column) => checkColumn(context, column));
  },
};

function checkColumn(context: RuleContext, column: Column): Finding[] {
  const bands = [meetingBands, ratingBands].find((each) => namesBands(context, column, each));
  if (!bands) return [];
  for (const score of scoresFor(context, column)) {
    const { count, differing } = compare(context, column, score, bands);
    const wrong = differing.length;
    const agreeing = count - wrong;
    // A column that is no score by its words must prove to be one.
    const scored = score.measure === "score" || score.concept === "average" || score.concept === "score";
    if (count === 0 || (!scored && (agreeing < 3 || agreeing * 5 < count * 4))) continue;
    if (agreeing * 10 < count * 6 && !(count <= 2 && wrong <= 1)) continue;
    const firm = agreeing >= 4 && wrong * 8 <= count;
    // Only the top band asks for more than its score; lower bands are the score alone.
    const plain = agreeing >= 2 && wrong * 3 <= count && bands === meetingBands;
    return differing
      .filter(
        (each) => each.verdict === "higher" || (each.verdict === "lower" && (firm || (plain && !each.top))),
      )
      .filter(
        (each) =>
          !isNamed(context, { row: each.row, column: column.index }) &&
          !isExplained(context, { row: each.row, column: score.index }),
      )
      .map((each) =>
        finding(context, {
          rule: "class-mismatch",
          severity: each.verdict === "higher" ? "error" : "warning",
          cell: { row: each.row, column: column.index },
          related: [{ row: each.row, column: score.index }],
          actual: context.grid.text(each.row, column.index),
          expected: each.band,
          message: context.texts.classMismatch({
            score: formatNumber(each.score, context.language),
            band: each.band,
            written: context.grid.text(each.row, column.index).trim(),
            source: bands.source[context.language],
          }),
          mark: {
            kind: "textAgainst",
            first: { row: each.row, column: score.index },
            comparison: each.verdict === "higher" ? "<" : ">=",
            second: each.limit,
          },
        }),
      );
  }
  return [];
}

function namesBands(context: RuleContext, column: Column, bands: ScoreBands): boolean {
  let texts = 0;
  let named = 0;
  for (const row of context.table.rows) {
    if (!context.grid.isText(row.index, column.index)) continue;
    texts += 1;
    if (bandNamed(context.grid.text(row.index, column.index), bands) !== null) named += 1;
    // A few hundred tell as much as all.
    if (texts >= 200) break;
  }
  return named > 0 && named * 10 >= texts * 6;
}

/** Scores a class may rest on: the average or total nearest before it. */
function scoresFor(context: RuleContext, column: Column): Column[] {
  const scores = context.table.columns.filter(
    (each) =>
      each.figures > each.texts &&
      each.index !== context.table.ordinalColumn &&
      each.measure !== "percent" &&
      (each.measure === "score" ||
        each.concept === "average" ||
        each.concept === "score" ||
        each.concept === "scorePart" ||
        each.concept === null),
  );
  const rank = (each: Column): number =>
    each.concept === "average" || each.concept === "score" ? 0 : each.measure === "score" ? 1 : 2;
  return scores
    .sort(
      (one, other) =>
        rank(one) - rank(other) || Math.abs(column.index - one.index) - Math.abs(column.index - other.index),
    )
    .slice(0, 4);
}

interface Differing {
  row: number;
  score: number;
  band: string;
  verdict: "higher" | "lower";
  /** The score the written class asks for, or the one at which the next better class begins. */
  limit: number;
  /** The score reaches the highest band. */
  top: boolean;
}

/** How many rows name a band beside a score, and those where the two disagree. */
function compare(
  context: RuleContext,
  column: Column,
  score: Column,
  bands: ScoreBands,
): { count: number; differing: Differing[] } {
  // A list of thousands holds a handful of different classes.
  const read = new Map<string, ScoreBand | null>();
  const namedBy = (text: string): ScoreBand | null => {
    const known = read.get(text);
    if (known !== undefined) return known;
    const found = bandNamed(text, bands);
    read.set(text, found);
    return found;
  };
  let count = 0;
  const differing: Differing[] = [];
  for (const row of context.table.rows) {
    const text = context.grid.text(row.index, column.index);
    if (text === "" || context.figures.standing(row.index, score.index) !== "figure") continue;
    const value = context.figures.value(row.index, score.index);
    const written = namedBy(text);
    const meant = written ? bandOf(value, bands) : null;
    if (!written || !meant) continue;
    count += 1;
    if (written.id === meant.id) continue;
    differing.push({
      row: row.index,
      score: value,
      band: meant.name,
      verdict: written.from > meant.from ? "higher" : "lower",
      limit: Math.max(written.from, meant.from),
      top: meant.id === bands.bands[0]?.id,
    });
  }
  return { count, differing };
}
