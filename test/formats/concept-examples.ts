import type { ConceptExample } from "./concept-outcome";
import { computedExamples } from "./computed-examples";

const counts = {
  total: "Tổng số",
  rated: "Được đánh giá",
  notRated: "Chưa đánh giá",
  exempt: "Miễn đánh giá",
  reviewDue: "Phải kiểm điểm",
  "level.excellent": "HTXSNV",
  "level.good": "HTTNV",
  "level.complete": "HTNV",
  "level.failed": "KHTNV",
  "level.exemplary": "TSVM tiêu biểu",
  goodOrBetter: "HTTNV trở lên",
  raised: "Nâng mức",
  kept: "Giữ nguyên",
  lowered: "Giảm mức",
  quota: "Chỉ tiêu giao",
  admitted: "Kết nạp",
  female: "Nữ",
  ethnic: "Dân tộc thiểu số",
  religious: "Có đạo",
  youth: "Đoàn viên",
  probationary: "Dự bị",
} as const;
type Count = keyof typeof counts;

/** One figure of a count column is no whole number; a total may be one of money. */
const fractions = Object.values(counts)
  .filter((header) => header !== counts.total)
  .map((header) => ({
    rows: `TT | Xã | ${header}
1 | Xã A | 44
2 | Xã B | 58
3 | Xã C | 36
4 | Xã D | 12,5
5 | Xã E | 41
6 | Xã G | 33`,
    holds: ["not-a-count C5"],
  }));

const wholes: readonly (readonly [Count, Count])[] = [
  ["rated", "total"],
  ["notRated", "total"],
  ["exempt", "total"],
  ["reviewDue", "total"],
  ["level.excellent", "rated"],
  ["level.good", "rated"],
  ["level.complete", "rated"],
  ["level.failed", "rated"],
  ["level.exemplary", "rated"],
  ["goodOrBetter", "rated"],
  ["raised", "rated"],
  ["kept", "rated"],
  ["lowered", "rated"],
  ["female", "admitted"],
  ["ethnic", "admitted"],
  ["religious", "admitted"],
  ["youth", "admitted"],
  ["probationary", "admitted"],
];
/** A part above its whole in one of six units. */
const above = wholes.map(([part, whole]) => ({
  rows: `TT | Xã | ${counts[whole]} | ${counts[part]}
1 | Xã A | 44 | 5
2 | Xã B | 58 | 9
3 | Xã C | 36 | 53
4 | Xã D | 61 | 4
5 | Xã E | 41 | 3
6 | Xã G | 57 | 8`,
  holds: ["part-above-whole D4"],
}));

const done = (
  header: string,
  goal: string,
  asked: string,
): string => `TT | Xã | ${header} | ${goal} | ${asked}
1 | Xã A | 44 | 40 |
2 | Xã B | 58 | 60 |
3 | Xã C | 36 | 30 |
4 | Xã D | 61 | 50 |`;
const goals = { target: "Mục tiêu", quota: "Chỉ tiêu giao", plan: "Kế hoạch" };
/** What was done against a goal, and against last year. */
const compared = [
  ...["Thực hiện", "Kết nạp", "HTTNV trở lên", "HTXSNV", "Được đánh giá", "Tổng số", "Tổng điểm"].map(
    (header) => ({
      rows: done(header, "Mục tiêu", "Tỷ lệ đạt (%)"),
      holds: ["fill reached 5: =IF(OR(N(D2)=0"],
    }),
  ),
  ...Object.values(goals).map((goal) => ({
    rows: done("Thực hiện", goal, "Tỷ lệ đạt (%)"),
    holds: ["fill reached 5: =IF(OR(N(D2)=0"],
  })),
  ...["Thực hiện", "Tổng số", "Kết nạp", "Được đánh giá", "HTTNV trở lên"].map((header) => ({
    rows: done(header, "Cùng kỳ", "Tăng, giảm"),
    holds: ["fill change 5:"],
  })),
];

/** One band of one unit is no whole number, or more than all cells there are. */
const bandFaults = [
  ["Tốt", "Khá"],
  ["Khá", "Tốt"],
  ["Trung bình", "Tốt"],
  ["Kém", "Khá"],
].flatMap(([band, other]) =>
  (
    [
      ["12,5", "not-a-count D4"],
      ["95", "part-above-whole D4"],
    ] as const
  ).map(([typed, held]) => ({
    rows: `TT | Đảng bộ | Tổng số | ${String(band)} | ${String(other)}
1 | Đảng bộ A | 44 | 20 | 7
2 | Đảng bộ B | 58 | 30 | 8
3 | Đảng bộ C | 36 | ${typed} | 5
4 | Đảng bộ D | 61 | 22 | 9
5 | Đảng bộ E | 41 | 25 | 6
6 | Đảng bộ G | 57 | 27 | 8`,
    holds: [held],
  })),
);

/** However many people there are, they were counted: a total off by one is a fault, of other things it is rounding. */
const exact = (Object.keys(counts) as Count[])
  .filter((concept) => concept !== "total" && concept !== "quota")
  .map((concept) => ({
    rows: `Tỉnh | ${counts[concept]}
Tỉnh A | 124512
Tỉnh B | 98731
Tỉnh C | 143340
Tỉnh D | 161517
Tỉnh E | 140917
Tổng cộng | 669018`,
    holds: ["total-mismatch B7"],
  }));

/** Words where figures could stand: what the column is then. */
const words = [
  ["Nhận xét", "status"],
  ["Chênh lệch", "status"],
  ["Còn thiếu", "status"],
  ["Tỷ lệ đạt (%)", "status"],
  ["Vượt (%)", "status"],
  ["Nữ", "female"],
  ["Dân tộc thiểu số", "ethnic"],
  ["Có đạo", "religious"],
  ["Đoàn viên", "youth"],
  ["Dự bị", "probationary"],
  ["TSVM tiêu biểu", "class"],
  ["HTXSNV", "class"],
  ["Ghi chú", "note"],
  ["Đơn vị tính", "unitOfMeasure"],
].map(([header, concept]) => ({
  rows: `TT | Họ và tên | Tuổi Đảng | ${header}
1 | Lò Văn Hặc | 12 | có
2 | Vì Thị Mai | 30 | có
3 | Hà Văn Sương | 7 | có`,
  holds: [`columns: ordinal count hundred, name ? hundred, ? count hundred, ${concept} `],
}));

/** Figures where words should stand are of nothing known. */
const noWords = ["Xếp loại", "Nhận xét"].map((header) => ({
  rows: `TT | Xã | ${header}
1 | Xã A | 44
2 | Xã B | 58
3 | Xã C | 36`,
  holds: ["columns: ordinal count hundred, name ? hundred, ? count"],
}));

/** "Thực hiện · Tổng số" is what was done. */
const totalsUnder = [
  ["Thực hiện", "actual count"],
  ["Mục tiêu", "target count"],
  ["Kế hoạch", "plan count"],
  ["Cùng kỳ", "previous count"],
  ["Chênh lệch", "gap count"],
  ["Còn thiếu", "remaining count"],
  ["Tăng, giảm", "change count"],
  ["Tỷ lệ đạt", "reachedPercent percent"],
  ["Vượt", "exceededPercent percent"],
  ["Tăng, giảm (%)", "changePercent percent"],
].map(([header, read]) => ({
  rows: `TT | Xã | ${header} |
 | | Tổng số | Nữ
1 | Xã A | 44 | 12
2 | Xã B | 58 | 21
3 | Xã C | 36 | 9`,
  merges: ["A1:A2", "B1:B2", "C1:D1"],
  holds: [`columns: ordinal count hundred, name ? hundred, ${read}`],
}));

/** The only negative figure of a column lost its sign. */
const signs = [
  ["Mục tiêu", "Chênh lệch", [40, 50, 30, 66, 20], (done: number, base: number) => done - base, "-5"],
  ["Cùng kỳ", "Tăng, giảm", [40, 50, 30, 66, 20], (done: number, base: number) => done - base, "-5"],
  [
    "Cùng kỳ",
    "Tăng, giảm (%)",
    [40, 50, 25, 100, 20],
    (done: number, base: number) => (done / base - 1) * 100,
    "-39",
  ],
  [
    "Kế hoạch",
    "Vượt (%)",
    [40, 50, 25, 100, 20],
    (done: number, base: number) => (done / base - 1) * 100,
    "-39",
  ],
].map(([base, asked, bases, compute, expected]) => ({
  rows: [
    `TT | Xã | Thực hiện | ${String(base)} | ${String(asked)}`,
    ...[44, 58, 36, 61, 41].map((figure, at) => {
      const before = (bases as number[])[at] ?? 0;
      const value = (compute as (done: number, base: number) => number)(figure, before);
      return `${at + 1} | Xã ${"ABCDE".charAt(at)} | ${figure} | ${before} | ${Math.abs(Math.round(value))}`;
    }),
  ].join("\n"),
  holds: [expected === "-5" ? " E5 -5" : " E5 -39"],
}));

/** Whatever is a whole, the levels add up to. */
const levelsOf = ["Được đánh giá", "Tổng số", "Phải kiểm điểm", "Kết nạp"].map((whole) => ({
  rows: `TT | Xã | ${whole} | HTXSNV | HTTNV | HTNV | KHTNV
1 | Xã A | 44 | 6 | 35 | 3 | 0
2 | Xã B | 58 | 9 | 44 | 4 | 1
3 | Xã C | 36 | 5 | 29 | 2 | 0`,
  holds: ["levels: C = D+E+F+G"],
}));

/** A percentage of five less, typed without its sign, in a column that has no other negative figure. */
const lessThanPlanned = {
  rows: `Nội dung | Thực hiện | Kế hoạch | Vượt (%)
Bản Pa Khà | 130 | 100 | 30
Bản Suối Lìn | 150 | 120 | 25
Bản Co Chàm | 190 | 200 | 5
Bản Nà Mường | 330 | 300 | 10`,
  holds: [" D4 -5"],
};

/** Nothing under these adds up, even where it happens to. */
const notAdded = ["Còn thiếu", "ĐTB"].map((header) => ({
  rows: `Xã | Tổng số | ${header}
Xã A | 50 | 4
Xã B | 65 | 5
Xã C | 40 | 7
Xã D | 31 | 6
Tổng cộng | 186 | 22`,
  holds: ["added up: B;"],
}));

export const conceptExamples: readonly ConceptExample[] = [
  {
    rows: `TT | Đơn vị | Tổng số | Được đánh giá | HTXSNV | HTTNV | HTNV | KHTNV | Chưa đánh giá | Miễn đánh giá | HTTNV trở lên
1 | Xã A | 50 | 44 | 6 | 35 | 3 | 0 | 2 | 4 | 41
2 | Xã B | 65 | 58 | 9 | 44 | 4 | 1 | 5 | 2 | 53
3 | Xã C | 40 | 36 | 5 | 29 | 2 | 0 | 1 | 3 | 34
4 | Xã D | 72 | 66 | 10 | 50 | 5 | 1 | 6 | 0 | 60`,
    holds: ["levels: D = E+F+G+H", "breakdown: K = E+F", "ratedTotal: C = D+I+J"],
  },
  {
    rows: `TT | Đơn vị | Phải kiểm điểm | Chưa đánh giá | Miễn đánh giá | Được đánh giá
1 | Xã A | 50 | 2 | 4 | 44
2 | Xã B | 65 | 5 | 2 | 58
3 | Xã C | 40 | 1 | 3 | 36`,
    holds: ["ratedTotal: C = F+D+E"],
  },
  {
    rows: `TT | Đơn vị | Tổng số | Được đánh giá | HTXSNV | HTXSNV (%) | HTTNV | HTTNV (%) | HTNV | HTNV (%) | KHTNV | KHTNV (%)
1 | Xã A | 50 | 50 | 6 | 12 | 40 | 80 | 3 | 6 | 1 | 2
2 | Xã B | 80 | 80 | 8 | 10 | 60 | 75 | 10 | 12,5 | 2 | 2,5
3 | Xã C | 50 | 40 | 6 | 15 | 30 | 75 | 3 | 7,5 | 1 | 2,5`,
    holds: ["percentage: F = 100·E/D", "percentage: L = 100·K/D"],
  },
  {
    rows: `TT | Huyện | Số TCCSĐ | Nâng mức | Giữ nguyên | Giảm mức
1 | Bắc Sơn | 52 | 9 | 40 | 3
2 | Bình Gia | 51 | 7 | 41 | 3
3 | Cao Lộc | 63 | 12 | 50 | 1`,
    holds: ["movement: C = D+E+F", "fill movement 7"],
  },
  {
    rows: `TT | Chi bộ | Tổng số | Tốt | Khá | Trung bình | Kém
1 | Đảng bộ A | 30 | 20 | 6 | 3 | 1
2 | Đảng bộ B | 41 | 30 | 8 | 2 | 1
3 | Đảng bộ C | 25 | 18 | 5 | 2 | 0`,
    holds: ["levels: C = D+E+F+G", "fill share 8", "fill share 11"],
  },
  {
    rows: `Nội dung | Thực hiện | Cùng kỳ | Tăng, giảm (%)
Bản Pa Khà | 130 | 100 | 30
Bản Suối Lìn | 150 | 120 | 25
Bản Co Chàm | 190 | 200 | 5
Bản Nà Mường | 330 | 300 | 10`,
    holds: ["change-mismatch D4 -5"],
  },
  lessThanPlanned,
  ...notAdded,
  ...computedExamples,
  ...fractions,
  ...bandFaults,
  ...exact,
  ...words,
  ...noWords,
  ...totalsUnder,
  ...signs,
  ...levelsOf,
  ...above,
  ...compared,
];
