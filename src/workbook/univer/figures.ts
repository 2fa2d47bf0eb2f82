import type { ICellData, IDisposable, Injector, Nullable, Workbook } from "@univerjs/core";
import { CellValueType, InterceptorEffectEnum, toDisposable } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  FormulaDataModel,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { shownFormat } from "../../grid/number-format";
import type { Language } from "../../i18n/format";
import type { Typing } from "./typing";
import { editedFigure } from "./typed-figure";

/** Before the spreadsheet's own readers of what was typed, which know neither Vietnam's marks nor 17 digits. */
const first = 10_000;
/** As many digits as Excel shows of a figure without a format. */
const shownDigits = 11;

function formatOfCell(workbook: Workbook, cell: Nullable<ICellData>): string {
  return (cell?.s ? workbook.getStyles().getStyleByCell(cell)?.n?.pattern : undefined) ?? "General";
}

function isPlainFigure(cell: Nullable<ICellData>): cell is ICellData & { v: number } {
  return (
    !!cell && !cell.f && !cell.si && !cell.p && cell.t === CellValueType.NUMBER && typeof cell.v === "number"
  );
}

/** The plain text of a cell with letters of several looks. */
function richText(cell: Nullable<ICellData>): string | null {
  return cell?.p?.body ? cell.p.body.dataStream.replace(/\r\n$/, "") : null;
}

/**
 * Lets figures be typed, edited and shown in the form of the page's language. What the editor shows is what typing
 * takes for the same; a cell that is left as it was opened is not written at all. Figures with a number format are
 * shown so by the spreadsheet itself.
 */
export function speakFigures(injector: Injector, language: () => Language, typing: Typing): IDisposable {
  const interceptors = injector.get(SheetInterceptorService);
  const formulas = injector.get(FormulaDataModel);
  const listening = [
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: first,
      handler: (cell, { unitId, workbook, worksheet, row, col }, next) => {
        const raw = worksheet.getCellRaw(row, col);
        if (!isPlainFigure(raw)) return next(cell);
        const place = typing.place(unitId, formatOfCell(workbook, raw));
        // The others are not asked: they would round the figure, or show it in their own form.
        return { ...cell, v: editedFigure(raw.v, place), t: CellValueType.STRING };
      },
    }),
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: first,
      handler: (cell, context, next) => {
        const { unitId, subUnitId, workbook, worksheet, row, col } = context;
        if (!cell) return next(cell);
        const raw = worksheet.getCellRaw(row, col);
        const format = formatOfCell(workbook, raw);
        const place = typing.place(unitId, format);
        const isForced = cell.t === CellValueType.FORCE_STRING;
        const typed = cell.f ?? (cell.v === null || cell.v === undefined ? richText(cell) : String(cell.v));
        const formula = formulas.getFormulaStringByCell(row, col, subUnitId, unitId) ?? null;
        const before = isPlainFigure(raw)
          ? editedFigure(raw.v, place)
          : (formula ?? richText(raw) ?? (raw?.v === null || raw?.v === undefined ? "" : String(raw.v)));
        if (!isForced && typed !== null && typed.trim() === before.trim()) return raw;
        // Letters of several looks, and what was marked as text with an apostrophe.
        if (isForced || typed === null || cell.p) return next(cell);
        return typing.cell(typed, place, formula) ?? raw;
      },
    }),
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      priority: first,
      handler: (cell, { workbook }, next) => {
        const format = formatOfCell(workbook, cell);
        const shown = shownFormat(format, language());
        if (!cell || shown === format) return next(cell);
        return next({ ...cell, s: { ...workbook.getStyles().getStyleByCell(cell), n: { pattern: shown } } });
      },
    }),
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      priority: 0,
      handler: (cell, location, next) => {
        const figure = cell?.v;
        if (language() !== "vi" || typeof figure !== "number" || Number.isInteger(figure)) return next(cell);
        if (!cell || cell.t !== CellValueType.NUMBER) return next(cell);
        if (formatOfCell(location.workbook, cell) !== "General") return next(cell);
        const shown = cell === location.rawData ? { ...cell } : cell;
        const rounded = Number(figure.toPrecision(shownDigits));
        return next({
          ...shown,
          v: editedFigure(rounded, { format: "General", language: "vi", date1904: false }),
        });
      },
    }),
  ].map((each) => toDisposable(each));
  return toDisposable(() => listening.forEach((each) => each.dispose()));
}
