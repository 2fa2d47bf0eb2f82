import { decideSeparators } from "../../grid/numbers";
import type { Language } from "../../i18n/format";

/** One cell of the clipboard. */
export interface CopiedCell {
  /** As it was shown where it was copied; lines are parted by "\n". */
  readonly text: string;
  /** The very figure, where the program that was copied from tells it. */
  readonly figure?: number;
}

/** Rows × columns; cells under a merged one are empty. */
export type CopiedTable = readonly (readonly CopiedCell[])[];

const blocks = new Set(["P", "DIV", "LI", "H1", "H2", "H3", "H4", "H5", "H6"]);
/** No table of a clerk is wider: what claims to be is not followed. */
const mostSpan = 1_000;

function gather(node: Node, lines: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = (child.nodeValue ?? "").replace(/[ \t\r\n]+/g, " ");
      lines[lines.length - 1] += text;
    } else if (child.nodeName === "BR") lines.push("");
    else if (child.nodeName !== "STYLE" && child.nodeName !== "SCRIPT") {
      const isBlock = blocks.has(child.nodeName);
      if (isBlock && lines.at(-1)?.trim() !== "") lines.push("");
      gather(child, lines);
      if (isBlock && lines.at(-1)?.trim() !== "") lines.push("");
    }
  }
}

function textOf(cell: Element): string {
  const lines = [""];
  gather(cell, lines);
  return lines
    .map((line) => line.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, ""))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}

/** LibreOffice writes a cell's figure beside what it shows, and so do older Excels. */
function figureOf(cell: Element): number | undefined {
  const written = cell.getAttribute("sdval") ?? cell.getAttribute("x:num");
  if (written === null || written.trim() === "") return undefined;
  const figure = Number(written);
  return Number.isFinite(figure) ? figure : undefined;
}

/** The first table of what Excel, Word or LibreOffice put on the clipboard as HTML; null when there is none. */
export function readCopiedHtml(html: string): CopiedTable | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  const rows: (CopiedCell | undefined)[][] = [];
  [...table.rows].forEach((row, top) => {
    const line = (rows[top] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (line[column] !== undefined) column += 1;
      const width = Math.min(Math.max(cell.colSpan, 1), mostSpan);
      const height = Math.min(Math.max(cell.rowSpan, 1), table.rows.length - top);
      for (let down = 0; down < height; down += 1) {
        const target = (rows[top + down] ??= []);
        for (let right = 0; right < width; right += 1) target[column + right] = { text: "" };
      }
      const figure = figureOf(cell);
      line[column] = { text: textOf(cell), ...(figure === undefined ? {} : { figure }) };
      column += width;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return null;
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: "" }));
}

/** Plain text as spreadsheets copy it: tabs between cells, line ends between rows, quotes around cells of several lines. */
export function readCopiedText(text: string): CopiedTable {
  const rows: CopiedCell[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [whole, quoted, plain = "", end] = match;
    rows.at(-1)?.push({ text: quoted?.replaceAll('""', '"').replace(/\r\n?/g, "\n") ?? plain });
    if (whole === "" || end === "") break;
    if (end !== "\t") rows.push([]);
    // Programs end the last row as well; no cell follows.
    if (cell.lastIndex === text.length && end !== "\t") break;
  }
  const filled = rows.filter((row, at) => row.length > 0 || at < rows.length - 1);
  const width = Math.max(0, ...filled.map((row) => row.length));
  return filled.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: "" }));
}

/**
 * How the figures of a copied table are punctuated. A table copied from a program with the other settings says so by
 * its figures ("85.25", "3,174"): the other form is taken where at least one figure can only be of that form and none
 * can only be of the page's own.
 */
export function punctuationOf(table: CopiedTable, language: Language): Language {
  const other = language === "vi" ? "en" : "vi";
  let speaksOther = false;
  for (const row of table) {
    for (const { text } of row) {
      if (!/\d[.,]\d/.test(text)) continue;
      const [one, two] = [decideSeparators([text], language), decideSeparators([text], other)];
      if (one !== two) continue;
      if (one === language) return language;
      speaksOther = true;
    }
  }
  return speaksOther ? other : language;
}
