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

describe("numbers before the words count the rows only where they count", () => {
  const marks = (labels: readonly string[]): (number | null)[] =>
    tableOf(["Nội dung | Số lượng | Nữ", ...labels.map((label) => `${label} | 12 | 5`)].join("\n")).rows.map(
      ({ marker }) => marker?.value ?? null,
    );

  test("1, 2, 3 without a mark behind them", () => {
    expect(marks(["1 Kết nạp", "2 Chuyển đến", "3 Phục hồi đảng tịch"])).toEqual([1, 2, 3]);
  });

  test("ages, terms and numbers of children are quantities", () => {
    expect(marks(["30 tuổi trở xuống", "35 tuổi trở xuống", "50 tuổi trở lên"])).toEqual([null, null, null]);
    expect(marks(["1 con", "2 con", "3 con"])).toEqual([null, null, null]);
  });
});

describe("the column that numbers the rows", () => {
  test.each(["STT (No.)", "No. (STT)", "STT/No", "TT (No.)", "Thứ tự"])("%s", (head) => {
    const table = tableOf(`
${head} | Đơn vị (Unit) | Tổng số (Total) | Nữ
A | Khối nông thôn | 56 | 11
1 | Chi bộ bản Nà Mường | 25 | 5
2 | Chi bộ bản Co Chàm | 31 | 6`);
    expect(table.ordinalColumn).toBe(0);
  });

  test("is known by its counting alone, whatever stands above it", () => {
    const table = tableOf(`
Mục | Đơn vị | Tổng số | Nữ
I | Khối xã | 56 | 11
1 | Chi bộ bản Nà Mường | 25 | 5
2 | Chi bộ bản Co Chàm | 31 | 6
II | Khối cơ quan | 40 | 9
1 | Chi bộ Trạm Y tế | 18 | 4
2 | Chi bộ Trường học | 22 | 5`);
    expect(table.ordinalColumn).toBe(0);
  });

  test("account numbers count nothing", () => {
    const table = tableOf(`
Số hiệu | Tên tài khoản | Nợ | Có
101 | Tiền mặt | 56 | 11
102 | Tiền gửi | 25 | 5
103 | Tạm ứng | 31 | 6`);
    expect(table.ordinalColumn).toBeNull();
  });
});
