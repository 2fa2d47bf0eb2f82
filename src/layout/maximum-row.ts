import { fold } from "../grid/text";
import type { Row } from "./table";

const WORDS = /^(tong |so )*(diem (toi da|chuan)|thang diem|bieu diem|muc diem toi da)/;

/** "Điểm tối đa", "Thang điểm": a row that says how much each column may hold, and is no part of anything. */
export function isMaximumRow({
  concept,
  hasFigures,
  label,
}: Pick<Row, "concept" | "hasFigures" | "label">): boolean {
  return concept === "scoreMaximum" && hasFigures && WORDS.test(fold(label));
}
