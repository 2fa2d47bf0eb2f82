import { acceptedIn, relationText, relationsIn, tableOf } from "../fixtures/table";

test("the column-number row states sums and ratios", () => {
  const found = relationsIn(
    tableOf(`Tiêu chí | Tổng số | Trong tỉnh | Ngoài tỉnh | Năm trước | So sánh
1 | 2 (=3+4) | 3 | 4 | 5 | 6(=2*100/5)
Kết nạp | 53 | 41 | 12 | 45 | 117.78
Chuyển đến | 30 | 21 | 9 | 33 | 90.91
Chuyển đi | 66 | 50 | 16 | 60 | 110`),
  );
  expect(found.some((text) => text.endsWith("B = C+D"))).toBe(true);
  expect(found.some((text) => text.endsWith("F = 100·B/E"))).toBe(true);
});

test("a run of columns leaves out what stands under Trong đó", () => {
  const [declared] = acceptedIn(
    tableOf(`Chỉ tiêu | Tổng số | Xã | DN có vốn đầu tư NN | Trong đó 100% vốn NN | Cơ quan
1 | 2 = 3+...+6 | 3 | 4 | 5 | 6
Trong sạch vững mạnh | 314 | 98 | 7 | 4 | 209
Hoàn thành tốt nhiệm vụ | 38 | 17 | 2 | 1 | 19
Hoàn thành nhiệm vụ | 6 | 2 | 1 | 1 | 3`),
  ).filter(({ relation }) => relation.origin === "declared");
  expect(declared && relationText(declared.relation)).toBe("B = C+D+F");
});

test("labels state the sums of rows", () => {
  const found = relationsIn(
    tableOf(`Tiêu chí | Tổng số | Xã
1. Số có mặt đến thời điểm đánh giá (1= 2+3+4) | 165 | 110
2. Số được miễn | 9 | 7
3. Số chưa được đánh giá | 6 | 3
4. Số đã được đánh giá | 150 | 100`),
  );
  expect(found.some((text) => text.endsWith("2 = 3+4+5"))).toBe(true);
});

test("a last row states that it adds up the numbered rows", () => {
  const found = relationsIn(
    tableOf(`Loại hình | Số TCCSĐ | Đảng viên
1. Xã | 18 | 3877
2. Cơ quan | 14 | 402
3. Doanh nghiệp | 6 | 106
a) Có vốn Nhà nước | 4 | 87
b) Tư nhân | 2 | 19
Cộng (1+…+3) | 38 | 4385`),
  );
  expect(found.some((text) => text.endsWith("7 = 2+3+4"))).toBe(true);
});

test("a row of means does not answer for the sums across its columns", () => {
  const declared = acceptedIn(
    tableOf(`TT | Tiêu chí | Tổng số | Bí thư | Cấp ủy viên
1 | 2 | 3 (=4+5) | 4 | 5
1 | Tổng số cấp ủy viên | 450 | 48 | 402
2 | Phụ nữ | 126 | 9 | 117
3 | Tuổi bình quân | 42.6 | 47.2 | 41.9`),
  ).find(({ relation }) => relation.origin === "declared");
  expect(declared?.relation.lines.map((line) => line + 1)).toEqual([3, 4]);
});
