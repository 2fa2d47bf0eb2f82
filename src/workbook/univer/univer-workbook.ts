import { BooleanNumber, ICommandService } from "@univerjs/core";
import type { Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import { FormulaDataModel, getPrimaryForRange } from "@univerjs/preset-sheets-core";
import type { EditPlan } from "../../edits/plan";
import type { CellRange } from "../../grid/address";
import type { Language } from "../../i18n/format";
import { isLocked } from "../../grid/sheet";
import type { CellValue, SheetData, WorkbookData } from "../../grid/sheet";
import type {
  Block,
  Hints,
  Mark,
  ReadOptions,
  Selection,
  Unsubscribe,
  WorkbookChange,
  WorkbookPort,
} from "../port";
import { MOST_STATE_CHARACTERS, sameMarks, WorkbookRefusal } from "../port";
import type { OpenedFile } from "../presentation/opened-file";
import { SLICE_MILLISECONDS, inSlices, nextTask } from "./slices";
import type { Calculation } from "./calculation";
import type { SheetCells, SheetRows } from "./cells";
import { cellAt, emptyRows, formatOf, formulaOf, readRow, readShape, valueOf } from "./cells";
import type { CellSet } from "./changes";
import { Changes } from "./changes";
import { ShownHints } from "./hints";
import { ShownMarks, isMarkRule } from "./marks";
import { PlanWriter } from "./plan-writer";
import { SheetNames } from "./sheet-names";
import { Steps } from "./steps";
import { snapshotOf, snapshotSteps } from "./snapshot";
import type { Spreadsheet } from "./spreadsheet";

type Snapshot = ReturnType<typeof snapshotOf>;
const selectionsOperation = "sheet.operation.set-selections";
/** Whatever selects goes through these; the events of the spreadsheet's API now and then miss one. */
const selecting: ReadonlySet<string> = new Set([selectionsOperation, "sheet.operation.set-worksheet-active"]);

/** What was changed since the file was opened, for saving. */
export interface UnsavedWork {
  /** Cells written at least once, by the sheet's name. */
  readonly touched: ReadonlyMap<string, CellSet>;
  /** A1 address of the cell whose look was copied, by sheet and cell. */
  readonly looks: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly widths: NonNullable<EditPlan["columnWidths"]>;
  /** undefined: those of the file. */
  readonly marks: readonly Mark[] | undefined;
  /** undefined: that of the file. */
  readonly state: string | null | undefined;
}

/** The workbook that is open in the page's spreadsheet. One lives as long as its file is shown. */
export class SpreadsheetWorkbook implements WorkbookPort {
  private readonly api: FUniver;
  private readonly book: ReturnType<FUniver["createWorkbook"]>;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly calculation: Calculation;
  private readonly changes: Changes;
  private readonly shownMarks: ShownMarks;
  private readonly hints: ShownHints;
  private readonly writer: PlanWriter;
  private readonly names: SheetNames;
  readonly steps: Steps;
  private state: string | null;
  private ownMarks = false;
  private readonly kept = new Set<() => void>();

  /** What the constructor makes of the file on its own, made in slices, between which the page answers. */
  static async prepare({ name, data, presentation }: OpenedFile, id: string): Promise<Snapshot> {
    const snapshot = await inSlices(snapshotSteps(id, name, data, presentation, isMarkRule));
    await nextTask();
    return snapshot;
  }

  /** Shows the file in the spreadsheet. `id` names the workbook there; no two may have the same. */
  constructor(
    spreadsheet: Spreadsheet,
    readonly file: OpenedFile,
    private readonly id: string,
    snapshot: Snapshot = snapshotOf(id, file.name, file.data, file.presentation, isMarkRule),
  ) {
    const { api, calculation, keeper, typing } = spreadsheet;
    const injector = spreadsheet.univer.__getInjector();
    const commands = injector.get(ICommandService);
    this.api = api;
    this.names = new SheetNames(file.data.sheets.map((sheet) => sheet.name));
    this.calculation = calculation;
    this.commands = commands;
    this.formulas = injector.get(FormulaDataModel);
    this.book = api.createWorkbook(snapshot);
    const changes = new Changes(commands, id, (sheet) => this.nameOf(sheet));
    this.changes = changes;
    this.shownMarks = new ShownMarks(
      commands,
      id,
      this.names,
      (name) => this.worksheet(name)?.getSheetId() ?? null,
    );
    this.shownMarks.set(file.marks);
    this.hints = new ShownHints(injector, id, (name) => this.worksheet(name)?.getSheetId() ?? null);
    this.state = file.state;
    const cells = (name: string) => {
      const worksheet = this.worksheet(name);
      return worksheet ? this.cells(worksheet) : null;
    };
    this.writer = new PlanWriter({
      unit: id,
      commands,
      calculation,
      changes,
      cells,
      isLocked: (sheet, cell) => isLocked(this.opened(sheet) ?? {}, cell),
    });
    this.steps = new Steps({
      api,
      unit: id,
      commands,
      calculation,
      changes,
      keeper,
      nameOf: (sheet) => this.nameOf(sheet),
      isEditing: () => this.isEditing(),
    });
    if (file.data.date1904) typing.from1904.add(id);
    this.show(file.presentation.active);
    spreadsheet.speakFigures();
    this.setLanguage(spreadsheet.language);
  }

  name(): string {
    return this.file.name;
  }

  async read({ signal, onProgress }: ReadOptions = {}): Promise<WorkbookData> {
    await this.ready();
    const worksheets = this.book.getWorkbook().getSheets();
    const total = worksheets.reduce((sum, sheet) => sum + sheet.getCellMatrix().getLength(), 0);
    const sheets: SheetData[] = [];
    let done = 0;
    let sliceEnd = performance.now() + SLICE_MILLISECONDS;
    for (const worksheet of worksheets) {
      const cells = this.cells(worksheet);
      const rows = emptyRows();
      const rowCount = worksheet.getCellMatrix().getLength();
      for (let row = 0; row < rowCount; row++) {
        if (signal?.aborted) throw new WorkbookRefusal("cancelled");
        readRow(cells, row, rows);
        done++;
        if (performance.now() < sliceEnd) continue;
        onProgress?.({ done, total });
        await nextTask();
        sliceEnd = performance.now() + SLICE_MILLISECONDS;
      }
      sheets.push(this.sheetData(worksheet, rows));
    }
    if (signal?.aborted) throw new WorkbookRefusal("cancelled");
    onProgress?.({ done: total, total });
    return { sheets, ...(this.file.data.date1904 ? { date1904: true } : {}) };
  }

  async readBlock(sheet: string, range: CellRange): Promise<Block> {
    await this.ready();
    const cells = this.cells(this.required(sheet));
    const values: CellValue[][] = [];
    const formulas: (string | null)[][] = [];
    const numberFormats: (string | undefined)[][] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      const found = Array.from({ length: range.right - range.left + 1 }, (_, at) =>
        cellAt(cells, row, range.left + at),
      );
      values.push(found.map(valueOf));
      formulas.push(found.map((cell, at) => formulaOf(cells, cell, row, range.left + at)));
      numberFormats.push(found.map((cell) => formatOf(cells, cell)));
    }
    return { sheet, range, values, formulas, numberFormats };
  }

  async apply(plan: EditPlan): Promise<EditPlan> {
    await this.ready();
    return this.writer.apply(plan);
  }

  marks(): Promise<readonly Mark[]> {
    return Promise.resolve(this.shownMarks.marks);
  }

  async setMarks(marks: readonly Mark[]): Promise<readonly Mark[]> {
    await this.ready();
    const before = this.shownMarks.marks;
    if (sameMarks(before, marks)) return before;
    this.shownMarks.set(marks);
    this.ownMarks = true;
    this.tellKept();
    return before;
  }

  showHints(hints: Hints): void {
    this.hints.show(hints);
  }

  async select(name: string, range: CellRange): Promise<void> {
    await this.endEditing();
    const worksheet = this.required(name);
    if (worksheet.isSheetHidden() === BooleanNumber.TRUE) throw new WorkbookRefusal("unsupported", name);
    const sheet = this.book.getSheetBySheetId(worksheet.getSheetId());
    if (sheet && this.book.getActiveSheet().getSheetId() !== sheet.getSheetId()) {
      this.book.setActiveSheet(sheet);
      // The sheet is drawn a moment later; only then can it be scrolled.
      await nextTask();
    }
    const { top, left, bottom, right } = range;
    const area = { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
    this.commands.syncExecuteCommand(selectionsOperation, {
      unitId: this.id,
      subUnitId: worksheet.getSheetId(),
      selections: [{ range: area, primary: getPrimaryForRange(area, worksheet), style: null }],
      reveal: true,
    });
  }

  selection(): Promise<Selection | null> {
    return Promise.resolve(this.selected());
  }

  onSelectionChanged(listener: (selection: Selection | null) => void): Unsubscribe {
    let last = JSON.stringify(this.selected());
    const tell = () => {
      const selection = this.selected();
      const key = JSON.stringify(selection);
      // The spreadsheet tells some selections twice.
      if (key === last) return;
      last = key;
      listener(selection);
    };
    const listening = this.commands.onCommandExecuted(({ id }) => {
      // Its workbook may be one that is being taken away.
      if (selecting.has(id) && this.api.getActiveWorkbook()?.getId() === this.id) tell();
    });
    return () => listening.dispose();
  }

  onChanged(listener: (change: WorkbookChange) => void): Unsubscribe {
    return this.changes.listen(listener);
  }

  readState(): Promise<string | null> {
    return Promise.resolve(this.state);
  }

  writeState(state: string | null): Promise<void> {
    if (state !== null && state.length > MOST_STATE_CHARACTERS) {
      return Promise.reject(new WorkbookRefusal("too-large", `${state.length} characters`));
    }
    const isChange = state !== this.state;
    this.state = state;
    if (isChange) this.tellKept();
    return Promise.resolve();
  }

  /** Shows figures in the language's form: 1.226,5 or 1,226.5. */
  setLanguage(language: Language): void {
    this.book.setNumfmtLocal(language);
  }

  /** Tells of whatever the file would have to be given: cells, marks, what is kept with it. */
  onUnsaved(listener: () => void): Unsubscribe {
    const stop = this.changes.listen(() => listener());
    this.kept.add(listener);
    return () => {
      stop();
      this.kept.delete(listener);
    };
  }

  unsavedWork(): UnsavedWork {
    const touched = new Map<string, CellSet>();
    for (const [sheet, cells] of this.changes.touched) touched.set(this.nameOf(sheet) ?? "", cells);
    return {
      touched,
      looks: this.writer.looks,
      widths: this.writer.widths,
      marks: this.ownMarks ? this.shownMarks.marks : undefined,
      state: this.state === this.file.state ? undefined : this.state,
    };
  }

  /** Whether a cell is being typed into. */
  isEditing(): boolean {
    return this.book.isCellEditing();
  }

  /** Takes the workbook out of the spreadsheet. */
  dispose(): void {
    this.changes.dispose();
    this.steps.dispose();
    this.hints.dispose();
    this.api.disposeUnit(this.id);
  }

  private tellKept(): void {
    for (const listener of [...this.kept]) listener();
  }

  /** What is being typed counts as entered, and results of formulas as they will be. */
  private async ready(): Promise<void> {
    await this.endEditing();
    await this.calculation.settled();
  }

  private async endEditing(): Promise<void> {
    if (this.isEditing()) await this.book.endEditingAsync(true);
  }

  private worksheet(name: string): Worksheet | null {
    return this.book.getWorkbook().getSheetBySheetName(this.names.shownName(name)) ?? null;
  }

  private required(name: string): Worksheet {
    const worksheet = this.worksheet(name);
    if (!worksheet) throw new WorkbookRefusal("sheet-missing", name);
    return worksheet;
  }

  private nameOf(sheet: string): string | null {
    const worksheet = this.book.getWorkbook().getSheetBySheetId(sheet);
    return worksheet ? this.names.realName(worksheet.getName()) : null;
  }

  private cells(worksheet: Worksheet): SheetCells {
    const workbook = this.book.getWorkbook();
    const sheet = worksheet.getSheetId();
    return {
      worksheet,
      styles: workbook.getStyles(),
      names: this.names,
      sharedFormula: (row, column) =>
        this.formulas.getFormulaStringByCell(row, column, sheet, this.id) ?? null,
    };
  }

  private sheetData(worksheet: Worksheet, rows: SheetRows): SheetData {
    const shape = readShape(this.book.getWorkbook(), this.cells(worksheet));
    const opened = this.opened(shape.name);
    return {
      ...shape,
      ...rows,
      ...(opened?.textFigures ? { textFigures: true } : {}),
      ...(opened?.unlocked ? { unlocked: opened.unlocked } : {}),
    };
  }

  /** The sheet as its file has it: what people cannot change here, its protection too, stays so. */
  private opened(name: string): SheetData | undefined {
    return this.file.data.sheets.find((sheet) => sheet.name === name);
  }

  private selected(): Selection | null {
    const sheet = this.book.getActiveSheet();
    const range = sheet.getSelection()?.getActiveRange()?.getRange();
    if (!range) return null;
    const { startRow, startColumn, endRow, endColumn } = range;
    // Whole rows and columns come without an end of their own.
    const top = Number.isFinite(startRow) ? startRow : 0;
    const left = Number.isFinite(startColumn) ? startColumn : 0;
    return {
      sheet: this.names.realName(sheet.getSheetName()),
      range: {
        top,
        left,
        bottom: Number.isFinite(endRow) ? endRow : sheet.getMaxRows() - 1,
        right: Number.isFinite(endColumn) ? endColumn : sheet.getMaxColumns() - 1,
      },
    };
  }

  private show(index: number): void {
    const worksheet = this.book.getSheets()[index];
    if (worksheet && !worksheet.isSheetHidden()) this.book.setActiveSheet(worksheet);
  }
}
