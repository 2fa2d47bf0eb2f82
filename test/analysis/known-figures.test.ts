import { SheetAnalysis } from "../../src/analysis/analysis";
import type { KnownFigure } from "../../src/analysis/known-figures";
import { saidPeriod } from "../../src/analysis/period";
import { cellAddress } from "../../src/grid/address";
import { sheet } from "../fixtures/sheet";
import type { SheetText } from "../fixtures/sheet";

function known(text: SheetText): Map<string, KnownFigure> {
  const [only] = new SheetAnalysis(sheet(text)).tables;
  return new Map(
    only?.knownFigures.map((figure) => [cellAddress(figure.cell.row, figure.cell.column), figure]),
  );
}

const rated: SheetText = {
  rows: `
KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2024
TT | Đơn vị | Được xếp loại | HTXSNV |
 | | | SL | Tỷ lệ %
I | Khối xã | 254 | 45 | 17.72
1 | Đảng bộ xã An Lộc | 118 | 20 | 16.95
2 | Đảng bộ xã Bình Hà | 136 | 25 | 18.38
II | Khối cơ quan | 92 | 15 | 16.30
1 | Chi bộ Văn phòng | 52 | 9 | 17.31
2 | Chi bộ Tài chính | 40 | 6 | 15
 | Cộng | 346 | 60 | 17.34`,
  merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2"],
};

describe("a figure of a table once read", () => {
  test("knows its unit with the groups over it, its headings, concept, year and value", () => {
    expect(known(rated).get("D5")).toMatchObject({
      value: 20,
      unit: ["Khối xã", "Đảng bộ xã An Lộc"],
      isTotal: false,
      heading: ["HTXSNV", "SL"],
      concept: "level.excellent",
      measure: "count",
      scale: null,
      year: 2024,
      part: null,
    });
  });

  test("tells how its cell holds a percentage; the value is in hundreds either way", () => {
    expect(known(rated).get("E6")).toMatchObject({ value: 18.38, measure: "percent", scale: "hundred" });
    const ratio = {
      ...rated,
      rows: rated.rows.replace(/(\d\d)\.(\d\d)/g, "0.$1$2").replace("| 15\n", "| 0.15\n"),
      formats: { "E4:E10": "0.00%" },
    };
    expect(known(ratio).get("E6")).toMatchObject({ value: 18.38, scale: "ratio" });
  });

  test("tells totals from units", () => {
    const figures = known(rated);
    expect(figures.get("C10")?.isTotal).toBe(true);
    expect(figures.get("C5")?.isTotal).toBe(false);
  });

  test("takes its year from its own heading, and the year before under “Năm trước”", () => {
    const text = {
      rows: `
TÌNH HÌNH KẾT NẠP ĐẢNG VIÊN NĂM 2025
Đơn vị | Năm trước | Thực hiện năm 2025 | Quý I/2025
Đảng bộ xã An Lộc | 14 | 17 | 5
Đảng bộ xã Bình Hà | 11 | 9 | 2`,
    };
    const figures = known(text);
    expect([figures.get("B3")?.year, figures.get("C3")?.year]).toEqual([2024, 2025]);
    expect(figures.get("D3")).toMatchObject({ year: 2025, part: { kind: "quarter", number: 1 } });
  });

  test("reads forms that keep their levels in rows: the columns are the units", () => {
    const text = {
      rows: `
Nội dung | Chi bộ | Đảng bộ cơ sở
Được xếp loại | 40 | 12
Hoàn thành xuất sắc nhiệm vụ | 8 | 2
Hoàn thành tốt nhiệm vụ | 27 | 9
Hoàn thành nhiệm vụ | 4 | 1
Không hoàn thành nhiệm vụ | 1 | 0`,
    };
    expect(known(text).get("B3")).toMatchObject({
      unit: ["Chi bộ"],
      heading: ["Hoàn thành xuất sắc nhiệm vụ"],
      concept: "level.excellent",
    });
  });

  test("leaves out ordinals, labels, years of birth and codes", () => {
    const text = {
      rows: `
TT | Họ và tên | Năm sinh | Số thẻ | Điểm
1 | Nguyễn Văn An | 1975 | 40125 | 92
2 | Trần Thị Bình | 1980 | 40126 | 88`,
    };
    expect([...known(text).keys()]).toEqual(["E2", "E3"]);
  });
});

describe("the period that words speak of", () => {
  test.each([
    [["Năm 2024"], 2024, null],
    [["Quý II/2025"], 2025, { kind: "quarter", number: 2 }],
    [["Thực hiện", "6 tháng đầu năm 2025"], 2025, { kind: "months", number: 6 }],
    [["Tháng 3/2024"], 2024, { kind: "month", number: 3 }],
    [["2024", "Quý 4"], 2024, { kind: "quarter", number: 4 }],
    [["Giai đoạn 2020 - 2025"], null, null],
    [["Tính đến 31/12/2024"], null, null],
    [["Tổng số 2.024 đảng viên"], null, null],
    [[], null, null],
  ])("%j", (path, year, part) => {
    expect(saidPeriod(path)).toEqual({ year, part });
  });
});
