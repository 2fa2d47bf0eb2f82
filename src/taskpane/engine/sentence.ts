import type { WorkbookData } from "../../grid/sheet";
import { SheetContext, shareOf } from "../../check/share-sentence";
import type { Share } from "../../check/share-sentence";
import type { SentenceRequest } from "./client";

/** The shares that reports write of a workbook's cells; what they need of a sheet is read when its first one is asked for. */
export class SentenceBook {
  private readonly contexts = new Map<string, { corrections: string; context: SheetContext }>();

  constructor(private readonly workbook: WorkbookData) {}

  of({ sheet, cell, tables }: SentenceRequest): Share | null {
    const data = this.workbook.sheets.find(({ name }) => name === sheet);
    if (!data) return null;
    const own = tables.filter((table) => table.sheet === sheet);
    const corrections = JSON.stringify(own);
    let known = this.contexts.get(sheet);
    if (known?.corrections !== corrections) {
      known = { corrections, context: new SheetContext(data, own) };
      this.contexts.set(sheet, known);
    }
    return shareOf(known.context, cell);
  }
}
