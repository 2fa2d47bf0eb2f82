import { cellAddress } from "../grid/address";
import type { Form } from "./forms";
import { WHOLE } from "./forms";
import type { RoundArguments, RoundFinding } from "./finding";
import { isFormulaIn } from "./reading";
import type { RowReading, TableReading } from "./reading";
import type { UnitTables } from "./ties";

/** Tables of a form that must be there before one of them can differ from the others. */
const FEWEST_TABLES = 3;

type Change = Extract<RoundArguments, { rule: "form-changed" }>["change"];

/** Where a submission's form is not the round's: headings, rows, formulas typed over, hidden rows. */
export function formChanges(units: readonly UnitTables[], forms: readonly Form[]): RoundFinding[] {
  const ownerOf = new Map(units.flatMap(({ unit, tables }) => tables.map((table) => [table, unit] as const)));
  return forms.flatMap((form) => {
    if (form.tables.length < FEWEST_TABLES) return [];
    const order = commonOrder(form);
    const live = commonFormulas(form);
    const words = wordsIn(form);
    const hidden = form.tables.filter(({ hiddenRows }) => hiddenRows > 0).length;
    return form.tables.flatMap((table) => {
      const unit = ownerOf.get(table);
      if (!unit) return [];
      const changes: [Change, string, string | null][] = [
        ...headingChanges(form, table, order, words.headings),
        ...rowChanges(form, table, words.labels),
        ...typedOver(table, live),
      ];
      if (table.hiddenRows > 0 && hidden * 2 <= form.tables.length)
        changes.push(["rows-hidden", String(table.hiddenRows), null]);
      return changes.map(([change, words, cell]): RoundFinding => ({
        rule: "form-changed",
        severity: "warning",
        unit: unit.written,
        args: { rule: "form-changed", change, words },
        places: [{ file: table.file, sheet: table.sheet, cell, value: null }],
        suspects: [],
      }));
    });
  });
}

/** The words of headings and rows by their keys, as the first table that has them writes them. */
function wordsIn({ tables }: Form): { headings: Map<string, string>; labels: Map<string, string> } {
  const headings = new Map<string, string>();
  const labels = new Map<string, string>();
  for (const { columns, rows } of tables) {
    for (const { key, words } of columns) if (!headings.has(key)) headings.set(key, words);
    for (const row of rows) {
      const key = keyOfRow(row);
      if (!labels.has(key)) labels.set(key, row.label);
    }
  }
  return { headings, labels };
}

function keyOfRow({ key, whole }: RowReading): string {
  return whole ? WHOLE : key;
}

/** The headings of the form in the order of most tables. */
function commonOrder({ tables, columns }: Form): string[] {
  const orders = new Map<string, number>();
  for (const table of tables) {
    const order = table.columns
      .map(({ key }) => key)
      .filter((key) => columns.has(key))
      .join("\n");
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  const [most = ""] = [...orders].sort((one, other) => other[1] - one[1])[0] ?? [];
  return most.split("\n");
}

function headingChanges(
  form: Form,
  table: TableReading,
  order: readonly string[],
  words: ReadonlyMap<string, string>,
): [Change, string, string | null][] {
  const own = table.columns.filter(({ key }) => form.columns.has(key));
  const present = new Set(own.map(({ key }) => key));
  const missing = [...form.columns].filter((key) => !present.has(key));
  const added = table.columns.filter(({ key }) => !form.columns.has(key));
  const at = (index: number): string | null =>
    table.headerBottom === null ? null : cellAddress(table.headerBottom, index);
  // One missing and another between the same two neighbours is one heading under other words, which is told once.
  const gapIn = (keys: readonly string[], place: number): string =>
    `${keys.slice(0, place).findLast((key) => present.has(key)) ?? ""}\n${keys.slice(place + 1).find((key) => present.has(key)) ?? ""}`;
  const keys = table.columns.map(({ key }) => key);
  const free = [...added];
  const renamed = new Map(
    missing.flatMap((key) => {
      const gap = gapIn(order, order.indexOf(key));
      const from = free.findIndex((column) => gapIn(keys, table.columns.indexOf(column)) === gap);
      return from < 0 ? [] : free.splice(from, 1).map((column) => [column, key] as const);
    }),
  );
  const others = new Set(renamed.values());
  const changes: [Change, string, string | null][] = [
    ...[...renamed].map(([column, key]): [Change, string, string | null] => [
      "heading-renamed",
      `${words.get(key) ?? key} → ${column.words}`,
      at(column.index),
    ]),
    ...missing
      .filter((key) => !others.has(key))
      .map((key): [Change, string, string | null] => ["heading-missing", words.get(key) ?? key, null]),
    ...added
      .filter((column) => !renamed.has(column))
      .map((column): [Change, string, string | null] => ["heading-added", column.words, at(column.index)]),
  ];
  if (missing.length > 0) return changes;
  const moved = own.find((column, place) => column.key !== order[place]);
  if (moved) changes.push(["headings-exchanged", moved.words, at(moved.index)]);
  return changes;
}

function rowChanges(
  { rows }: Form,
  table: TableReading,
  labels: ReadonlyMap<string, string>,
): [Change, string, string | null][] {
  const own = new Set(table.rows.map(keyOfRow));
  return [...rows].filter((key) => !own.has(key)).map((key) => ["row-missing", labels.get(key) ?? key, null]);
}

/** Columns whose total is a formula in nearly every table of the form. */
function commonFormulas({ tables }: Form): Set<string> {
  const counts = new Map<string, number>();
  for (const table of tables)
    for (const key of liveTotals(table)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= tables.length * 0.8).map(([key]) => key));
}

function liveTotals(table: TableReading): Set<string> {
  const wholes = table.rows.filter(({ whole }) => whole);
  const live = table.columns.filter((column) => wholes.some((row) => isFormulaIn(table, row, column)));
  return new Set(live.map(({ key }) => key));
}

function typedOver(table: TableReading, live: ReadonlySet<string>): [Change, string, string | null][] {
  const whole = table.rows.find((row) => row.whole);
  // An office that types all its totals changed nothing; one that has formulas beside typed figures did.
  if (!whole || liveTotals(table).size === 0) return [];
  return table.columns
    .filter((column) => live.has(column.key) && !isFormulaIn(table, whole, column))
    .map((column) => ["formula-typed-over", column.words, cellAddress(whole.index, column.index)]);
}
