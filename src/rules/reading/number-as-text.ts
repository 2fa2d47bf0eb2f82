import { evaluate, parseFormula, references, UNKNOWN } from "../../formula";
import { kindOfUnit } from "../../formats/units";
import { cellAddress, rangeContains } from "../../grid/address";
import type { CellPosition, CellRange } from "../../grid/address";
import { snap } from "../../grid/exact";
import type { NumberReading } from "../../grid/numbers";
import type { Column, Table } from "../../layout/table";
import type { FindingData, Value } from "../../report";
import { figureColumns } from "../figure-columns";
import { placeOf, placesOf, plainValue } from "../arguments";
import { finding, isNamed } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** A figure stored as text among stored numbers: SUM leaves it out. Where a formula does, that total is named. */
export const numberAsText: TableRule = {
  id: "number-as-text",
  order: 40,
  check(context) {
    if (context.grid.textFigures)
      return figureColumns(context.table).flatMap((column) => misspelt(context, column));
    return figureColumns(context.table).flatMap((column) => [
      ...textsOfColumn(context, column, false),
      ...loneLetters(context, column),
    ]);
  },
};

/** "O" or "l" alone where a figure should stand. */
const LONE_LETTER: ReadonlyMap<string, number> = new Map([
  ["O", 0],
  ["o", 0],
  ["l", 1],
  ["I", 1],
]);

/** Words among the figures of a column; the texts above the body do not count. */
function hasBodyTexts({ grid, table }: RuleContext, column: Column): boolean {
  let above = 0;
  for (let row = 0; row < table.body.top; row += 1) if (grid.text(row, column.index) !== "") above += 1;
  return grid.columnTotals(column.index).texts > above;
}

function loneLetters(context: RuleContext, column: Column): FindingData[] {
  const { grid, table } = context;
  if (!hasBodyTexts(context, column)) return [];
  const numbers = table.rows.filter((row) => grid.kind(row.index, column.index) === "number").length;
  if (numbers < 3) return [];
  return table.rows.flatMap((row) => {
    const written = grid.text(row.index, column.index);
    const value = LONE_LETTER.get(written.trim());
    if (value === undefined || row.role === "group" || !row.hasFigures) return [];
    const cell = { row: row.index, column: column.index };
    context.figures.replace(cell.row, cell.column, value);
    return [
      finding(context, {
        rule: "number-as-text",
        severity: "warning",
        cell,
        expected: value,
        says: [{ messageId: "numberAsText", args: { written: written.trim(), expected: plainValue(value) } }],
        edits: [
          { sheet: context.sheet, cell: cellAddress(cell.row, cell.column), before: written, after: value },
        ],
      }),
    ];
  });
}

/** Figures stored as text: those that a formula leaves out, or the others. */
export function textsOfColumn(context: RuleContext, column: Column, skipped: boolean): FindingData[] {
  const { grid, table } = context;
  if (grid.columnTotals(column.index).textNumbers === 0) return [];
  const rows = table.rows.filter((row) => row.hasFigures || row.role === "data");
  const texts = rows.filter((row) => grid.kind(row.index, column.index) === "textNumber");
  if (texts.length === 0) return [];
  const numbers = rows.filter((row) => grid.kind(row.index, column.index) === "number");
  const kept: { cell: CellPosition; covering: CellPosition | null }[] = [];
  for (const row of texts) {
    const cell = { row: row.index, column: column.index };
    const reading = grid.reading(row.index, column.index);
    if (isNamed(context, cell)) continue;
    if (reading?.kind !== "number" || reading.bound !== "exact") continue;
    if (isYear(reading.value) && numbers.every((each) => isYear(grid.number(each.index, column.index))))
      continue;
    const odd = reading.oddities.has("letter-for-digit") || reading.oddities.has("full-width-digit");
    if (odd && isRowOfCodes(context, cell)) continue;
    const covering = formulaOver(context, cell);
    if (covering === null && isCode(context, reading, column)) continue;
    if ((covering !== null) !== skipped) continue;
    // "1.000.000 đ" is how people write an amount; it only matters where a formula should add it.
    if (reading.unit !== null && (covering === null || kindOfUnit(reading.unit) !== "amount")) continue;
    const among = numbers.length >= Math.max(2, texts.length * 2);
    // "02" is how people write two; it only matters where a formula should add it.
    const leadingZero = reading.oddities.has("leading-zero") && !odd;
    if (!odd && covering === null && (!among || leadingZero)) continue;
    if (!odd && !among && covering === null) continue;
    kept.push({ cell, covering });
  }
  return inGroups(context, kept);
}

/** Texts of one column under one total from here on are one cause: the column is stored as text. */
const FEWEST_IN_GROUP = 3;

function inGroups(
  context: RuleContext,
  kept: readonly { cell: CellPosition; covering: CellPosition | null }[],
): FindingData[] {
  const groups = new Map<string, { covering: CellPosition | null; cells: CellPosition[] }>();
  for (const { cell, covering } of kept) {
    const key = covering ? cellAddress(covering.row, covering.column) : "";
    const group = groups.get(key) ?? { covering, cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ covering, cells }) =>
    cells.length < FEWEST_IN_GROUP
      ? cells.map((cell) => describe(context, cell, covering))
      : [describeAll(context, cells, covering)],
  );
}

/** The column as a whole, told at the total that leaves it out, with what that total becomes. */
function describeAll(
  context: RuleContext,
  cells: readonly CellPosition[],
  covering: CellPosition | null,
): FindingData {
  const [first] = cells as readonly [CellPosition, ...CellPosition[]];
  const value = covering ? resultOnceMended(context, covering) : null;
  for (const cell of cells) context.named.add(cellAddress(cell.row, cell.column));
  if (covering && value !== null) context.figures.replace(covering.row, covering.column, value);
  const count: Value = { as: "count", value: cells.length };
  return finding(context, {
    rule: covering ? "total-skips-text" : "number-as-text",
    severity: covering ? "error" : "warning",
    cell: covering ?? first,
    related: cells,
    expected: value,
    says: [
      covering
        ? {
            messageId: "totalSkipsTexts",
            args: {
              count,
              cells: placesOf(cells),
              expected: value === null ? { as: "unknown" } : plainValue(value),
            },
          }
        : { messageId: "numbersAsText", args: { count, cells: placesOf(cells) } },
    ],
    edits: cells.map((cell) => {
      const { written, stored } = meantBy(context, cell);
      return {
        sheet: context.sheet,
        cell: cellAddress(cell.row, cell.column),
        before: written,
        after: stored,
      };
    }),
    mark: { kind: "text" },
  });
}

/** What the formula gives once the texts of its sheet are figures; null where it is not calculated here. */
function resultOnceMended({ grid, sheet }: RuleContext, { row, column }: CellPosition): number | null {
  const formula = grid.formula(row, column);
  const node = formula === null ? null : parseFormula(formula);
  if (!node) return null;
  const result = evaluate(node, (name, atRow, atColumn) => {
    if (name !== null && name !== sheet) return UNKNOWN;
    if (grid.kind(atRow, atColumn) !== "textNumber") return grid.value(atRow, atColumn);
    return meantBy({ grid }, { row: atRow, column: atColumn }).stored;
  });
  return typeof result === "number" ? snap(result) : null;
}

function meantBy(
  { grid }: Pick<RuleContext, "grid">,
  { row, column }: CellPosition,
): { written: string; stored: number } {
  const reading = grid.reading(row, column);
  const percent = reading?.kind === "number" && reading.percent;
  const value = grid.number(row, column);
  return { written: grid.text(row, column), stored: percent ? snap(value / 100) : value };
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** "I1", "I2", "I3" side by side are codes; one "l2" among figures is a slip. */
function isRowOfCodes({ grid, table }: RuleContext, { row }: CellPosition): boolean {
  const odd = table.columns.filter(({ index }) => {
    const reading = grid.reading(row, index);
    return reading?.kind === "number" && reading.oddities.has("letter-for-digit");
  });
  const figures = table.columns.filter(({ index }) => grid.kind(row, index) === "number");
  return odd.length >= 2 && odd.length >= figures.length;
}

/** In a text file every figure is text; only letters that stand for digits are worth a word. */
function misspelt(context: RuleContext, column: Column): FindingData[] {
  return context.table.rows.flatMap((row) => {
    const reading = context.grid.reading(row.index, column.index);
    return reading?.kind === "number" &&
      reading.oddities.has("letter-for-digit") &&
      !isCode(context, reading, column)
      ? [describe(context, { row: row.index, column: column.index }, null)]
      : [];
  });
}

/** "O2", "O594" are codes: a figure begins with nought only where others of its column do. */
function isCode({ grid, table }: RuleContext, { oddities }: NumberReading, column: Column): boolean {
  if (!oddities.has("letter-for-digit") || !oddities.has("leading-zero")) return false;
  return !table.rows.some((row) => {
    const other = grid.reading(row.index, column.index);
    return (
      other?.kind === "number" &&
      other.oddities.has("leading-zero") &&
      !other.oddities.has("letter-for-digit")
    );
  });
}

function describe(context: RuleContext, cell: CellPosition, covering: CellPosition | null): FindingData {
  const { grid } = context;
  const written = grid.text(cell.row, cell.column);
  const reading = grid.reading(cell.row, cell.column);
  const percent = reading?.kind === "number" && reading.percent;
  const value = grid.number(cell.row, cell.column);
  const meant: Value = percent ? { as: "percent", value, stored: "fraction" } : plainValue(value);
  const stored = percent ? snap(value / 100) : value;
  const args = { written: written.trim(), expected: meant };
  return finding(context, {
    rule: covering ? "total-skips-text" : "number-as-text",
    severity: covering ? "error" : "warning",
    cell,
    related: covering ? [covering] : [],
    expected: stored,
    says: [
      covering
        ? { messageId: "totalSkipsText", args: { ...args, total: placeOf(covering) } }
        : { messageId: "numberAsText", args },
    ],
    edits: [
      { sheet: context.sheet, cell: cellAddress(cell.row, cell.column), before: written, after: stored },
    ],
    mark: { kind: "text" },
  });
}

/** A formula of the table whose ranges pass over the cell: a sum that leaves it out. Single references do read text. */
export function formulaOver(
  context: Pick<RuleContext, "grid" | "table">,
  cell: CellPosition,
): CellPosition | null {
  const formulas = rangeFormulasOf(context.table);
  const covers = ({ ranges }: RangeFormula): boolean =>
    ranges.some((range) => rangeContains(range, cell.row, cell.column));
  const found =
    formulas.ofColumn.get(cell.column)?.find(covers) ?? formulas.ofRow.get(cell.row)?.find(covers);
  return found?.place ?? null;
}

interface RangeFormula {
  readonly place: CellPosition;
  readonly ranges: readonly CellRange[];
}

/** The formulas of a table that read ranges of its sheet: asked for every text among its figures, so told once. */
interface RangeFormulas {
  readonly ofColumn: Map<number, RangeFormula[]>;
  readonly ofRow: Map<number, RangeFormula[]>;
}

const knownRangeFormulas = new WeakMap<Table, RangeFormulas>();

function rangeFormulasOf(table: Table): RangeFormulas {
  const known = knownRangeFormulas.get(table);
  if (known) return known;
  const found: RangeFormulas = { ofColumn: new Map(), ofRow: new Map() };
  const { grid } = table;
  for (const { index: row } of table.rows)
    for (const { index: column } of table.columns) {
      const formula = grid.formula(row, column);
      if (formula === null || !formula.includes(":")) continue;
      const node = parseFormula(formula);
      const ranges = (node ? references(node) : [])
        .filter(
          ({ sheet, range }) => sheet === null && (range.top !== range.bottom || range.left !== range.right),
        )
        .map(({ range }) => range);
      if (ranges.length === 0) continue;
      const each = { place: { row, column }, ranges };
      for (const [lists, line] of [
        [found.ofColumn, column],
        [found.ofRow, row],
      ] as const) {
        const list = lists.get(line);
        if (list) list.push(each);
        else lists.set(line, [each]);
      }
    }
  knownRangeFormulas.set(table, found);
  return found;
}
