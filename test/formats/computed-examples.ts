import type { ConceptExample } from "./concept-outcome";

/** What comes from outside is never filled, however empty and however many are counted beside it. */
const givens = ["Mục tiêu", "Kế hoạch", "Chỉ tiêu giao", "Cùng kỳ"].map((header) => ({
  rows: `TT | Xã | Tổng số | ${header} | ${header} (%)
1 | Xã A | 50 | 44 |
2 | Xã B | 65 | 58 |
3 | Xã C | 40 | 36 |`,
  holds: ["not fill share 5", "not fill reached 5"],
}));

/** A table that counts nothing but bands of quality counts them one by one. */
const bandsAlone = [
  ["Tốt", "Khá"],
  ["Khá", "Tốt"],
  ["Trung bình", "Kém"],
  ["Kém", "Trung bình"],
].map(([band, other]) => ({
  rows: `TT | Đảng bộ | ${String(band)} | ${String(other)}
1 | Đảng bộ A | 20 | 7
2 | Đảng bộ B | 30 | 8
3 | Đảng bộ C | 12.5 | 5
4 | Đảng bộ D | 22 | 9
5 | Đảng bộ E | 25 | 6
6 | Đảng bộ G | 27 | 8`,
  holds: ["not-a-count C4"],
}));

/** No number out of 40 is 17,3 %. */
const impossible = ["Tổng số", "Được đánh giá"].map((base) => ({
  rows: `TT | Xã | ${base} | HTXSNV (%)
1 | Xã A | 50 | 20
2 | Xã B | 60 | 15
3 | Xã C | 40 | 17.3
4 | Xã D | 80 | 20
5 | Xã E | 20 | 20`,
  holds: ["impossible-percentage D4"],
}));

/** The women may have grown by more than all members have: others left. */
const partsOfDifferences = [
  ["Thực hiện", "Mục tiêu", "Chênh lệch"],
  ["Mục tiêu", "Thực hiện", "Còn thiếu"],
  ["Thực hiện", "Cùng kỳ", "Tăng, giảm"],
].map(([one, other, difference]) => ({
  rows: `Đơn vị | ${String(one)} | ${String(other)} | ${String(difference)}
Xã A | 50 | 47 | 3
Trong đó: Nữ | 20 | 15 | 5
Xã B | 65 | 57 | 8
Trong đó: Nữ | 30 | 27 | 3
Xã C | 66 | 59 | 7
Trong đó: Nữ | 31 | 27 | 4
Xã D | 72 | 63 | 9
Trong đó: Nữ | 35 | 33 | 2`,
  holds: ["not part-above-whole"],
}));

/** One in ten of those rated are excellent, and in every unit the form says that a tenth more came: no share of them. */
const noShares = ["Tăng, giảm (%)", "Chỉ số phát triển"].map((header) => ({
  rows: `TT | Xã | Được đánh giá | HTXSNV | ${header}
1 | Xã A | 50 | 5 | 10
2 | Xã B | 60 | 9 | 15
3 | Xã C | 40 | 5 | 12.5
4 | Xã D | 80 | 20 | 25`,
  holds: ["not percentage: E"],
}));

/** Computed from what, by which columns. */
const computed = [
  {
    // What was done is what the columns so called say, whatever else could have been aimed at.
    rows: `TT | Xã | Thực hiện | Kết nạp | Mục tiêu | Tỷ lệ đạt (%)
1 | Xã A | 44 | 41 | 40 |
2 | Xã B | 58 | 51 | 60 |
3 | Xã C | 36 | 33 | 30 |`,
    holds: ['fill reached 6: =IF(OR(N(E2)=0,COUNT(C2)=0),"",C2/E2'],
  },
  {
    rows: `TT | Xã | Tổng số | Thực hiện | Cùng kỳ | Tăng, giảm | Tỷ lệ (%)
1 | Xã A | 60 | 55 | 50 | 5 |
2 | Xã B | 60 | 57 | 60 | -3 |
3 | Xã C | 60 | 50 | 40 | 10 |`,
    holds: ['not fill share 7: =IF(N(C2)=0,"",F2'],
  },
  {
    // The form has its percentages: no column of them is lacking.
    rows: `TT | Xã | Thực hiện | Kế hoạch | Tỷ lệ (%)
1 | Xã A | 44 | 40 | 110
2 | Xã B | 57 | 60 | 95
3 | Xã C | 36 | 30 | 120`,
    holds: ["not fill reached"],
  },
  {
    rows: `TT | Xã | Thực hiện | Cùng kỳ | Chỉ số phát triển
1 | Xã A | 55 | 50 | 110
2 | Xã B | 57 | 60 | 95
3 | Xã C | 50 | 40 | 125
4 | Xã D | 88 | 80 | 110`,
    holds: [
      "columns: ordinal count hundred, name ? hundred, actual count hundred, previous count hundred, index percent",
      "changePercent: E = 100·C/D",
    ],
  },
  {
    rows: `Nội dung | Số lượng | Tỷ lệ (%)
Phải kiểm điểm | 120 |
HTXSNV | 12 | 10
HTTNV | 72 | 60
HTNV | 30 | 25
KHTNV | 6 | 5`,
    holds: ["percentage: C = 100·B/B2"],
  },
];

/** Scores: what is added up or averaged, what a class is read from, and what is only the limit of them. */
const scores = [
  {
    rows: `Kết quả năm 2025
TT | Họ và tên | Điểm tiêu chí chung | Điểm nhiệm vụ | Tổng điểm
1 | Lò Văn Hặc | 28 | 64 |
2 | Vì Thị Mai | 27 | 58 |
3 | Hà Văn Sương | 29 | 66 |`,
    holds: ["fill scoreTotal 5: =IF(COUNT(C3,D3)"],
  },
  {
    rows: `Kết quả năm 2025
TT | Họ và tên | Tổng điểm | Điểm tối đa | Xếp loại
1 | Lò Văn Hặc | 92 | 100 |
2 | Vì Thị Mai | 85 | 100 |
3 | Hà Văn Sương | 77 | 100 |`,
    holds: ["fill class 5: =IF(COUNT(C3)"],
  },
  {
    rows: `Kết quả năm 2025
TT | Họ và tên | Điểm quý I | Điểm quý II | ĐTB | Xếp loại
1 | Lò Văn Hặc | 92 | 90 | |
2 | Vì Thị Mai | 85 | 81 | |
3 | Hà Văn Sương | 77 | 75 | |`,
    holds: ["fill class 6: =IF(COUNT(E3)"],
  },
  {
    rows: `TT | Họ và tên | Điểm tối đa | Điểm quý I | Điểm quý II | ĐTB
1 | Lò Văn Hặc | 100 | 92 | 90 |
2 | Vì Thị Mai | 100 | 85 | 81 |
3 | Hà Văn Sương | 100 | 77 | 75 |`,
    holds: ["fill average 6: =IF(COUNT(D2,E2)"],
  },
  {
    rows: `TT | Họ và tên | Điểm tối đa | Điểm đạt
1 | Lò Văn Hặc | 30 | 28
2 | Vì Thị Mai | 30 | 27
3 | Hà Văn Sương | 30 | 33
4 | Quàng Thị Ín | 30 | 26`,
    holds: ["score-range D4"],
  },
];

/** What is compared, computed or given from outside. */
export const computedExamples: readonly ConceptExample[] = [
  ...givens,
  ...bandsAlone,
  ...impossible,
  ...partsOfDifferences,
  ...noShares,
  ...computed,
  ...scores,
];
