import type { Concept } from "../formats/concepts";
import { tidy } from "../grid/text";
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
/**
 * Numbers that name or date something: "Năm sinh", "Ngày vào Đảng", "Mã đơn vị", "Số thẻ", "Điện thoại". Read with their
 * marks, since "Nam" counts men.
 */
const NAMES_OR_DATES =
  /^(năm( (sinh|vào|thành lập|kết nạp|công nhận|ban hành|tốt nghiệp).*)?$|ngày\b|thời (gian|điểm)|mã( |$)|số (thẻ|hiệu|qđ|quyết định|cccd|cmnd|căn cước|điện thoại|đt|tài khoản|văn bản|công văn|nhà)( |$|[(:])|điện thoại|sđt|cccd|cmnd|year$|code\b|date\b|phone\b|id$)/;

/** The columns whose numbers are figures: no numbering, labels, years of birth, dates or codes. */
export function figureColumns(table: Table): Column[] {
  return table.columns.filter(
    (column) =>
      column.figures > 0 &&
      column.figures >= column.texts &&
      column.index !== table.ordinalColumn &&
      !(column.concept !== null && NO_FIGURES.has(column.concept)) &&
      !NAMES_OR_DATES.test(tidy(column.path.at(-1) ?? "").toLowerCase()),
  );
}
