import type { Language } from "../i18n/format";

/** What the fill command says around the columns it fills; counts come formatted. */
interface FillCommandTexts {
  newColumn: string;
  written(values: { cells: string; range: string }): string;
  hidden(values: { count: string }): string;
  keptCount(values: { count: string; reason: string }): string;
  table(values: { sheet: string; range: string }): string;
  protectedSheet(values: { sheet: string }): string;
  hiddenSheet(values: { sheet: string }): string;
  nothing: string;
  noTable: string;
  total(values: { cells: string; columns: string; out: string }): string;
  usage: string;
  needsOutput: string;
  oneFile: string;
  needsXlsx: string;
  unknownColumns(values: { names: string; known: string }): string;
  badDecimals: string;
  outputIsInput: string;
  cannotWrite: string;
  conflict(values: { cells: string }): string;
}

export const fillCommandTexts: Record<Language, FillCommandTexts> = {
  vi: {
    newColumn: "cột mới",
    written: ({ cells, range }) => `điền ${cells} ô (${range})`,
    hidden: ({ count }) => `trong đó ${count} ô ở dòng ẩn`,
    keptCount: ({ count, reason }) => `giữ nguyên ${count} ô ${reason}`,
    table: ({ sheet, range }) => `${sheet}, bảng ${range}`,
    protectedSheet: ({ sheet }) =>
      `${sheet}: trang đang được bảo vệ, ô khóa giữ nguyên và chưa điền; nếu được phép, hãy bỏ bảo vệ trong Excel rồi điền lại`,
    hiddenSheet: ({ sheet }) => `${sheet}: trang tính ẩn, không điền`,
    nothing: "Không có ô nào cần điền.",
    noTable: "Không tìm thấy bảng số liệu.",
    total: ({ cells, columns, out }) => `Đã điền ${cells} ô trong ${columns} cột. Đã ghi: ${out}`,
    usage:
      "Cách dùng: npm run -s fill -- VÀO.xlsx -o RA.xlsx [--json] [--lang vi|en] [--columns TÊN,TÊN|all] [--decimals N]\nChỉ điền ô trống; ô đã có số, chữ hoặc công thức được giữ nguyên. Mã kết thúc: 0 đã điền hoặc không có gì để điền, 2 không đọc hoặc không ghi được.",
    needsOutput: "Thiếu tên tệp ghi ra (-o RA.xlsx).",
    oneFile: "Mỗi lần điền một tệp.",
    needsXlsx: "Chỉ điền được vào tệp .xlsx hoặc .xlsm.",
    unknownColumns: ({ names, known }) => `--columns: không có ${names}. Các tên: ${known}, all.`,
    badDecimals: "--decimals: số nguyên từ 0 đến 6.",
    outputIsInput: "Tệp ghi ra trùng với tệp gốc; hãy chọn tên khác.",
    cannotWrite: "Không ghi được tệp kết quả.",
    conflict: ({ cells }) => `Không ghi vì các ô sau không sửa được: ${cells}`,
  },
  en: {
    newColumn: "new column",
    written: ({ cells, range }) => `${cells} cells filled (${range})`,
    hidden: ({ count }) => `${count} of them in hidden rows`,
    keptCount: ({ count, reason }) => `${count} cells kept, ${reason}`,
    table: ({ sheet, range }) => `${sheet}, table ${range}`,
    protectedSheet: ({ sheet }) =>
      `${sheet}: protected sheet, its locked cells were left alone and not filled; unprotect it in Excel, if you may, and fill again`,
    hiddenSheet: ({ sheet }) => `${sheet}: hidden sheet, not filled`,
    nothing: "There is nothing to fill.",
    noTable: "No table of figures found.",
    total: ({ cells, columns, out }) => `${cells} cells filled in ${columns} columns. Written: ${out}`,
    usage:
      "Usage: npm run -s fill -- IN.xlsx -o OUT.xlsx [--json] [--lang vi|en] [--columns NAME,NAME|all] [--decimals N]\nOnly empty cells are filled; figures, words and formulas stay. Exit code: 0 filled or nothing to fill, 2 a file could not be read or written.",
    needsOutput: "The output file is missing (-o OUT.xlsx).",
    oneFile: "One file at a time.",
    needsXlsx: "Only .xlsx and .xlsm files can be filled.",
    unknownColumns: ({ names, known }) => `--columns: no such name: ${names}. Names: ${known}, all.`,
    badDecimals: "--decimals: a whole number from 0 to 6.",
    outputIsInput: "The output is the input file; choose another name.",
    cannotWrite: "The output file could not be written.",
    conflict: ({ cells }) => `Nothing was written, since these cells cannot be changed: ${cells}`,
  },
};
