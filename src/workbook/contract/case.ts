import type { CellContent } from "../../edits/plan";
import type { WorkbookPort } from "../port";

/** A port that holds `contractWorkbook`, and what else can be done with or seen of what stands behind it. */
export interface ContractHost {
  readonly port: WorkbookPort;
  /** Types into a cell as a person does. */
  readonly type?: (sheet: string, cell: string, content: CellContent) => Promise<void>;
  /** A port on the same workbook, kept and opened again. */
  readonly reopen?: () => Promise<WorkbookPort>;
  /** The user's own conditional formats in any form that can be compared. */
  readonly userRules?: () => Promise<unknown>;
  /** In any unit. */
  readonly columnWidth?: (sheet: string, column: string) => Promise<number | null>;
}

/**
 * What every adapter of the port does. A case leaves the workbook as it found it, so that they can be run one after
 * the other in a workbook that cannot be made anew.
 */
export interface ContractCase {
  readonly name: string;
  /** @throws ContractBroken, or whatever the port throws where it should not */
  readonly run: (host: ContractHost) => Promise<void>;
}
