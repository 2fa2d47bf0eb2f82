import { applyToData, contentReader, findConflicts, withCurrentContent } from "../../../src/edits/apply";
import type { EditPlan, PlannedEdit } from "../../../src/edits/plan";
import { EditConflict } from "../../../src/edits/plan";
import type { CellRange } from "../../../src/grid/address";
import { parseCell } from "../../../src/grid/address";
import { recalculate } from "../../../src/formula/recalculate";
import type { CellValue, SheetData, WorkbookData } from "../../../src/grid/sheet";
import type {
  Block,
  Mark,
  ReadOptions,
  RefusalCode,
  Selection,
  Unsubscribe,
  WorkbookChange,
  WorkbookPort,
  WorkbookSteps,
} from "../../../src/workbook/port";
import { WorkbookRefusal } from "../../../src/workbook/port";

type Operation = Exclude<
  keyof WorkbookPort,
  "name" | "onChanged" | "onSelectionChanged" | "steps" | "showHints"
>;

/** A workbook in memory that refuses, waits and changes behind one's back when a test says so. */
export class FakePort implements WorkbookPort {
  /** What was asked of the port, in order: "read", "readBlock Biểu 1", "apply". */
  readonly calls: string[] = [];
  state: string | null = null;
  placed: readonly Mark[] = [];
  selected: Selection | null = null;
  /** What the host hands over of its cells, where it does. */
  steps?: WorkbookSteps;
  private readonly refusals = new Map<Operation, { code: RefusalCode; times: number }>();
  private readonly gates = new Map<Operation, { opened: Promise<void>; open: () => void }>();
  private readonly changeListeners = new Set<(change: WorkbookChange) => void>();
  private readonly selectionListeners = new Set<(selection: Selection | null) => void>();

  constructor(public workbook: WorkbookData) {
    this.workbook = calculated(workbook);
  }

  /** The next `times` calls are refused. */
  refuse(operation: Operation, code: RefusalCode, times = 1): void {
    this.refusals.set(operation, { code, times });
  }

  /** Calls wait until the answer is called: a slow host. */
  hold(operation: Operation): () => void {
    let release: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (release = resolve));
    const open = (): void => {
      this.gates.delete(operation);
      release();
    };
    this.gates.set(operation, { opened, open });
    return open;
  }

  /** Someone types a value or a formula into a cell; formulas that rest on it are calculated again. */
  type(sheet: string, cell: string, content: CellValue, source: "user" | "other" = "user"): void {
    const before = contentReader(this.workbook)(sheet, cell) ?? { value: null };
    const isFormula = typeof content === "string" && content.startsWith("=");
    const after: PlannedEdit["after"] = isFormula ? { formula: content } : { value: content };
    this.write({ edits: [{ sheet, cell, before, after }] });
    const { row, column } = parseCell(cell) ?? { row: 0, column: 0 };
    this.announce({ sheet, range: { top: row, left: column, bottom: row, right: column }, source });
  }

  /** Someone puts an empty row in front of a 0-based row. Only for sheets of typed figures. */
  insertRow(sheet: string, at: number): void {
    const insert = <Row>(rows: readonly Row[] | undefined, empty: Row): Row[] =>
      Array.from({ length: Math.max(at, rows?.length ?? 0) + 1 }, (_, row) =>
        row === at ? empty : (rows?.[row < at ? row : row - 1] ?? empty),
      );
    this.workbook = {
      ...this.workbook,
      sheets: this.workbook.sheets.map((data): SheetData => {
        if (data.name !== sheet) return data;
        const down = (row: number): number => (row >= at ? row + 1 : row);
        return {
          ...data,
          values: insert<readonly CellValue[] | undefined>(data.values, undefined),
          formulas: insert<readonly (string | null | undefined)[] | undefined>(data.formulas, undefined),
          numberFormats: insert<readonly (string | undefined)[] | undefined>(data.numberFormats, undefined),
          merges: (data.merges ?? []).map((merge) => ({
            ...merge,
            top: down(merge.top),
            bottom: down(merge.bottom),
          })),
        };
      }),
    };
    this.announce({ sheet, range: null, source: "user" });
  }

  announce(change: WorkbookChange): void {
    for (const listener of this.changeListeners) listener(change);
  }

  selectAs(selection: Selection | null): void {
    this.selected = selection;
    for (const listener of this.selectionListeners) listener(selection);
  }

  valueOf(sheet: string, cell: string): CellValue {
    const place = parseCell(cell);
    const data = this.workbook.sheets.find(({ name }) => name === sheet);
    return (place && data?.values[place.row]?.[place.column]) ?? null;
  }

  formulaOf(sheet: string, cell: string): string | null {
    const place = parseCell(cell);
    const data = this.workbook.sheets.find(({ name }) => name === sheet);
    return (place && data?.formulas?.[place.row]?.[place.column]) ?? null;
  }

  get listeners(): number {
    return this.changeListeners.size + this.selectionListeners.size;
  }

  name(): string {
    return "bao-cao.xlsx";
  }

  async read(options: ReadOptions = {}): Promise<WorkbookData> {
    options.onProgress?.({ done: 1, total: 4 });
    await this.enter("read");
    return this.workbook;
  }

  async readBlock(sheet: string, range: CellRange): Promise<Block> {
    await this.enter("readBlock", sheet);
    const data = this.workbook.sheets.find(({ name }) => name === sheet);
    if (!data) throw new WorkbookRefusal("sheet-missing", sheet);
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, row) => row + range.top);
    const columns = Array.from({ length: range.right - range.left + 1 }, (_, column) => column + range.left);
    return {
      sheet,
      range,
      values: rows.map((row) => columns.map((column) => data.values[row]?.[column] ?? null)),
      formulas: rows.map((row) => columns.map((column) => data.formulas?.[row]?.[column] ?? null)),
      numberFormats: rows.map((row) =>
        columns.map((column) => data.numberFormats?.[row]?.[column] ?? "General"),
      ),
    };
  }

  async apply(plan: EditPlan): Promise<EditPlan> {
    await this.enter("apply");
    const conflicts = findConflicts(plan, this.workbook);
    if (conflicts.length > 0) throw new EditConflict(conflicts);
    const answer = withCurrentContent(plan, this.workbook);
    this.write(plan);
    for (const { sheet, cell } of plan.edits) {
      const { row, column } = parseCell(cell) ?? { row: 0, column: 0 };
      this.announce({ sheet, range: { top: row, left: column, bottom: row, right: column }, source: "self" });
    }
    return answer;
  }

  async marks(): Promise<readonly Mark[]> {
    await this.enter("marks");
    return this.placed;
  }

  async setMarks(marks: readonly Mark[]): Promise<readonly Mark[]> {
    await this.enter("setMarks");
    const before = this.placed;
    this.placed = marks;
    return before;
  }

  async select(sheet: string, range: CellRange): Promise<void> {
    await this.enter("select", sheet);
    this.selectAs({ sheet, range });
  }

  async selection(): Promise<Selection | null> {
    await this.enter("selection");
    return this.selected;
  }

  async readState(): Promise<string | null> {
    await this.enter("readState");
    return this.state;
  }

  async writeState(state: string | null): Promise<void> {
    await this.enter("writeState");
    this.state = state;
  }

  onChanged(listener: (change: WorkbookChange) => void): Unsubscribe {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSelectionChanged(listener: (selection: Selection | null) => void): Unsubscribe {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  private write(plan: EditPlan): void {
    this.workbook = calculated(applyToData(this.workbook, plan));
  }

  private async enter(operation: Operation, detail = ""): Promise<void> {
    this.calls.push(detail === "" ? operation : `${operation} ${detail}`);
    await Promise.resolve();
    await this.gates.get(operation)?.opened;
    const refusal = this.refusals.get(operation);
    if (!refusal || refusal.times <= 0) return;
    refusal.times -= 1;
    throw new WorkbookRefusal(refusal.code);
  }
}

/** As a spreadsheet shows it: every formula with its present value. */
function calculated(workbook: WorkbookData): WorkbookData {
  const after = recalculate({ ...workbook, calculateOnLoad: true });
  return { ...workbook, sheets: after.sheets };
}
