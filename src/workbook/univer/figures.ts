import type { ICellData, IDisposable, Injector, Nullable } from "@univerjs/core";
import { CellValueType, InterceptorEffectEnum, toDisposable } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import type { Language } from "../../i18n/format";
import { readVietnamese, writeVietnamese } from "./vietnamese";

/** Before the spreadsheet's own readers of what was typed. */
const first = 10_000;
/** As many digits as Excel shows of a figure without a format. */
const shownDigits = 11;

function shownGeneral(figure: number): string {
  return writeVietnamese(String(Number(figure.toPrecision(shownDigits))));
}

/** The figure that a cell shows in its editor, with Vietnam's decimal mark; formulas keep theirs. */
function inEditor(cell: Nullable<ICellData>): Nullable<ICellData> {
  if (!cell || cell.f || cell.si || cell.p || cell.t !== CellValueType.NUMBER) return cell;
  return { ...cell, v: writeVietnamese(String(cell.v ?? "")) };
}

/**
 * Lets figures be typed, edited and shown in the form of the page's language. Figures with a number format are shown
 * so by the spreadsheet itself.
 */
export function speakFigures(injector: Injector, language: () => Language): IDisposable {
  const interceptors = injector.get(SheetInterceptorService);
  const isVietnamese = () => language() === "vi";
  const listening = [
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: first,
      handler: (cell, _, next) => {
        const shown = next(cell);
        return isVietnamese() ? inEditor(shown) : shown;
      },
    }),
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: first,
      handler: (cell, _, next) => {
        const isTyped = typeof cell?.v === "string" && cell.t !== CellValueType.FORCE_STRING;
        return next(isTyped && isVietnamese() ? { ...cell, v: readVietnamese(String(cell.v)) } : cell);
      },
    }),
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      priority: 0,
      handler: (cell, location, next) => {
        const figure = cell?.v;
        if (!isVietnamese() || typeof figure !== "number" || Number.isInteger(figure)) return next(cell);
        if (!cell || cell.t !== CellValueType.NUMBER) return next(cell);
        const pattern = location.workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
        if (pattern !== undefined && pattern !== "General") return next(cell);
        const shown = cell === location.rawData ? { ...cell } : cell;
        return next({ ...shown, v: shownGeneral(figure) });
      },
    }),
  ].map((each) => toDisposable(each));
  return toDisposable(() => listening.forEach((each) => each.dispose()));
}
