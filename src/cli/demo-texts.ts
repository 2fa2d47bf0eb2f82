import type { Language } from "../i18n/format";

interface DemoTexts {
  usage: string;
  welcome: string;
  checking(values: { file: string }): string;
  found(values: { errors: string; warnings: string; infos: string }): string;
  marked(values: { file: string }): string;
  filling(values: { file: string }): string;
  filled(values: { file: string }): string;
  failed: string;
  next: string;
  /** Commands to try, each with what it does. */
  commands(values: { marked: string; filled: string }): readonly { command: string; does: string }[];
}

/** What `npm start` says. */
export const demoTexts: Record<Language, DemoTexts> = {
  vi: {
    usage: "Cách dùng: npm start [-- --lang vi|en] [-- --out THƯ-MỤC]",
    welcome:
      "Khớp Số kiểm tra số liệu trong biểu báo cáo Excel. Dưới đây là hai việc làm thử trên tệp mẫu; mọi việc làm trên máy này.",
    checking: ({ file }) => `1. Kiểm tra ${file}, tệp mẫu có lỗi cài sẵn`,
    found: ({ errors, warnings, infos }) => `${errors} lỗi, ${warnings} mục cần xem lại, ${infos} lưu ý:`,
    marked: ({ file }) =>
      `Bản có đánh dấu: ${file}\nMở bằng Excel: ô cần xem lại có màu và khung. Sửa số cho đúng thì màu đánh dấu tự mất.`,
    filling: ({ file }) => `2. Điền công thức vào ${file}, cột chênh lệch và cột đánh giá đang trống`,
    filled: ({ file }) =>
      `Bản đã điền: ${file}\nMở bằng Excel: các ô vừa điền là công thức, tự tính lại khi số thay đổi.`,
    failed: "Không ghi được tệp kết quả. Hãy chọn thư mục khác bằng --out.",
    next: "Làm tiếp với tệp của bạn:",
    commands: ({ marked, filled }) => [
      { command: "npm run -s check -- bao-cao.xlsx", does: "chỉ ra số không khớp" },
      {
        command: "npm run -s check -- --marked danh-dau.xlsx bao-cao.xlsx",
        does: "thêm bản có đánh dấu ô cần xem lại",
      },
      { command: "npm run -s fill -- bao-cao.xlsx -o da-dien.xlsx", does: "điền cột tỷ lệ, chênh lệch" },
      { command: `npm run -s check -- "${marked}"`, does: "kiểm tra lại tệp mẫu sau khi bạn sửa" },
      { command: `npm run -s check -- "${filled}"`, does: "kiểm tra các công thức vừa điền" },
    ],
  },
  en: {
    usage: "Usage: npm start [-- --lang vi|en] [-- --out FOLDER]",
    welcome:
      "Khớp Số checks the figures of Excel report forms. Here are two things it does, on samples; nothing leaves this machine.",
    checking: ({ file }) => `1. Checking ${file}, a sample with planted mistakes`,
    found: ({ errors, warnings, infos }) =>
      `Errors: ${errors}, to review: ${warnings}, for information: ${infos}`,
    marked: ({ file }) =>
      `Marked copy: ${file}\nOpen it in Excel: cells to review are coloured and framed. Put a figure right and its mark goes away.`,
    filling: ({ file }) => `2. Filling ${file}, whose gap and assessment columns are empty`,
    filled: ({ file }) =>
      `Filled copy: ${file}\nOpen it in Excel: the filled cells are formulas and follow when figures change.`,
    failed: "The results could not be written. Choose another folder with --out.",
    next: "Next, with your own file:",
    commands: ({ marked, filled }) => [
      { command: "npm run -s check -- --lang en report.xlsx", does: "names the figures that do not match" },
      {
        command: "npm run -s check -- --lang en --marked marked.xlsx report.xlsx",
        does: "and writes a copy with the cells to review marked",
      },
      {
        command: "npm run -s fill -- report.xlsx -o filled.xlsx --lang en",
        does: "fills percentage and gap columns",
      },
      {
        command: `npm run -s check -- --lang en "${marked}"`,
        does: "checks the sample again after your edits",
      },
      { command: `npm run -s check -- --lang en "${filled}"`, does: "checks the formulas just filled" },
    ],
  },
};
