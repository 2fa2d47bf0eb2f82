import type { DrawnSheet } from "../grid/drawn-sheet";
import type { FormLayout } from "./layout";

/** Characters of a line of the page. */
const WIDTH = 66;

/** Half a page in the reader's words: what the form is for, what to type, what computes itself. */
export function guideSheet({ form, choices }: FormLayout): DrawnSheet {
  const lines: readonly (readonly [text: string, isHeading: boolean])[] = [
    [`HƯỚNG DẪN: ${form.name.vi.toUpperCase()}`, true],
    [form.purpose.vi, false],
    ["Cách điền", true],
    [
      "Chỉ gõ vào ô nền vàng nhạt: đầu trang, tên đơn vị, số liệu, ghi chú. Các ô còn lại có công thức, tự tính.",
      false,
    ],
    ["Gõ số liền nhau, không gõ dấu chấm phân cách hàng nghìn: 3174. Ô không có số liệu để trống.", false],
    [
      choices.numbers
        ? "Dòng số cột dưới đầu biểu cho biết cột nào tính từ cột nào."
        : "Ô có công thức cho biết nó tính từ những ô nào.",
      false,
    ],
    ...form.hints.map((hint) => [hint, false] as const),
    [
      "Trang được khóa không có mật khẩu để khỏi gõ nhầm lên công thức. Cần thêm dòng: Xem lại (Review), Bỏ bảo vệ trang tính (Unprotect Sheet).",
      false,
    ],
    ["In", true],
    ["Khổ A4, các dòng đầu biểu lặp lại ở mỗi trang; màu nền không in.", false],
    ["Căn cứ", true],
    [form.source.vi, false],
  ];
  return {
    name: "Hướng dẫn",
    rows: lines.map(([text, isHeading]) => [
      { value: text, look: isHeading ? { bold: true, wrap: true } : { wrap: true } },
    ]),
    merges: [],
    columnWidths: [WIDTH],
    rowHeights: new Map(lines.map(([text], row) => [row, 16 * Math.ceil(text.length / WIDTH) + 2])),
    page: { isLandscape: false, area: { top: 0, left: 0, bottom: lines.length - 1, right: 0 } },
  };
}
