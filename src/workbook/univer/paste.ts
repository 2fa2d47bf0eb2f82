import type { ICellData, Injector, IRange, Workbook, Worksheet } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import { FormulaDataModel, ISheetClipboardService, getPrimaryForRange } from "@univerjs/preset-sheets-core";
import { formatClass } from "../../grid/number-format";
import { shiftFormula } from "../../formula";
import type { CopiedCell, CopiedTable } from "./clipboard";
import { punctuationOf, readCopiedHtml, readCopiedText } from "./clipboard";
import { makeRoom } from "./room";
import { cellOf } from "./typing";
import type { Typing } from "./typing";
import { nothing } from "./write";

const writeCommand = "sheet.command.set-range-values";
const selectionsOperation = "sheet.operation.set-selections";

/** Marks cells that were copied on this very page among the contents of the clipboard. */
const ownCopy = /data-copy-id="([^"\s]+)"/;

/** What the clipboard holds. */
export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

/** Rows × columns of cells as the spreadsheet is told them, made for the place (0-based) where each will stand. */
interface Source {
  readonly rows: number;
  readonly columns: number;
  /** undefined: that cell is left as it is; null: the whole is refused, which was said. */
  cellFor(row: number, column: number, target: { row: number; column: number }): ICellData | null | undefined;
}

interface Target {
  readonly workbook: Workbook;
  readonly worksheet: Worksheet;
}

function formatAt({ workbook, worksheet }: Target, row: number, column: number): string {
  const cell = worksheet.getCellRaw(row, column);
  return (cell?.s ? workbook.getStyles().getStyleByCell(cell)?.n?.pattern : undefined) ?? "General";
}

/** Pastes as a person types: the contents of cells only, so that borders, fonts and colours of the form stay. */
export class Paster {
  constructor(
    private readonly api: FUniver,
    private readonly injector: Injector,
    private readonly typing: Typing,
    private readonly language: () => "vi" | "en",
  ) {}

  paste(clipboard: Clipboard): void {
    const book = this.api.getActiveWorkbook();
    const selected = book?.getActiveSheet().getSelection()?.getActiveRange()?.getRange();
    if (!book || !selected) return;
    const workbook = book.getWorkbook();
    const target: Target = { workbook, worksheet: workbook.getActiveSheet() };
    const source = this.copiedHere(clipboard.html) ?? this.copiedElsewhere(clipboard, target);
    if (!source) return;
    const top = Number.isFinite(selected.startRow) ? selected.startRow : 0;
    const left = Number.isFinite(selected.startColumn) ? selected.startColumn : 0;
    // One cell fills all that is selected, as in Excel.
    const isOne = source.rows === 1 && source.columns === 1;
    const { worksheet } = target;
    const end = (last: number, most: number) => (Number.isFinite(last) ? last : most - 1);
    const merged = worksheet.getMergedCell(top, left);
    const isWithinMerged =
      merged && end(selected.endRow, 0) <= merged.endRow && end(selected.endColumn, 0) <= merged.endColumn;
    const fills = isOne && !isWithinMerged;
    const area: IRange = {
      startRow: top,
      startColumn: left,
      endRow: fills ? end(selected.endRow, worksheet.getRowCount()) : top + source.rows - 1,
      endColumn: fills ? end(selected.endColumn, worksheet.getColumnCount()) : left + source.columns - 1,
    };
    this.write(target, area, source);
  }

  private write(target: Target, area: IRange, source: Source): void {
    const { workbook, worksheet } = target;
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (let row = area.startRow; row <= area.endRow; row += 1) {
      for (let column = area.startColumn; column <= area.endColumn; column += 1) {
        const [down, right] = [
          (row - area.startRow) % source.rows,
          (column - area.startColumn) % source.columns,
        ];
        const cell = source.cellFor(down, right, { row, column });
        if (cell === null) return;
        if (cell === undefined) continue;
        const merge = worksheet.getMergedCell(row, column);
        if (merge && (merge.startRow !== row || merge.startColumn !== column)) {
          const isEmpty = (cell.v === null || cell.v === undefined) && !cell.f;
          if (isEmpty) continue;
          this.typing.refuse({ kind: "merged" });
          return;
        }
        (matrix[row] ??= {})[column] = cell;
      }
    }
    if (Object.keys(matrix).length === 0) return;
    const commands = this.injector.get(ICommandService);
    const place = { unitId: workbook.getUnitId(), subUnitId: worksheet.getSheetId() };
    makeRoom(commands, place, worksheet, matrix);
    commands.syncExecuteCommand(writeCommand, { ...place, value: matrix });
    commands.syncExecuteCommand(selectionsOperation, {
      ...place,
      selections: [{ range: area, primary: getPrimaryForRange(area, worksheet), style: null }],
    });
  }

  /** Cells of this page: formulas move with them, and number formats come along. */
  private copiedHere(html: string): Source | null {
    const id = ownCopy.exec(html)?.[1];
    const copied =
      id === undefined ? null : this.injector.get(ISheetClipboardService).copyContentCache().get(id);
    if (!copied?.matrix) return null;
    const { range, subUnitId, unitId } = copied;
    const workbook = this.api.getWorkbook(unitId)?.getWorkbook();
    const worksheet = workbook?.getSheetBySheetId(subUnitId);
    if (!workbook || !worksheet) return null;
    const formulas = this.injector.get(FormulaDataModel);
    const { rows, cols } = range;
    return {
      rows: rows.length,
      columns: cols.length,
      cellFor: (row, column, target) => {
        const [fromRow = 0, fromColumn = 0] = [rows[row], cols[column]];
        const cell = worksheet.getCellRaw(fromRow, fromColumn);
        const formula = formulas.getFormulaStringByCell(fromRow, fromColumn, subUnitId, unitId) ?? null;
        const format = formatAt({ workbook, worksheet }, fromRow, fromColumn);
        const style = { s: { n: format === "General" ? null : { pattern: format } } };
        if (formula !== null)
          return {
            ...nothing,
            f: shiftFormula(formula, target.row - fromRow, target.column - fromColumn),
            ...style,
          };
        return {
          ...nothing,
          ...structuredClone({ v: cell?.v ?? null, t: cell?.t ?? null, p: cell?.p ?? null }),
          ...style,
        };
      },
    };
  }

  private copiedElsewhere({ html, text }: Clipboard, target: Target): Source | null {
    const table: CopiedTable | null =
      (html === "" ? null : readCopiedHtml(html)) ?? (text === "" ? null : readCopiedText(text));
    if (!table?.[0]) return null;
    const language = punctuationOf(table, this.language());
    return {
      rows: table.length,
      columns: table[0].length,
      cellFor: (row, column, place) => {
        const copied = table[row]?.[column] ?? { text: "" };
        return this.typed(copied, language, target, place);
      },
    };
  }

  private typed(
    { text, figure }: CopiedCell,
    language: "vi" | "en",
    target: Target,
    { row, column }: { row: number; column: number },
  ): ICellData | null {
    const unit = target.workbook.getUnitId();
    const place = this.typing.place(unit, formatAt(target, row, column), language);
    const entry = this.typing.read(text, place, null);
    if (entry.kind === "refused") {
      this.typing.refuse({ kind: "formula", typed: text, reason: entry.reason, detail: entry.detail });
      return null;
    }
    const isFigure = entry.kind === "value" && typeof entry.value === "number";
    // What the other program shows is rounded, or in its own form; the figure itself is not. Days are read as shown.
    if (isFigure && figure !== undefined && formatClass(entry.numberFormat ?? place.format) !== "date")
      return cellOf({ ...entry, value: figure });
    return cellOf(entry);
  }
}
