import type { ICellData, ICommandService, Worksheet } from "@univerjs/core";
import type { CellContent, Conflict, EditPlan, PlannedEdit } from "../../edits/plan";
import { EditConflict, checkPreconditions, verify } from "../../edits/plan";
import { columnIndex, parseCell } from "../../grid/address";
import { WorkbookRefusal } from "../port";
import type { Calculation } from "./calculation";
import type { SheetCells } from "./cells";
import { cellAt, contentOf, formatOf } from "./cells";
import type { Changes } from "./changes";
import { makeRoom } from "./room";
import { restoringCell, writtenCell } from "./write";

const writeCommand = "sheet.command.set-range-values";
const widthMutation = "sheet.mutation.set-worksheet-col-width";
type CellMatrix = Record<number, Record<number, ICellData>>;

/** What can be asked of the workbook that a plan is written into. */
export interface WrittenWorkbook {
  readonly unit: string;
  readonly commands: ICommandService;
  readonly calculation: Calculation;
  readonly changes: Changes;
  /** The cells of a sheet by its name, null when there is none. */
  cells(sheet: string): SheetCells | null;
  /** Whether the file protects a cell, by its sheet's name and A1 address. */
  isLocked(sheet: string, cell: string): boolean;
}

function isCovered(worksheet: Worksheet, row: number, column: number): boolean {
  const merge = worksheet.getMergedCell(row, column);
  return merge !== null && merge !== undefined && (merge.startRow !== row || merge.startColumn !== column);
}

/** Writes edit plans into the spreadsheet, whole or not at all. */
export class PlanWriter {
  /** The cell whose look each cell was given, by sheet and cell: what the file must be told again when it is saved. */
  readonly looks = new Map<string, Map<string, string>>();
  readonly widths: NonNullable<EditPlan["columnWidths"]>[number][] = [];

  constructor(private readonly workbook: WrittenWorkbook) {}

  /**
   * @throws EditConflict when a cell holds something else
   * @throws WorkbookRefusal "sheet-missing", "protected" or "not-written"
   */
  async apply(plan: EditPlan): Promise<EditPlan> {
    const { calculation } = this.workbook;
    const conflicts = checkPreconditions(plan, this.content).map((conflict) => this.explained(conflict));
    if (conflicts.length > 0) throw new EditConflict(conflicts);
    for (const { sheet } of plan.columnWidths ?? []) {
      if (!this.workbook.cells(sheet)) throw new WorkbookRefusal("sheet-missing", sheet);
    }
    // As Excel does: who protects a form lets only its open cells be filled.
    const locked = plan.edits.find(({ sheet, cell }) => this.workbook.isLocked(sheet, cell));
    if (locked) throw new WorkbookRefusal("protected", locked.sheet);
    const applied = { ...plan, edits: plan.edits.map((edit) => this.withBefore(edit)) };
    const undo = this.matrices(plan, (cells, { cell }) => {
      const place = parseCell(cell);
      return place ? restoringCell(cells, place) : {};
    });
    this.write(this.matrices(plan, (cells, { after }) => writtenCell(cells, after)));
    this.copyWidths(plan);
    await calculation.settled();
    const missed = verify(plan, this.content);
    if (missed.length > 0) {
      this.write(undo);
      await calculation.settled();
      throw new WorkbookRefusal("not-written", missed.map(({ edit }) => edit.cell).join(", "));
    }
    this.remember(plan);
    return applied;
  }

  private readonly content = (sheet: string, cell: string): CellContent | null => {
    const cells = this.workbook.cells(sheet);
    const place = parseCell(cell);
    if (!cells || !place || isCovered(cells.worksheet, place.row, place.column)) return null;
    return contentOf(cells, place.row, place.column);
  };

  private explained(conflict: Conflict): Conflict {
    const { sheet, cell } = conflict.edit;
    const place = parseCell(cell);
    const cells = this.workbook.cells(sheet);
    const covered = place && cells && isCovered(cells.worksheet, place.row, place.column);
    return conflict.reason === "missing" && covered ? { ...conflict, reason: "covered" } : conflict;
  }

  /** The edit with what its cell holds, and with the format that a copied look brings. */
  private withBefore(edit: PlannedEdit): PlannedEdit {
    const cells = this.workbook.cells(edit.sheet);
    const found = this.content(edit.sheet, edit.cell);
    const place = parseCell(edit.cell);
    if (!cells || !found || !place) return edit;
    const format = (row: number, column: number) => formatOf(cells, cellAt(cells, row, column)) ?? "General";
    const before = { ...found, numberFormat: format(place.row, place.column) };
    const source = edit.after.styleFrom === undefined ? null : parseCell(edit.after.styleFrom);
    const copied = source ? { numberFormat: format(source.row, source.column) } : {};
    return { ...edit, before, after: { ...copied, ...edit.after } };
  }

  private matrices(
    plan: EditPlan,
    cellOf: (cells: SheetCells, edit: PlannedEdit) => ICellData,
  ): Map<Worksheet, CellMatrix> {
    const matrices = new Map<Worksheet, CellMatrix>();
    for (const edit of plan.edits) {
      const cells = this.workbook.cells(edit.sheet);
      const place = parseCell(edit.cell);
      if (!cells || !place) continue;
      let matrix = matrices.get(cells.worksheet);
      if (!matrix) matrices.set(cells.worksheet, (matrix = {}));
      (matrix[place.row] ??= {})[place.column] = cellOf(cells, edit);
    }
    return matrices;
  }

  private write(matrices: ReadonlyMap<Worksheet, CellMatrix>): void {
    const { commands, changes, unit } = this.workbook;
    changes.asOwn(() => {
      for (const [worksheet, value] of matrices) {
        const subUnitId = worksheet.getSheetId();
        makeRoom(commands, { unitId: unit, subUnitId }, worksheet, value);
        // The range is a formality: the cells stand in the matrix.
        const range = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
        commands.syncExecuteCommand(writeCommand, { unitId: unit, subUnitId, range, value });
      }
    });
  }

  private copyWidths(plan: EditPlan): void {
    const { commands, unit } = this.workbook;
    for (const { sheet, column, copyColumnWidthFrom } of plan.columnWidths ?? []) {
      const worksheet = this.workbook.cells(sheet)?.worksheet;
      const target = columnIndex(column);
      const source = columnIndex(copyColumnWidthFrom);
      if (!worksheet || target < 0 || source < 0) continue;
      const range = { startRow: 0, endRow: 0, startColumn: target, endColumn: target };
      commands.syncExecuteCommand(widthMutation, {
        unitId: unit,
        subUnitId: worksheet.getSheetId(),
        ranges: [range],
        colWidth: worksheet.getColumnWidth(source),
      });
    }
  }

  private remember(plan: EditPlan): void {
    this.widths.push(...(plan.columnWidths ?? []));
    for (const { sheet, cell, after } of plan.edits) {
      if (after.styleFrom === undefined) continue;
      const looks = this.looks.get(sheet) ?? new Map<string, string>();
      looks.set(cell, after.styleFrom);
      this.looks.set(sheet, looks);
    }
  }
}
