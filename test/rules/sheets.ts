import { formula, ratio } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/** A percentage rounded half away from zero, for figures where both are positive. */
export function percent(part: number, whole: number, decimals = 2): number {
  const unit = 10n ** BigInt(decimals);
  const doubled = (BigInt(part) * 200n * unit) / BigInt(whole) + 1n;
  return Number(doubled / 2n) / Number(unit);
}

export interface RatedUnit {
  name: string;
  total: number;
  excellent: number;
  good: number;
  complete: number;
  failed: number;
  notRated: number;
}

const unit = (
  name: string,
  total: number,
  excellent: number,
  good: number,
  complete: number,
  failed: number,
  notRated: number,
): RatedUnit => ({ name, total, excellent, good, complete, failed, notRated });

/** Members of eight communes, every excellent share within a fifth of the good ones. */
export const communes: readonly RatedUnit[] = [
  unit("Đảng bộ xã Chiềng Khoa", 214, 33, 168, 8, 1, 4),
  unit("Đảng bộ xã Chiềng Yên", 187, 27, 140, 15, 1, 4),
  unit("Đảng bộ xã Liên Hòa", 163, 24, 125, 11, 0, 3),
  unit("Đảng bộ xã Lóng Luông", 252, 37, 190, 17, 2, 6),
  unit("Đảng bộ xã Mường Tè", 175, 26, 133, 12, 0, 4),
  unit("Đảng bộ xã Suối Bàng", 148, 22, 112, 11, 1, 2),
  unit("Đảng bộ xã Tô Múa", 231, 34, 175, 17, 1, 4),
  unit("Đảng bộ xã Xuân Nha", 196, 29, 148, 12, 1, 6),
];

export const rated = (each: RatedUnit): number => each.excellent + each.good + each.complete + each.failed;

/** The sum of a list of units, under another name. */
export function sumUp(units: readonly RatedUnit[], name = "Tổng cộng"): RatedUnit {
  const add = (pick: (each: RatedUnit) => number): number => units.reduce((sum, each) => sum + pick(each), 0);
  return {
    name,
    total: add((each) => each.total),
    excellent: add((each) => each.excellent),
    good: add((each) => each.good),
    complete: add((each) => each.complete),
    failed: add((each) => each.failed),
    notRated: add((each) => each.notRated),
  };
}

const TITLE = "TỔNG HỢP KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2021";

const counts = (each: RatedUnit): number[] => [
  each.total,
  rated(each),
  each.excellent,
  each.good,
  each.complete,
  each.failed,
  each.notRated,
];

export interface LevelSheetOptions {
  units?: readonly RatedUnit[];
  total?: "below" | "above" | "none";
  title?: string;
}

/**
 * Unit × level: A STT, B unit, C total, D rated, E excellent, F good, G complete, H failed, I not rated. Header in
 * row 3, units from row 4 (row 5 when the total stands above them in row 4); with eight units the total is in row 12.
 */
export function levelSheet({
  units = communes,
  total = "below",
  title = TITLE,
}: LevelSheetOptions = {}): SheetSpec {
  const sum: Cell[] = [null, "Tổng cộng", ...counts(sumUp(units))];
  return {
    rows: [
      [title],
      [],
      [
        "STT",
        "Tên đơn vị",
        "Tổng số đảng viên",
        "Được đánh giá, xếp loại",
        "Hoàn thành xuất sắc nhiệm vụ",
        "Hoàn thành tốt nhiệm vụ",
        "Hoàn thành nhiệm vụ",
        "Không hoàn thành nhiệm vụ",
        "Chưa xếp loại",
      ],
      ...(total === "above" ? [sum] : []),
      ...units.map((each, at): Cell[] => [at + 1, each.name, ...counts(each)]),
      ...(total === "below" ? [sum] : []),
    ],
  };
}

/** The same with live totals in row 12: C12 = SUM(C4:C11) and so on. */
export function liveLevelSheet(): SheetSpec {
  const sheet = levelSheet({ total: "none" });
  return {
    ...sheet,
    rows: [
      ...sheet.rows,
      [null, "Tổng cộng", ..."CDEFGHI".split("").map((column) => formula(`SUM(${column}4:${column}11)`))],
    ],
  };
}

export type PercentStyle = "hundred" | "ratio" | "text";

export function writePercent(value: number, style: PercentStyle): Cell {
  if (style === "hundred") return value;
  if (style === "text") return `${value.toFixed(2).replace(".", ",")}%`;
  return ratio(Number((value / 100).toFixed(6)));
}

/**
 * Unit × level with SL/% pairs under merged headers: A STT, B unit, C total, D rated, then E/F excellent, G/H good,
 * I/J complete, K/L failed. Header in rows 3 and 4, units in rows 5 to 12, total in row 13. Shares are of those rated.
 */
export function pairSheet({
  style = "hundred",
  units = communes,
  title = TITLE,
}: { style?: PercentStyle; units?: readonly RatedUnit[]; title?: string } = {}): SheetSpec {
  const line = (each: RatedUnit): Cell[] => [
    each.total,
    rated(each),
    ...[each.excellent, each.good, each.complete, each.failed].flatMap((count) => [
      count,
      writePercent(percent(count, rated(each)), style),
    ]),
  ];
  return {
    rows: [
      [title],
      [],
      [
        "STT",
        "Tên đơn vị",
        "Tổng số",
        "Số được xếp loại",
        "HTXSNV",
        null,
        "HTTNV",
        null,
        "HTNV",
        null,
        "KHTNV",
        null,
      ],
      [null, null, null, null, "SL", "%", "SL", "%", "SL", "%", "SL", "%"],
      ...units.map((each, at): Cell[] => [at + 1, each.name, ...line(each)]),
      [null, "Tổng cộng", ...line(sumUp(units))],
    ],
    merges: ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:H3", "I3:J3", "K3:L3"],
  };
}

export interface Indicator {
  name: string;
  target: number;
  actual: number;
}

/** The targets of a resolution, in percent. */
export const indicators: readonly Indicator[] = [
  { name: "Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ trở lên", target: 90, actual: 93.51 },
  { name: "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên", target: 90, actual: 91.66 },
  { name: "Tỷ lệ cấp ủy viên có trình độ trung cấp trở lên", target: 70, actual: 68.4 },
  { name: "Tỷ lệ chi bộ đạt loại tốt về sinh hoạt", target: 80, actual: 82.25 },
  { name: "Tỷ lệ cấp ủy viên có trung cấp lý luận chính trị", target: 40, actual: 43.5 },
  { name: "Tỷ lệ đảng viên học tập nghị quyết", target: 98, actual: 97.2 },
];

export const difference = (first: number, second: number): number => Number((first - second).toFixed(4));

/**
 * Resolution targets: A TT, B indicator, C target, D actual, E gap in điểm phần trăm, F judgement. Header in row 3,
 * indicators in rows 4 to 9.
 */
export function targetSheet(list: readonly Indicator[] = indicators): SheetSpec {
  return {
    rows: [
      ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NGHỊ QUYẾT NĂM 2022"],
      [],
      [
        "TT",
        "Nội dung",
        "Mục tiêu nghị quyết (%)",
        "Kết quả thực hiện (%)",
        "Chênh lệch (điểm phần trăm)",
        "Đánh giá",
      ],
      ...list.map(({ name, target, actual }, at): Cell[] => [
        at + 1,
        name,
        target,
        actual,
        difference(actual, target),
        actual > target ? "Vượt" : actual === target ? "Đạt" : "Chưa đạt",
      ]),
    ],
  };
}

/** Admissions against quota by unit; Công an tỉnh, Ninh Phước and Ninh Sơn as a province reported them in 2022. */
export const quotas: readonly { name: string; quota: number; admitted: number; women: number }[] = [
  { name: "Đảng ủy Công an tỉnh", quota: 20, admitted: 21, women: 6 },
  { name: "Huyện ủy Ninh Phước", quota: 102, admitted: 52, women: 25 },
  { name: "Huyện ủy Ninh Sơn", quota: 75, admitted: 13, women: 5 },
  { name: "Huyện ủy Thuận Bắc", quota: 60, admitted: 33, women: 17 },
  { name: "Huyện ủy Thuận Nam", quota: 64, admitted: 41, women: 19 },
  { name: "Thành ủy Phan Rang", quota: 160, admitted: 87, women: 44 },
];

/**
 * Admissions: A STT, B unit, C quota, D admitted, E reached (%), F women among them. Header in row 3, units in rows 4
 * to 9, total in row 10.
 */
export function quotaSheet(list = quotas): SheetSpec {
  const add = (pick: (each: (typeof quotas)[number]) => number): number =>
    list.reduce((sum, each) => sum + pick(each), 0);
  const sum = {
    name: "Tổng cộng",
    quota: add((each) => each.quota),
    admitted: add((each) => each.admitted),
    women: add((each) => each.women),
  };
  const line = ({ name, quota, admitted, women }: (typeof quotas)[number]): Cell[] => [
    name,
    quota,
    admitted,
    percent(admitted, quota),
    women,
  ];
  return {
    rows: [
      ["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM 2022"],
      [],
      ["STT", "Đơn vị", "Chỉ tiêu giao", "Kết nạp", "Đạt (%)", "Trong đó: nữ"],
      ...list.map((each, at): Cell[] => [at + 1, ...line(each)]),
      [null, ...line(sum)],
    ],
  };
}

/** Monthly meeting scores of cells out of 100. */
export const meetings: readonly { name: string; scores: readonly number[] }[] = [
  { name: "Chi bộ Tân Lập", scores: [92, 94, 91, 95] },
  { name: "Chi bộ Bó Nhàng", scores: [88, 85, 90, 86] },
  { name: "Chi bộ Pa Cốp", scores: [75, 78, 74, 77] },
  { name: "Chi bộ Chiềng Đi", scores: [93, 96, 92, 94] },
  { name: "Chi bộ Hua Tạt", scores: [66, 64, 69, 68] },
  { name: "Chi bộ Thuông Cuông", scores: [81, 84, 80, 86] },
];

const band = (score: number): string =>
  score >= 90 ? "Tốt" : score >= 70 ? "Khá" : score >= 50 ? "Trung bình" : "Kém";

/** Meeting quality: A TT, B cell, C to F months, G average, H band. Header in row 3, cells in rows 4 to 9. */
export function meetingSheet(list = meetings): SheetSpec {
  return {
    rows: [
      ["KẾT QUẢ CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ NĂM 2023"],
      [],
      ["TT", "Chi bộ", "Tháng 1", "Tháng 2", "Tháng 3", "Tháng 4", "Điểm bình quân", "Xếp loại"],
      ...list.map(({ name, scores }, at): Cell[] => {
        const average = scores.reduce((sum, score) => sum + score, 0) / scores.length;
        return [at + 1, name, ...scores, average, band(average)];
      }),
    ],
  };
}

/** Scores in two parts: 30 for common criteria, 70 for results. */
export const officials: readonly { name: string; common: number; results: number }[] = [
  { name: "Nguyễn Văn Hòa", common: 28, results: 65 },
  { name: "Lò Thị Ủy", common: 26, results: 60 },
  { name: "Trần Quốc Đạt", common: 25, results: 55 },
  { name: "Hà Thị Thủy", common: 29, results: 66 },
  { name: "Vì Văn Thắng", common: 24, results: 48 },
  { name: "Mùi Thị Hương", common: 27, results: 62 },
];

const level = (score: number): string =>
  score >= 90
    ? "Hoàn thành xuất sắc nhiệm vụ"
    : score >= 70
      ? "Hoàn thành tốt nhiệm vụ"
      : score >= 50
        ? "Hoàn thành nhiệm vụ"
        : "Không hoàn thành nhiệm vụ";

/** Officials: A STT, B name, C common (30), D results (70), E total score, F level. Header in row 3, rows 4 to 9. */
export function scoreSheet(list = officials): SheetSpec {
  return {
    rows: [
      ["BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CÁN BỘ NĂM 2025"],
      [],
      ["STT", "Họ và tên", "Điểm chung (30đ)", "Điểm chuyên môn (70đ)", "Tổng điểm (100đ)", "Mức xếp loại"],
      ...list.map(({ name, common, results }, at): Cell[] => [
        at + 1,
        name,
        common,
        results,
        common + results,
        level(common + results),
      ]),
    ],
  };
}

/** Admissions this year and last; Vân Hồ as reported: 187 in 2021, 106 in 2022. */
export const yearly: readonly { name: string; previous: number; now: number }[] = [
  { name: "Huyện Vân Hồ", previous: 187, now: 106 },
  { name: "Huyện Mộc Châu", previous: 214, now: 233 },
  { name: "Huyện Yên Châu", previous: 165, now: 171 },
  { name: "Huyện Mai Sơn", previous: 302, now: 318 },
  { name: "Huyện Sông Mã", previous: 248, now: 225 },
];

const changePercent = (now: number, previous: number): number =>
  Math.sign(now - previous) * percent(Math.abs(now - previous), previous);

/** Against last year: A STT, B unit, C last year, D this year, E change, F change in percent. Rows 4 to 8, total in 9. */
export function changeSheet(list = yearly): SheetSpec {
  const sum = {
    name: "Tổng số",
    previous: list.reduce((total, each) => total + each.previous, 0),
    now: list.reduce((total, each) => total + each.now, 0),
  };
  const line = ({ name, previous, now }: (typeof yearly)[number]): Cell[] => [
    name,
    previous,
    now,
    now - previous,
    changePercent(now, previous),
  ];
  return {
    rows: [
      ["KẾT NẠP ĐẢNG VIÊN NĂM 2022 SO VỚI CÙNG KỲ"],
      [],
      [
        "STT",
        "Đơn vị",
        "Cùng kỳ năm trước",
        "Năm 2022",
        "Tăng, giảm so với cùng kỳ",
        "Tỷ lệ tăng, giảm so với cùng kỳ (%)",
      ],
      ...list.map((each, at): Cell[] => [at + 1, ...line(each)]),
      [null, ...line(sum)],
    ],
  };
}

/** Units raised, kept and lowered against last year: A STT, B unit, C total, D raised, E kept, F lowered; total in row 8. */
export function movementSheet(): SheetSpec {
  const rows: readonly (readonly [string, number, number, number])[] = [
    ["Các huyện ủy, thành ủy", 5, 6, 0],
    ["Chi, đảng bộ Khối", 1, 4, 0],
    ["TCCSĐ trực thuộc tỉnh", 6, 10, 0],
    ["Đảng bộ khối doanh nghiệp", 3, 14, 2],
  ];
  const sum = [1, 2, 3].map((at) => rows.reduce((total, row) => total + Number(row[at]), 0));
  return {
    rows: [
      ["SO SÁNH KẾT QUẢ XẾP LOẠI TCCSĐ NĂM 2017 VỚI NĂM 2016"],
      [],
      ["STT", "Khối", "Tổng số", "Nâng mức", "Giữ nguyên mức", "Giảm mức"],
      ...rows.map(([name, ...moved], at): Cell[] => [
        at + 1,
        name,
        moved.reduce((total, count) => total + count, 0),
        ...moved,
      ]),
      [null, "Cộng", sum.reduce((total, count) => total + count, 0), ...sum],
    ],
  };
}

/** The same sheet typed another way: every text cell rewritten, figures left alone. */
export function mapTexts(sheet: SheetSpec, rewrite: (text: string) => string): SheetSpec {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === "string" ? rewrite(cell) : cell))),
  };
}
