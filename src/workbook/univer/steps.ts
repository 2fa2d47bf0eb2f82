import { union } from "../../grid/ranges";
import type { ICommandService, IMutationInfo, IUndoRedoItem } from "@univerjs/core";
import { sequenceExecute } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { CellRange } from "../../grid/address";
import type { TypedStep, Unsubscribe, WorkbookSteps } from "../port";
import { WorkbookRefusal } from "../port";
import type { Calculation } from "./calculation";
import { writeMutation } from "./calculation";
import type { Changes } from "./changes";
import type { StepKeeper } from "./step-keeper";

interface Host {
  readonly api: FUniver;
  readonly unit: string;
  readonly commands: ICommandService;
  readonly calculation: Calculation;
  readonly changes: Changes;
  readonly keeper: StepKeeper;
  readonly nameOf: (sheet: string) => string | null;
  readonly isEditing: () => boolean;
}

interface WriteParameters {
  readonly subUnitId: string;
  readonly cellValue: Readonly<Record<number, Readonly<Record<number, unknown>> | undefined>>;
}

/** The cells that mutations write, by the sheet's id: how many, and the range that holds them. */
function writtenCells(mutations: readonly IMutationInfo[]): Map<string, { cells: number; range: CellRange }> {
  const written = new Map<string, { cells: number; range: CellRange }>();
  for (const { id, params } of mutations) {
    if (id !== writeMutation) continue;
    const { subUnitId, cellValue } = params as unknown as WriteParameters;
    for (const [row, columns] of Object.entries(cellValue)) {
      for (const column of Object.keys(columns ?? {})) {
        const [top, left] = [Number(row), Number(column)];
        const known = written.get(subUnitId);
        const own = { top, left, bottom: top, right: left };
        written.set(subUnitId, {
          cells: (known?.cells ?? 0) + 1,
          range: known ? union(known.range, own) : own,
        });
      }
    }
  }
  return written;
}

/** What a person does in the cells, as steps of a history that is kept elsewhere. */
export class Steps implements WorkbookSteps {
  private readonly listeners = new Set<(step: TypedStep) => void>();
  private readonly askers = new Set<(direction: "undo" | "redo") => void>();
  private readonly ends: (() => void)[];

  constructor(private readonly host: Host) {
    const { api, changes, isEditing, keeper, unit } = host;
    const asked = (["undo", "redo"] as const).map((direction) => {
      const { BeforeRedo, BeforeUndo } = api.Event;
      return api.addEvent(direction === "undo" ? BeforeUndo : BeforeRedo, (event) => {
        // While a cell is typed into, undo is of its letters.
        if (isEditing() || api.getActiveWorkbook()?.getId() !== unit) return;
        event.cancel = true;
        for (const ask of [...this.askers]) ask(direction);
      });
    });
    this.ends = [
      keeper.handOver(unit, (item) => {
        if (!changes.isOwn) this.tell(item);
      }),
      () => asked.forEach((each) => each.dispose()),
    ];
  }

  onStep(listener: (step: TypedStep) => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onAsked(listener: (direction: "undo" | "redo") => void): Unsubscribe {
    this.askers.add(listener);
    return () => this.askers.delete(listener);
  }

  dispose(): void {
    for (const end of this.ends) end();
    this.listeners.clear();
    this.askers.clear();
  }

  private tell({ undoMutations, redoMutations }: IUndoRedoItem): void {
    const { nameOf } = this.host;
    const ranges = new Map<string, CellRange>();
    let cells = 0;
    for (const [sheet, written] of writtenCells(redoMutations)) {
      const name = nameOf(sheet);
      if (name !== null) ranges.set(name, written.range);
      cells += written.cells;
    }
    const step: TypedStep = {
      cells,
      ranges,
      undo: () => this.run(undoMutations),
      redo: () => this.run(redoMutations),
    };
    for (const listener of [...this.listeners]) listener(step);
  }

  private async run(mutations: readonly IMutationInfo[]): Promise<void> {
    const { calculation, changes, commands } = this.host;
    // A mutation keeps what it was given; the next time needs it as it was.
    const given = structuredClone([...mutations]);
    let done = false;
    changes.asOwn(() => {
      done = sequenceExecute(given, commands).result;
    });
    if (!done) throw new WorkbookRefusal("not-written");
    await calculation.settled();
  }
}
