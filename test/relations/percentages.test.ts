import { relationsIn, tableOf } from "../fixtures/table";

test("the shares of all levels have one base: the rated, though all but one unit rated everyone", () => {
  const found = relationsIn(
    tableOf(`TT | Đơn vị | Tổng số | Được đánh giá | HTXSNV | % | HTTNV | % | HTNV | %
1 | Xã A | 50 | 50 | 8 | 16 | 38 | 76 | 4 | 8
2 | Xã B | 64 | 60 | 9 | 15 | 45 | 75 | 6 | 10
3 | Xã C | 40 | 40 | 6 | 15 | 30 | 75 | 4 | 10
4 | Xã D | 25 | 25 | 4 | 16 | 20 | 80 | 1 | 4`),
  );
  expect(found).toEqual(
    expect.arrayContaining(["percentage: F = 100·E/D", "percentage: H = 100·G/D", "percentage: J = 100·I/D"]),
  );
});

test("a share of those rated well: the base the cap speaks of", () => {
  const found = relationsIn(
    tableOf(`Đơn vị | Hoàn thành xuất sắc | Hoàn thành tốt | Tỷ lệ HTXS/HTT (%)
Đội An ninh | 2 | 12 | 16.7
Đội Kinh tế | 1 | 9 | 11.1
Đội Hình sự | 3 | 17 | 17.6
Đội Giao thông | 4 | 22 | 18.2`),
  );
  expect(found).toContain("percentage: D = 100·B/C");
});

test("a structure column is a share of its own total", () => {
  const found = relationsIn(
    tableOf(`TT | Độ tuổi | Số lượng | Cơ cấu (%)
1 | Từ 18 - 30 | 611 | 18.57
2 | Từ 31 - 40 | 1218 | 37.02
3 | Từ 41 - 50 | 802 | 24.38
4 | Trên 50 | 659 | 20.03
< | Tổng số | 3290 | 100`),
  );
  expect(found).toContain("percentage: D = 100·C/C6");
});

test("each 100 is the base of the rows below it", () => {
  const found = relationsIn(
    tableOf(`Nội dung | Tổng số | Tỷ lệ (%)
Số tổ chức cơ sở đảng được đánh giá | 787 | 100
Trong sạch vững mạnh | 692 | 87.93
Hoàn thành tốt nhiệm vụ | 81 | 10.29
Hoàn thành nhiệm vụ | 11 | 1.4
Yếu kém | 3 | 0.38
Số chi bộ được đánh giá | 2411 | 100
Trong sạch vững mạnh | 2240 | 92.91
Hoàn thành tốt nhiệm vụ | 161 | 6.68
Hoàn thành nhiệm vụ | 9 | 0.37
Yếu kém | 1 | 0.04`),
  );
  expect(found).toEqual(expect.arrayContaining(["percentage: C = 100·B/B2", "percentage: C = 100·B/B7"]));
});

test("shares of qualifications add up to more than a hundred and no sum is read into them", () => {
  const found = relationsIn(
    tableOf(`TT | Đơn vị | Tổng số CUV | LLCT sơ cấp trở lên | % | LLCT trung cấp trở lên | %
1 | Đà Bắc | 800 | 680 | 85 | 320 | 40
2 | Mai Châu | 740 | 622 | 84.05 | 301 | 40.68
3 | Tân Lạc | 900 | 774 | 86 | 351 | 39`),
  );
  expect(found).toEqual(["percentage: E = 100·D/C", "percentage: G = 100·F/C"]);
});
