import type { ExcelHost } from "./host";
import type { Actor } from "./model/domain-events";
import { applyFilter } from "./model/filter";
import { parseArea } from "./model/ranges";
import { shiftSheet } from "./model/shift-sheet";
import type { SheetModel } from "./model/sheet";
import type { WorkbookModel } from "./model/workbook";
import { clearContents, writeProperty } from "./model/writes";

/**
 * What a person does in the workbook, by sheet name and A1 address: the user of this window, or somebody else who has
 * the file open. Whoever listens hears of it as of any edit.
 */
export class Person {
  constructor(
    private readonly host: ExcelHost,
    private readonly actor: Actor,
  ) {}

  private get workbook(): WorkbookModel {
    return this.host.model;
  }

  /** Types into one cell what the formula bar would take: a value, or a text with "=" for a formula. */
  type(sheet: string, cell: string, input: string | number | boolean): void {
    this.act(sheet, cell, (model, area) => {
      writeProperty(this.workbook, model, area, "formulas", [[input]]);
      this.workbook.undoList.push(`${sheet}!${cell}`);
    });
  }

  /** Pastes rows × columns whose first cell is the given one. */
  paste(sheet: string, cell: string, rows: readonly (readonly (string | number | boolean)[])[]): void {
    this.act(sheet, cell, (model, { top, left }) => {
      const area = { top, left, bottom: top + rows.length - 1, right: left + (rows[0]?.length ?? 1) - 1 };
      writeProperty(this.workbook, model, area, "formulas", rows);
    });
  }

  /** Presses Delete on a range. */
  clear(sheet: string, range: string): void {
    this.act(sheet, range, (model, area) => clearContents(this.workbook, model, area));
  }

  /** Inserts empty rows before a row, 1-based as in an address. */
  insertRows(sheet: string, row: number, count = 1): void {
    this.as(() => shiftSheet(this.workbook, this.workbook.sheet(sheet), { at: row - 1, count }));
  }

  /** Deletes rows from a row on, 1-based as in an address. */
  deleteRows(sheet: string, row: number, count = 1): void {
    this.as(() => shiftSheet(this.workbook, this.workbook.sheet(sheet), { at: row - 1, count: -count }));
  }

  /** Sorts the rows of a range by one of its columns (0-based in the sheet). Only typed contents are moved. */
  sort(sheet: string, range: string, column: number): void {
    this.act(sheet, range, (model, area) => {
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) =>
        Array.from({ length: area.right - area.left + 1 }, (__, at) =>
          model.value(area.top + index, area.left + at),
        ),
      );
      const key = column - area.left;
      rows.sort((one, other) => Number(one[key]) - Number(other[key]));
      rows.forEach((row, index) =>
        row.forEach((value, at) => model.put(area.top + index, area.left + at, { value })),
      );
      this.workbook.tell({ kind: "sorted", sheet: model, area, actor: this.actor });
    });
  }

  select(sheet: string, range: string): void {
    this.act(sheet, range, (model, area) => this.workbook.select(model, area));
  }

  activate(sheet: string): void {
    this.as(() => this.workbook.activate(this.workbook.sheet(sheet)));
  }

  addSheet(name: string): void {
    this.as(() => this.workbook.addSheet(name));
  }

  renameSheet(sheet: string, name: string): void {
    this.as(() => this.workbook.renameSheet(this.workbook.sheet(sheet), name));
  }

  deleteSheet(sheet: string): void {
    this.as(() => this.workbook.deleteSheet(this.workbook.sheet(sheet)));
  }

  /** Protects a sheet; options are those of the client library, all off unless given. */
  protect(sheet: string, password: string | null = null, options: Record<string, boolean> = {}): void {
    this.as(() => {
      const model = this.workbook.sheet(sheet);
      model.protection = { password, options };
      this.workbook.tell({ kind: "protection", sheet: model, actor: this.actor });
    });
  }

  unprotect(sheet: string): void {
    this.as(() => {
      const model = this.workbook.sheet(sheet);
      model.protection = null;
      this.workbook.tell({ kind: "protection", sheet: model, actor: this.actor });
    });
  }

  /** Filters a range, whose first row is its heading, to the rows that show one of the texts in a column (0-based). */
  filter(sheet: string, range: string, column: number, texts: readonly string[]): void {
    this.act(sheet, range, (model, area) =>
      applyFilter(model, model, area, column, { filterOn: "Values", values: texts }, this.workbook.culture),
    );
  }

  clearFilter(sheet: string): void {
    this.workbook.sheet(sheet).filter = null;
  }

  private act(
    sheet: string,
    range: string,
    work: (model: SheetModel, area: NonNullable<ReturnType<typeof parseArea>>) => void,
  ): void {
    const area = parseArea(range);
    if (!area) throw new RangeError(`not an address: ${range}`);
    this.as(() => work(this.workbook.sheet(sheet), area));
  }

  private as(work: () => void): void {
    this.workbook.as(this.actor, work);
  }
}
