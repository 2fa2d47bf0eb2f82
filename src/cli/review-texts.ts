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
  incomparable(values: { unit: string; split: string }): string;
  nothing: string;
  wholeRound: string;
  noDesk(values: { file: string }): string;
  outIsInput: string;
  written(values: { folder: string }): string;
  unwritten(values: { files: string }): string;
}

/** What the command says around the findings of a round. */
export const reviewTexts: Readonly<Record<Language, ReviewTexts>> = {
  vi: {
    usage:
      "Cách dùng: npm run -s review -- [--json] [--expected DANH-SÁCH] [--previous THƯ-MỤC] [--superior TỆP] [--period 2024|2024-Q3] [--out THƯ-MỤC] [--desk TỆP] [--lang vi|en] THƯ-MỤC…\nTHƯ-MỤC chứa tệp các đơn vị đã gửi. DANH-SÁCH là tệp .csv hoặc .xlsx ghi mỗi dòng một đơn vị phải gửi; --previous là thư mục tệp kỳ trước; --superior là biểu tổng hợp của cấp trên; --out là thư mục ghi kết quả; --desk là tệp của bàn thẩm định (quyết định, hạn gửi). Không tệp nào bị sửa. Mã kết thúc: 0 không có lỗi, 1 có lỗi, 2 có tệp không đọc được.",
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
    incomparable: ({ unit, split }) =>
      `${unit}: không so sánh được với kỳ trước, địa giới đã sắp xếp lại từ 01/7/2025${split === "" ? "" : ` (đơn vị cũ bị chia: ${split})`}.`,
    nothing: "Không có mục nào cần xem lại giữa các tệp.",
    wholeRound: "Cả đợt",
    noDesk: ({ file }) => `${file}: không phải tệp của bàn thẩm định.`,
    outIsInput: "--out không được là thư mục chứa tệp đã nhận hay tệp kỳ trước.",
    written: ({ folder }) =>
      `Đã ghi vào ${folder}: summary.xlsx, roll-up.xlsx, phiếu từng đơn vị (notes), bản đánh dấu (marked).`,
    unwritten: ({ files }) => `Không ghi được: ${files}`,
  },
  en: {
    usage:
      "Usage: npm run -s review -- [--json] [--expected UNITS] [--previous FOLDER] [--superior FILE] [--period 2024|2024-Q3] [--out FOLDER] [--desk FILE] [--lang vi|en] FOLDER…\nFOLDER holds the files that units sent. UNITS is a .csv or .xlsx file with one unit a line; --previous is a folder of last period's files; --superior is the consolidated workbook; --out is where the results are written; --desk is the file of the reviewer's desk (decisions, deadline). No file is changed. Exit code: 0 no error, 1 at least one error, 2 a file could not be read.",
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
    incomparable: ({ unit, split }) =>
      `${unit}: not comparable with last period, redrawn on 1 July 2025${split === "" ? "" : ` (old communes that were split: ${split})`}.`,
    nothing: "Nothing between the files needs a look.",
    wholeRound: "The whole round",
    noDesk: ({ file }) => `${file}: this is no file of the reviewer's desk.`,
    outIsInput: "--out may not be a folder of received or previous files.",
    written: ({ folder }) =>
      `Written to ${folder}: summary.xlsx, roll-up.xlsx, a note for each unit (notes), marked copies (marked).`,
    unwritten: ({ files }) => `Could not be written: ${files}`,
  },
};
