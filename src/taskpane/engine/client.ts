import type { CellComparisons } from "../../analysis/comparisons";
import type { CellPlace } from "../../check/check";
import type { Share } from "../../check/share-sentence";
import type { WorkbookData } from "../../grid/sheet";
import type { FillProposal } from "../../fill/proposal";
import type { RefusedCorrection, TableCorrection } from "../../layout/correction";
import type { FindingData, SheetReport } from "../../report";
import type { Block, Mark } from "../../workbook/port";
import type { FoundBySettings } from "../../workbook/workbook-state";

/** What changes the answer of a check. */
export interface EngineOptions extends FoundBySettings {
  readonly tables: readonly TableCorrection[];
}

export interface CheckRequest {
  readonly options: EngineOptions;
  /** Only these sheets; absent: all of them. */
  readonly sheets?: readonly string[];
}

/** One sheet's answer: its findings in the order of the report, errors first, then down the rows. */
export interface SheetCheck {
  readonly report: SheetReport;
  readonly findings: readonly FindingData[];
  readonly marks: readonly Mark[];
  /** One for every cell that a finding names. */
  readonly places: readonly CellPlace[];
  /** Corrections of its tables that could not be followed. */
  readonly refused: readonly RefusedCorrection[];
}

export interface SentenceRequest {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly tables: readonly TableCorrection[];
}

export interface CheckListener {
  readonly signal?: AbortSignal;
  /** Called as soon as a sheet is checked, in the workbook's order: what was found stays when the rest is cancelled. */
  readonly onSheet?: (sheet: SheetCheck) => void;
  /** The share of the work that is done, 0–1. */
  readonly onProgress?: (share: number) => void;
}

export interface FillRequest {
  /** Decimals that the sheet leaves open; null takes the sheet's habit. */
  readonly decimals: number | null;
  readonly tables: readonly TableCorrection[];
  /** Ids of added columns (`ProposedFill.id`) that are not wanted: the others move up to the table. */
  readonly without?: readonly string[];
}

export interface ProposedFill {
  /** The same in the next answer for the same column: sheet, table, kind, and the column or its heading. */
  readonly id: string;
  /** The table's A1 range. */
  readonly range: string;
  readonly proposal: FillProposal;
}

export interface FillAnswer {
  readonly proposals: readonly ProposedFill[];
  readonly hiddenSheets: readonly string[];
  /** Sheets in which something could be filled, and is not: its cells are locked. */
  readonly protectedSheets: readonly string[];
}

/** Thrown when a check was cancelled. Sheets that were told before stay valid. */
export class EngineCancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "EngineCancelled";
  }
}

/** Thrown when the engine itself came to an end; the next question starts it anew. */
export class EngineCrash extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = "EngineCrash";
  }
}

/**
 * The pure engine, wherever it runs. The workbook is handed over once, then kept up to date block by block; questions
 * are answered in the order asked and see every block that was handed over before them.
 */
export interface EngineClient {
  load(workbook: WorkbookData): void;
  /**
   * What stands in some blocks now.
   * @throws RangeError when the workbook has no such sheet
   */
  patch(blocks: readonly Block[]): void;
  /** @throws EngineCancelled, EngineCrash */
  check(request: CheckRequest, listener?: CheckListener): Promise<readonly SheetCheck[]>;
  /** @throws EngineCrash */
  fill(request: FillRequest): Promise<FillAnswer>;
  /**
   * What the report sentence of a cell says, "2.364/3.174 = 74,48%"; null when no relation says how it is computed.
   * @throws EngineCrash
   */
  sentence(request: SentenceRequest): Promise<Share | null>;
  /**
   * What the figure of a cell was held against; null outside of all tables.
   * @throws EngineCrash
   */
  comparisons(request: SentenceRequest): Promise<CellComparisons | null>;
  dispose(): void;
}
