import type { Row } from "../../src/layout/table";
import { tableOf } from "../fixtures/table";

function roles(labels: readonly string[]): Row["role"][] {
  const rows = ["TT | Nội dung | Số lượng | Nữ", ...labels.map((label) => `${label} | 12 | 5`)].join("\n");
  return tableOf(rows).rows.map(({ role }) => role);
}

describe("totals by their words", () => {
  test.each([
    "Tổng",
    "Tổng số",
    "Tổng cộng",
    "TỔNG CỘNG:",
    "Cộng",
    "Cộng chung",
    "TC",
    "TS",
    "T.Cộng",
    "Toàn tỉnh",
    "Toàn Đảng bộ xã",
    "Toàn đảng bộ",
    "Tổng toàn huyện",
    "Cộng (1+…+16)",
  ])("%s", (label) => {
    expect(roles(["1 | Xã A", "2 | Xã B", `< | ${label}`]).at(-1)).toBe("total");
  });

  test.each(["Công chức", "Công an xã", "Tổng Bí thư", "Tổng công ty Than", "Công đoàn", "Tốt"])(
    "%s is a row like any other",
    (label) => {
      expect(roles(["1 | Xã A", "2 | Xã B", `3 | ${label}`]).at(-1)).toBe("data");
    },
  );

  test("a line that closes each block, and the outermost", () => {
    expect(
      roles([
        "1 | Xã A",
        "2 | Xã B",
        "< | Cộng khối xã",
        "3 | Sở C",
        "4 | Sở D",
        "< | Cộng khối sở",
        "< | Tổng cộng",
      ]),
    ).toEqual(["data", "data", "subtotal", "data", "data", "subtotal", "total"]);
  });
});

test("the same in English", () => {
  const { rows } = tableOf(`
Item | Q1 | Q2
Salaries | 1200 | 1250
Travel | 310 | 220
Subtotal 1 | 1510 | 1470
Grants | 500 | 700
Fees | 95 | 130
Sub-total: grants | 595 | 830
Grand total | 2105 | 2300`);
  expect(rows.map(({ role }) => role)).toEqual([
    "data",
    "data",
    "subtotal",
    "data",
    "data",
    "subtotal",
    "total",
  ]);
});

test("groups with no figures, parts of a numbered row, and Trong đó", () => {
  const { rows } = tableOf(`
TT | Nội dung | Số lượng | Nữ
I | Khối xã
1 | Đảng bộ xã A | 40 | 12
a) | Chi bộ thôn | 30 | 9
b) | Chi bộ trường | 10 | 3
< | Trong đó: dự bị | 2 | 1
II | Khối cơ quan
2 | Chi bộ Văn phòng | 12 | 5
`);
  expect(rows.map(({ role }) => role)).toEqual(["group", "data", "data", "data", "data", "group", "data"]);
  expect(rows.map(({ parent }) => (parent === null ? null : parent + 1))).toEqual([
    null,
    2,
    3,
    3,
    5,
    null,
    7,
  ]);
  expect(rows.map(({ subset }) => subset)).toEqual([false, false, false, false, true, false, false]);
});

test("a list that goes on under Trong đó is a part to its end", () => {
  const { rows } = tableOf(`
Tiêu chí | Tổng số | Xã
Đảng viên không hoàn thành nhiệm vụ | 21 | 12
Trong đó: - Dưới 50% chỉ tiêu | 4 | 3
- Bị xử lý kỷ luật | 13 | 8
2. Số chưa được đánh giá | 60 | 44
`);
  expect(rows.map(({ subset }) => subset)).toEqual([false, true, true, false]);
});

test("numbers of two stages kept as numbers", () => {
  const { rows } = tableOf(`
TT | Nội dung | Tập thể | Đảng viên
3 | Số chưa kiểm điểm | 6 | 120
3.1 | Mới thành lập | 4 | 60
3.2 | Nghỉ ốm | 2 | 60
4 | Số được gợi ý | 1 | 3
`);
  expect(rows.map(({ parent }) => (parent === null ? null : parent + 1))).toEqual([null, 2, 2, null]);
});
