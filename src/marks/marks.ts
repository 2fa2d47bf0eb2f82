import { parseCell } from "../grid/address";
import type { Figures } from "../relations/figures";
import type { FindingData, Severity } from "../report";
import { markFormula, standsNow } from "./mark-formula";
import type { MarkSpec } from "./mark-spec";
import { relationCheck } from "./relation-check";

/** A cell to be shown as wrong for as long as the formula, without "=", is TRUE. */
export interface CellMark {
  sheet: string;
  /** A1 address. */
  cell: string;
  formula: string;
  severity: Exclude<Severity, "info">;
}

/** As many cells as the message of a finding names when one of several is wrong. */
const MOST_SUSPECTS = 4;

/**
 * The marks of a table's findings; information is not marked. A finding that names several cells, any of which may be
 * wrong, marks each of them with its relation's check, so that mending one takes all marks away. The figures are left
 * as they are once every finding is mended.
 */
export function marksOf(
  findings: readonly FindingData[],
  specs: ReadonlyMap<FindingData, MarkSpec>,
  figures: Figures,
): CellMark[] {
  mend(findings, specs, figures);
  const marks = new Map<string, CellMark>();
  const add = (mark: CellMark): void => {
    const key = `${mark.cell} ${mark.formula}`;
    if (!marks.has(key)) marks.set(key, mark);
  };
  for (const finding of findings) {
    const place = parseCell(finding.cell);
    const { sheet, cell, severity } = finding;
    if (severity === "info" || !place) continue;
    const spec: MarkSpec = specs.get(finding) ?? { kind: "value" };
    const formula = markFormula(spec, place, figures);
    add({ sheet, cell, severity, formula });
    for (const other of othersOf(finding, spec, figures))
      add({ sheet, cell: other, severity: "warning", formula });
  }
  return [...marks.values()];
}

/** Other cells that the same formula speaks of: possible culprits, the total a hidden figure is added into. */
function othersOf(finding: FindingData, spec: MarkSpec, figures: Figures): string[] {
  if (spec.kind === "hidden") return finding.related.slice(0, 1);
  if (spec.kind !== "relation" || finding.suspects.length < 2) return [];
  if (!standsNow(relationCheck(spec.relation, spec.line, figures), figures)) return [];
  return finding.suspects
    .map((suspect) => suspect.cell)
    .filter((cell) => cell !== finding.cell)
    .slice(0, MOST_SUSPECTS);
}

/** Puts the right values of relations' findings into the figures: their decimals say how right figures are rounded. */
function mend(
  findings: readonly FindingData[],
  specs: ReadonlyMap<FindingData, MarkSpec>,
  figures: Figures,
): void {
  for (const finding of findings) {
    if (specs.get(finding)?.kind !== "relation") continue;
    for (const { cell, after } of finding.fix?.edits ?? []) {
      const place = parseCell(cell);
      if (!place || typeof after !== "number") continue;
      const { row, column } = place;
      const scale = figures.inHundreds(row, column) ? 100 : 1;
      figures.replace(row, column, Number((after * scale).toPrecision(15)));
    }
  }
}
