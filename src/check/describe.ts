import type { TableAnalysis } from "../analysis/analysis";
import { coverageOf } from "../analysis/coverage";
import type { RelationSystem } from "../blame/relation-lines";
import { recogniseFormat } from "../formats";
import type { Concept, FormatId } from "../formats";
import { formatIds } from "../formats/ids";
import { cellAddress, parseCell, rangeAddress } from "../grid/address";
import { rectanglesOf } from "../grid/rectangles";
import type { SheetData } from "../grid/sheet";
import type { Table } from "../layout/table";
import { columnAt, rowAt } from "../layout/table";
import { cellOf, operandsOf } from "../relations/relation";
import type { Operand, Relation } from "../relations/relation";
import { statedRelations } from "../relations/stated";
import type { CoverageReport, FindingData, RelationReport, SheetReport, TableReport } from "../report";

/** The words of the form for a cell: its row's and its column's, "" where there are none. */
export interface CellPlace {
  sheet: string;
  cell: string;
  row: string;
  column: string;
}

/** Relation lines listed at most per sheet. */
export const MOST_LISTED = 100_000;

export function placeOf(table: Table, { sheet, cell }: FindingData): CellPlace {
  const place = parseCell(cell);
  const row = place ? rowAt(table, place.row) : undefined;
  const column = place ? columnAt(table, place.column) : undefined;
  return {
    sheet,
    cell,
    row: row?.label ?? "",
    column: column?.label ?? "",
  };
}

/** The standard format a table is recognised as, or that the user said it is; null for none. */
export function formatOfTable(table: Table): FormatId | null {
  const axes = [table.columns, table.rows].map(
    (lines) => new Set<Concept>(lines.flatMap(({ concept }) => (concept ? [concept] : []))),
  );
  const words = `${table.title}\n${table.columns.map((column) => column.path.join(" ")).join("\n")}`;
  return saidFormat(table, recogniseFormat(axes, words));
}

export function describeTable(table: Table): TableReport {
  const { left, right } = table.range;
  return {
    range: rangeAddress(table.range),
    format: formatOfTable(table),
    header: table.header ? rangeAddress(table.header) : null,
    body: rangeAddress(table.body),
    totalRows: table.rows
      .filter((row) => row.role === "total" || row.role === "subtotal")
      .map((row) => rangeAddress({ top: row.index, bottom: row.index, left, right })),
    year: table.year,
  };
}

/** Ranges of figures without a calculation that are listed at most for a table. */
const MOST_RANGES = 200;

/** What was done with each figure of a table, as the sheet holds them. */
export function describeCoverage(
  { table, figures }: TableAnalysis,
  { accepted }: RelationSystem,
): CoverageReport {
  const relations = accepted.map(({ relation }) => relation);
  const { ranges, ...counts } = coverageOf(table, relations, figures);
  return {
    table: rangeAddress(table.range),
    ...counts,
    ranges: ranges.slice(0, MOST_RANGES).map(rangeAddress),
  };
}

/** Formulas of a calculated sheet that have no result; nothing where all have one. */
export function describeUncalculated({
  uncalculated,
}: SheetData): Pick<SheetReport["checked"], "uncalculated"> {
  const cells = [...(uncalculated ?? [])].flatMap((address) => parseCell(address) ?? []);
  if (cells.length === 0) return {};
  const ranges = rectanglesOf(cells).slice(0, MOST_RANGES).map(rangeAddress);
  return { uncalculated: { formulas: cells.length, ranges } };
}

/** What the user said, unless there is no such format. */
function saidFormat({ correction }: Table, recognised: FormatId | null): FormatId | null {
  const said = correction?.format;
  if (said === undefined) return recognised;
  return formatIds.find((id) => id === said) ?? (said === null ? null : recognised);
}

/** Accepted relations line by line, then what live formulas state beyond them. */
export function listRelations(system: RelationSystem, into: RelationReport[]): void {
  const known = new Set<string>();
  const add = (report: RelationReport): void => {
    const key = `${report.kind}|${report.result}|${[...report.operands].sort().join(",")}`;
    if (known.has(key) || into.length >= MOST_LISTED) return;
    known.add(key);
    into.push(report);
  };
  for (const { relation } of system.accepted) {
    const operands = inReportOrder(relation);
    if (!operands) continue;
    for (const line of relation.lines) {
      const result = cellOf(relation, line, "result");
      if (system.figures.standing(result.row, result.column) !== "figure") continue;
      add({
        kind: relation.kind,
        result: cellAddress(result.row, result.column),
        operands: operands.map((operand) => {
          const { row, column } = cellOf(relation, line, operand);
          return cellAddress(row, column);
        }),
        origin: relation.origin,
      });
    }
  }
  const { grid, table } = system.figures;
  for (const stated of statedRelations(grid, table.body)) add(stated);
}

/** A change is told as (first, second), its base first; a sum that takes some parts away has no kind of its own. */
function inReportOrder(relation: Relation): readonly Operand[] | null {
  if (relation.kind === "change") return [...relation.denominator, ...relation.numerator];
  if ("numerator" in relation || relation.kind === "average") return operandsOf(relation);
  const negative = relation.operands.filter((operand) => operand.sign < 0).length;
  return negative === 0 || relation.operands.length === 2 ? relation.operands : null;
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** Sheet by sheet, errors first, then down the rows. */
export function inOrder<Found extends FindingData>(
  findings: readonly Found[],
  sheets: readonly SheetReport[],
): Found[] {
  const order = new Map(sheets.map((sheet, at) => [sheet.name, at]));
  const place = (finding: Found): number => {
    const cell = parseCell(finding.cell);
    return cell ? cell.row * 20_000 + cell.column : 0;
  };
  return [...findings].sort(
    (one, other) =>
      (order.get(one.sheet) ?? 0) - (order.get(other.sheet) ?? 0) ||
      WEIGHT[one.severity] - WEIGHT[other.severity] ||
      place(one) - place(other),
  );
}
