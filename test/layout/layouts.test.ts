import { check } from "../../src/check/check";
import { columnIndex, columnLetters, parseRange, rangeAddress } from "../../src/grid/address";
import { Grid } from "../../src/grid/grid";
import type { SheetData } from "../../src/grid/sheet";
import type { DeclaredFormula } from "../../src/layout/declared";
import { readTables } from "../../src/layout/layout";
import type { Row, Table } from "../../src/layout/table";
import { columnAt, rowAt } from "../../src/layout/table";
import type { ExpectedTable } from "../fixtures/layout-fixture";
import { layouts } from "../fixtures/layouts";
import type { Variant } from "../fixtures/variants";
import { variantsOf } from "../fixtures/variants";

function moved(area: string, { down, right }: Variant): string {
  const range = parseRange(area);
  if (!range) throw new Error(area);
  return rangeAddress({
    top: range.top + down,
    bottom: range.bottom + down,
    left: range.left + right,
    right: range.right + right,
  });
}

function movedColumn(letters: string, { right }: Variant): string {
  return columnLetters(columnIndex(letters) + right);
}

function declaredText(formula: DeclaredFormula, key: string | null): string {
  const body =
    formula.kind === "ratio"
      ? formula.factor === 100
        ? `${formula.numerator}*100/${formula.denominator}`
        : `${formula.numerator}/${formula.denominator}`
      : formula.terms
          .map(
            ({ sign, from, to }, at) =>
              `${sign < 0 ? "-" : at > 0 ? "+" : ""}${from === to ? from : `${from}…${to}`}`,
          )
          .join("");
  return key === null ? body : `${key}=${body}`;
}

function columnText(table: Table, letters: string, expected: string): string {
  const column = columnAt(table, columnIndex(letters));
  if (!column) return "missing";
  const words = expected.split(" ");
  const said = [column.concept ?? "-"];
  if (words.some((word) => /^(count|percent|score|amount)$/.test(word)) && words.length > 1)
    said.push(column.measure ?? "?");
  if (column.subset) said.push("subset");
  return said.join(" ");
}

function rowsOf(table: Table, role: Row["role"]): number[] {
  return table.rows.filter((row) => row.role === role).map((row) => row.index + 1);
}

/** What was read, in the words of the expectation. */
function described(table: Table | undefined, expected: ExpectedTable, variant: Variant): unknown {
  if (!table) return "no table";
  const at = (row: number): Row | undefined => rowAt(table, row - 1 + variant.down);
  const keys = <T>(record: Readonly<Record<string, T>> | undefined): [string, T][] =>
    Object.entries(record ?? {});
  return {
    range: rangeAddress(table.range),
    header: table.header ? rangeAddress(table.header) : null,
    indexRow: table.indexRow === null ? null : table.indexRow + 1 - variant.down,
    columns: Object.fromEntries(
      keys(expected.columns).map(([letters, words]) => [
        letters,
        columnText(table, movedColumn(letters, variant), words),
      ]),
    ),
    totals: rowsOf(table, "total").map((row) => row - variant.down),
    subtotals: rowsOf(table, "subtotal").map((row) => row - variant.down),
    groups: rowsOf(table, "group").map((row) => row - variant.down),
    subsets: table.rows.filter((row) => row.subset).map((row) => row.index + 1 - variant.down),
    parents: Object.fromEntries(
      keys(expected.parents).map(([row]) => {
        const parent = at(Number(row))?.parent;
        return [row, parent === null || parent === undefined ? null : parent + 1 - variant.down];
      }),
    ),
    rows: Object.fromEntries(keys(expected.rows).map(([row]) => [row, at(Number(row))?.concept ?? "-"])),
    declared: Object.fromEntries(
      keys(expected.declared).map(([place]) => {
        const line = /\d/.test(place)
          ? at(Number(place))
          : columnAt(table, columnIndex(movedColumn(place, variant)));
        return [place, line?.declared ? declaredText(line.declared, line.key) : null];
      }),
    ),
  };
}

function wanted(expected: ExpectedTable, variant: Variant): unknown {
  return {
    range: moved(expected.range, variant),
    header: expected.header === null ? null : moved(expected.header, variant),
    indexRow: expected.indexRow,
    columns: expected.columns,
    totals: expected.totals ?? [],
    subtotals: expected.subtotals ?? [],
    groups: expected.groups ?? [],
    subsets: expected.subsets ?? [],
    parents: expected.parents ?? {},
    rows: expected.rows ?? {},
    declared: expected.declared ?? {},
  };
}

function findingsOf(sheet: SheetData): string[] {
  return check({ sheets: [sheet] })
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ rule, cell }) => `${rule} ${cell}`);
}

describe.each(layouts)("$name", ({ sheet, tables, findings = [], except = {} }) => {
  const top = (parseRange(tables[0]?.range ?? "")?.top ?? 0) + 1;
  const variants = variantsOf(sheet, top).filter(({ name }) => except[name] === undefined);

  it.each(variants)("$name: the part of every row and column", (variant) => {
    const read = readTables(new Grid(variant.sheet));
    expect(read.map((table, at) => described(table, tables[at] ?? tables[0]!, variant))).toEqual(
      tables.map((expected) => wanted(expected, variant)),
    );
  });

  it.each(variants)("$name: nothing to look at again", (variant) => {
    const places = findings.map((finding) => {
      const [rule = "", cell = ""] = finding.split(" ");
      return `${rule} ${moved(cell, variant)}`;
    });
    expect(findingsOf(variant.sheet)).toEqual(places);
  });

  it("the year is read from the title", () => {
    const read = readTables(new Grid(sheet));
    expect(read.map((table) => table.year)).toEqual(tables.map((table) => table.year));
  });
});

test("every layout of the field has a fixture", () => {
  const numbers = layouts.map(({ name }) => /^L(\d+)/.exec(name)?.[1] ?? "");
  expect([...new Set(numbers)].map(Number).sort((one, other) => one - other)).toEqual(
    Array.from({ length: 23 }, (_, at) => at + 1),
  );
});
