import type { ICellCustomRender, ICellRenderContext, IDisposable, Injector } from "@univerjs/core";
import { InterceptorEffectEnum } from "@univerjs/core";
import {
  INTERCEPTOR_POINT,
  IRenderManagerService,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { parseCell } from "../../grid/address";
import type { Severity } from "../../report";
import type { CellSign, Hints } from "../port";

/** What is drawn over one cell. */
interface CellHint {
  severity?: Severity;
  sign?: CellSign;
  preview?: string;
}

/** Ink of the corner, and of the frame of a wrong cell. */
const inks: Readonly<Record<Severity, string>> = { error: "#B10E1C", warning: "#BC4B09", info: "#0F6CBD" };
const tint = { operand: "rgba(15, 108, 189, 0.14)", result: "rgba(16, 124, 16, 0.16)" } as const;
const signInk = { operand: "#0F548C", result: "#0B5A08" } as const;
const preview = { ground: "#EBF3FC", ink: "#0F548C" } as const;

/** Sizes in pixels of a sheet at 100 %. */
const CORNER = 8;
const FRAME = 2.5;
const SIGN_FONT = "bold 11px sans-serif";
const PREVIEW_FONT = "italic 13px sans-serif";

function drawHint(hint: CellHint, context: CanvasRenderingContext2D, info: ICellRenderContext): void {
  const { isMerged, isMergedMainCell, mergeInfo, ...own } = info.primaryWithCoord;
  const { startX, startY, endX, endY } = isMerged || isMergedMainCell ? mergeInfo : own;
  const width = endX - startX;
  const height = endY - startY;
  const { sign } = hint;
  if (hint.preview !== undefined) {
    context.fillStyle = preview.ground;
    context.fillRect(startX + 1, startY + 1, width - 2, height - 2);
    context.fillStyle = preview.ink;
    context.font = PREVIEW_FONT;
    context.textAlign = "right";
    context.textBaseline = "middle";
    context.fillText(hint.preview, endX - 4, startY + height / 2, Math.max(1, width - 8));
  }
  if (sign !== undefined && sign !== "wrong") {
    const kind = sign === "=" ? "result" : "operand";
    context.fillStyle = tint[kind];
    context.fillRect(startX, startY, width, height);
    context.fillStyle = signInk[kind];
    context.font = SIGN_FONT;
    context.textAlign = "left";
    context.textBaseline = "bottom";
    context.fillText(sign, startX + 3, endY - 1);
  }
  if (hint.severity !== undefined) {
    context.fillStyle = inks[hint.severity];
    context.beginPath();
    context.moveTo(startX, startY);
    context.lineTo(startX + CORNER, startY);
    context.lineTo(startX, startY + CORNER);
    context.closePath();
    context.fill();
  }
  if (sign === "wrong") {
    context.strokeStyle = inks[hint.severity ?? "error"];
    context.lineWidth = FRAME;
    context.strokeRect(startX + FRAME / 2, startY + FRAME / 2, width - FRAME, height - FRAME);
  }
}

/**
 * Hints over the cells of a workbook: corners, tints, signs, values to come. They are drawn in a layer of their own;
 * no cell, format or rule is changed for them, so that no file ever holds one.
 */
export class ShownHints {
  /** By sheet id, then "row,column". */
  private cells = new Map<string, Map<string, CellHint>>();
  private readonly intercepting: IDisposable;

  constructor(
    private readonly injector: Injector,
    private readonly unit: string,
    private readonly idOf: (sheet: string) => string | null,
  ) {
    this.intercepting = injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      // The spreadsheet's own end of the chain has the lowest, -1, and hands nothing on.
      priority: 0,
      handler: (cell, { unitId, subUnitId, row, col }, next) => {
        const hint = unitId === unit ? this.cells.get(subUnitId)?.get(`${row},${col}`) : undefined;
        if (!hint) return next(cell);
        const drawing: ICellCustomRender = { drawWith: (context, info) => drawHint(hint, context, info) };
        return next({ ...cell, customRender: [...(cell?.customRender ?? []), drawing] });
      },
    });
  }

  show({ named, signed, previewed }: Hints): void {
    const before = this.cells;
    this.cells = new Map();
    for (const { sheet, cell, severity } of named) {
      const hint = this.at(sheet, cell);
      // The gravest comes first in a report; a later one does not cover it.
      if (hint) hint.severity ??= severity;
    }
    for (const { sheet, cell, sign } of signed) {
      const hint = this.at(sheet, cell);
      if (hint) hint.sign ??= sign;
    }
    for (const { sheet, cell, text } of previewed) {
      const hint = this.at(sheet, cell);
      if (hint) hint.preview = text;
    }
    if (before.size > 0 || this.cells.size > 0) this.redraw();
  }

  dispose(): void {
    this.intercepting.dispose();
  }

  private at(sheet: string, cell: string): CellHint | null {
    const id = this.idOf(sheet);
    const place = parseCell(cell);
    if (id === null || !place) return null;
    let cells = this.cells.get(id);
    if (!cells) this.cells.set(id, (cells = new Map<string, CellHint>()));
    const key = `${place.row},${place.column}`;
    let hint = cells.get(key);
    if (!hint) cells.set(key, (hint = {}));
    return hint;
  }

  private redraw(): void {
    this.injector.get(IRenderManagerService).getRenderById(this.unit)?.mainComponent?.makeForceDirty(true);
  }
}
