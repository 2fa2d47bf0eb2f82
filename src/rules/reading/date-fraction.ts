import { fold } from "../../grid/text";
import type { FindingData } from "../../report";
import { finding } from "../rule";
import type { RuleContext, TableRule } from "../rule";

const DATE_HEADER = /ngay|thang|nam sinh|thoi gian|thoi diem|nam vao|ky ket|han\b/;
/** Days between 30 December 1899 and 1 January 1970. */
const EPOCH = 25_569;

/** "1/5" typed in a column of counts or shares became 1 May: the cell is a date where figures stand. */
export const dateFraction: TableRule = {
  id: "date-fraction",
  order: 30,
  check(context) {
    const { table, grid, figures } = context;
    const found: FindingData[] = [];
    for (const column of table.columns) {
      if (grid.columnTotals(column.index).dates === 0) continue;
      if (column.index === table.ordinalColumn || DATE_HEADER.test(fold(column.path.join(" ")))) continue;
      const rows = table.rows.filter(
        (row) => grid.kind(row.index, column.index) === "date" && !isRowOfDates(context, row.index),
      );
      if (rows.length === 0) continue;
      const others = table.rows.filter(
        (row) => grid.isFigure(row.index, column.index) || grid.kind(row.index, column.index) === "composite",
      ).length;
      // Without words that say what is counted, dates must be the rare exception among figures.
      if ((column.concept === null || column.concept === "name") && rows.length * 4 > others) continue;
      for (const row of rows) {
        const serial = grid.value(row.index, column.index);
        if (typeof serial !== "number" || !isTypedDay(serial)) continue;
        const { day, month, year } = dateOf(serial);
        figures.exclude(row.index, column.index);
        found.push(
          finding(context, {
            rule: "date-fraction",
            severity: "error",
            cell: { row: row.index, column: column.index },
            says: [
              {
                messageId: "dateFraction",
                args: {
                  shown: `${day}/${month}/${year}`,
                  first: `${day}/${month}`,
                  second: `${month}/${day}`,
                },
              },
            ],
          }),
        );
      }
    }
    return found;
  },
};

/** A row of dates heads the figures below it; a mistyped fraction stands alone among figures. */
function isRowOfDates({ table, grid }: RuleContext, row: number): boolean {
  let dates = 0;
  let figures = 0;
  for (const { index } of table.columns) {
    if (index === table.ordinalColumn) continue;
    if (grid.kind(row, index) === "date") dates += 1;
    else if (grid.isFigure(row, index)) figures += 1;
  }
  return dates >= 2 && dates >= figures;
}

/** Excel turns "1/5" into a whole day of the year it is typed in: never a time of day, never long ago. */
function isTypedDay(serial: number): boolean {
  return Number.isInteger(serial) && serial >= 36_526 && serial < 73_051;
}

/** The calendar day of a serial number of the 1900 system (civil-from-days, proleptic Gregorian). */
export function dateOf(serial: number): { day: number; month: number; year: number } {
  const days = Math.floor(serial) - EPOCH + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
    month,
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
  };
}
