import type { CellPosition } from "../grid/address";
import type { CellValue } from "./try-values";

/**
 * One act that makes several figures wrong at once (edit operations, Scholtus 2016): two neighbours exchanged, a stretch
 * of a line typed one place too far, a stretch in another unit or with its signs turned, a part that every total leaves
 * out or counts twice.
 */
export type OperationKind = "exchanged" | "shifted" | "unit" | "signs" | "omitted" | "repeated";

export interface Operation {
  kind: OperationKind;
  /** What the cells must say, in the order they stand. */
  values: readonly CellValue[];
  /** A cell of the part left out or counted twice. */
  part: CellPosition | null;
  /** The cells are results: their parts may be what was exchanged. */
  ofResults: boolean;
}
