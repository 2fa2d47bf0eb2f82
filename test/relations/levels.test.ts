import { relationsIn, tableOf } from "../fixtures/table";

const HEAD =
  "TT | Đơn vị | Tổng số | Được đánh giá | HTXSNV | HTTNV | HTNV | KHTNV | Chưa đánh giá | Miễn đánh giá";

test("levels make up the rated; rated, not rated and exempt the total", () => {
  const found = relationsIn(
    tableOf(`${HEAD}
1 | Xã A | 50 | 44 | 6 | 35 | 3 | 0 | 2 | 4
2 | Xã B | 65 | 58 | 9 | 44 | 4 | 1 | 5 | 2
3 | Xã C | 40 | 36 | 5 | 29 | 2 | 0 | 1 | 3
4 | Xã D | 72 | 66 | 10 | 50 | 5 | 1 | 6 | 0`),
  );
  expect(found).toContain("levels: D = E+F+G+H");
  expect(found).toContain("ratedTotal: C = D+I+J");
});

test("where no rated figure is given the levels and the not rated make up the total", () => {
  const found = relationsIn(
    tableOf(`TT | Đơn vị | Tổng số | HTXSNV | HTTNV | HTNV | KHTNV | Chưa xếp loại
1 | Xã A | 46 | 6 | 35 | 3 | 0 | 2
2 | Xã B | 63 | 9 | 44 | 4 | 1 | 5
3 | Xã C | 37 | 5 | 29 | 2 | 0 | 1`),
  );
  expect(found).toContain("levels: C = D+E+F+G+H");
});

test("the exemplary part is never added to its level", () => {
  const found = relationsIn(
    tableOf(`TT | Đơn vị | Số được đánh giá | TSVM | Trđó: tiêu biểu | HTTNV | HTNV | Yếu kém
1 | Bắc Sơn | 52 | 21 | 4 | 22 | 8 | 1
2 | Bình Gia | 51 | 18 | 3 | 25 | 6 | 2
3 | Cao Lộc | 63 | 27 | 5 | 31 | 5 | 0`),
  );
  expect(found).toContain("levels: C = D+F+G+H");
});

test("levels in rows, a kind of organisation a column", () => {
  const found = relationsIn(
    tableOf(`Nội dung | Chi bộ | Đảng viên
Số được đánh giá | 3174 | 62331
Hoàn thành xuất sắc nhiệm vụ | 604 | 9942
Hoàn thành tốt nhiệm vụ | 2364 | 47193
Hoàn thành nhiệm vụ | 201 | 4897
Không hoàn thành nhiệm vụ | 5 | 299`),
  );
  expect(found).toContain("levels: 2 = 3+4+5+6");
});

test("raised, kept and lowered make up the compared", () => {
  const found = relationsIn(
    tableOf(`TT | Huyện | Số TCCSĐ | Nâng mức | Giữ nguyên | Giảm mức
1 | Bắc Sơn | 52 | 9 | 40 | 3
2 | Bình Gia | 51 | 7 | 41 | 3
3 | Cao Lộc | 63 | 12 | 50 | 1`),
  );
  expect(found).toContain("movement: C = D+E+F");
});

test("attributes that overlap make up nothing: 6 + 4 + 6 of 14", () => {
  const found = relationsIn(
    tableOf(`TT | Nội dung | Tổng số xã | Bí thư không là người địa phương | Chủ tịch không là người địa phương | Bí thư là chủ tịch HĐND
1 | Vân Hồ | 14 | 6 | 4 | 6
2 | Mộc Châu | 15 | 7 | 6 | 5
3 | Yên Châu | 15 | 5 | 4 | 9`),
  );
  expect(found.filter((text) => text.includes("C ="))).toEqual([]);
});

test("bands with words around them, and a share of the first", () => {
  const found = relationsIn(
    tableOf(`STT | Đảng bộ | Số chi bộ | Chi bộ đạt tốt | Chi bộ đạt khá | Chi bộ trung bình | Chi bộ kém | Tỷ lệ tốt (%)
1 | Xã A | 14 | 12 | 1 | 1 | 0 | 85.7
2 | Xã B | 17 | 13 | 3 | 1 | 0 | 76.5
3 | Xã C | 22 | 19 | 2 | 0 | 1 | 86.4
4 | Xã D | 9 | 8 | 1 | 0 | 0 | 88.9`),
  );
  expect(found.some((text) => text.endsWith("C = D+E+F+G"))).toBe(true);
  expect(found).toContain("percentage: H = 100·D/C");
});

test("of two runs that fail once each the one that leaves out a filled column is not taken", () => {
  const found = relationsIn(
    tableOf(`STT | Đảng bộ | Số chi bộ | Đạt loại 1 | Đạt loại 2 | Đạt loại 3 | Đạt loại 4
1 | Xã A | 14 | 12 | 1 | 1 | 0
2 | Xã B | 17 | 13 | 3 | 1 | 0
3 | Xã C | 22 | 19 | 2 | 0 | 1
4 | Xã D | 9 | 8 | 1 | 0 | 0
< | Cộng | 62 | 52 | 8 | 2 | 1`),
  );
  expect(found).not.toContain("breakdown: C = D+E+F");
});

test("the forms before 2014 call the rated those whose quality was analysed", () => {
  const found = relationsIn(
    tableOf(`TT | Chi bộ | Tổng số ĐV | ĐV được phân tích chất lượng | Đủ tư cách HTXSNV | Đủ tư cách HTTNV | Đủ tư cách HTNV | Vi phạm tư cách
1 | Thôn 1 | 27 | 25 | 3 | 20 | 2 | 0
2 | Thôn 2 | 31 | 30 | 4 | 23 | 2 | 1
3 | Thôn 3 | 22 | 20 | 2 | 17 | 1 | 0
4 | Trường học | 35 | 35 | 5 | 29 | 1 | 0`),
  );
  expect(found).toContain("levels: D = E+F+G+H");
});
