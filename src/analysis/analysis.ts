import { discoverRelations } from "../discovery/discover";
import type { CellPosition, CellRange } from "../grid/address";
import { rangeContains } from "../grid/address";
import { Grid } from "../grid/grid";
import type { SheetData } from "../grid/sheet";
import type { RefusedCorrection, TableCorrection } from "../layout/correction";
import { readCorrectedTables } from "../layout/layout";
import type { Table } from "../layout/table";
import type { AcceptedRelation } from "../relations/proposal";
import { Figures } from "../relations/figures";
import { withSettledScales } from "../relations/percent-scale";
import { knownFigures } from "./known-figures";
import type { KnownFigure } from "./known-figures";

/**
 * A table once read: its lines, its figures, what is computed from what, and what each figure stands for. Everything is
 * found when it is first asked for and stays as it is; whoever tries other values takes a copy of the figures.
 */
export class TableAnalysis {
  /** From the first header row to the last body row. */
  readonly range: CellRange;
  private settled: Table | undefined;
  private compared: Figures | undefined;
  private accepted: readonly AcceptedRelation[] | undefined;
  private told: readonly KnownFigure[] | undefined;

  constructor(private readonly read: Table) {
    this.range = read.range;
  }

  get table(): Table {
    return (this.settled ??= withSettledScales(this.read));
  }

  /** The figures as the sheet holds them. */
  get figures(): Figures {
    return (this.compared ??= new Figures(this.table));
  }

  /** The relations that the figures bear out. */
  get relations(): readonly AcceptedRelation[] {
    return (this.accepted ??= discoverRelations(this.table, this.figures));
  }

  /** Every figure of the table with its unit, concept, period and scale, down the rows. */
  get knownFigures(): readonly KnownFigure[] {
    return (this.told ??= knownFigures(this.table, this.figures));
  }
}

/** A sheet once read. */
export class SheetAnalysis {
  readonly grid: Grid;
  readonly tables: readonly TableAnalysis[];
  /** Corrections that could not be followed. */
  readonly refused: readonly RefusedCorrection[];

  /**
   * @param sheet with the results of its formulas
   * @param corrections those of this sheet
   */
  constructor(
    readonly sheet: SheetData,
    corrections: readonly TableCorrection[] = [],
  ) {
    this.grid = new Grid(sheet);
    const { tables, refused } = readCorrectedTables(this.grid, corrections);
    this.tables = tables.map((table) => new TableAnalysis(table));
    this.refused = refused;
  }

  /** The table whose body holds a cell, null outside of all tables. */
  around({ row, column }: CellPosition): TableAnalysis | null {
    return this.tables.find(({ table }) => rangeContains(table.body, row, column)) ?? null;
  }
}

interface Known {
  readonly sheet: SheetData;
  readonly corrections: string;
  readonly analysis: SheetAnalysis;
}

/**
 * The sheets of a workbook that were read already, by name: who checks, fills and asks for a sentence reads each of them
 * once. A sheet is read anew when it is another object than before, or is corrected otherwise.
 */
export class Analyses {
  private readonly known = new Map<string, Known>();

  /** The sheets read so far, in the order they were first asked for. */
  get all(): readonly SheetAnalysis[] {
    return [...this.known.values()].map(({ analysis }) => analysis);
  }

  /** @param corrections of the whole workbook */
  of(sheet: SheetData, corrections: readonly TableCorrection[] = []): SheetAnalysis {
    const own = corrections.filter((correction) => correction.sheet === sheet.name);
    const said = JSON.stringify(own);
    const before = this.known.get(sheet.name);
    if (before?.sheet === sheet && before.corrections === said) return before.analysis;
    const analysis = new SheetAnalysis(sheet, own);
    this.known.set(sheet.name, { sheet, corrections: said, analysis });
    return analysis;
  }
}
