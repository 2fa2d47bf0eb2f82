import type { IUndoRedoItem } from "@univerjs/core";
import { LocalUndoRedoService } from "@univerjs/core";

/**
 * The spreadsheet's own list of what can be taken back, without the workbook's steps: those are handed to who keeps the
 * one history of the page. What is typed into an editor stays with the spreadsheet until it is entered.
 */
export class StepKeeper extends LocalUndoRedoService {
  private readonly keepers = new Map<string, (item: IUndoRedoItem) => void>();

  /** From now on the steps of a workbook (by its id) go to `keeper`. */
  handOver(unit: string, keeper: (item: IUndoRedoItem) => void): () => void {
    this.keepers.set(unit, keeper);
    return () => this.keepers.delete(unit);
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    const keeper = this.keepers.get(item.unitID);
    if (keeper) keeper(item);
    else super.pushUndoRedo(item);
  }
}
