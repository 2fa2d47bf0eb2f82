import { relationsIn, tableOf } from "../fixtures/table";

test("30 + 70 make up the total score", () => {
  const found = relationsIn(
    tableOf(`TT | Họ và tên | Điểm chung (30đ) | Điểm chuyên môn (70đ) | Tổng điểm | Xếp loại
1 | Nguyễn Văn An | 28.5 | 64 | 92.5 | Hoàn thành xuất sắc nhiệm vụ
2 | Trần Thị Bình | 26 | 58.5 | 84.5 | Hoàn thành tốt nhiệm vụ
3 | Hà Thị Dung | 22 | 40.5 | 62.5 | Hoàn thành nhiệm vụ`),
  );
  expect(found).toContain("scoreTotal: E = C+D");
});

test("the mean of the months, though one has no meeting", () => {
  const found = relationsIn(
    tableOf(`TT | Chi bộ | Tháng 1 | Tháng 2 | Tháng 3 | Điểm bình quân
1 | Sở Nội vụ | 92 | 94 | 93 | 93
2 | Sở Tài chính | 88 | < | 85 | 86.5
3 | Sở Tư pháp | 81 | 88 | 86 | 85`),
  );
  expect(found).toContain("average: F = mean(C+D+E)");
});
