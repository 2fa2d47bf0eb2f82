import type { ICommandInfo, ICommandService, IDisposable, IExecutionOptions } from "@univerjs/core";
import type { CellPosition, CellRange } from "../../grid/address";
import type { WorkbookChange } from "../port";
import { isResult, writeMutation } from "./calculation";

const shapeMutation = /^sheet\.mutation\.(?:insert|remove|move|reorder)-(?:row|col|range|sheet|column)/;

interface WriteParameters {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue: Readonly<Record<number, Readonly<Record<number, unknown>> | undefined>>;
}

/** Cells of one sheet by row, then column. */
export class CellSet {
  private readonly rows = new Map<number, Set<number>>();

  add({ row, column }: CellPosition): void {
    const columns = this.rows.get(row);
    if (columns) columns.add(column);
    else this.rows.set(row, new Set([column]));
  }

  get size(): number {
    let size = 0;
    for (const columns of this.rows.values()) size += columns.size;
    return size;
  }

  *[Symbol.iterator](): Generator<CellPosition> {
    for (const [row, columns] of this.rows) for (const column of columns) yield { row, column };
  }

  /** One range when the cells fill it, else the runs of each row. */
  ranges(): CellRange[] {
    const runs: CellRange[] = [];
    for (const [row, columns] of [...this.rows].sort(([one], [other]) => one - other)) {
      let run: CellRange | undefined;
      for (const column of [...columns].sort((one, other) => one - other)) {
        if (run && run.right === column - 1) run.right = column;
        else runs.push((run = { top: row, left: column, bottom: row, right: column }));
      }
    }
    const stacked: CellRange[] = [];
    for (const run of runs) {
      const above = stacked.find(
        ({ bottom, left, right }) => bottom === run.top - 1 && left === run.left && right === run.right,
      );
      if (above) above.bottom = run.bottom;
      else stacked.push(run);
    }
    return stacked;
  }
}

/** Listens to what is written into one workbook of the spreadsheet, apart from results of formulas. */
export class Changes {
  /** Cells written since the workbook was opened, by the sheet's id. */
  readonly touched = new Map<string, CellSet>();
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly listening: IDisposable;
  private own = 0;

  constructor(
    commands: ICommandService,
    private readonly unit: string,
    private readonly nameOf: (sheet: string) => string | null,
  ) {
    this.listening = commands.onCommandExecuted((command, options) => this.hear(command, options));
  }

  /** Whether what is written now is the port's own. */
  get isOwn(): boolean {
    return this.own > 0;
  }

  /** What is written while `write` runs is the port's own. */
  asOwn(write: () => void): void {
    this.own++;
    try {
      write();
    } finally {
      this.own--;
    }
  }

  listen(listener: (change: WorkbookChange) => void): () => void {
    const own = (change: WorkbookChange) => listener(change);
    this.listeners.add(own);
    return () => this.listeners.delete(own);
  }

  dispose(): void {
    this.listening.dispose();
    this.listeners.clear();
  }

  private hear(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id === writeMutation && !isResult(options)) this.hearWrite(command.params as WriteParameters);
    else if (shapeMutation.test(command.id)) {
      const { unitId, subUnitId } = command.params as Partial<WriteParameters>;
      const sheet = unitId === this.unit && subUnitId !== undefined ? this.nameOf(subUnitId) : null;
      if (sheet !== null) this.tell({ sheet, range: null, source: this.source() });
    }
  }

  private hearWrite({ unitId, subUnitId, cellValue }: WriteParameters): void {
    const sheet = unitId === this.unit ? this.nameOf(subUnitId) : null;
    if (sheet === null) return;
    let touched = this.touched.get(subUnitId);
    if (!touched) this.touched.set(subUnitId, (touched = new CellSet()));
    const written = new CellSet();
    for (const [row, cells] of Object.entries(cellValue)) {
      for (const column of Object.keys(cells ?? {})) {
        const cell = { row: Number(row), column: Number(column) };
        written.add(cell);
        touched.add(cell);
      }
    }
    for (const range of written.ranges()) this.tell({ sheet, range, source: this.source() });
  }

  private source(): "self" | "user" {
    return this.isOwn ? "self" : "user";
  }

  private tell(change: WorkbookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
