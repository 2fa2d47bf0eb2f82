import { findConflicts, applyToData, withCurrentContent } from "../../src/edits/apply";
import type { EditPlan } from "../../src/edits/plan";
import { EditConflict } from "../../src/edits/plan";
import { parseCell } from "../../src/grid/address";
import type { CellRange } from "../../src/grid/address";
import { blockOf } from "../../src/grid/block";
import { recalculate } from "../../src/formula/recalculate";
import { isLocked } from "../../src/grid/sheet";
import type { SheetData, WorkbookData } from "../../src/grid/sheet";
import type {
  Block,
  Mark,
  ReadOptions,
  Selection,
  Unsubscribe,
  WorkbookChange,
  WorkbookPort,
} from "../../src/workbook/port";
import { MOST_STATE_CHARACTERS, sameMarks, WorkbookRefusal } from "../../src/workbook/port";
import { addMarks } from "../../src/workbook/file/marks";
import { readWorkbook } from "../../src/workbook/file/read";
import { readMarks } from "../../src/workbook/file/read-marks";
import { resultsAfter } from "../../src/workbook/file/results-after";
import { saveEdits } from "../../src/workbook/file/save";
import { saveTextEdits } from "../../src/workbook/file/save-text";
import { readState, writeState } from "../../src/workbook/file/state-part";

const zipSignature = 0x504b;

/** With the values that formulas have now, so that nobody calculates them again. */
function calculated(workbook: WorkbookData): WorkbookData {
  return { ...recalculate(workbook), calculateOnLoad: false };
}

/** Cells that changed in each sheet, as the smallest range that holds them. */
function changedRanges(plan: EditPlan): Map<string, CellRange> {
  const ranges = new Map<string, CellRange>();
  for (const { sheet, cell } of plan.edits) {
    const place = parseCell(cell);
    if (!place) continue;
    const { row, column } = place;
    const range = ranges.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
    ranges.set(sheet, range);
  }
  return ranges;
}

/**
 * A workbook kept as the bytes of its file: what is written changes the parts it touches and no other, and formulas
 * are calculated here after every write. A text file (.csv) holds the contents of cells and nothing more: a formula is
 * written into it as its result, marks and state are refused as unsupported.
 */
export class FileWorkbook implements WorkbookPort {
  private data: WorkbookData;
  private selected: Selection | null = null;
  private readonly isPackage: boolean;
  private readonly changeListeners = new Set<(change: WorkbookChange) => void>();
  private readonly selectionListeners = new Set<(selection: Selection | null) => void>();

  /**
   * @param bytes of an .xlsx, .xlsm, .csv or .txt file; they are not changed
   * @throws WorkbookFailure when the bytes are no such file
   */
  constructor(
    private bytes: Uint8Array,
    private readonly fileName: string,
  ) {
    this.data = calculated(readWorkbook(bytes, fileName));
    this.isPackage = bytes.length > 1 && ((bytes[0] ?? 0) << 8) + (bytes[1] ?? 0) === zipSignature;
  }

  /** The file as it is now; the bytes it was made from when nothing was written. */
  toBytes(): Uint8Array {
    return this.bytes;
  }

  name(): string {
    return this.fileName;
  }

  read({ signal, onProgress }: ReadOptions = {}): Promise<WorkbookData> {
    if (signal?.aborted) return Promise.reject(new WorkbookRefusal("cancelled"));
    const total = this.data.sheets.reduce(
      (sum, { values }) => values.reduce((cells, row) => cells + (row?.length ?? 0), sum),
      0,
    );
    onProgress?.({ done: total, total });
    return Promise.resolve(this.data);
  }

  async readBlock(sheet: string, range: CellRange): Promise<Block> {
    return Promise.resolve(blockOf(await this.sheet(sheet), range));
  }

  async apply(plan: EditPlan): Promise<EditPlan> {
    const conflicts = findConflicts(plan, this.data);
    if (conflicts.length > 0) throw new EditConflict(conflicts);
    const locked = plan.edits.find(({ sheet, cell }) =>
      isLocked(this.data.sheets.find(({ name }) => name === sheet) ?? {}, cell),
    );
    if (locked) throw new WorkbookRefusal("protected", locked.sheet);
    const applied = withCurrentContent(plan, this.data);
    const widths = plan.columnWidths ?? [];
    if (plan.edits.length + widths.length === 0) return applied;
    for (const { sheet } of widths) await this.sheet(sheet);
    if (this.isPackage) {
      this.bytes = saveEdits(this.bytes, plan);
      this.data = calculated(readWorkbook(this.bytes, this.fileName));
    } else {
      const complete = { ...plan, edits: resultsAfter(this.data, plan).edits };
      this.bytes = saveTextEdits(this.bytes, complete, this.data);
      this.data = calculated({ ...applyToData(this.data, complete), calculateOnLoad: true });
    }
    for (const [sheet, range] of changedRanges(plan)) this.tell({ sheet, range, source: "self" });
    return applied;
  }

  async marks(): Promise<readonly Mark[]> {
    return Promise.resolve(this.isPackage ? readMarks(this.bytes) : []);
  }

  async setMarks(marks: readonly Mark[]): Promise<readonly Mark[]> {
    if (marks.length === 0 && !this.isPackage) return [];
    await this.refuseTextFile();
    for (const { sheet } of marks) await this.sheet(sheet);
    const before = await this.marks();
    if (!sameMarks(before, marks)) this.bytes = addMarks(this.bytes, marks);
    return before;
  }

  async select(sheet: string, range: CellRange): Promise<void> {
    await this.sheet(sheet);
    const selection = { sheet, range };
    this.selected = selection;
    for (const listener of [...this.selectionListeners]) listener(selection);
  }

  selection(): Promise<Selection | null> {
    return Promise.resolve(this.selected);
  }

  onSelectionChanged(listener: (selection: Selection | null) => void): Unsubscribe {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  onChanged(listener: (change: WorkbookChange) => void): Unsubscribe {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  async readState(): Promise<string | null> {
    return Promise.resolve(this.isPackage ? readState(this.bytes) : null);
  }

  async writeState(state: string | null): Promise<void> {
    if (state === null && !this.isPackage) return;
    await this.refuseTextFile();
    if (state !== null && state.length > MOST_STATE_CHARACTERS) {
      throw new WorkbookRefusal("too-large", `${state.length} characters`);
    }
    this.bytes = writeState(this.bytes, state);
  }

  private tell(change: WorkbookChange): void {
    for (const listener of [...this.changeListeners]) listener(change);
  }

  private sheet(name: string): Promise<SheetData> {
    const sheet = this.data.sheets.find((candidate) => candidate.name === name);
    return sheet ? Promise.resolve(sheet) : Promise.reject(new WorkbookRefusal("sheet-missing", name));
  }

  private refuseTextFile(): Promise<void> {
    return this.isPackage
      ? Promise.resolve()
      : Promise.reject(new WorkbookRefusal("unsupported", "text file"));
  }
}
