import { formulaRules } from "../../../../src/rules";
import { findingsOf, formula } from "../../../support/rule-tester";
import type { Cell, SheetSpec } from "../../../support/rule-tester";

/** Cells that begin with "=" are live formulas. */
function model(rows: readonly (readonly (string | number | null)[])[]): SheetSpec {
  return {
    rows: rows.map((cells) =>
      cells.map((cell): Cell => (typeof cell === "string" && cell.startsWith("=") ? formula(cell) : cell)),
    ),
  };
}

const COLUMNS = ["B", "C", "D", "E", "F", "G", "H"] as const;
const over = (columns: readonly string[], write: (column: string, before: string) => string): string[] =>
  columns.map((column, at) => write(column, columns[at - 1] ?? "A"));

/** Sheets that a person filled in without a mistake, though their formulas are not all copies of one another. */
const models: Readonly<Record<string, SheetSpec>> = {
  "a loan paid off in rates: the first line takes the loan, each other the line before it": model([
    ["Vay vốn Quỹ hỗ trợ", 240000],
    ["Lãi suất năm", 0.06],
    ["Số kỳ", 8],
    [],
    ["Kỳ", "Dư đầu kỳ", "Trả gốc", "Trả lãi", "Dư cuối kỳ", "Lãi lũy kế"],
    ...Array.from({ length: 8 }, (_, at) => {
      const row = at + 6;
      return [
        at + 1,
        at === 0 ? "=B1" : `=E${row - 1}`,
        "=$B$1/$B$3",
        `=B${row}*$B$2/4`,
        `=B${row}-C${row}`,
        at === 0 ? `=D${row}` : `=F${row - 1}+D${row}`,
      ];
    }),
    ["Cộng", null, "=SUM(C6:C13)", "=SUM(D6:D13)"],
  ]),
  "a plan whose last year stands for all that follow": model([
    ["Tăng mỗi năm", 0.05],
    ["Chiết khấu", 0.1],
    ["Tỷ lệ nộp", 0.3],
    [],
    ["", "Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024", "Năm 2025", "Về sau"],
    ["Thu", 12840, ...over(COLUMNS.slice(0, 4), (column) => `=${column}6*(1+$B$1)`), "=F6*(1+0.02)"],
    ["Nộp cấp trên", ...over(COLUMNS.slice(0, 6), (column) => `=${column}6*$B$3`)],
    ["Hệ số", 1, ...over(COLUMNS.slice(0, 4), (column) => `=${column}8/(1+$B$2)`), "=F8"],
    [
      "Giá trị hiện tại",
      ...over(COLUMNS.slice(0, 5), (column) => `=${column}7*${column}8`),
      "=G7/($B$2-0.02)*G8",
    ],
    ["Cộng", "=SUM(B9:G9)"],
  ]),
  "stocks and flows by quarter: the year adds what flows and takes over what stands": model([
    ["Quỹ Đảng phí", "Quý I", "Quý II", "Quý III", "Quý IV", "Cả năm"],
    ["Dư đầu kỳ", 5210, "=B5", "=C5", "=D5", "=B2"],
    ["Thu", 1284, 1312, 1296, 1348, "=SUM(B3:E3)"],
    ["Chi", 1122, 1148, 1135, 1191, "=SUM(B4:E4)"],
    ["Dư cuối kỳ", ...over(COLUMNS.slice(0, 4), (column) => `=${column}2+${column}3-${column}4`), "=E5"],
    ["Số chi bộ nộp cao nhất", 21, 24, 22, 25, "=MAX(B6:E6)"],
  ]),
  "marks: a mean, a largest and a smallest below sums": model([
    ["Đơn vị", "Chuyên cần", "Lý luận", "Thực hành", "Điểm"],
    ...["Khối Dân vận", "Khối Nội chính", "Khối Kinh tế", "Khối Văn xã", "Khối Xã phường"].map((name, at) => {
      const row = at + 2;
      return [name, 8 + (at % 3), 7 + (at % 2), 9 - (at % 4), `=B${row}*0.2+C${row}*0.3+D${row}*0.5`];
    }),
    ["Tổng", ...over(COLUMNS.slice(0, 4), (column) => `=SUM(${column}2:${column}6)`)],
    ["Bình quân", ...over(COLUMNS.slice(0, 4), (column) => `=AVERAGE(${column}2:${column}6)`)],
    ["Cao nhất", ...over(COLUMNS.slice(0, 4), (column) => `=MAX(${column}2:${column}6)`)],
  ]),
  "pay: hours are added, rates are averaged, one line has a supplement": model([
    ["Cán bộ", "Số giờ", "Đơn giá", "Thành tiền", "Thuế", "Thực nhận"],
    ...Array.from({ length: 9 }, (_, at) => {
      const row = at + 2;
      const supplement = at === 4 ? "+250" : at === 6 ? "*1.5" : "";
      return [
        `Cán bộ ${at + 1}`,
        31 + ((at * 7) % 12),
        52 + ((at * 5) % 9),
        `=B${row}*C${row}${supplement}`,
        `=D${row}*IF(D${row}>2200,0.1,0.05)`,
        `=D${row}-E${row}`,
      ];
    }),
    [
      "Tổng cộng",
      "=SUM(B2:B10)",
      "=AVERAGE(C2:C10)",
      ...over(["D", "E", "F"], (column) => `=SUM(${column}2:${column}10)`),
    ],
  ]),
  "sections of different length, each with its own base of shares": model([
    ["Khoản mục", "Dự toán", "Tỷ trọng trong mục"],
    ["Đi lại", 120, "=B2/B$5"],
    ["Hội nghị", 240, "=B3/B$5"],
    ["Tài liệu", 90, "=B4/B$5"],
    ["Cộng mục 1", "=SUM(B2:B4)", "=SUM(C2:C4)"],
    ["Lương", 710, "=B6/B$8"],
    ["Phụ cấp", 130, "=B7/B$8"],
    ["Cộng mục 2", "=SUM(B6:B7)", "=SUM(C6:C7)"],
    ["Tổng cộng", "=B5+B8"],
  ]),
  "a mean of months that begins where there are enough of them, and a change on the year before": model([
    ["Tháng", "Số văn bản", "Bình quân ba tháng", "So với tháng trước"],
    ...Array.from({ length: 12 }, (_, at) => {
      const row = at + 2;
      return [
        `Tháng ${at + 1}`,
        100 + ((at * 37) % 41),
        at < 2 ? null : `=AVERAGE(B${row - 2}:B${row})`,
        at === 0 ? null : `=B${row}-B${row - 1}`,
      ];
    }),
  ]),
  "totals on top and at the left": model([
    ["Khối", "Tổng số", "Nam", "Nữ"],
    [
      "Toàn tỉnh",
      ...over(["B", "C", "D"], (column) => (column === "B" ? "=SUM(C2:D2)" : `=SUM(${column}3:${column}8)`)),
    ],
    ...Array.from({ length: 6 }, (_, at) => [
      `Huyện ${at + 1}`,
      `=SUM(C${at + 3}:D${at + 3})`,
      41 + ((at * 13) % 29),
      17 + ((at * 11) % 19),
    ]),
  ]),
  "formulas that cannot be read, links to other files and names": model([
    ["Mặt hàng", "Số lượng", "Đơn giá", "Thành tiền"],
    ...Array.from({ length: 6 }, (_, at) => {
      const row = at + 2;
      return [`Mặt hàng ${at + 1}`, 3 + at, `='[1]Gia'!C${row}`, at === 3 ? "=B5*{1,2}" : `=B${row}*DonGia`];
    }),
    ["Cộng", "=SUM(B2:B7)", null, "=SUM(D2:D7)"],
  ]),
};

const ids = new Set<string>([...formulaRules.map(({ id }) => id), "typed-among-formulas", "total-mismatch"]);

describe("formulas of models without a mistake", () => {
  it.each(Object.entries(models))("%s", (_, sheet) => {
    expect(findingsOf(sheet).filter(({ rule }) => ids.has(rule))).toEqual([]);
  });
});

describe("two sums that ask for different values of one formula", () => {
  it("name its cell once", () => {
    const sheet = model([
      ["BÁO CÁO THU CHI", "Năm 2020", "Năm 2021", "Năm 2022", "Năm 2023"],
      ["Thu thường xuyên", 910, 940, 905, 960],
      ["Thu khác", 120, 135, 128, 140],
      ["Tổng thu", "=B2+B3", "=C2+C3", "=D2", "=E2+E3"],
      ["Chi lương", 610, 640, 633, 655],
      ["Chi khác", 420, 435, 400, 445],
      ["Tổng chi", "=SUM(B5:B6)", "=SUM(C5:C6)", "=SUM(D5:D6)", "=SUM(E5:E6)"],
    ]);
    const cells = findingsOf(sheet).map(({ cell }) => cell);
    expect(cells).toEqual([...new Set(cells)]);
  });
});
