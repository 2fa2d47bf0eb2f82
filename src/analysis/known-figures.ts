import type { Concept } from "../formats/concepts";
import type { CellPosition } from "../grid/address";
import { tidy } from "../grid/text";
import type { Measure } from "../layout/concepts";
import type { Column, Line, PercentScale, Row, Table } from "../layout/table";
import { rowAt } from "../layout/table";
import type { Figures } from "../relations/figures";
import { figureColumns } from "./figure-columns";
import { saidPeriod } from "./period";
import type { SaidPeriod, YearPart } from "./period";

/** One figure of a table with all that tells it apart: whose it is, what it says, and when. */
export interface KnownFigure {
  readonly cell: CellPosition;
  /** As relations compare it: a percentage in hundreds, a count as it is. */
  readonly value: number;
  /** How the cell holds a percentage; null for what is none. */
  readonly scale: PercentScale | null;
  /** Whose figure it is, from the widest group to the unit itself: "Khối Đảng", "Chi bộ Văn phòng". */
  readonly unit: readonly string[];
  /** A total or a subtotal of units. */
  readonly isTotal: boolean;
  /** The words of the form for what it says, from the widest heading: "Xếp loại", "HTXSNV", "Tỷ lệ". */
  readonly heading: readonly string[];
  readonly concept: Concept | null;
  readonly measure: Measure | null;
  /** By its own headings, else the year of the table; the year before that under "Kỳ trước". */
  readonly year: number | null;
  readonly part: YearPart | null;
}

/** What the cells of a row or a column share. */
interface Side {
  readonly path: readonly string[];
  readonly concept: Concept | null;
  readonly measure: Measure | null;
  readonly isTotal: boolean;
  readonly period: SaidPeriod;
}

/** Every figure of a table, row by row. Ordinals, labels, years and codes are none. */
export function knownFigures(table: Table, figures: Figures): KnownFigure[] {
  const title = saidPeriod(table.title.split("\n"));
  const columns = figureColumns(table).map((column) => ({ column, side: sideOfColumn(column) }));
  const unitsAreColumns = areUnitsInColumns(table);
  const found: KnownFigure[] = [];
  for (const row of table.rows) {
    if (!row.hasFigures) continue;
    const rowSide = sideOfRow(table, row);
    for (const { column, side } of columns) {
      if (!figures.isFigure(row.index, column.index)) continue;
      const [unit, heading] = unitsAreColumns ? [side, rowSide] : [rowSide, side];
      const concept = heading.concept ?? unit.concept;
      const said = heading.period.year ?? unit.period.year;
      const year = said ?? (table.year !== null && concept === "previous" ? table.year - 1 : table.year);
      const measure = row.measure === "percent" ? "percent" : (heading.measure ?? unit.measure);
      found.push({
        cell: { row: row.index, column: column.index },
        value: figures.value(row.index, column.index),
        scale:
          measure === "percent" ? (figures.inHundreds(row.index, column.index) ? "ratio" : "hundred") : null,
        unit: unit.path,
        isTotal: unit.isTotal,
        heading: heading.path,
        concept,
        measure,
        year,
        part: heading.period.part ?? unit.period.part ?? title.part,
      });
    }
  }
  return found;
}

function sideOfColumn(column: Column): Side {
  return {
    path: column.path,
    concept: column.concept,
    measure: column.measure,
    isTotal: column.concept === "total",
    period: saidPeriod(column.path),
  };
}

function sideOfRow(table: Table, row: Row): Side {
  const own = [row.label, ...row.path.slice(1).map(tidy)].filter((text) => text !== "");
  const path = [...groupsOver(table, row), ...own];
  return {
    path,
    concept: row.concept,
    measure: row.measure,
    isTotal: row.role === "total" || row.role === "subtotal",
    period: saidPeriod(path),
  };
}

/** The labels of the rows that a row is a part of, the widest first. */
function groupsOver(table: Table, row: Row): string[] {
  const labels: string[] = [];
  const seen = new Set<number>();
  for (let parent = row.parent; parent !== null && !seen.has(parent);) {
    seen.add(parent);
    const over = rowAt(table, parent);
    if (!over) break;
    if (over.label !== "") labels.unshift(over.label);
    parent = over.parent;
  }
  return labels;
}

/** Most lines of a form that stands the other way name what they count, and its columns name the units. */
function areUnitsInColumns(table: Table): boolean {
  const named = (lines: readonly Line[]): number =>
    lines.filter(({ concept }) => concept !== null && concept !== "total").length;
  const rows = table.rows.filter((row) => row.hasFigures);
  const columns = figureColumns(table);
  return named(rows) * 2 > rows.length && named(columns) * 2 <= columns.length;
}
