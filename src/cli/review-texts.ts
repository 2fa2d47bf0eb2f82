import type { Language } from "../i18n/format";
import type { UnitState } from "../review/review";

interface ReviewTexts {
  usage: string;
  periodForm(values: { written: string }): string;
  heading(values: { period: string; files: string; received: string; expected: string }): string;
  unknownPeriod: string;
  unit: string;
  states: Readonly<Record<UnitState, string>>;
  columns: Readonly<Record<"errors" | "warnings" | "state", string>>;
  ties(values: { compared: string; held: string }): string;
  nothing: string;
  wholeRound: string;
}

/** What the command says around the findings of a round. */
export const reviewTexts: Readonly<Record<Language, ReviewTexts>> = {
  vi: {
    usage:
      "Cách dùng: npm run -s review -- [--json] [--expected DANH-SÁCH] [--previous THƯ-MỤC] [--superior TỆP] [--period 2024|2024-Q3] [--lang vi|en] THƯ-MỤC…\nTHƯ-MỤC chứa tệp các đơn vị đã gửi. DANH-SÁCH là tệp .csv hoặc .xlsx ghi mỗi dòng một đơn vị phải gửi; --previous là thư mục tệp kỳ trước; --superior là biểu tổng hợp của cấp trên. Không tệp nào bị sửa. Mã kết thúc: 0 không có lỗi, 1 có lỗi, 2 có tệp không đọc được.",
    periodForm: ({ written }) => `--period: 2024 hoặc 2024-Q3 (${written}?)`,
    heading: ({ period, files, received, expected }) =>
      `Đợt ${period}: ${files} tệp, đã nhận ${received}/${expected} đơn vị.`,
    unknownPeriod: "chưa rõ kỳ",
    unit: "Đơn vị (xếp theo ảnh hưởng tới số tổng hợp)",
    states: {
      received: "đã nhận",
      missing: "chưa gửi",
      twice: "gửi nhiều tệp",
      unexpected: "ngoài danh sách",
      unreadable: "không đọc được",
    },
    columns: { errors: "Lỗi", warnings: "Cần xem lại", state: "Trạng thái" },
    ties: ({ compared, held }) => `Giữa các tệp và các trang: ${compared} phép đối chiếu, ${held} khớp.`,
    nothing: "Không có mục nào cần xem lại giữa các tệp.",
    wholeRound: "Cả đợt",
  },
  en: {
    usage:
      "Usage: npm run -s review -- [--json] [--expected UNITS] [--previous FOLDER] [--superior FILE] [--period 2024|2024-Q3] [--lang vi|en] FOLDER…\nFOLDER holds the files that units sent. UNITS is a .csv or .xlsx file with one unit a line; --previous is a folder of last period's files; --superior is the consolidated workbook. No file is changed. Exit code: 0 no error, 1 at least one error, 2 a file could not be read.",
    periodForm: ({ written }) => `--period: 2024 or 2024-Q3 (${written}?)`,
    heading: ({ period, files, received, expected }) =>
      `Round of ${period}: ${files} files, ${received} of ${expected} units received.`,
    unknownPeriod: "an unknown period",
    unit: "Unit (by influence on the total)",
    states: {
      received: "received",
      missing: "missing",
      twice: "several files",
      unexpected: "not on the list",
      unreadable: "unreadable",
    },
    columns: { errors: "Errors", warnings: "To review", state: "State" },
    ties: ({ compared, held }) => `Between files and sheets: ${compared} comparisons, ${held} hold.`,
    nothing: "Nothing between the files needs a look.",
    wholeRound: "The whole round",
  },
};
