import { Analyses } from "../../analysis/analysis";
import { comparisonsOf } from "../../analysis/comparisons";
import type { CellComparisons } from "../../analysis/comparisons";
import { checkSteps } from "../../check/check";
import type { WorkbookReport } from "../../check/check";
import { shareOf } from "../../check/share-sentence";
import type { FillKind } from "../../fill/proposal";
import type { Share } from "../../check/share-sentence";
import { fillWorkbook } from "../../fill/workbook";
import { columnLetters, parseCell, rangeAddress } from "../../grid/address";
import { patchWorkbook } from "../../grid/block";
import { recalculate } from "../../formula/recalculate";
import { sizeOf } from "../../grid/sheet";
import type { WorkbookData } from "../../grid/sheet";
import type { Table } from "../../layout/table";
import type { Finding, FindingData } from "../../report";
import type { Block } from "../../workbook/port";
import type {
  CheckRequest,
  FillAnswer,
  FillRequest,
  ProposedFill,
  SentenceRequest,
  SheetCheck,
} from "./client";
import { only } from "./only-sheet";

interface CheckStep {
  /** The sheet that is done with this step. */
  readonly sheet: SheetCheck | null;
  /** The share of the work that is done, 0–1. */
  readonly share: number;
}

/** The engine with the workbook it works on: what stands behind both clients, in the page and in the worker. */
export class EngineWork {
  private workbook: WorkbookData = { sheets: [] };
  private calculated: WorkbookData | null = null;
  /** What was read of a sheet serves checks, fills and sentences until the sheet changes. */
  private analyses = new Analyses();

  load(workbook: WorkbookData): void {
    this.workbook = workbook;
    this.calculated = null;
    this.analyses = new Analyses();
  }

  patch(blocks: readonly Block[]): void {
    for (const block of blocks) this.workbook = patchWorkbook(this.workbook, block);
    this.calculated = null;
  }

  /** Checks sheet by sheet, a table or less a step; between two steps the caller may stop. */
  *check(request: CheckRequest): Generator<CheckStep, void, undefined> {
    const { options } = request;
    const { year, capDenominator, totalsOnly, tables } = options;
    const workbook = this.recalculated();
    const wanted = workbook.sheets.filter(({ name }) => request.sheets?.includes(name) ?? true);
    const total = wanted.reduce((sum, sheet) => sum + sizeOf(sheet), 0);
    let before = 0;
    for (const sheet of wanted) {
      const { name } = sheet;
      const steps = checkSteps(only(workbook, name), {
        year,
        capDenominator,
        totalsOnly,
        tables: tables.filter((table) => table.sheet === name),
        marks: true,
        places: true,
        analyses: this.analyses,
      });
      let step = steps.next();
      for (; !step.done; step = steps.next())
        yield { sheet: null, share: (before + sizeOf(sheet) * step.value.share) / total };
      before += sizeOf(sheet);
      yield { sheet: sheetCheck(name, step.value), share: before / total };
    }
  }

  fill(request: FillRequest): FillAnswer {
    const without = new Set(request.without);
    const options = {
      tables: request.tables,
      ...(request.decimals === null ? {} : { decimals: request.decimals }),
      addsColumn: (table: Table, kind: FillKind, header: string) =>
        !without.has(fillId(table.grid.name, rangeAddress(table.range), kind, header)),
    };
    const { tables, hiddenSheets, protectedSheets } = fillWorkbook(
      this.recalculated(),
      options,
      this.analyses,
    );
    const proposals = tables.flatMap(({ sheet, range, proposals }) =>
      proposals.map((proposal): ProposedFill => {
        const which = proposal.newColumn ? proposal.header : columnLetters(proposal.index);
        return { id: fillId(sheet, range, proposal.kind, which), range, proposal };
      }),
    );
    return { proposals, hiddenSheets, protectedSheets };
  }

  sentence({ sheet, cell, tables }: SentenceRequest): Share | null {
    const data = this.recalculated().sheets.find(({ name }) => name === sheet);
    return data ? shareOf(this.analyses.of(data, tables), cell) : null;
  }

  comparisons({ sheet, cell, tables }: SentenceRequest): CellComparisons | null {
    const data = this.recalculated().sheets.find(({ name }) => name === sheet);
    const place = parseCell(cell);
    const table = data && place && this.analyses.of(data, tables).around(place);
    return table ? comparisonsOf(table, place) : null;
  }

  private recalculated(): WorkbookData {
    if (this.calculated) return this.calculated;
    const workbook = { ...recalculate(this.workbook) };
    // Done once here: it would be done again for every sheet that is checked.
    delete workbook.calculateOnLoad;
    this.calculated = workbook;
    return workbook;
  }
}

function fillId(sheet: string, range: string, kind: FillKind, which: string): string {
  return JSON.stringify([sheet, range, kind, which]);
}

/** The pane puts findings into the words of its own language. */
function asData(finding: Finding): FindingData {
  const { rule, severity, sheet, cell, related, messageId, args, details } = finding;
  const { actual, expected, suspects, fix } = finding;
  return { rule, severity, sheet, cell, related, messageId, args, details, actual, expected, suspects, fix };
}

function sheetCheck(name: string, report: WorkbookReport): SheetCheck | null {
  const own = report.sheets.find((sheet) => sheet.name === name);
  if (!own) return null;
  const { marks = [], places = [], refused = [] } = report;
  return { report: own, findings: report.findings.map(asData), marks, places, refused };
}
