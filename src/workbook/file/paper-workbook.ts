import type { Paper, PaperBlock, PaperCell, PaperLink } from "../../review/paper";
import { reportWorkbook } from "./report-workbook";
import type { ReportCell, ReportSheet, ReportStyle } from "./report-workbook";

/** The file a link leads to, seen from the paper's folder; null where there is none to be opened. */
export type LinkTarget = (link: PaperLink) => string | null;

/** Papers as an .xlsx, one sheet each; cells that name a place lead to it by a click. */
export function paperWorkbook(papers: readonly Paper[], target: LinkTarget): Uint8Array {
  return reportWorkbook(papers.map((paper) => sheetOf(paper, target)));
}

function sheetOf({ name, blocks }: Paper, target: LinkTarget): ReportSheet {
  const tables = blocks.filter((block) => block.kind === "table");
  const columns = Math.max(1, ...tables.map(({ widths }) => widths.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(8, ...tables.map((table) => table.widths[at] ?? 0)),
  );
  return { name, widths, rows: blocks.flatMap((block) => rowsOf(block, target)) };
}

function rowsOf(block: PaperBlock, target: LinkTarget): (ReportCell | null)[][] {
  if (block.kind !== "table") {
    const style: ReportStyle =
      block.kind === "line" ? (block.strong === true ? "strong" : "plain") : block.kind;
    const row: ReportCell[] = [{ value: block.text, style }];
    return block.kind === "heading" ? [[], row] : [row];
  }
  return [
    block.head.map((value): ReportCell => ({ value, style: "head" })),
    ...block.rows.map((cells) => cells.map((cell) => cellOf(cell, target))),
  ];
}

function cellOf({ text, value, link }: PaperCell, target: LinkTarget): ReportCell {
  if (value !== undefined) return { value, style: "number" };
  const file = link ? target(link) : null;
  if (!link || file === null) return { value: text, style: "cell" };
  return { value: text, style: "link", link: { file, place: placeIn(link.sheet, link.cell) } };
}

/** "'Biểu 1'!C31": a place as a hyperlink names it. */
export function placeIn(sheet: string, cell: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${cell}`;
}
