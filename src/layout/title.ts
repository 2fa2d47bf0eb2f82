import type { Grid } from "../grid/grid";
import { tidy } from "../grid/text";

/** Rows of text above a table that are looked at for its title. */
const ABOVE = 12;

/** The words above a table, top to bottom, without the table before it. */
export function titleAbove(grid: Grid, top: number, previousBottom: number): string {
  const lines: string[] = [];
  for (let row = Math.max(previousBottom + 1, top - ABOVE); row < top; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const text = grid.text(row, column);
      if (text !== "") lines.push(text);
    }
  }
  return lines.join("\n");
}

/**
 * The year a report speaks of: "năm 2021" in its title. A date line ("ngày 15 tháng 12 năm 2021"), a term
 * ("2020 – 2025") or a horizon ("đến năm 2025") is not the report year; a date line serves only when nothing else does.
 */
export function reportYear(title: string): number | null {
  let fromDate: number | null = null;
  for (const line of title.split("\n").reverse()) {
    // With their marks: "từ năm" is a span, "ĐA/TU năm" is not.
    const text = tidy(line).toLowerCase();
    for (const match of text.matchAll(
      /(?:(đến|trước|từ|giai đoạn|nhiệm kỳ|kết thúc) )?(?:(năm|nam|quý [ivx\d]+|thang \d+|tháng \d+)[ /-]+)?(19[89]\d|20\d\d)(?!\d)/g,
    )) {
      const year = Number(match[3]);
      const at = match.index;
      if (match[1] !== undefined) continue;
      const before = text.slice(Math.max(0, at - 14), at);
      const after = text.slice(at + match[0].length, at + match[0].length + 8);
      if (/[-–]\s*20\d\d/.test(after) || /20\d\d\s*[-–]\s*$/.test(before)) continue;
      if (/tháng[ .\d…]*$/.test(before) || /\d{1,2}\/\d{1,2}\/$/.test(before)) {
        fromDate ??= year;
        continue;
      }
      if (/(qđ|nq|hd|kl|ct|kh|cv|đa)[-/.\w]*$/.test(before) || /\/$/.test(before)) continue;
      if (match[2] !== undefined) return year;
    }
  }
  return fromDate;
}
