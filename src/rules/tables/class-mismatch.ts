import { factsOf, isResultOfScores } from "../../formats/concepts";
import { bandNamed, bandOf, meetingBands, ratingBands } from "../../formats";
import type { ScoreBand, ScoreBands } from "../../formats";
import type { Column } from "../../layout/table";
import { standingCodes } from "../../relations/figures";
import type { FindingData } from "../../report";
import { finding, isExplained, isNamed } from "../rule";
import type { RuleContext, TableRule } from "../rule";

const FIGURE = standingCodes.figure;

/** A class that its score does not reach. A lower class than the score allows may have reasons of its own. */
export const classMismatch: TableRule = {
  id: "class-mismatch",
  order: 60,
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

function checkColumn(context: RuleContext, column: Column): FindingData[] {
  const bands = [meetingBands, ratingBands].find((each) => namesBands(context, column, each));
  if (!bands) return [];
  const written = bandsWritten(context, column, bands);
  const bandAt = bandReader(bands);
  for (const score of scoresFor(context, column)) {
    const { count, wrong } = countAgainst(context, score, written, bandAt);
    const agreeing = count - wrong;
    // A column that is no score by its words must prove to be one.
    const scored = score.measure === "score" || isResultOfScores(score.concept);
    if (count === 0 || (!scored && (agreeing < 3 || agreeing * 5 < count * 4))) continue;
    if (agreeing * 10 < count * 6 && !(count <= 2 && wrong <= 1)) continue;
    const firm = agreeing >= 4 && wrong * 8 <= count;
    // Only the top band asks for more than its score; lower bands are the score alone.
    const plain = agreeing >= 2 && wrong * 3 <= count && bands === meetingBands;
    if (wrong === 0) return [];
    return differingRows(context, score, written, bands)
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
          expected: each.band,
          says: [
            {
              messageId: "classMismatch",
              args: {
                score: { as: "score", value: each.score },
                band: each.band,
                written: context.grid.text(each.row, column.index).trim(),
                source: bands.source,
              },
            },
          ],
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

/** Texts of a column heard at most to tell whether they name bands. */
const MOST_HEARD = 200;

function namesBands(context: RuleContext, column: Column, bands: ScoreBands): boolean {
  let texts = 0;
  let named = 0;
  for (const row of context.table.rows) {
    if (!context.grid.isText(row.index, column.index)) continue;
    texts += 1;
    if (bandNamed(context.grid.text(row.index, column.index), bands) !== null) named += 1;
    // A few hundred tell as much as all; fewer where the rest of them could not turn it.
    const left = MOST_HEARD - texts;
    if (left === 0 || (named + left) * 10 < MOST_HEARD * 6) break;
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
        (factsOf(each.concept).kind === "score" && each.concept !== "scoreMaximum") ||
        each.concept === null),
  );
  const rank = (each: Column): number =>
    isResultOfScores(each.concept) ? 0 : each.measure === "score" ? 1 : 2;
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

/** The band each row's text names, row by row of the table; a list of thousands holds a handful of different texts. */
function bandsWritten({ grid, table }: RuleContext, column: Column, bands: ScoreBands): (ScoreBand | null)[] {
  const read = new Map<string, ScoreBand | null>();
  return table.rows.map((row) => {
    const text = grid.text(row.index, column.index);
    if (text === "") return null;
    let band = read.get(text);
    if (band === undefined) {
      band = bandNamed(text, bands);
      read.set(text, band);
    }
    return band;
  });
}

/** The band of a score, kept for whole scores up to a hundred: most lists hold no other. */
function bandReader(bands: ScoreBands): (score: number) => ScoreBand | null {
  const ofWhole = Array.from({ length: 101 }, (_, score) => bandOf(score, bands));
  return (score) => {
    const known = ofWhole[score];
    return known === undefined ? bandOf(score, bands) : known;
  };
}

type Written = readonly (ScoreBand | null)[];

/** How many rows name a band beside a score, and how many of them name another than the score's. */
function countAgainst(
  { figures, table }: RuleContext,
  score: Column,
  written: Written,
  bandAt: (score: number) => ScoreBand | null,
): { count: number; wrong: number } {
  const { rows } = table;
  const { standings, values } = figures.prepared(score.index);
  let count = 0;
  let wrong = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const named = written[at];
    const place = (rows[at]?.index ?? 0) - figures.top;
    if (!named || standings[place] !== FIGURE) continue;
    const meant = bandAt(values[place] ?? NaN);
    if (!meant) continue;
    count += 1;
    if (named.id !== meant.id) wrong += 1;
  }
  return { count, wrong };
}

/** The rows whose text names another band than their score's. */
function differingRows(
  { figures, table }: RuleContext,
  score: Column,
  written: Written,
  bands: ScoreBands,
): Differing[] {
  const differing: Differing[] = [];
  table.rows.forEach((row, at) => {
    const named = written[at];
    if (!named || !figures.isFigure(row.index, score.index)) return;
    const value = figures.value(row.index, score.index);
    const meant = bandOf(value, bands);
    if (!meant || named.id === meant.id) return;
    differing.push({
      row: row.index,
      score: value,
      band: meant.name,
      verdict: named.from > meant.from ? "higher" : "lower",
      limit: Math.max(named.from, meant.from),
      top: meant.id === bands.bands[0]?.id,
    });
  });
  return differing;
}
