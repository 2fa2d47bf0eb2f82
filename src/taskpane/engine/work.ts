import { check } from "../../check";
import type { FillKind } from "../../fill/proposal";
import { fillWorkbook } from "../../fill/workbook";
import { columnLetters, rangeAddress } from "../../grid/address";
import { patchWorkbook } from "../../grid/block";
import { recalculate } from "../../grid/recalculate";
import type { WorkbookData } from "../../grid/sheet";
import type { Language } from "../../i18n/format";
import type { Block, Mark } from "../../workbook/port";
import type { CheckRequest, FillAnswer, FillRequest, ProposedFill, SheetCheck } from "./client";
import { only } from "./only-sheet";
import { SentenceBook } from "./sentence";

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

  /** How many steps `check` takes: one a sheet. */
  steps(request: CheckRequest): number {
    return this.wanted(request).length;
  }

  /** Checks sheet by sheet; between two of them the caller may stop. */
  *check(request: CheckRequest): Generator<SheetCheck, void, undefined> {
    const { options } = request;
    const workbook = this.recalculated();
    for (const name of this.wanted(request)) {
      const { sheets, findings, marks, places } = check(only(workbook, name), {
        language: options.language,
        year: options.year,
        capDenominator: options.capDenominator,
        marks: true,
        places: true,
      });
      const report = sheets.find((sheet) => sheet.name === name);
      if (report) yield { report, findings, marks: shownMarks(marks ?? []), places: places ?? [] };
    }
  }

  fill(request: FillRequest): FillAnswer {
    const without = new Set(request.without);
    const { tables, hiddenSheets } = fillWorkbook(this.workbook, {
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

  sentence(sheet: string, cell: string, language: Language): string | null {
    this.sentences ??= new SentenceBook(this.recalculated());
    return this.sentences.of(sheet, cell, language);
  }

  private wanted({ sheets }: CheckRequest): string[] {
    const names = this.workbook.sheets.map((sheet) => sheet.name);
    return sheets ? names.filter((name) => sheets.includes(name)) : names;
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

function shownMarks(
  marks: readonly { sheet: string; cell: string; formula: string; severity: string }[],
): Mark[] {
  return marks.flatMap(({ sheet, cell, formula, severity }) =>
    severity === "error" || severity === "warning" ? [{ sheet, cell, formula, severity }] : [],
  );
}
