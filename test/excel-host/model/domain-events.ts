import type { CellRange } from "../../../src/grid/address";
import type { CellValue } from "../../../src/grid/sheet";
import type { SheetModel } from "./sheet";

/** Who changes the workbook: the user of this window, somebody else who works on the same file, or the add-in. */
export type Actor = "user" | "coauthor" | "addin";

export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted";

/** What happened to the workbook, as it is told to whoever listens. */
export type DomainEvent =
  | {
      readonly kind: "changed";
      readonly sheet: SheetModel;
      readonly area: CellRange;
      readonly changeType: ChangeType;
      readonly actor: Actor;
      /** For an edit of one cell. */
      readonly details?: { readonly before: CellValue; readonly after: CellValue };
    }
  | {
      readonly kind: "sorted";
      readonly sheet: SheetModel;
      readonly area: CellRange;
      readonly actor: Actor;
    }
  | { readonly kind: "calculated"; readonly sheet: SheetModel }
  | { readonly kind: "selected"; readonly sheet: SheetModel; readonly area: CellRange }
  | { readonly kind: "activated" | "deactivated"; readonly sheet: SheetModel }
  | { readonly kind: "added" | "deleted"; readonly sheet: SheetModel; readonly actor: Actor }
  | { readonly kind: "renamed"; readonly sheet: SheetModel; readonly before: string; readonly actor: Actor }
  | { readonly kind: "protection"; readonly sheet: SheetModel; readonly actor: Actor };
