import type { SheetSpec } from "../support/rule-tester";
import { findingsOf, formula, workbookOf } from "../support/rule-tester";
import { check } from "../../src/check/check";
import type { Finding } from "../../src/report";

/** What is said of a sheet beyond information. */
const told = (sheet: SheetSpec): Finding[] => findingsOf(sheet).filter(({ severity }) => severity !== "info");

const places = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, cell, expected }) => `${rule} ${cell} ${String(expected)}`);

/** Kinds of right sheets that must not be accused, as offices keep them. */
const right: Record<string, SheetSpec> = {
  "a mean age among counts of thousands": {
    rows: [
      ["Tiêu chí", "Kỳ này", "Cùng kỳ năm trước"],
      ["Đảng viên có đến cuối kỳ", 42150, 41200],
      ["- Nữ", 13050, 12600],
      ["- Dân tộc thiểu số", 9120, 9000],
      ["- Tuổi bình quân", 46.3, 46.1],
    ],
  },
  "an area, told by its unit": {
    rows: [
      ["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2023", "Năm 2024"],
      [1, "Dân số", "người", 8120, 8207],
      [2, "Số hộ", "hộ", 2011, 2034],
      [3, "Diện tích tự nhiên", "km2", 46.3, 46.3],
      [4, "Mật độ dân số", "người/km2", 175.4, 177.3],
      [5, "Số chi bộ", "chi bộ", 14, 14],
    ],
  },
  "rows of fractions that no word explains, beside a total without": {
    rows: [
      ["Nội dung", "Xã Tân Lập", "Xã Yên Sơn", "Cộng"],
      ["Số đảng viên", 312, 268, 580],
      ["Số chi bộ", 14, 11, 25],
      ["Chỉ số hài lòng", 86.5, 91.2, 88.7],
      ["Số đảng viên mới", 9, 7, 16],
      ["Số đảng viên nữ", 120, 98, 218],
      ["Số cuộc họp", 12, 12, 24],
      ["Số nghị quyết", 6, 5, 11],
    ],
  },
  "bands of quality, one of them 'trung bình'": {
    rows: [
      ["Xếp loại", "Số chi bộ"],
      ["Tốt", 40],
      ["Khá", 22],
      ["Trung bình", 5],
      ["Yếu", 1],
      ["Tổng cộng", 68],
    ],
  },
  "money in đồng with its xu": {
    rows: [
      ["TT", "Đơn vị", "Tổng chi (đồng)", "Trong đó: khen thưởng"],
      [1, "Đảng bộ xã A", 451038437.56, 11720217],
      [2, "Đảng bộ xã B", 66912895, 6691289],
      [3, "Đảng bộ xã C", 26967010, 2696701],
      [4, "Đảng bộ xã D", 20007063, 2000706],
      [5, "Đảng bộ xã E", 56918810, 5691881],
    ],
  },
  "what is still missing, added up in the total row": {
    rows: [
      ["TT", "Chi bộ", "Chỉ tiêu giao", "Đã kết nạp", "Còn thiếu"],
      [1, "Chi bộ A", 5, 3, 2],
      [2, "Chi bộ B", 4, 6, 0],
      [3, "Chi bộ C", 6, 6, 0],
      [4, "Chi bộ D", 3, 2, 1],
      [null, "Tổng cộng", 18, 17, 3],
    ],
  },
  "what is still missing, left by the totals": {
    rows: [
      ["TT", "Chi bộ", "Chỉ tiêu giao", "Đã kết nạp", "Còn thiếu"],
      [1, "Chi bộ A", 5, 3, 2],
      [2, "Chi bộ B", 4, 6, 0],
      [3, "Chi bộ C", 6, 6, 0],
      [4, "Chi bộ D", 3, 2, 1],
      [null, "Tổng cộng", 18, 17, 1],
    ],
  },
  "a part above its whole in a column of differences": {
    rows: [
      ["TT", "Nội dung", "Năm 2025", "Năm 2024", "So sánh"],
      [1, "Đảng viên ra khỏi Đảng", 5, 8, -3],
      [null, "Trong đó: dự bị", 2, 4, -2],
      [2, "Kết nạp", 40, 31, 9],
    ],
  },
  "fewer poor households than planned, and more": {
    rows: [
      ["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Đánh giá"],
      [1, "Số hộ thoát nghèo, hộ nghèo giảm", 120, 132, "Vượt"],
      [2, "Giảm số hộ nghèo", 40, 44, "Vượt"],
      [3, "Tỷ lệ hộ nghèo giảm còn dưới 3%", 3, 2.4, "Đạt"],
      [4, "Lớp bồi dưỡng", 10, 10, "Đạt"],
    ],
  },
  "growth in per cent against a period that is not here": {
    rows: [
      ["TT", "Đơn vị", "Trong kỳ", "Kế hoạch kỳ sau", "Tốc độ tăng (%)"],
      [1, "Xã A", 40, 37, -9.76],
      [2, "Xã B", 25, 31, 4.2],
      [3, "Xã C", 61, 60, -1.5],
    ],
  },
  "codes of regions and rows of noughts": {
    rows: [
      ["Mã vùng", "Ngày điều trị bình quân", "Chi bình quân"],
      [1, 6.79, 2135524.16],
      [1, 4.77, 1885240.82],
      [2, 15.06, 6514082.04],
      ...Array.from({ length: 12 }, () => [1, 0, 0]),
    ],
  },
  "amounts of sixteen digits": {
    rows: [
      ["TT", "Đơn vị", "Tổng chi", "Ngoại trú", "Nội trú"],
      [1, "Tỉnh A", 68019188054007.5, 24923337799615.15, 43095850254392.35],
      [2, "Tỉnh B", 8690554313680.51, 4704058862520.17, 3986495451160.34],
      [3, "Tỉnh C", 10040810100006.37, 2108315300115.64, 7932494799890.73],
      [4, "Tỉnh D", 6073737073066.66, 1051480432648.99, 5022256640417.67],
    ],
  },
  "figures that are not at hand": {
    rows: [
      ["TT", "Đơn vị", "Tổng số", "Nam", "Nữ"],
      [1, "Chi bộ A", 30, 18, 12],
      [2, "Chi bộ B", 25, "...", 10],
      [3, "Chi bộ C", 41, 21, 20],
      [4, "Chi bộ D", 22, "…", ".."],
      [null, "Tổng cộng", 118, 72, 46],
    ],
  },
  "halves rounded down by programs that divide in binary": {
    rows: [
      ["TT", "Đơn vị", "Dự toán", "Thực hiện", "Tỷ lệ (%)"],
      [1, "Đơn vị A", 80, 23, 28.7],
      [2, "Đơn vị B", 120, 96, 80],
      [3, "Đơn vị C", 75, 61, 81.3],
      [4, "Đơn vị D", 64, 60, 93.7],
      [5, "Đơn vị E", 90, 77, 85.6],
    ],
  },
  "indices of amounts that were rounded": {
    rows: [
      ["GIÁ TRỊ SẢN XUẤT (tỷ đồng)"],
      ["Ngành", "Năm 2023", "Năm 2024", "Chỉ số phát triển (%)"],
      ["Nông nghiệp", 462536, 473680, 102.41],
      ["Công nghiệp", 896042, 982411, 109.64],
      ["Dịch vụ", 1035726, 1101236, 106.33],
      ["Khác", 3855, 4105, 106.48],
    ],
  },
  "a list of some of the parts": {
    rows: [
      ["VỐN ĐẦU TƯ THEO MỘT SỐ ĐỐI TÁC CHỦ YẾU"],
      ["Đối tác", "Số dự án", "Vốn đăng ký (triệu USD)"],
      ["TỔNG SỐ", 943, 19669.7],
      ["Trong đó:", null, null],
      ["Nước A", 194, 4768.4],
      ["Nước B", 131, 2831.3],
      ["Nước C", 163, 2811.2],
      ["Nước D", 150, 900.4],
    ],
  },
  "a section of its own called the total": {
    rows: [
      ["TT", "Nội dung", "Số lượng"],
      ["I", "Tổng số đảng viên", 50],
      [1, "Nam", 20],
      [2, "Nữ", 30],
      ["II", "Kết nạp", 12],
      [1, "Nam", 5],
      [2, "Nữ", 7],
    ],
  },
  "a group that live formulas add above its parts": {
    rows: [
      ["Nghề nghiệp", "Số lượng"],
      ["Ba nghề nhiều nhất", formula("SUM(B3:B5)")],
      ["Công chức", 118],
      ["Viên chức", 89],
      ["Nông dân", 64],
      ["Nghề khác", 119],
      ["Tổng cộng", formula("B2+B6")],
    ],
  },
  "SUBTOTAL over SUBTOTAL": {
    rows: [
      ["TT", "Đơn vị", "Nam", "Nữ"],
      ["I", "Khối xã", formula("SUBTOTAL(9,C3:C5)"), formula("SUBTOTAL(9,D3:D5)")],
      [1, "Xã A", 10, 12],
      [2, "Xã B", 8, 9],
      [3, "Xã C", 7, 7],
      ["II", "Khối cơ quan", formula("SUBTOTAL(9,C7:C8)"), formula("SUBTOTAL(9,D7:D8)")],
      [1, "Cơ quan A", 5, 6],
      [2, "Cơ quan B", 4, 9],
      [null, "Tổng cộng", formula("SUBTOTAL(9,C2:C8)"), formula("SUBTOTAL(9,D2:D8)")],
    ],
  },
  "SUBTOTAL over rows that a filter hides": {
    rows: [
      ["TT", "Đơn vị", "Nam", "Nữ"],
      [1, "Xã A", 10, 12],
      [2, "Xã B", 8, 9],
      [3, "Xã C", 7, 7],
      [4, "Xã D", 6, 5],
      [null, "Tổng cộng", formula("SUBTOTAL(9,C2:C5)", 17), formula("SUBTOTAL(9,D2:D5)", 19)],
    ],
    hiddenRows: [3, 5],
  },
  "units told apart by a second column of words": {
    rows: [
      ["TT", "Xã", "Loại hình", "Số chi bộ", "Số đảng viên"],
      [1, "Xã Tân Lập", "Thôn", 9, 210],
      [2, "Xã Tân Lập", "Cơ quan", 3, 51],
      [3, "Xã Tân Lập", "Trường học", 2, 38],
      [4, "Xã Yên Sơn", "Thôn", 7, 166],
      [5, "Xã Yên Sơn", "Cơ quan", 3, 47],
    ],
  },
  "counts typed as text with English thousands": {
    rows: [
      ["TT", "Huyện", "Số đảng viên", "Số chi bộ"],
      [1, "Huyện A", "47,245", "583"],
      [2, "Huyện B", "12,118", "201"],
      [3, "Huyện C", "9,640", "188"],
      [null, "Tổng cộng", "69,003", "972"],
    ],
  },
  "dates over the figures of a statement": {
    rows: [
      ["Chỉ tiêu", "Kỳ 1", "Kỳ 2", "Kỳ 3"],
      ["Ngày khóa sổ", ...[45747, 45838, 45930].map((value) => ({ value, format: "dd/mm/yyyy" }))],
      ["Số đảng viên", 312, 318, 320],
      ["Số chi bộ", 14, 14, 15],
      ["Kết nạp", 4, 6, 2],
    ],
  },
};

describe("right sheets are not accused", () => {
  it.each(Object.entries(right))("%s", (_, sheet) => expect(places(told(sheet))).toEqual([]));
});

describe("the same kinds with one slip are told", () => {
  it("a remainder in the total row that is neither sum nor difference", () => {
    const [found] = told({
      rows: [
        ["TT", "Chi bộ", "Chỉ tiêu giao", "Đã kết nạp", "Còn thiếu"],
        [1, "Chi bộ A", 5, 3, 2],
        [2, "Chi bộ B", 4, 6, 0],
        [3, "Chi bộ C", 6, 6, 0],
        [4, "Chi bộ D", 3, 2, 1],
        [null, "Tổng cộng", 18, 17, 13],
      ],
    });
    expect(found).toMatchObject({ cell: "E6" });
    expect(found?.suspects.some(({ cell, value }) => cell === "E6" && value === 3)).toBe(true);
  });

  it("a count of thousands beside a mean age keeps its mark", () => {
    const found = told({
      rows: [
        ["Tiêu chí", "Kỳ này", "Cùng kỳ năm trước"],
        ["Đảng viên có đến cuối kỳ", 42150, 41200],
        ["- Nữ", 13.05, 12600],
        ["- Dân tộc thiểu số", 9120, 9000],
        ["- Theo tôn giáo", 2140, 2098],
        ["- Đoàn viên", 6204, 6150],
        ["- Ở xã", 20115, 19870],
        ["- Ở cơ quan", 8120, 8004],
        ["- Ở trường học", 9915, 9722],
        ["- Ở doanh nghiệp", 4000, 3604],
        ["- Tuổi bình quân", 46.3, 46.1],
      ],
    });
    expect(places(found)).toEqual(["thousand-separator B3 13050"]);
  });

  it("growth against the year before, under 'Tăng trưởng (%)'", () => {
    const found = told({
      rows: [
        ["TT", "Đơn vị", "Năm trước", "Năm nay", "Tăng trưởng (%)"],
        [1, "Xã A", 40, 37, -7.5],
        [2, "Xã B", 20, 25, 25],
        [3, "Xã C", 50, 60, 99.9],
        [4, "Xã D", 80, 72, -10],
        [5, "Xã E", 64, 80, 25],
      ],
    });
    expect(found.map(({ cell, suspects }) => [cell, suspects[0]?.value])).toEqual([["E4", 20]]);
  });

  it("amounts with their unit under a SUM", () => {
    const found = told({
      rows: [
        ["TT", "Đơn vị", "Số tiền"],
        [1, "Xã A", "1.000.000 đ"],
        [2, "Xã B", "2.500.000đ"],
        [3, "Xã C", "500.000 VNĐ"],
        [null, "Tổng cộng", formula("SUM(C2:C4)", 0)],
      ],
    });
    expect(places(found)).toEqual(["total-skips-text C5 4000000"]);
    expect(found[0]?.fix?.edits.map(({ after }) => after)).toEqual([1000000, 2500000, 500000]);
  });

  it("a total that adds itself, once", () => {
    const found = told({
      rows: [
        ["TT", "Đơn vị", "Tổng số", "Nam", "Nữ"],
        [1, "Xã A", 22, 10, 12],
        [2, "Xã B", 17, 8, 9],
        [3, "Xã C", 14, 7, 7],
        [null, "Tổng cộng", formula("SUM(C2:C5)", 0), formula("SUM(D2:D4)"), formula("SUM(E2:E4)")],
      ],
    });
    expect(places(found)).toEqual(["sums-itself C5 53"]);
    expect(found[0]?.message).toContain("=SUM(C2:C4)");
  });

  it("a link to the sheet of another unit", () => {
    const unit = (name: string, figures: readonly number[]): SheetSpec => ({
      name,
      rows: [["HTXSNV", "HTTNV", "HTNV"], [...figures]],
    });
    const row = (at: number, links: readonly string[]): SheetSpec["rows"][number] => [
      at,
      `Chi bộ ${at}`,
      ...links.map((sheet, column) => formula(`'${sheet}'!${"ABC".charAt(column)}2`)),
    ];
    const workbook = workbookOf(
      {
        name: "Tổng hợp",
        rows: [
          ["TT", "Đơn vị", "HTXSNV", "HTTNV", "HTNV"],
          row(1, ["Chi bộ 1", "Chi bộ 1", "Chi bộ 1"]),
          row(2, ["Chi bộ 2", "Chi bộ 2", "Chi bộ 2"]),
          row(3, ["Chi bộ 3", "Chi bộ 2", "Chi bộ 3"]),
          row(4, ["Chi bộ 4", "Chi bộ 4", "Chi bộ 4"]),
        ],
      },
      ...[1, 2, 3, 4].map((at) => unit(`Chi bộ ${at}`, [at, 20 + at, 5])),
    );
    const found = check(workbook).findings.filter(({ severity }) => severity !== "info");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ cell: "D4", rule: "unlike-neighbours" });
    expect(found[0]?.fix?.edits[0]?.after).toBe("='Chi bộ 3'!B2");
  });

  it("results that are old are said, and no figure is held against them", () => {
    const found = told({
      rows: [
        ["TT", "Đơn vị", "Tổng số", "Nam", "Nữ"],
        [1, "Xã A", formula("D2+E2", 22), 10, 12],
        [2, "Xã B", formula("D3+E3", 25), 31, 14],
        [3, "Xã C", formula("D4+E4", 28), 12, 16],
        [null, "Tổng cộng", formula("SUM(C2:C4)", 75), formula("SUM(D2:D4)", 33), formula("SUM(E2:E4)", 42)],
      ],
    });
    expect(found.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(["old-result C3"]);
    expect(found[0]?.message).toMatch(/C3, C5 và D5/);
  });
});
