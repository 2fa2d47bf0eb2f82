import { EditConflict } from "../../edits/plan";
import { WorkbookRefusal } from "../../workbook/port";
import { EngineCancelled, EngineCrash } from "../engine/client";
import type { Trouble } from "./state";

/** The state kept with the workbook cannot be read: it is left as it is. */
export class DamagedState extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = "DamagedState";
  }
}

/** The state kept with the workbook was written by a later version: it is left as it is. */
export class NewerState extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = "NewerState";
  }
}

/** What a step was made for no longer stands there: nothing was written. */
export class CellsChanged extends Error {
  constructor(readonly cells: readonly { readonly sheet: string; readonly cell: string }[]) {
    super(cells.map(({ sheet, cell }) => `${sheet}!${cell}`).join(", "));
    this.name = "CellsChanged";
  }
}

/** Whether something ended because a person wanted it to. */
export function isCancelled(error: unknown): boolean {
  return error instanceof EngineCancelled || (error instanceof WorkbookRefusal && error.code === "cancelled");
}

/** What went wrong, as the pane says it. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof WorkbookRefusal) return { kind: "refused", code: error.code, detail: error.detail };
  if (error instanceof EditConflict)
    return {
      kind: "conflict",
      cells: error.conflicts.map(({ edit }) => ({ sheet: edit.sheet, cell: edit.cell })),
    };
  if (error instanceof CellsChanged) return { kind: "conflict", cells: error.cells };
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof DamagedState) return { kind: "unexpected", detail, about: "state" };
  if (error instanceof NewerState) return { kind: "unexpected", detail, about: "newer" };
  if (error instanceof EngineCrash) return { kind: "unexpected", detail, about: "engine" };
  return { kind: "unexpected", detail };
}
