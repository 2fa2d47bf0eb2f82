import { formatNumber } from "../../i18n/format";
import type { Language } from "../../i18n/format";

type Says<Values> = (values: Values) => string;

/** What the record of a check says around the sentences that the pane says too. */
export interface RecordTexts {
  readonly title: string;
  readonly intro: string;
  readonly print: string;
  readonly save: string;
  readonly fileName: Says<{ workbook: string }>;
  readonly file: string;
  readonly time: string;
  readonly program: string;
  readonly tables: string;
  readonly table: Says<{ range: string; format: string; year: string }>;
  readonly noYear: string;
  readonly compared: string;
  readonly notCompared: string;
  readonly nothingLeft: string;
  readonly ranges: Says<{ sheet: string; list: string }>;
  readonly findings: string;
  readonly noFindings: string;
  readonly number: string;
  readonly cell: string;
  readonly what: string;
  readonly source: string;
  readonly ignored: string;
  readonly noneIgnored: string;
  readonly ignore: Says<{ rule: string; place: string; reason: string; day: string }>;
  readonly handled: Says<{ done: number; of: number }>;
  readonly map: Says<{ sheet: string; count: number }>;
  readonly mapCell: Says<{ cell: string; severity: string }>;
  readonly bars: Says<{ cell: string; limit: string }>;
  readonly limit: Says<{ limit: string }>;
  readonly note: string;
  readonly checkedBy: string;
  readonly madeBy: string;
}

const count = (value: number, language: Language): string => formatNumber(value, language);

const vi: RecordTexts = {
  title: "Biên bản kiểm tra số liệu",
  intro: "Một trang để in hoặc lưu cùng hồ sơ. Nội dung theo lần kiểm tra gần nhất.",
  print: "In",
  save: "Lưu thành tệp",
  fileName: ({ workbook }) => `bien-ban-${workbook}.html`,
  file: "Tệp",
  time: "Thời điểm kiểm tra",
  program: "Chương trình",
  tables: "Bảng đã nhận dạng",
  table: ({ range, format, year }) => `${range}: ${format}, ${year}`,
  noYear: "biểu không ghi năm",
  compared: "Đã đối chiếu",
  notCompared: "Chưa đối chiếu",
  nothingLeft: "Không còn số nào.",
  ranges: ({ sheet, list }) => `${sheet}: ${list}`,
  findings: "Các mục tìm thấy",
  noFindings: "Không có mục nào.",
  number: "STT",
  cell: "Ô",
  what: "Nội dung, phép tính",
  source: "Căn cứ",
  ignored: "Các mục đã bỏ qua và lý do",
  noneIgnored: "Không bỏ qua mục nào.",
  ignore: ({ rule, place, reason, day }) => `${rule}, ${place}: ${reason} (${day})`,
  handled: ({ done, of }) => `Đã xử lý ${count(done, "vi")}/${count(of, "vi")} lỗi và mục cần xem lại.`,
  map: ({ sheet, count: cells }) => `Vị trí ${count(cells, "vi")} ô được nêu trên trang “${sheet}”`,
  mapCell: ({ cell, severity }) => `${cell}: ${severity}`,
  bars: ({ cell, limit }) =>
    `Tỷ lệ hoàn thành xuất sắc của từng đơn vị nêu ở ${cell}, so với giới hạn ${limit}`,
  limit: ({ limit }) => `giới hạn ${limit}`,
  note: "Khớp Số chỉ biết các số có khớp nhau không, không biết số gốc đúng hay sai. Mọi mục đều để xem lại, không phải kết luận.",
  checkedBy: "Người kiểm tra",
  madeBy: "Người lập biểu",
};

const en: RecordTexts = {
  title: "Record of the check",
  intro: "One page to print or to keep with the file. It tells of the last check.",
  print: "Print",
  save: "Save as a file",
  fileName: ({ workbook }) => `record-${workbook}.html`,
  file: "File",
  time: "Checked at",
  program: "Program",
  tables: "Tables recognised",
  table: ({ range, format, year }) => `${range}: ${format}, ${year}`,
  noYear: "the form names no year",
  compared: "Compared",
  notCompared: "Not compared",
  nothingLeft: "No figure is left.",
  ranges: ({ sheet, list }) => `${sheet}: ${list}`,
  findings: "Findings",
  noFindings: "None.",
  number: "No.",
  cell: "Cell",
  what: "What, and the arithmetic",
  source: "Source",
  ignored: "Findings ignored, and why",
  noneIgnored: "None.",
  ignore: ({ rule, place, reason, day }) => `${rule}, ${place}: ${reason} (${day})`,
  handled: ({ done, of }) =>
    `${count(done, "en")} of ${count(of, "en")} errors and findings to review are done.`,
  map: ({ sheet, count: cells }) => `Where ${count(cells, "en")} cells named on sheet “${sheet}” stand`,
  mapCell: ({ cell, severity }) => `${cell}: ${severity}`,
  bars: ({ cell, limit }) =>
    `Share rated excellent of each unit told at ${cell}, beside the limit of ${limit}`,
  limit: ({ limit }) => `limit ${limit}`,
  note: "Khớp Số knows whether figures match each other, not whether they are true. Everything here asks for a look; nothing is a verdict.",
  checkedBy: "Checked by",
  madeBy: "Prepared by",
};

/** Loaded with the record only: the pane's first script does without them. */
export const recordTexts: Readonly<Record<Language, RecordTexts>> = { vi, en };
