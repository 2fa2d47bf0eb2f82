import { addsAcross, isResultOfScores } from "../formats/concepts";
import { bandNamed, meetingBands, ratingBandsFor } from "../formats/thresholds";
import type { ScoreBands } from "../formats/thresholds";
import { fold } from "../grid/text";
import type { Column, Table } from "../layout/table";
import type { ColumnFill } from "./column-fill";
import { computedRows, holdsFigures, operand, operands } from "./context";
import type { FillContext } from "./context";
import type { Computation } from "./proposal";

/** The bands that a table's scores are read by: those of meetings by its words, else the rating's of its year. */
export function bandsFor(table: Table): ScoreBands | null {
  const words = fold(table.title);
  if (/sinh hoat/.test(words)) return meetingBands;
  return table.year === null ? null : ratingBandsFor(table.year);
}

/** The columns that an average is taken of, or that a total score adds up: those before it. */
export function scoresBefore(context: FillContext, column: Column | null, parts: boolean): Column[] {
  const before = context.table.columns.filter(
    (each) =>
      (column === null || each.index < column.index) &&
      holdsFigures(each) &&
      each.index !== context.table.ordinalColumn &&
      each.concept !== "ordinal" &&
      each.measure !== "percent",
  );
  const scored = before.filter((each) =>
    parts ? each.concept === "scorePart" : each.measure === "score" || each.concept === "scorePart",
  );
  const usable = scored.filter((each) => addsAcross(each.concept));
  if (usable.length >= 2 || parts) return usable;
  // Months: "T1 … T12" under "Điểm các tháng" or with no word of scores at all.
  const months = before.filter((each) =>
    /^(thang|t) ?\d{1,2}$|^quy ([ivx]+|\d)$|^ky \d$|^lan \d$/.test(fold(each.label)),
  );
  return months.length >= 2 ? months : [];
}

function rowsOf(context: FillContext): number[] {
  return computedRows(context.table, false)
    .filter((row) => row.role === "data" || row.role === "total" || row.role === "subtotal")
    .map((row) => row.index);
}

function fill(
  kind: ColumnFill["kind"],
  column: Column,
  rows: readonly number[],
  computation: Computation,
): ColumnFill {
  return { kind, column, header: column.label, rows, percent: false, baseRows: false, at: () => computation };
}

export function averageFill(context: FillContext, column: Column): ColumnFill | null {
  const known = context.relations.find(
    ({ relation }) =>
      relation.axis === "columns" && relation.kind === "average" && relation.result === column.index,
  )?.relation;
  if (known?.kind === "average")
    return fill("average", column, rowsOf(context), { kind: "average", operands: known.operands });
  const scores = scoresBefore(context, column, false);
  return scores.length < 2
    ? null
    : fill("average", column, rowsOf(context), { kind: "average", operands: operands(scores) });
}

export function scoreTotalFill(context: FillContext, column: Column): ColumnFill | null {
  const parts = scoresBefore(context, column, true);
  return parts.length < 2
    ? null
    : fill("scoreTotal", column, rowsOf(context), { kind: "sum", operands: operands(parts) });
}

/** The score a class is read from: the nearest total or average, else the only score of the table. */
export function scoreOfClass(context: FillContext, column: Column | null): Column | null {
  const { table, workings } = context;
  const filled = (each: Column): boolean =>
    holdsFigures(each) || computedRows(table, false).some((row) => workings.isPlanned(row.index, each.index));
  const before = table.columns.filter(
    (each) => (column === null || each.index < column.index) && filled(each),
  );
  const named = before.filter((each) => isResultOfScores(each.concept));
  const last = named.at(-1);
  if (last) return last;
  const scores = before.filter((each) => each.concept === "scorePart" || each.measure === "score");
  return scores.length === 1 ? (scores[0] ?? null) : null;
}

/** Scores out of ten are not read by bands out of a hundred. */
function isOutOfTen(context: FillContext, score: Column): boolean {
  const values = computedRows(context.table, false).flatMap((row) => {
    const stored = context.workings.stored(row.index, score.index);
    return stored.state === "figure" ? [stored.value] : [];
  });
  return values.length > 0 && values.every((value) => value <= 10);
}

/** Class by score; only where the bands are known for the year, and people are rated in rows, not in totals. */
export function classFill(context: FillContext, column: Column): ColumnFill | null {
  const bands = bandsFor(context.table);
  const score = scoreOfClass(context, column);
  if (!bands || !score || isOutOfTen(context, score)) return null;
  const rows = computedRows(context.table, false)
    .filter((row) => row.role === "data")
    .map((row) => row.index);
  return fill("class", column, rows, {
    kind: "class",
    score: operand(score),
    bands: bands.bands.map((band) => ({
      from: band.from,
      name: nameInUse(context, column, bands, band.id) ?? band.name,
    })),
  });
}

/** The words the column's filled cells already use for a band ("HTTNV"). */
function nameInUse(context: FillContext, column: Column, bands: ScoreBands, id: string): string | null {
  const { grid, body } = context.table;
  for (let row = body.top; row <= body.bottom; row += 1) {
    const text = grid.text(row, column.index).trim();
    if (text !== "" && bandNamed(text, bands)?.id === id) return text;
  }
  return null;
}
