import { useMemo } from "react";
import { formatNumber } from "../../../i18n/format";
import type { DrawnCell, DrawnSheet } from "../../../grid/drawn-sheet";
import type { CellRange } from "../../../grid/address";

/** Pixels of one character of a column's width, and of a row that fits one line of text. */
const CHARACTER = 7;
const ROW = 21;
/** Points to pixels. */
const POINT = 4 / 3;
const SIZE = 13;

interface Properties {
  readonly sheet: DrawnSheet;
  readonly label: string;
  /** Rows from the top that are shown; all without. */
  readonly rows?: number;
}

/** A sheet as it will look, drawn from the very cells that are written: paper, lines, grounds, headings, figures. */
export function FormPicture({ sheet, label, rows }: Properties) {
  const picture = useMemo(() => pictureOf(sheet, rows), [sheet, rows]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      preserveAspectRatio="xMidYMin meet"
      style={{ display: "block", width: "100%", height: "auto", background: "#fff" }}
      fontFamily="'Times New Roman', Tinos, serif"
      fill="#1b1b1b"
    >
      {picture.boxes.map(({ key, x, y, width, height, fill, lines }) => (
        <rect
          key={key}
          x={x}
          y={y}
          width={width}
          height={height}
          fill={fill}
          {...(lines ? { stroke: "#8a8a8a", strokeWidth: 1 } : {})}
        />
      ))}
      {picture.texts.map(({ key, x, y, text, anchor, bold, italic, size }) => (
        <text
          key={key}
          x={x}
          y={y}
          textAnchor={anchor}
          fontSize={size}
          {...(bold ? { fontWeight: 700 } : {})}
          {...(italic ? { fontStyle: "italic" } : {})}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly lines: boolean;
}

interface Text {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
}

function pictureOf(sheet: DrawnSheet, most: number | undefined) {
  const count = Math.min(sheet.rows.length, most ?? sheet.rows.length);
  const xs = starts(sheet.columnWidths.map((width) => width * CHARACTER));
  const ys = starts(
    Array.from({ length: count }, (_, row) => {
      const points = sheet.rowHeights?.get(row);
      return points === undefined ? ROW : points * POINT;
    }),
  );
  const boxes: Box[] = [];
  const texts: Text[] = [];
  const hidden = new Set<string>();
  const merged = new Map<string, CellRange>();
  for (const range of sheet.merges) {
    merged.set(`${range.top},${range.left}`, range);
    for (let row = range.top; row <= range.bottom; row += 1)
      for (let column = range.left; column <= range.right; column += 1)
        if (row !== range.top || column !== range.left) hidden.add(`${row},${column}`);
  }
  for (let row = 0; row < count; row += 1)
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      const key = `${row},${column}`;
      if (!cell || hidden.has(key)) continue;
      const range = merged.get(key);
      const x = xs[column] ?? 0;
      const y = ys[row] ?? 0;
      const width = (xs[(range?.right ?? column) + 1] ?? x) - x;
      const height = (ys[Math.min(count, (range?.bottom ?? row) + 1)] ?? y) - y;
      const fill = cell.look?.fill;
      if (fill !== undefined || cell.look?.border)
        boxes.push({
          key,
          x,
          y,
          width,
          height,
          fill: fill === undefined ? "none" : `#${fill}`,
          lines: cell.look?.border === true,
        });
      texts.push(...textsOf(cell, key, { x, y, width, height }));
    }
  return { width: (xs.at(-1) ?? 0) + 1, height: (ys.at(-1) ?? 0) + 1, boxes, texts };
}

/** Where each begins, and where the last one ends. */
function starts(sizes: readonly number[]): number[] {
  const all = [0];
  for (const size of sizes) all.push((all.at(-1) ?? 0) + size);
  return all;
}

function textsOf(
  cell: DrawnCell,
  key: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Text[] {
  const { value, look = {} } = cell;
  if (value === undefined || value === null || value === "") return [];
  const isNumber = typeof value === "number";
  const written = isNumber ? numberText(value, look.numberFormat) : String(value);
  const own = look.size === undefined ? SIZE : look.size * 1.1;
  const letter = look.bold ? 0.58 : 0.52;
  const lines = look.wrap ? wrapped(written, width / (own * letter)) : [written];
  const longest = Math.max(...lines.map(({ length }) => length)) * own * letter;
  // A word that is wider than its column is set smaller rather than over its neighbour.
  const size = look.border && longest > width - 4 ? (own * (width - 4)) / longest : own;
  const side = look.horizontal ?? (isNumber ? "right" : "left");
  const at = side === "center" ? x + width / 2 : side === "right" ? x + width - 4 : x + 4;
  const line = size * 1.22;
  const top = y + (height - lines.length * line) / 2 + size * 0.95;
  return lines.map((text, index) => ({
    key: `${key}.${index}`,
    x: at,
    y: top + index * line,
    text,
    anchor: side === "center" ? "middle" : side === "right" ? "end" : "start",
    bold: look.bold === true,
    italic: look.italic === true,
    size,
  }));
}

/** Sheets are in Vietnamese, whatever language the pane speaks. */
function numberText(value: number, format: string | undefined): string {
  if (format === undefined) return formatNumber(value, "vi");
  return formatNumber(value, "vi", /\.(0+)/.exec(format)?.[1]?.length ?? 0);
}

function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && longer.length > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
