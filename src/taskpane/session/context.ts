import type { WorkbookData } from "../../grid/sheet";
import type { WorkbookPort } from "../../workbook/port";
import type { EngineClient, EngineOptions, SheetCheck } from "../engine/client";
import { inForce } from "./carried";
import type { Clock } from "./clock";
import type { PlacedFinding } from "./ignores";
import type { Queue } from "./queue";
import type { SettingsStorage } from "./settings";
import type { PaneState } from "./state";
import type { Store } from "./store";

/** What the parts of a session share. */
export interface SessionContext {
  readonly port: WorkbookPort;
  readonly engine: EngineClient;
  readonly clock: Clock;
  readonly storage: SettingsStorage | undefined;
  readonly store: Store<PaneState>;
  /** Reads and writes of the workbook, one after the other. */
  readonly queue: Queue;
  /** The workbook as it was read last, patched since; null before the first check. */
  workbook: WorkbookData | null;
  /** The last answer for each sheet. */
  results: ReadonlyMap<string, SheetCheck>;
  /** The findings of `results`, before ignores. */
  placed: readonly PlacedFinding[];
  /** How often rows or columns of a sheet moved since the session began. */
  readonly moved: Map<string, number>;
  /** Ids of all errors and warnings found since the session began: what progress is counted from. */
  readonly met: Set<string>;
  disposed: boolean;
}

export function engineOptions(state: PaneState): EngineOptions {
  const { year, capDenominator, totalsOnly, corrections } = inForce(state);
  return { year, capDenominator, totalsOnly, tables: corrections };
}
