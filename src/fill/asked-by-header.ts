import { fold } from "../grid/text";
import type { Column } from "../layout/table";
import { holdsFigures } from "./context";
import type { FillKind } from "./proposal";

/** Header texts that ask for "đạt" or "chưa đạt" rather than for a percentage. */
function asksForStatus(words: string): boolean {
  return /dat ?(\/|,|;|hoac|hay|-) ?(chua|khong)( dat)?|vuot ?[/,] ?dat|ket luan|dat hay/.test(words);
}

/**
 * What a comparing or scoring column is meant to show, by its header; null for columns that are typed and for plain
 * percentages. "Đạt % so với mục tiêu" names a target as a gap does, but asks for the part reached.
 */
export function wishOf(column: Column): FillKind | null {
  const words = fold(column.path.join(" "));
  if (!holdsFigures(column) && asksForStatus(words)) return "status";
  switch (column.concept) {
    case "gap":
      if (/con (thieu|phai)|so thieu/.test(words)) return "remaining";
      if (column.measure !== "percent" || /diem|chenh lech|hon,? ?kem|±|\+/.test(words)) return "gap";
      return /vuot/.test(words) ? "exceeded" : "reached";
    case "remaining":
      return "remaining";
    case "reachedPercent":
      return "reached";
    case "exceededPercent":
      return "exceeded";
    case "change":
      return "change";
    case "changePercent":
    case "index":
      return "changePercent";
    case "status":
      return "status";
    case "average":
      return "average";
    case "score":
      return column.measure === "percent" ? null : "scoreTotal";
    case "class":
      return "class";
    case null:
      return column.measure === "percent" && /tang.{0,8}giam/.test(words) ? "changePercent" : null;
    default:
      return null;
  }
}
