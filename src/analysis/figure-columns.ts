import type { Concept } from "../formats/concepts";
import { fold } from "../grid/text";
import type { Column, Table } from "../layout/table";

/** What these columns hold is said of a line, not counted. */
const NO_FIGURES: ReadonlySet<Concept> = new Set([
  "ordinal",
  "name",
  "unitOfMeasure",
  "note",
  "class",
  "status",
]);
/** Numbers that name or date something: "Năm sinh", "Ngày vào Đảng", "Mã đơn vị", "Số thẻ", "Số QĐ", "Điện thoại". */
const NAMES_OR_DATES =
  /^(nam (sinh|vao|thanh lap|ket nap|cong nhan|ban hanh|xep loai|danh gia|bau|tot nghiep)|nam$|ngay\b|thoi (gian|diem)|ma( so)?\b|so (the|hieu|qd|quyet dinh|cccd|cmnd|can cuoc|dien thoai|dt|tai khoan|van ban|cong van|nha)\b|dien thoai|sdt|cccd|cmnd|year$|code\b|date\b|phone\b|id$)/;

/** The columns whose numbers are figures: no numbering, labels, years of birth, dates or codes. */
export function figureColumns(table: Table): Column[] {
  return table.columns.filter(
    (column) =>
      column.figures > 0 &&
      column.figures >= column.texts &&
      column.index !== table.ordinalColumn &&
      !(column.concept !== null && NO_FIGURES.has(column.concept)) &&
      !NAMES_OR_DATES.test(fold(column.path.at(-1) ?? "")),
  );
}
