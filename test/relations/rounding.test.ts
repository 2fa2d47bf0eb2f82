import { roundedSlack, wholeNumbersOf } from "../../src/relations/rounding";
import { Grid } from "../../src/grid/grid";
import type { CellValue } from "../../src/grid/sheet";
import { readTables } from "../../src/layout/layout";
import { expectFindings, expectSilent, withCells } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/** Funds of eight offices in million đồng, each figure rounded by itself: seven of the nine sums are off by one. */
const funds: SheetSpec = {
  rows: [
    ["KINH PHÍ BỒI DƯỠNG LÝ LUẬN CHÍNH TRỊ NĂM 2022"],
    [],
    ["STT", "Đơn vị", "Tổng số", "Ngân sách tỉnh", "Ngân sách huyện", "Nguồn khác"],
    ...(
      [
        ["Huyện ủy Ninh Phước", 1241, 604, 417, 219],
        ["Huyện ủy Ninh Sơn", 986, 512, 338, 137],
        ["Huyện ủy Thuận Bắc", 772, 391, 260, 120],
        ["Huyện ủy Thuận Nam", 1054, 498, 371, 185],
        ["Huyện ủy Bác Ái", 655, 317, 229, 110],
        ["Huyện ủy Ninh Hải", 871, 436, 297, 137],
        ["Thành ủy Phan Rang", 2318, 1127, 806, 386],
        ["Đảng ủy Khối cơ quan", 1472, 733, 521, 217],
      ] as const
    ).map((row, at): Cell[] => [at + 1, ...row]),
  ],
};

/** Learners by district, published to the nearest five. */
const learners: SheetSpec = {
  rows: [
    ["SỐ HỌC VIÊN CÁC LỚP BỒI DƯỠNG NĂM 2022 (làm tròn đến 5)"],
    [],
    ["STT", "Đơn vị", "Tổng số", "Sơ cấp", "Trung cấp", "Bồi dưỡng"],
    ...(
      [
        ["Huyện ủy Ninh Phước", 1245, 605, 415, 220],
        ["Huyện ủy Ninh Sơn", 985, 510, 340, 140],
        ["Huyện ủy Thuận Bắc", 770, 390, 260, 120],
        ["Huyện ủy Thuận Nam", 1055, 500, 370, 190],
        ["Huyện ủy Bác Ái", 655, 315, 230, 105],
        ["Huyện ủy Ninh Hải", 870, 435, 295, 140],
        ["Thành ủy Phan Rang", 2320, 1125, 805, 385],
        ["Đảng ủy Khối cơ quan", 1470, 735, 520, 215],
      ] as const
    ).map((row, at): Cell[] => [at + 1, ...row]),
  ],
};

/** Members of five provinces rated at each level, all above what anybody counts by hand. */
const provinces: SheetSpec = {
  rows: [
    ["TỔNG HỢP XẾP LOẠI ĐẢNG VIÊN NĂM 2024"],
    [],
    [
      "STT",
      "Đảng bộ",
      "Được xếp loại",
      "Hoàn thành xuất sắc nhiệm vụ",
      "Hoàn thành tốt nhiệm vụ",
      "Hoàn thành nhiệm vụ",
      "Không hoàn thành nhiệm vụ",
    ],
    [1, "Nghệ An", 182345, 20112, 147018, 14790, 425],
    [2, "Thanh Hóa", 221870, 30115, 171526, 19902, 327],
    [3, "Hà Nội", 452310, 55012, 364204, 32011, 1083],
  ],
};

/** State revenue in hundred thousand million đồng: every second sum is off by one, and nobody says so. */
const revenue: SheetSpec = {
  rows: [
    ["THU NGÂN SÁCH 2018 - 2022"],
    [],
    ["Năm", "Tổng thu", "Thu nội địa", "Thu dầu thô", "Thu khác"],
    [2018, 604419 + 417310 + 219222, 604418, 417310, 219222],
    [2019, 512033 + 338741 + 137660, 512033, 338741, 137660],
    [2020, 391207 + 260552 + 120411 - 1, 391207, 260552, 120411],
    [2021, 498120 + 371904 + 185339, 498120, 371904, 185339],
  ],
};

/** What seven offices spent, in đồng: each total is the sum of eleven items. */
const expenses: SheetSpec = {
  rows: [
    ["CHI HOẠT ĐỘNG CÁC ĐƠN VỊ"],
    [],
    ["STT", "Đơn vị", "Tổng số", ...Array.from({ length: 11 }, (_, at) => `Mục ${at + 1}`)],
    ...Array.from({ length: 12 }, (_, unit): Cell[] => {
      const items = Array.from({ length: 11 }, (__, at) => 150_003 + ((unit * 7919 + at * 104_729) % 61_007));
      return [unit + 1, `Đơn vị ${unit + 1}`, items.reduce((sum, item) => sum + item, 0), ...items];
    }),
  ],
};

describe("whole figures that were rounded one by one", () => {
  it("amounts to the nearest unit: sums that stray by one are no slips", () => {
    expectSilent(funds);
  });

  it("counts to the nearest five: sums that stray by five are no slips", () => {
    expectSilent(learners);
  });

  it("a slip among them is still one", () => {
    expectFindings(withCells(funds, { C7: 1504 }), [
      { rule: "total-mismatch", cell: "C7", expected: 1054, suspects: ["C7"] },
    ]);
  });

  it("exact figures are held to the last unit", () => {
    const exact = withCells(funds, {
      C4: 1240,
      C5: 987,
      C6: 771,
      C8: 656,
      C9: 870,
      C10: 2319,
      C11: 1472,
    });
    expectFindings(exact, [{ rule: "total-mismatch", cell: "C11", expected: 1471 }]);
  });

  it("the room grows with the root of the figures rounded", () => {
    expect(roundedSlack(1, 3)).toBe(1.5);
    expect(roundedSlack(1, 4)).toBe(2);
    expect(roundedSlack(1, 48)).toBe(10);
    expect(roundedSlack(8, 5)).toBe(20);
    expect(roundedSlack(0, 12)).toBe(0);
  });
});

describe("large whole figures", () => {
  it("members are counted one by one however many they are", () => {
    expectSilent(provinces);
    expectFindings(withCells(provinces, { D4: 20113 }), [
      { rule: "levels-mismatch", cell: "C4", expected: 182346 },
    ]);
  });

  it("amounts that nobody can have counted may stray by what rounding takes away", () => {
    expectSilent(revenue);
    expectSilent(withCells(revenue, { C4: 604419 }));
  });

  it("amounts whose other sums are all exact were not rounded: one that strays is told", () => {
    expectSilent(expenses);
    expectSilent(withCells(expenses, { C9: 1_989_002 }));
    expectFindings(withCells(expenses, { C9: 1_989_003 }), [
      { rule: "total-mismatch", cell: "C9", expected: 1_989_001 },
    ]);
  });
});

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
