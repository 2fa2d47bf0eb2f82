import { relationsIn, tableOf } from "../fixtures/table";

test("reached, exceeded and gap are told apart by their words and figures", () => {
  const found = relationsIn(
    tableOf(`TT | Đơn vị | Chỉ tiêu giao | Kết nạp | Đạt (%) | Vượt (%) | Chênh lệch
1 | Phan Thiết | 260 | 271 | 104.23 | 4.23 | 11
2 | La Gi | 110 | 96 | 87.27 | -12.73 | -14
3 | Tuy Phong | 150 | 158 | 105.33 | 5.33 | 8
4 | Bắc Bình | 170 | 170 | 100 | 0 | 0`),
  );
  expect(found).toEqual(
    expect.arrayContaining(["reached: E = 100·D/C", "exceeded: F = 100·D/C-100", "gap: G = D-C"]),
  );
});

test("what is missing is the target less the result", () => {
  const found = relationsIn(
    tableOf(`TT | Đơn vị | Chỉ tiêu giao | Đã kết nạp | Còn thiếu
1 | Nam Ban | 18 | 12 | 6
2 | Phú Sơn | 9 | 7 | 2
3 | Đạ Đờn | 12 | 11 | 1`),
  );
  expect(found).toContain("gap: E = C-D");
});

test("against last year: in figures and in per cent", () => {
  const found = relationsIn(
    tableOf(`TT | Nội dung | Kỳ này | Cùng kỳ năm trước | Tăng, giảm so với cùng kỳ | Tăng, giảm so với cùng kỳ (%)
1 | Kết nạp | 106 | 187 | -81 | -43.32
2 | Chuyển đến | 53 | 45 | 8 | 17.78
3 | Từ trần | 21 | 19 | 2 | 10.53`),
  );
  expect(found).toEqual(expect.arrayContaining(["change: E = C-D", "changePercent: F = 100·C/D-100"]));
});

test("the sign column and the per cent column under one header", () => {
  const found = relationsIn(
    tableOf(
      `TT | Chỉ tiêu | TH 2020 | Cùng kỳ 2019 | So với cùng kỳ | <
< | < | < | < | (+/-) | %
1 | Nông nghiệp | 48.2 | 44.7 | 3.5 | 7.83
2 | Công nghiệp | 61.3 | 49.6 | 11.7 | 23.59
3 | Thương mại | 42.5 | 45.7 | -3.2 | -7`,
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"] },
    ),
  );
  expect(found).toContain("change: E = C-D");
  expect(found).toContain("changePercent: F = 100·C/D-100");
});

test("the forms of the Organisation Commission print the index", () => {
  const found = relationsIn(
    tableOf(`Tiêu chí | Kỳ này | Cùng kỳ năm trước | (%) kỳ này so với cùng kỳ năm trước
Kết nạp | 106 | 187 | 56.68
Chuyển đến | 53 | 45 | 117.78
Từ trần | 21 | 19 | 110.53`),
  );
  expect(found).toContain("changePercent: D = 100·B/C");
});
