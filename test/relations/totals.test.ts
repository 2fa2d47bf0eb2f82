import { relationsIn, tableOf } from "../fixtures/table";

test("a total row adds up the rows above, or those below it", () => {
  const units = "1 | Xã A | 52 | 12\n2 | Xã B | 51 | 9\n3 | Xã C | 63 | 20";
  const head = "TT | Đơn vị | Số ĐV | Nữ";
  expect(relationsIn(tableOf(`${head}\n${units}\n< | Cộng | 166 | 41`))).toContain("total: 5 = 2+3+4");
  expect(relationsIn(tableOf(`${head}\n< | Tổng số | 166 | 41\n${units}`))).toContain("total: 2 = 3+4+5");
});

test("a total over groups adds up the groups, and each group its units", () => {
  const found = relationsIn(
    tableOf(`TT | Đơn vị | Số ĐV | Nữ
I | Khối xã | 103 | 21
1 | Xã A | 52 | 12
2 | Xã B | 51 | 9
II | Khối cơ quan | 77 | 30
1 | Văn phòng | 33 | 14
2 | Công an | 44 | 16
< | Tổng cộng | 180 | 51`),
  );
  expect(found).toContain("subtotal: 2 = 3+4");
  expect(found).toContain("subtotal: 5 = 6+7");
  expect(found.some((text) => text === "total: 8 = 2+5" || text === "total: 8 = 3+4+6+7")).toBe(true);
});

test("lines that close a block, and their total", () => {
  const found = relationsIn(
    tableOf(`TT | Đơn vị | Số ĐV | Nữ
1 | Xã A | 52 | 12
2 | Xã B | 51 | 9
< | Cộng khối xã | 103 | 21
3 | Văn phòng | 33 | 14
4 | Công an | 44 | 16
< | Cộng khối cơ quan | 77 | 30
< | Tổng | 180 | 51`),
  );
  expect(found).toContain("subtotal: 4 = 2+3");
  expect(found).toContain("subtotal: 7 = 5+6");
});

test("percentages and means are not added up", () => {
  const found = relationsIn(
    tableOf(`TT | Đơn vị | Số ĐV | Tuổi bình quân | Tỷ lệ (%)
1 | Xã A | 52 | 41.5 | 31
2 | Xã B | 51 | 44.1 | 30
3 | Xã C | 64 | 39.8 | 39
< | Tổng | 167 | 41.6 | 100`),
  );
  expect(found.filter((text) => text.startsWith("total"))).toEqual(["total: 5 = 2+3+4"]);
});

test("Chia ra is a partition, Trong đó a part", () => {
  const found = relationsIn(
    tableOf(
      `TT | Đơn vị | Tổng số | Chia ra | < | Trong đó | <
< | < | < | Đảng bộ cơ sở | Chi bộ cơ sở | Nữ | Dự bị
1 | Xã | 18 | 11 | 7 | 4 | 1
2 | Cơ quan | 25 | 6 | 19 | 9 | 2
3 | Trường học | 31 | 2 | 29 | 20 | 6`,
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"] },
    ),
  );
  expect(found).toContain("breakdown: C = D+E");
  expect(found.filter((text) => text.includes("F+G"))).toEqual([]);
});

test("members at the end = at the start + increase − decrease", () => {
  const found = relationsIn(
    tableOf(`Tiêu chí | Kỳ này | Cùng kỳ năm trước
A - Tổng số đảng viên cuối kỳ trước chuyển sang | 3216 | 3081
B - Đảng viên tăng trong kỳ | 160 | 233
C - Đảng viên giảm trong kỳ | 97 | 98
D - Tổng số đảng viên cuối kỳ báo cáo | 3279 | 3216`),
  );
  expect(found.some((text) => /: 5 = 2\+3-4$/.test(text))).toBe(true);
});

test("a row of means", () => {
  const found = relationsIn(
    tableOf(`TT | Chi bộ | Điểm quý I | Điểm quý II
1 | Sở Nội vụ | 92 | 94
2 | Sở Tài chính | 88 | 85
3 | Sở Tư pháp | 81 | 88
< | Bình quân | 87 | 89`),
  );
  expect(found).toContain("average: 5 = mean(2+3+4)");
});
