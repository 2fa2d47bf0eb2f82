import { fold, tidy } from "../../grid/text";
import type { FindingData } from "../../report";
import { meaningOf } from "../../layout/concepts";
import { columnAt } from "../../layout/table";
import type { Row, Table } from "../../layout/table";
import { countsPeople } from "../figure-columns";
import { placeOf } from "../arguments";
import { finding } from "../rule";
import type { TableRule } from "../rule";

/** One unit listed twice under the same group. People may share a name, and indicators repeat from block to block. */
export const duplicateUnit: TableRule = {
  id: "duplicate-unit",
  order: 100,
  check(context) {
    const { table } = context;
    const label = table.labelColumns[0];
    if (table.people || label === undefined || table.rows.length > LONGEST) return [];
    const units = table.rows.filter(
      (row) => row.role === "data" && !row.subset && row.hasFigures && row.label.length >= 3,
    );
    if (!areUnits(units) || !(namesUnits(table, label) || countsPeople(table))) return [];
    const kinds = groupsAreKinds(table.rows);
    const blocks = blocksOf(table.rows);
    const seen = new Map<string, Row>();
    const twice: { row: Row; first: Row }[] = [];
    const keys = keysOf(table);
    for (const row of units) {
      const group = kinds ? "" : `${row.parent ?? ""}:${blocks.get(row) ?? ""}`;
      const key = `${group}|${keys.get(row) ?? ""}`;
      const first = seen.get(key);
      if (first) twice.push({ row, first });
      else seen.set(key, row);
    }
    // Where many names stand twice, something that is not read tells the rows apart.
    if (twice.length > Math.max(FEW, units.length * RARE)) return [];
    return twice.map(({ row, first }): FindingData => {
      const column = nameColumn(table, row) ?? label;
      const name = tidy(table.grid.text(row.index, column)) || row.label;
      return finding(context, {
        rule: "duplicate-unit",
        severity: "warning",
        cell: { row: row.index, column },
        related: [{ row: first.index, column }],
        says: [{ messageId: "duplicateUnit", args: { name, cell: placeOf({ row: first.index, column }) } }],
        mark: { kind: "same", other: { row: first.index, column } },
      });
    });
  },
};

/** For time alone: comparing the words of tens of thousands of rows takes a fifth of a whole check more. */
const LONGEST = 5_000;

/** Names that stand twice are slips while they are few: a couple, or one in fifty. */
const FEW = 2;
const RARE = 0.02;

/** The narrowest name of a row: "Xã" where "Huyện | Xã" stand before the figures. */
function nameColumn({ labelColumns, grid }: Table, { index }: Row): number | undefined {
  return labelColumns.findLast((column) => grid.text(index, column) !== "");
}

/**
 * What tells the rows of a table apart: the words of all its columns that hold no figures, group names carried down to
 * the rows they head, with codes and years; notes and what was said of the rows left out.
 */
function keysOf(table: Table): ReadonlyMap<Row, string> {
  const { grid } = table;
  const telling = table.columns.filter(
    ({ index, concept, texts, figures, path }) =>
      index !== table.ordinalColumn &&
      concept !== "note" &&
      concept !== "status" &&
      concept !== "class" &&
      (texts > figures || /^(nam|year|ky|thang|quy)\b/.test(fold(path.at(-1) ?? ""))),
  );
  const carried = new Map<number, string>();
  return new Map(
    table.rows.map((row) => {
      const parts = telling.map(({ index }) => {
        const value = grid.value(row.index, index) ?? grid.coveringText(row.index, index);
        const text = value === "" || value === null ? (carried.get(index) ?? "") : fold(String(value));
        carried.set(index, text);
        return text;
      });
      return [row, parts.join("|")];
    }),
  );
}

/** The header over the names says what they are: "Đơn vị", "Tên chi bộ". */
function namesUnits(table: Table, label: number): boolean {
  const path = columnAt(table, label)?.path ?? [];
  return path.some((text) => {
    const { concept } = meaningOf(text);
    return concept === "name" || concept === "total";
  });
}

/** "Khối xã", "Khối cơ quan" share out one list; under units of their own, cells may well be named alike. */
function groupsAreKinds(rows: readonly Row[]): boolean {
  const heads = new Set(rows.map((row) => row.parent));
  const groups = rows.filter((row) => heads.has(row.index));
  return groups.length > 0 && groups.every((row) => /^(khoi|nhom|loai hinh|cac)\b/.test(fold(row.label)));
}

/** Which block between subtotals a row stands in: "Lương" may be paid in each of them. */
function blocksOf(rows: readonly Row[]): ReadonlyMap<Row, number> {
  let block = 0;
  return new Map(
    rows.map((row) => {
      if (row.role === "subtotal") block += 1;
      return [row, block];
    }),
  );
}

/** Units are numbered or named as organisations; forms with their indicators in rows repeat labels by design. */
function areUnits(rows: readonly Row[]): boolean {
  const indicators = rows.filter(
    (row) => row.concept !== null && row.concept !== "name" && row.concept !== "total",
  ).length;
  const nested = rows.filter(
    (row) => row.marker !== null && /^(letter|dash|plus|numberParenthesis)$/.test(row.marker.style),
  ).length;
  return (indicators + nested) * 3 < rows.length;
}
