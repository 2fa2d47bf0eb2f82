import { factsOf, isResultOfScores } from "../../formats/concepts";
import { fold } from "../../grid/text";
import type { Column, Row } from "../../layout/table";
import type { FindingData } from "../../report";
import { heldValue, valueAt } from "../arguments";
import { editTo, finding, isExplained, isNamed, labelOf } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** "Xếp thứ", "Thứ hạng", "Hạng", "Vị thứ": a place among the lines of the table. */
const RANK = /^(xep |vi |thu )?(thu|hang)( tu)?( xep hang| hang)?$|^vi tri xep hang$/;
/** With fewer lines any order is soon that of something else. */
const FEWEST_LINES = 4;
/** Of so many lines one may be ranked wrongly, and two that changed places always. */
const LINES_PER_WRONG = 4;

/**
 * A rank that the scores beside it do not give: 1 and how many scored more. Lines of one score share a rank or are put in
 * order by something else, so that any place among them is right.
 */
export const rankMismatch: TableRule = {
  id: "rank-mismatch",
  order: 65,
  check(context) {
    const { table } = context;
    return table.columns
      .filter(
        (column) =>
          column.figures > column.texts &&
          column.measure !== "percent" &&
          RANK.test(fold(column.path.at(-1) ?? "").trim()),
      )
      .flatMap((column) => checkColumn(context, column));
  },
};

interface Line {
  readonly row: number;
  readonly rank: number;
  readonly score: number;
}

/** Places that a line may take by its score, both counted. */
interface Places {
  readonly first: number;
  readonly last: number;
}

function checkColumn(context: RuleContext, ranks: Column): FindingData[] {
  for (const scores of scoresFor(context, ranks)) {
    for (const lists of [listsOf(context, ranks, scores, false), listsOf(context, ranks, scores, true)]) {
      const wrong = lists.map(wrongIn);
      // Another list, or another score, is what is ranked.
      if (lists.length === 0 || wrong.includes(null)) continue;
      return wrong.flatMap((each) => each ?? []).flatMap((each) => tell(context, each, ranks, scores) ?? []);
    }
  }
  return [];
}

/** Scores by their words, the total or mean before single ones, the nearest first. */
function scoresFor({ table }: RuleContext, ranks: Column): Column[] {
  const order = ({ concept }: Column): number => (isResultOfScores(concept) ? 0 : 1);
  return table.columns
    .filter(
      (column) =>
        column.figures > column.texts &&
        column !== ranks &&
        (column.measure === "score" || factsOf(column.concept).kind === "score") &&
        factsOf(column.concept).given !== true,
    )
    .sort(
      (one, other) =>
        order(one) - order(other) || Math.abs(ranks.index - one.index) - Math.abs(ranks.index - other.index),
    )
    .slice(0, 3);
}

/** The lines ranked together: all of them, or those of each group. */
function listsOf(
  { figures, table }: RuleContext,
  ranks: Column,
  scores: Column,
  byGroup: boolean,
): (readonly Line[])[] {
  const lists = new Map<Row["parent"], Line[]>();
  for (const row of table.rows) {
    if (row.role !== "data" || !figures.isFigure(row.index, ranks.index)) continue;
    if (!figures.isFigure(row.index, scores.index)) continue;
    const key = byGroup ? row.parent : null;
    const line = {
      row: row.index,
      rank: figures.value(row.index, ranks.index),
      score: figures.value(row.index, scores.index),
    };
    lists.set(key, [...(lists.get(key) ?? []), line]);
  }
  return [...lists.values()].filter((lines) => lines.length >= FEWEST_LINES);
}

interface Wrong extends Line {
  readonly places: Places;
}

/** The lines whose rank is another than their score gives; null where the ranks are not those of these scores. */
function wrongIn(lines: readonly Line[]): readonly Wrong[] | null {
  const readings = [competition(lines), dense(lines)].map((places) =>
    lines.flatMap((line): Wrong[] => {
      const own = places(line.score);
      return line.rank >= own.first && line.rank <= own.last ? [] : [{ ...line, places: own }];
    }),
  );
  const [fewest] = readings.sort((one, other) => one.length - other.length);
  if (!fewest) return null;
  const areExchanged =
    fewest.length === 2 && fewest.every(({ places }) => fewest.some(({ rank }) => rank === places.first));
  return areExchanged || fewest.length <= Math.floor(lines.length / LINES_PER_WRONG) ? fewest : null;
}

/** 1, 2, 2, 4: one more than those who scored better, or any place among those of the same score. */
function competition(lines: readonly Line[]): (score: number) => Places {
  return (score) => {
    const better = lines.filter((line) => line.score > score).length;
    return { first: better + 1, last: better + lines.filter((line) => line.score === score).length };
  };
}

/** 1, 2, 2, 3: one more than the different scores above. */
function dense(lines: readonly Line[]): (score: number) => Places {
  const scores = [...new Set(lines.map(({ score }) => score))];
  return (score) => {
    const place = scores.filter((other) => other > score).length + 1;
    return { first: place, last: place };
  };
}

function tell(
  context: RuleContext,
  { row, places }: Wrong,
  ranks: Column,
  scores: Column,
): FindingData | null {
  const cell = { row, column: ranks.index };
  const score = { row, column: scores.index };
  if (isNamed(context, cell) || isExplained(context, score)) return null;
  const isOne = places.first === places.last;
  return finding(context, {
    rule: "rank-mismatch",
    severity: "warning",
    cell,
    related: [score],
    expected: isOne ? places.first : null,
    says: [
      {
        messageId: "rankMismatch",
        args: {
          actual: heldValue(context, cell),
          expected: valueAt(context, cell, places.first),
          label: labelOf(context, score, "columns"),
          score: heldValue(context, score),
        },
      },
    ],
    edits: isOne ? [editTo(context, cell, places.first)] : [],
  });
}
