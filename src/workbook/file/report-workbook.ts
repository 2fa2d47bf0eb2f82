import type { DrawnCell, DrawnLink, DrawnLook, DrawnSheet } from "../../grid/drawn-sheet";
import { newWorkbook } from "./new-workbook";

/** How a cell of a report of our own looks: notes to hand back, summaries, roll-ups. */
export type ReportStyle = "plain" | "title" | "heading" | "strong" | "head" | "cell" | "number" | "link";

export interface ReportCell {
  readonly value?: string | number;
  /** In invariant form with its "="; `value` is then its result. */
  readonly formula?: string;
  readonly style: ReportStyle;
  readonly link?: DrawnLink;
}

export interface ReportSheet {
  /** Any text; what Excel does not allow in a sheet's name is replaced. */
  readonly name: string;
  /** In characters, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (ReportCell | null)[])[];
}

/** In points. */
const SIZE = 11;
const boxed = { size: SIZE, border: true, atTop: true } as const;
const looks: Readonly<Record<ReportStyle, DrawnLook>> = {
  plain: { size: SIZE },
  title: { size: 14, bold: true },
  heading: { size: 12, bold: true },
  strong: { size: SIZE, bold: true },
  head: { ...boxed, bold: true, wrap: true, fill: "EDEDED" },
  cell: { ...boxed, wrap: true },
  number: boxed,
  link: { ...boxed, wrap: true, underline: true, colour: "0563C1" },
};

/** Points of a line of text, and the most that Excel lets a row have. */
const LINE = 15.5;
const HIGHEST = 400;

/** Room for wrapped words, which not every program makes by itself; null for one line. */
function heightOf(cells: readonly (ReportCell | null)[], widths: readonly number[]): number | null {
  const lines = cells.map((cell, at) =>
    cell && looks[cell.style].wrap
      ? Math.ceil(String(cell.value ?? "").length / Math.max(1, (widths[at] ?? 9) - 1))
      : 1,
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? null : Math.min(HIGHEST, most * LINE);
}

/** A sheet of a report as it is drawn. */
export function reportSheet({ name, widths, rows }: ReportSheet): DrawnSheet {
  const drawn = ({ value, formula, style, link }: ReportCell): DrawnCell => ({
    value: value === "" ? null : (value ?? null),
    look: looks[style],
    ...(formula === undefined ? {} : { formula }),
    ...(link === undefined ? {} : { link }),
  });
  const heights = rows.flatMap((cells, row): [number, number][] => {
    const height = heightOf(cells, widths);
    return height === null ? [] : [[row, height]];
  });
  return {
    name,
    rows: rows.map((cells) => cells.map((cell) => (cell ? drawn(cell) : undefined))),
    merges: [],
    columnWidths: widths,
    rowHeights: new Map(heights),
    page: { isLandscape: true },
  };
}

/** Names as Excel allows them: 31 characters, none of : \ / ? * [ ], each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const base =
      text
        .replace(/[:\\/?*[\]]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim()
        .slice(0, 31) || "Sheet";
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const end = ` (${number})`;
      name = base.slice(0, 31 - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The bytes of an .xlsx of our own; the same sheets give the same bytes. */
export function reportWorkbook(sheets: readonly ReportSheet[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const drawn = sheets.map((sheet, at) => ({ ...reportSheet(sheet), name: names[at] ?? sheet.name }));
  return newWorkbook({ sheets: drawn, names: [] });
}
