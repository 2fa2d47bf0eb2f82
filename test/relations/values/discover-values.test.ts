import { Grid } from "../../../src/grid/grid";
import type { CellValue } from "../../../src/grid/sheet";
import { discoverInValues } from "../../../src/relations/values/discover-values";
import { seededRandom } from "../../generator/random";

function found(values: CellValue[][], textFigures = false): string[] {
  return discoverInValues(new Grid({ name: "Biểu", values, textFigures })).map(
    ({ axis, kind, result, operands }) => `${axis} ${kind} ${result} = ${operands.join(" ")}`,
  );
}

/** Party members admitted by district, 2019 to 2023, each district total above its two kinds. */
const admitted: CellValue[][] = [
  ["Đơn vị", "2019", "2020", "2021", "2022", "2023"],
  ["Toàn tỉnh", 1284, 1351, 1187, 1402, 1468],
  ["Vân Hồ", 512, 547, 463, 571, 604],
  ["Nông thôn", 388, 402, 341, 427, 459],
  ["Thành thị", 124, 145, 122, 144, 145],
  ["Mộc Châu", 772, 804, 724, 831, 864],
  ["Nông thôn", 431, 467, 395, 472, 503],
  ["Thành thị", 341, 337, 329, 359, 361],
];

describe("relations found in values", () => {
  test("totals above their parts, and totals of totals", () => {
    expect(found(admitted)).toEqual(
      expect.arrayContaining(["rows sum 2 = 3 4", "rows sum 5 = 6 7", "rows sum 1 = 2 5"]),
    );
  });

  test("totals to the right of their parts, in a text file with its own separators", () => {
    const rows = [
      ["Vân Hồ", "1,204", "981", "2,185"],
      ["Mộc Châu", "2,377", "1,640", "4,017"],
      ["Mai Sơn", "3,019", "2,258", "5,277"],
      ["Sông Mã", "1,733", "1,395", "3,128"],
    ];
    expect(found([["Huyện", "Nam", "Nữ", "Tổng số"], ...rows], true)).toContain("columns sum 3 = 1 2");
  });

  test("two breakdowns of one total are both kept", () => {
    const rows = [
      [3174, 2111, 1063, 412, 1288, 1474],
      [2364, 1502, 862, 307, 1015, 1042],
      [1873, 1241, 632, 219, 844, 810],
      [2905, 1877, 1028, 391, 1102, 1412],
      [1466, 938, 528, 187, 655, 624],
    ];
    const relations = found([["Tổng số", "Nam", "Nữ", "Dưới 30", "31-45", "Trên 45"], ...rows]);
    expect(relations).toContain("columns sum 0 = 1 2");
    expect(relations).toContain("columns sum 0 = 3 4 5");
  });

  test("a percentage to the right of its part and its whole", () => {
    const rows = [
      ["Vân Hồ", 3174, 604, 19.03],
      ["Mộc Châu", 2364, 377, 15.95],
      ["Mai Sơn", 4127, 803, 19.46],
      ["Sông Mã", 2958, 512, 17.31],
      ["Yên Châu", 1846, 291, 15.76],
    ];
    expect(found([["Huyện", "Đảng viên", "Xuất sắc", "Tỷ lệ %"], ...rows])).toContain(
      "columns ratio 3 = 2 1",
    );
  });

  test("quantity, price and amount are one relation", () => {
    const rows = [
      [64, 2.7, 172.8],
      [12, 3.6, 43.2],
      [16, 6.75, 108],
      [3, 31.5, 94.5],
      [27, 4.15, 112.05],
      [9, 18.4, 165.6],
    ];
    expect(found([["Số lượng", "Đơn giá", "Thành tiền"], ...rows])).toHaveLength(1);
  });

  test("a total still stands where one figure of it is wrong", () => {
    const wrong = admitted.map((row) => [...row]);
    (wrong[5] ?? [])[3] = 742;
    const relation = discoverInValues(new Grid({ name: "Biểu", values: wrong })).find(
      ({ axis, result }) => axis === "rows" && result === 5,
    );
    expect(relation).toMatchObject({ operands: [6, 7], failing: [3] });
  });

  test("a total of subtotals that stand between their parts", () => {
    const rows = [
      ["Lương", 1204, 1251, 1317, 1298],
      ["Phụ cấp", 311, 287, 296, 304],
      ["Con người", 1515, 1538, 1613, 1602],
      ["Điện nước", 87, 92, 118, 103],
      ["Hội nghị", 43, 61, 38, 57],
      ["Hoạt động", 130, 153, 156, 160],
      ["Chi", 1645, 1691, 1769, 1762],
    ];
    const relations = found([["Khoản", "2020", "2021", "2022", "2023"], ...rows]);
    expect(relations).toEqual(
      expect.arrayContaining(["rows sum 3 = 1 2", "rows sum 6 = 4 5", "rows sum 7 = 3 6"]),
    );
  });

  test("parts that stand away from their total", () => {
    const rows = [
      ["Toàn tỉnh", 2185, 4017, 5277, 3128],
      ["Đơn vị", null, null, null, null],
      ["Số tổ chức", 41, 67, 83, 52],
      ["Khối xã", 1204, 2377, 3019, 1733],
      ["Khối cơ quan", 640, 1011, 1402, 871],
      ["Khối doanh nghiệp", 341, 629, 856, 524],
    ];
    expect(found([["Chỉ tiêu", "A", "B", "C", "D"], ...rows])).toContain("rows sum 1 = 4 5 6");
  });

  test("an item among the parts that is not added, of which", () => {
    const rows = [
      ["Tổng", 2185, 4017, 5277, 3128, 3350],
      ["Chính thức", 1204, 2377, 3019, 1733, 1950],
      ["nữ", 402, 815, 977, 590, 611],
      ["Dự bị", 640, 1011, 1402, 871, 880],
      ["Khác", 341, 629, 856, 524, 520],
    ];
    expect(found([["Chỉ tiêu", "A", "B", "C", "D", "E"], ...rows])).toContain("rows sum 1 = 2 4 5");
  });

  test("shares of a total that stands far above them", () => {
    const parts = Array.from({ length: 14 }, (_, part) =>
      Array.from({ length: 5 }, (__, year) => 211 + ((part * 7919 + year * 104_729) % 1_801)),
    );
    const total = [0, 1, 2, 3, 4].map((year) => parts.reduce((sum, part) => sum + (part[year] ?? 0), 0));
    const shares = parts.map((part) =>
      part.map((count, year) => Math.round((count / (total[year] ?? 1)) * 10_000) / 100),
    );
    const relations = found([
      ["Đơn vị", "2019", "2020", "2021", "2022", "2023"],
      ["Toàn tỉnh", ...total],
      ...parts.map((part, at): CellValue[] => [`Huyện ${at + 1}`, ...part]),
      ...shares.map((share, at): CellValue[] => [`Huyện ${at + 1} (%)`, ...share]),
    ]);
    expect(relations).toEqual(expect.arrayContaining(["rows ratio 16 = 2 1", "rows ratio 29 = 15 1"]));
  });

  test("a column of another kind that a total row passes through is not one of its mistakes", () => {
    const relations = discoverInValues(
      new Grid({
        name: "Biểu",
        values: [
          ["Đơn vị", "2023", "2024", "Tăng (%)", "Kinh phí"],
          ["Xã A", 1250, 1402, 12.16, 3310],
          ["Xã B", 980, 1011, 3.16, 2875],
          ["Xã C", 1432, 1398, -2.37, 4021],
          ["Xã D", 610, 702, 15.08, 1990],
          ["Cộng", 4272, 4513, 5.64, 12196],
        ],
      }),
    );
    const total = relations.find(
      ({ axis, kind, result }) => axis === "rows" && kind === "sum" && result === 5,
    );
    expect(total?.lines).toEqual([1, 2, 4]);
    expect(total?.failing).toEqual([3]);
    expect(total?.meant).toEqual([]);
  });

  test("a price list that rises evenly holds no sums", () => {
    const rows = Array.from({ length: 12 }, (_, at) => [
      at + 1,
      120 * (at + 1),
      240 * (at + 1),
      360 * (at + 1),
    ]);
    expect(found([["Bậc", "A", "B", "C"], ...rows]).filter((each) => each.startsWith("rows"))).toEqual([]);
  });

  test("chance makes no relation: figures drawn at random, large and small", () => {
    let relations = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed);
      const most = random.pick([9, 60, 900, 250_000]);
      const values = Array.from({ length: random.integer(6, 24) }, () =>
        Array.from({ length: random.integer(4, 10) }, () => random.integer(0, most)),
      );
      relations += found(values).length;
    }
    expect(relations).toBe(0);
  });
});
