import type { Finding } from "../../src/report";
import { expectSilent, findingsOf, withCells } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";
import { percent } from "./sheets";

/** The standard forms in small, with the mistakes clerks make in them. */
interface FormCase {
  sheet: SheetSpec;
  /** Mistakes: the cells changed, then the cell that must be named (alone, or as the first suspect). */
  mistakes: Readonly<Record<string, { cells: Readonly<Record<string, Cell>>; cell: string; right?: Cell }>>;
}

const row = (label: string, share: Cell, counts: readonly number[]): Cell[] => {
  // The sixth count is "Trong đó" of the fifth.
  const total = counts.reduce((sum, count, at) => (at === 4 ? sum : sum + count), 0);
  return [label, total, share, ...counts];
};

/** Quality of grassroots organisations: levels in rows, kinds in columns, a part among the columns of the sum. */
const organisations: SheetSpec = {
  rows: [
    ["Biểu số 7A-TCTW"],
    ["BÁO CÁO ĐÁNH GIÁ CHẤT LƯỢNG TỔ CHỨC CƠ SỞ ĐẢNG NĂM 2017"],
    [],
    [
      "CHỈ TIÊU",
      "Tổng số",
      "Tỷ lệ (%)",
      "CHIA THEO CÁC LOẠI HÌNH TỔ CHỨC CƠ SỞ ĐẢNG",
      null,
      null,
      null,
      null,
      null,
      null,
    ],
    [
      null,
      null,
      null,
      "Xã",
      "Phường, thị trấn",
      "DN Nhà nước",
      "DN có vốn đầu tư NN",
      "Trong đó: 100% vốn NN",
      "Cơ quan hành chính",
      "Loại hình khác",
    ],
    [1, "2 = 4+...+10", 3, 4, 5, 6, 7, 8, 9, 10],
    row("A. Số tổ chức cơ sở đảng có đến cuối năm (A = 1+2)", "X", [142, 31, 14, 9, 5, 63, 18]),
    row("1. Số tổ chức cơ sở đảng được đánh giá chất lượng", 100, [138, 30, 14, 8, 4, 61, 17]),
    row("a) Trong sạch vững mạnh", 19.03, [22, 6, 3, 2, 1, 14, 4]),
    row("Trong đó: Trong sạch vững mạnh tiêu biểu", 4.48, [5, 2, 1, 0, 0, 3, 1]),
    row("b) Hoàn thành tốt nhiệm vụ", 66.79, [95, 20, 8, 5, 2, 40, 11]),
    row("c) Hoàn thành nhiệm vụ", 12.31, [18, 4, 2, 1, 1, 6, 2]),
    row("d) Yếu kém", 1.87, [3, 0, 1, 0, 0, 1, 0]),
    row("2. Số tổ chức cơ sở đảng chưa được đánh giá chất lượng", "X", [4, 1, 0, 1, 1, 2, 1]),
  ],
  merges: ["A4:A5", "B4:B5", "C4:C5", "D4:J4"],
};

const index = (now: number, before: number): number => percent(now, before);
const movementRow = (label: string, now: number, before: number): Cell[] => [
  label,
  now,
  before,
  index(now, before),
];

/** Members who came and went: D = A + B − C, the index against last year stated in the header. */
const movement: SheetSpec = {
  rows: [
    ["Biểu số 1-BTCTW", null, null, "Đvt: Người"],
    ["TĂNG, GIẢM ĐẢNG VIÊN NĂM 2022"],
    [],
    ["Tiêu chí", "Thực hiện", null, "(%) kỳ này so với cùng kỳ năm trước"],
    [null, "Kỳ này", "Cùng kỳ năm trước", null],
    [1, 2, 3, "4(=2*100/3)"],
    movementRow("A - Tổng số đảng viên cuối kỳ trước chuyển sang", 4210, 4105),
    movementRow("B - Đảng viên tăng trong kỳ", 214, 247),
    movementRow("1. Kết nạp", 106, 187),
    movementRow("2. Chuyển đến", 105, 58),
    movementRow("a) Trong tỉnh", 70, 40),
    movementRow("b) Ngoài tỉnh", 35, 18),
    movementRow("3. Phục hồi đảng tịch", 3, 2),
    movementRow("C - Đảng viên giảm trong kỳ", 139, 142),
    movementRow("1. Từ trần", 28, 31),
    movementRow("2. Khai trừ", 5, 4),
    movementRow("3. Xóa tên", 12, 9),
    movementRow("Trong đó: đảng viên dự bị", 4, 3),
    movementRow("4. Xin ra khỏi Đảng", 2, 1),
    movementRow("5. Chuyển đi", 92, 97),
    movementRow("a) Trong tỉnh", 60, 71),
    movementRow("b) Ngoài tỉnh", 32, 26),
    movementRow("D - Tổng số đảng viên cuối kỳ báo cáo", 4285, 4210),
  ],
  merges: ["A4:A5", "B4:C4", "D4:D5"],
};

/** Kinds of organisations: only the outermost rows enter the total. */
const kinds: SheetSpec = {
  rows: [
    ["TỔ CHỨC ĐẢNG VÀ ĐẢNG VIÊN TRONG CÁC LOẠI HÌNH CƠ SỞ NĂM 2022"],
    [],
    [
      "Loại hình tổ chức cơ sở đảng",
      "Số tổ chức cơ sở đảng",
      null,
      null,
      "Tổ chức đảng trực thuộc đảng bộ cơ sở",
      null,
      "Tổng số đảng viên",
    ],
    [null, "Tổng số", "Chia ra", null, "Đảng bộ bộ phận", "Chi bộ trực thuộc", null],
    [null, null, "Đảng bộ cơ sở", "Chi bộ cơ sở", null, null, null],
    [1, "2 (=3+4)", 3, 4, 5, 6, 7],
    ["1. Xã", 41, 41, 0, 3, 512, 9120],
    ["2. Phường, thị trấn", 14, 14, 0, 2, 168, 4230],
    ["3. Doanh nghiệp", 18, 6, 12, 0, 37, 742],
    ["a) Doanh nghiệp có vốn Nhà nước", 7, 4, 3, 0, 22, 401],
    ["b) Doanh nghiệp tư nhân", 11, 2, 9, 0, 15, 341],
    ["4. Cơ quan hành chính", 37, 11, 26, 1, 74, 1385],
    ["Cộng (1+…+4)", 110, 72, 38, 6, 791, 15477],
  ],
  merges: ["A3:A5", "B3:D3", "E3:F3", "G3:G5", "B4:B5", "C4:D4", "E4:E5", "F4:F5"],
};

/** Two-level sums over the columns, with a mean age among the rows. */
const committees: SheetSpec = {
  rows: [
    ["CƠ CẤU CẤP ỦY VIÊN NĂM 2022"],
    [],
    ["TT", "Nội dung", "Tổng số", "Cấp tỉnh", null, null, null, "Cấp xã", null, null, null],
    [null, null, null, "Tổng số", "BCH", "BTV", "UBKT", "Tổng số", "BCH", "BTV", "UBKT"],
    [1, 2, "3 (=4+8)", "4 (=5+6+7)", 5, 6, 7, "8 (=9+10+11)", 9, 10, 11],
    [1, "Số cấp ủy viên", 105, 25, 12, 8, 5, 80, 40, 31, 9],
    [2, "Nữ", 28, 6, 3, 2, 1, 22, 11, 9, 2],
    [3, "Dân tộc thiểu số", 67, 8, 4, 3, 1, 59, 30, 25, 4],
    [4, "Tái cử", 61, 14, 7, 4, 3, 47, 24, 18, 5],
    [5, "Tuổi bình quân", 46.2, 49.1, 48.2, 51.3, 47.9, 45.1, 44.8, 46, 43.2],
  ],
  merges: ["A3:A4", "B3:B4", "C3:C4", "D3:G3", "H3:K3"],
};

/** Attributes that overlap, then partitions by profession and age. */
const admitted: SheetSpec = {
  rows: [
    ["ĐẢNG VIÊN MỚI KẾT NẠP NĂM 2022"],
    [],
    ["Tiêu chí", "Kỳ này", "Cùng kỳ năm trước", "(%) so với cùng kỳ"],
    [1, 2, 3, "4(=2*100/3)"],
    movementRow("I. Tổng số", 106, 187),
    movementRow("- Nữ", 52, 81),
    movementRow("- Dân tộc thiểu số", 88, 150),
    movementRow("- Đoàn viên thanh niên", 70, 121),
    ["II. Phân tích"],
    ["1. Nghề nghiệp"],
    movementRow("- Nông dân", 41, 90),
    movementRow("- Cán bộ, công chức", 38, 52),
    movementRow("- Giáo viên", 27, 45),
    ["2. Tuổi đời"],
    movementRow("- Từ 18 đến 30 tuổi", 71, 120),
    movementRow("- Từ 31 đến 40 tuổi", 30, 55),
    movementRow("- Trên 40 tuổi", 5, 12),
    ["- Tuổi bình quân", 28.6, 29.1, 98.28],
  ],
};

const review: SheetSpec = {
  rows: [
    ["KẾT QUẢ KIỂM ĐIỂM TỰ PHÊ BÌNH VÀ PHÊ BÌNH NĂM 2022"],
    [],
    ["TT", "Nội dung", "Tập thể", "Đảng viên", "Ghi chú"],
    ["1", "Số phải kiểm điểm", 44, 1276, null],
    ["2", "Số đã kiểm điểm", 42, 1241, null],
    ["3", "Số chưa kiểm điểm", 2, 35, null],
    ["3.1", "Do ốm đau", 0, 20, null],
    ["3.2", "Do đi công tác", 1, 9, null],
    ["4", "Số được gợi ý kiểm điểm", 3, 7, null],
    ["4.1", "Diện Ban Thường vụ quản lý", 1, 2, null],
    ["4.2", "Diện cấp ủy cơ sở quản lý", 2, 5, null],
  ],
};

const posts: SheetSpec = {
  rows: [
    ["TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CÁN BỘ NĂM 2017"],
    [],
    [
      "Mã",
      "Chức danh",
      "Tổng số",
      "Hoàn thành xuất sắc",
      "Hoàn thành tốt",
      "Hoàn thành",
      "Không hoàn thành",
      "Chưa xếp loại",
      "Ghi chú",
    ],
    ["M1", "Bí thư huyện ủy", 11, 2, 8, 1, 0, 0, null],
    ["M2", "Phó Bí thư huyện ủy", 21, 3, 16, 2, 0, 0, "01 đồng chí mới bổ nhiệm"],
    ["M3", "Ủy viên Ban Thường vụ", 118, 17, 92, 7, 0, 2, null],
    ["M4", "Trưởng ban, ngành", 96, 13, 74, 8, 1, 0, null],
    ["M5", "Phó trưởng ban, ngành", 143, 20, 109, 11, 1, 2, null],
    [null, "Tổng cộng", 389, 55, 299, 29, 2, 4, null],
  ],
};

/** An office's own control sheet: the ceiling in whole people, shares as text with an English point. */
const ceiling: SheetSpec = {
  rows: [
    ["BẢNG KIỂM SOÁT TỶ LỆ TRẦN 20% THEO CHI BỘ NĂM 2026"],
    [],
    [
      "STT",
      "Tên Chi bộ",
      "Tổng số cán bộ",
      "Số HT tốt trở lên",
      "Trần 20% tối đa",
      "Đề xuất xuất sắc",
      "Tỷ lệ thực tế (%)",
      "Kết luận kiểm soát trần",
    ],
    [1, "Chi bộ Văn phòng", 12, 10, 2, 2, "20.0%", "Đạt"],
    [2, "Chi bộ Kế toán", 9, 8, 1, 1, "12.5%", "Đạt"],
    [3, "Chi bộ Xưởng 1", 18, 16, 3, 4, "25.0%", "Vượt trần"],
    [4, "Chi bộ Xưởng 2", 15, 12, 2, 2, "16.7%", "Đạt"],
    [5, "Chi bộ Vận tải", 14, 11, 2, 1, "9.1%", "Đạt"],
  ],
};

/** A meeting's score sheet: parts with their maximum, a total of one hundred. */
const meeting: SheetSpec = {
  rows: [
    ["PHIẾU CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ"],
    [],
    ["TT", "TIÊU CHÍ ĐÁNH GIÁ", "Thang điểm", "Chi ủy chấm", "Cấp ủy cấp trên chấm"],
    ["I", "TỈ LỆ ĐẢNG VIÊN DỰ SINH HOẠT CHI BỘ", 10, 9, 9],
    ["II", "THỜI GIAN SINH HOẠT", 10, 10, 9],
    ["III", "CÔNG TÁC CHUẨN BỊ", 15, 14, 13],
    ["IV", "NỘI DUNG SINH HOẠT", 45, 41, 40],
    ["V", "BIÊN BẢN, NGHỊ QUYẾT", 20, 18, 17],
    [null, "TỔNG CỘNG", 100, 92, 88],
  ],
};

const forms: Readonly<Record<string, FormCase>> = {
  "quality of grassroots organisations (7A)": {
    sheet: organisations,
    mistakes: {
      "a level of one kind": { cells: { D11: 59 }, cell: "D11", right: 95 },
      "a total of a level": { cells: { B11: 197 }, cell: "B11", right: 179 },
      "a share": { cells: { C11: 67.16 }, cell: "C11", right: 66.79 },
      "those not rated": { cells: { I14: 12 }, cell: "I14", right: 2 },
    },
  },
  "members who came and went (1)": {
    sheet: movement,
    mistakes: {
      "the end of the period": { cells: { B23: 4258 }, cell: "B23", right: 4285 },
      "an index": { cells: { D9: 65.68 }, cell: "D9", right: 56.68 },
      "an increase whose index speaks for it": { cells: { B10: 150 }, cell: "B10", right: 105 },
    },
  },
  "kinds of organisations (5)": {
    sheet: kinds,
    mistakes: {
      "a kind that crosses": { cells: { C8: 41 }, cell: "C8", right: 14 },
      "a total that takes the inner rows too": { cells: { F13: 828 }, cell: "F13", right: 791 },
    },
  },
  "committees in two levels (8B)": {
    sheet: committees,
    mistakes: {
      "a part": { cells: { I8: 3 }, cell: "H8" },
      "an inner total": { cells: { D6: 52 }, cell: "D6", right: 25 },
      "the outer total": { cells: { C7: 82 }, cell: "C7", right: 28 },
    },
  },
  "members admitted (2)": {
    sheet: admitted,
    mistakes: { "an index": { cells: { D6: 46.2 }, cell: "D6", right: 64.2 } },
  },
  "self-review (6F)": {
    sheet: review,
    mistakes: {},
  },
  "posts (15A)": {
    sheet: posts,
    mistakes: {
      "a level": { cells: { E6: 29 }, cell: "E6", right: 92 },
      "a total": { cells: { E9: 289 }, cell: "E9", right: 299 },
    },
  },
  "a ceiling watched by an office": {
    sheet: ceiling,
    mistakes: { "a share": { cells: { G6: "26.0%" }, cell: "G6" } },
  },
  "a meeting's score sheet": {
    sheet: meeting,
    mistakes: { "marks above their maximum": { cells: { D4: 19, D7: 31 }, cell: "D4" } },
  },
};

const serious = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity !== "info");

describe.each(Object.entries(forms))("%s", (_, { sheet, mistakes }) => {
  it("is silent when all is right", () => expectSilent(sheet));

  const listed = Object.entries(mistakes);
  if (listed.length > 0)
    it.each(listed)("names %s", (_name, { cells, cell, right }) => {
      const findings = serious(findingsOf(withCells(sheet, cells)));
      expect(findings.map((finding) => finding.cell)).toEqual([cell]);
      if (right !== undefined) expect(findings[0]?.expected).toBe(right);
    });
});
