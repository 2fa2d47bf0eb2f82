import { checkSteps } from "../../check/check";
import type { WorkbookReport } from "../../check/check";
import type { FillKind } from "../../fill/proposal";
import type { Share } from "../../check/share-sentence";
import { fillWorkbook } from "../../fill/workbook";
import { columnLetters, rangeAddress } from "../../grid/address";
import { patchWorkbook } from "../../grid/block";
import { recalculate } from "../../formula/recalculate";
import type { SheetData, WorkbookData } from "../../grid/sheet";
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
import { SentenceBook } from "./sentence";

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
  private sentences: SentenceBook | null = null;

  load(workbook: WorkbookData): void {
    this.workbook = workbook;
    this.forget();
  }

  patch(blocks: readonly Block[]): void {
    for (const block of blocks) this.workbook = patchWorkbook(this.workbook, block);
    this.forget();
  }

  /** Checks sheet by sheet, a table or less a step; between two steps the caller may stop. */
  *check(request: CheckRequest): Generator<CheckStep, void, undefined> {
    const { options } = request;
    const { year, capDenominator, totalsOnly, tables } = options;
    const workbook = this.recalculated();
    const wanted = workbook.sheets.filter(({ name }) => request.sheets?.includes(name) ?? true);
    const total = wanted.reduce((sum, sheet) => sum + weight(sheet), 0);
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
      });
      let step = steps.next();
      for (; !step.done; step = steps.next())
        yield { sheet: null, share: (before + weight(sheet) * step.value.share) / total };
      before += weight(sheet);
      yield { sheet: sheetCheck(name, step.value), share: before / total };
    }
  }

  fill(request: FillRequest): FillAnswer {
    const without = new Set(request.without);
    const { tables, hiddenSheets } = fillWorkbook(this.workbook, {
      tables: request.tables,
      ...(request.decimals === null ? {} : { decimals: request.decimals }),
      addsColumn: (table, kind, header) =>
        !without.has(fillId(table.grid.name, rangeAddress(table.range), kind, header)),
    });
    const proposals = tables.flatMap(({ sheet, range, proposals }) =>
      proposals.map((proposal): ProposedFill => {
        const which = proposal.newColumn ? proposal.header : columnLetters(proposal.index);
        return { id: fillId(sheet, range, proposal.kind, which), range, proposal };
      }),
    );
    return { proposals, hiddenSheets };
  }

  sentence(request: SentenceRequest): Share | null {
    this.sentences ??= new SentenceBook(this.recalculated());
    return this.sentences.of(request);
  }

  private recalculated(): WorkbookData {
    if (this.calculated) return this.calculated;
    const workbook = { ...recalculate(this.workbook) };
    // Done once here: it would be done again for every sheet that is checked.
    delete workbook.calculateOnLoad;
    this.calculated = workbook;
    return workbook;
  }

  private forget(): void {
    this.calculated = null;
    this.sentences = null;
  }
}

function fillId(sheet: string, range: string, kind: FillKind, which: string): string {
  return JSON.stringify([sheet, range, kind, which]);
}

/** The work a sheet makes beside others. */
function weight({ values }: SheetData): number {
  return 1 + values.length;
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
