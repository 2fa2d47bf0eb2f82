import { check } from "../../check";
import { parseCell } from "../../grid/address";
import type { CellValue, WorkbookData } from "../../grid/sheet";
import type { Language } from "../../i18n/format";
import { formatDifference, formatPercent, formatNumber, formatSum } from "../../i18n/format";
import type { RelationReport } from "../../report";
import { only } from "./only-sheet";

/** The sentences of a workbook's cells; a sheet's relations are looked for when its first sentence is asked for. */
export class SentenceBook {
  private readonly relations = new Map<string, ReadonlyMap<string, RelationReport>>();

  constructor(private readonly workbook: WorkbookData) {}

  of(sheet: string, cell: string, language: Language): string | null {
    const relation = this.relationsOf(sheet).get(cell);
    if (!relation) return null;
    const result = this.figure(sheet, relation.result);
    const operands = relation.operands.map((operand) => this.figure(sheet, operand));
    const figures = operands.filter((each) => each !== null);
    if (result === null || figures.length !== operands.length) return null;
    const [first, second] = figures;
    if (relation.kind === "sum") return formatSum(figures, result, language);
    if (first === undefined || second === undefined) return null;
    if (relation.kind === "difference") return formatDifference(first, second, result, language);
    if (relation.kind === "ratio" && second !== 0)
      return `${formatNumber(first, language)}/${formatNumber(second, language)} = ${formatPercent((first / second) * 100, language, 2)}`;
    return null;
  }

  private relationsOf(sheet: string): ReadonlyMap<string, RelationReport> {
    const known = this.relations.get(sheet);
    if (known) return known;
    const report = check(only(this.workbook, sheet), { relations: true });
    const lines = report.sheets.flatMap((each) => (each.name === sheet ? (each.relations ?? []) : []));
    const byResult = new Map<string, RelationReport>();
    for (const line of lines)
      // A share says more of a cell than the sum it also takes part in.
      if (!byResult.has(line.result) || line.kind === "ratio") byResult.set(line.result, line);
    this.relations.set(sheet, byResult);
    return byResult;
  }

  private figure(sheet: string, cell: string): number | null {
    const place = parseCell(cell);
    const data = this.workbook.sheets.find((each) => each.name === sheet);
    const value: CellValue = (place && data?.values[place.row]?.[place.column]) ?? null;
    return typeof value === "number" ? value : null;
  }
}
