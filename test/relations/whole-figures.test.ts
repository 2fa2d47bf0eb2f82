import { Grid } from "../../src/grid/grid";
import type { CellValue } from "../../src/grid/sheet";
import { readTables } from "../../src/layout/layout";
import { wholeNumbersOf } from "../../src/relations/whole-figures";

describe("what a table says of its whole numbers", () => {
  const said = (title: string, rows: CellValue[][]): unknown => {
    const grid = new Grid({ name: "Biểu", values: [[title], [], ["Đơn vị", "Thu", "Chi", "Dư"], ...rows] });
    const table = readTables(grid)[0];
    return table ? wholeNumbersOf(table) : null;
  };
  const amounts: CellValue[][] = [
    ["Vân Hồ", 3174, 2111, 1063],
    ["Mộc Châu", 2364, 1502, 862],
  ];

  it("nothing of plain ones", () => {
    expect(said("Thu chi quỹ", amounts)).toEqual({ roundedOver: 0, counted: false, shownExact: false });
  });

  it("a title that speaks of millions leaves room for rounding", () => {
    expect(said("Ngân sách (triệu đồng)", amounts)).toEqual({
      roundedOver: 1,
      counted: false,
      shownExact: false,
    });
  });

  it("members at each level are counted", () => {
    const grid = new Grid({
      name: "Biểu",
      values: [
        ["XẾP LOẠI ĐẢNG VIÊN"],
        [],
        [
          "Đơn vị",
          "Được xếp loại",
          "Hoàn thành xuất sắc",
          "Hoàn thành tốt",
          "Hoàn thành",
          "Không hoàn thành",
        ],
        ["Vân Hồ", 3174, 604, 2364, 186, 20],
        ["Mộc Châu", 2364, 401, 1802, 150, 11],
      ],
    });
    const [table] = readTables(grid);
    expect(table && wholeNumbersOf(table).counted).toBe(true);
  });

  it("figures in round hundreds are given in hundreds", () => {
    const rows = Array.from({ length: 9 }, (_, at) => [
      `Xã ${at}`,
      12_300 + at * 700,
      8_100 + at * 300,
      4_200 + at * 400,
    ]);
    expect(said("Sản lượng", rows)).toEqual({ roundedOver: 100, counted: false, shownExact: false });
  });
});
