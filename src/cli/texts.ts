import type { Language } from "../i18n/format";
import type { RelationReport } from "../report";

interface CliTexts {
  commands: string;
  checkUsage: string;
  markedNeedsOneFile: string;
  markedNeedsXlsx: string;
  markedOutputName: string;
  markedSameKind: string;
  unknownOption(values: { option: string }): string;
  needsValue(values: { option: string }): string;
  outputIsInput: string;
  cannotWrite: string;
  signed: string;
  markedWritten(values: { file: string }): string;
  severity: Record<"error" | "warning" | "info", string>;
  checked(values: { tables: string; rows: string; relations: string }): string;
  notChecked(values: { rows: string; columns: string }): string;
  noTable: string;
  allMatch: string;
  comparedMatch: string;
  nothingToCompare: string;
  coveredAll(values: { figures: string }): string;
  covered(values: { compared: string; computed: string; figures: string }): string;
  notCovered(values: { count: string; ranges: string }): string;
  uncalculated(values: { count: string; ranges: string }): string;
  untold(values: { count: string }): string;
  hiddenSheet: string;
  counts(values: { errors: string; warnings: string; infos: string }): string;
  more(values: { count: string; rule: string; cells: string }): string;
  relationsHeading(values: { count: string }): string;
  moreRelations(values: { count: string }): string;
  averageOf(values: { cells: string }): string;
  relationKinds: Record<RelationReport["kind"], string>;
  relationOrigins: Record<RelationReport["origin"], string>;
}

/** What the commands say around the findings. */
export const cliTexts: Record<Language, CliTexts> = {
  vi: {
    commands:
      "Lệnh: check (kiểm tra), fill (điền công thức), review (thẩm định cả đợt), form (mẫu biểu), practice (bài luyện tập), mark (chấm bài). Thêm --help sau lệnh để xem cách dùng.",
    checkUsage:
      "Cách dùng: npm run -s check -- [--json] [--relations] [--all] [--lang vi|en] [--year NĂM] [--marked RA.xlsx] TỆP…\nTệp: .xlsx, .xlsm, .csv, một thư mục, hoặc mẫu tên như *.xlsx. Mã kết thúc: 0 không có lỗi, 1 có lỗi, 2 có tệp không đọc được.",
    markedNeedsOneFile: "--marked chỉ dùng với một tệp.",
    markedNeedsXlsx: "--marked chỉ dùng với tệp .xlsx hoặc .xlsm.",
    markedOutputName: "Tên tệp ghi ra sau --marked phải kết thúc bằng .xlsx hoặc .xlsm.",
    markedSameKind: "Tệp ghi ra sau --marked phải có cùng đuôi (.xlsx hoặc .xlsm) với tệp gốc.",
    unknownOption: ({ option }) => `Không có tùy chọn ${option}.`,
    needsValue: ({ option }) => `Tùy chọn ${option} dùng chưa đúng: thiếu giá trị hoặc thừa giá trị.`,
    outputIsInput: "Tệp ghi ra trùng với tệp gốc; hãy chọn tên khác.",
    cannotWrite: "Không ghi được tệp kết quả.",
    signed: "Tệp gốc có chữ ký số; chữ ký không còn giá trị trong tệp ghi ra. Tệp gốc vẫn giữ nguyên.",
    markedWritten: ({ file }) => `Đã ghi bản có đánh dấu: ${file}`,
    severity: { error: "Lỗi", warning: "Cần xem lại", info: "Lưu ý" },
    checked: ({ tables, rows, relations }) =>
      `Đã kiểm tra ${tables} bảng, ${rows} dòng, ${relations} phép đối chiếu.`,
    notChecked: ({ rows, columns }) => `Có ${rows} dòng ẩn, ${columns} cột ẩn.`,
    noTable: "Không tìm thấy bảng số liệu (đã tìm dòng tiêu đề có các cột số bên dưới).",
    allMatch: "Mọi số đều khớp.",
    coveredAll: ({ figures }) => `Đã đối chiếu cả ${figures} số.`,
    covered: ({ compared, computed, figures }) =>
      `Đã đối chiếu ${compared} trong ${figures} số${computed === "0" ? "" : `, ${computed} số khác do công thức tính`}.`,
    notCovered: ({ count, ranges }) => `${count} số chưa có phép tính nào để đối chiếu: ${ranges}.`,
    comparedMatch: "Các số đã đối chiếu đều khớp.",
    nothingToCompare: "Chưa có phép tính nào để đối chiếu; chỉ xem cách ghi từng ô.",
    uncalculated: ({ count, ranges }) =>
      `${count} công thức chưa tính được kết quả nên chưa đối chiếu: ${ranges}. Mở tệp bằng Excel, lưu lại rồi kiểm tra lại.`,
    untold: ({ count }) =>
      `Có ${count} phép cộng chỉ thấy trong các số, biểu không ghi, không khớp mà chưa đủ căn cứ để báo; chưa đối chiếu các phép đó. Thêm --relations để xem.`,
    hiddenSheet: "Trang này đang ẩn nên không kiểm tra.",
    counts: ({ errors, warnings, infos }) => `${errors} lỗi, ${warnings} mục cần xem lại, ${infos} lưu ý.`,
    more: ({ count, rule, cells }) =>
      `… và ${count} mục nữa cùng loại “${rule}”: ${cells}. Thêm --all để xem từng mục.`,
    relationsHeading: ({ count }) => `Các phép đối chiếu (${count}):`,
    moreRelations: ({ count }) => `… và ${count} phép nữa. Thêm --all để xem tất cả.`,
    averageOf: ({ cells }) => `trung bình của ${cells}`,
    relationKinds: {
      sum: "tổng",
      difference: "hiệu",
      ratio: "tỷ lệ",
      average: "trung bình",
      change: "mức thay đổi",
    },
    relationOrigins: {
      declared: "biểu mẫu ghi",
      layout: "theo bố cục",
      values: "thấy trong số liệu",
      formula: "theo công thức",
    },
  },
  en: {
    commands:
      "Commands: check, fill, review (a whole round), form, practice, mark. Add --help after the command for its usage.",
    checkUsage:
      "Usage: npm run -s check -- [--json] [--relations] [--all] [--lang vi|en] [--year YEAR] [--marked OUT.xlsx] FILE…\nFiles: .xlsx, .xlsm, .csv, a folder, or a pattern such as *.xlsx. Exit code: 0 no error, 1 at least one error, 2 a file could not be read.",
    markedNeedsOneFile: "--marked takes one file.",
    markedNeedsXlsx: "--marked takes an .xlsx or .xlsm file.",
    markedOutputName: "The output name after --marked must end in .xlsx or .xlsm.",
    markedSameKind: "The output after --marked must have the extension of the input (.xlsx or .xlsm).",
    unknownOption: ({ option }) => `There is no option ${option}.`,
    needsValue: ({ option }) => `Option ${option} lacks a value, or has one it does not take.`,
    outputIsInput: "The output is the input file; choose another name.",
    cannotWrite: "The output file could not be written.",
    signed:
      "The input carries a digital signature, which does not hold in the output. The input stays as it is.",
    markedWritten: ({ file }) => `Marked copy written: ${file}`,
    severity: { error: "Error", warning: "Review", info: "Information" },
    checked: ({ tables, rows, relations }) =>
      `Checked: tables ${tables}, rows ${rows}, relations ${relations}.`,
    notChecked: ({ rows, columns }) => `Hidden: rows ${rows}, columns ${columns}.`,
    noTable: "No table of figures found (looked for a header row with columns of figures below it).",
    allMatch: "All figures match.",
    coveredAll: ({ figures }) => `All ${figures} figures were compared.`,
    covered: ({ compared, computed, figures }) =>
      `${compared} of ${figures} figures were compared${computed === "0" ? "" : `, ${computed} more are results of formulas`}.`,
    notCovered: ({ count, ranges }) => `No calculation stands behind ${count} of them: ${ranges}.`,
    comparedMatch: "The figures compared match.",
    nothingToCompare: "No arithmetic to compare; only the way each cell is written was looked at.",
    uncalculated: ({ count, ranges }) =>
      `${count} formulas have no result that could be calculated and were not compared: ${ranges}. Open the file in Excel, save it and check again.`,
    untold: ({ count }) =>
      `Not compared: ${count} sums that the form does not state and only the figures suggest; they do not add up, and too little speaks for them. Add --relations to see them.`,
    hiddenSheet: "This sheet is hidden and was not checked.",
    counts: ({ errors, warnings, infos }) =>
      `Errors: ${errors}, to review: ${warnings}, for information: ${infos}.`,
    more: ({ count, rule, cells }) => `… and ${count} more of “${rule}”: ${cells}. Add --all to see each.`,
    relationsHeading: ({ count }) => `Relations (${count}):`,
    moreRelations: ({ count }) => `… and ${count} more. Add --all to see them.`,
    averageOf: ({ cells }) => `mean of ${cells}`,
    relationKinds: {
      sum: "sum",
      difference: "difference",
      ratio: "ratio",
      average: "mean",
      change: "change",
    },
    relationOrigins: {
      declared: "stated by the form",
      layout: "by layout",
      values: "seen in the figures",
      formula: "by formula",
    },
  },
};
