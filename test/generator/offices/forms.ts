import type { CellPosition } from "../../../src/grid/address";
import type { CellValue } from "../../../src/grid/sheet";
import type { Random } from "../random";
import { unitNames } from "../words";
import { at, plus } from "./draft";
import type { Draft, Part } from "./draft";

/** Writes one right sheet of a kind. */
export type Form = (draft: Draft, random: Random) => void;

const TOTALS = ["Tổng cộng", "Cộng", "TỔNG SỐ", "Toàn huyện", "Cộng chung"] as const;
const LEVELS = ["Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành"] as const;

const names = (random: Random, count: number): string[] =>
  unitNames(random, count, random.pick(["communes", "cells", "offices"] as const));

/** Figures of one unit that make up its whole. */
function shares(random: Random, whole: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => random.next() ** 2 + 0.02);
  const sum = weights.reduce((total, each) => total + each, 0);
  const found = weights.map((each) => Math.floor((each / sum) * whole));
  found[0] = (found[0] ?? 0) + whole - found.reduce((total, each) => total + each, 0);
  return found;
}

function fillRow(draft: Draft, row: number, from: number, figures: readonly number[]): void {
  figures.forEach((figure, step) => draft.set(at(row, from + step), figure));
}

function sumDown(
  draft: Draft,
  row: number,
  rows: readonly number[],
  columns: readonly number[],
  live = false,
): void {
  for (const column of columns) draft.sum(at(row, column), plus(rows.map((each) => at(each, column))), live);
}

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, step) => from + step);

/** Quarters side by side with the year, and the total row. */
const quarters: Form = (draft, random) => {
  draft.row([random.pick(["THU ĐẢNG PHÍ THEO QUÝ", "KẾT NẠP ĐẢNG VIÊN TRONG NĂM"])]);
  draft.blank();
  draft.row([
    random.pick(["TT", "STT"]),
    "Đơn vị",
    "Quý I",
    "Quý II",
    "Quý III",
    "Quý IV",
    random.pick(["Cả năm", "Tổng năm", "Cộng"]),
  ]);
  const rows = names(random, random.integer(4, 14)).map((name, step) => {
    const row = draft.row([step + 1, name]);
    fillRow(
      draft,
      row,
      2,
      range(0, 4).map(() => random.integer(3, 240)),
    );
    draft.sum(at(row, 6), plus(range(2, 4).map((column) => at(row, column))));
    return row;
  });
  const total = draft.row([null, random.pick(TOTALS)]);
  sumDown(draft, total, rows, range(2, 5), random.chance(0.3));
  addRelation(
    draft,
    at(total, 6),
    range(2, 4).map((column) => at(total, column)),
  );
};

/** Last year, this year, the change and the ratio. */
const yearOnYear: Form = (draft, random) => {
  const year = random.integer(2016, 2024);
  draft.row([`SO SÁNH KẾT QUẢ NĂM ${year} VỚI NĂM ${year - 1}`]);
  draft.row([
    "STT",
    "Đơn vị",
    `Năm ${year - 1}`,
    `Năm ${year}`,
    random.pick(["Tăng (+), giảm (-)", "Tăng/giảm", "Chênh lệch"]),
    random.pick([`So với năm ${year - 1} (%)`, `Tỷ lệ ${year}/${year - 1} (%)`]),
  ]);
  const one = (row: number): void => {
    draft.sum(at(row, 4), [
      [at(row, 3), 1],
      [at(row, 2), -1],
    ]);
    draft.share(at(row, 5), at(row, 3), at(row, 2), { decimals: 1 });
  };
  const rows = names(random, random.integer(5, 12)).map((name, step) => {
    const row = draft.row([step + 1, name, random.integer(20, 900), random.integer(20, 900)]);
    one(row);
    return row;
  });
  const total = draft.row([null, random.pick(TOTALS)]);
  sumDown(draft, total, rows, [2, 3]);
  one(total);
};

/** Units across, levels down. */
const transposed: Form = (draft, random) => {
  draft.row(["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN"]);
  draft.blank();
  const units = names(random, random.integer(3, 7));
  const first = random.chance(0.5);
  const from = first ? 2 : 1;
  const sum = first ? 1 : units.length + 1;
  draft.row(["Nội dung", ...(first ? ["Tổng số"] : []), ...units, ...(first ? [] : ["Tổng số"])]);
  const columns = range(from, units.length);
  const rated = draft.row(["Số đảng viên được đánh giá"]);
  const levels = LEVELS.map((level) => draft.row([level]));
  for (const column of columns) {
    const figures = shares(random, random.integer(30, 400), levels.length);
    levels.forEach((row, step) => draft.set(at(row, column), figures[step] ?? 0));
    draft.sum(at(rated, column), plus(levels.map((row) => at(row, column))));
  }
  for (const row of [rated, ...levels])
    draft.sum(at(row, sum), plus(columns.map((column) => at(row, column))));
};

/** A total broken down under headings without figures. */
const breakdowns: Form = (draft, random) => {
  draft.row(["CƠ CẤU ĐỘI NGŨ ĐẢNG VIÊN"]);
  draft.blank();
  const columns = [2, 3, 4];
  draft.row(["TT", "Chỉ tiêu", "Tổng số", "Nam", "Nữ"]);
  const total = draft.row(["I", random.pick(["Tổng số đảng viên", "Tổng số"])]);
  const men = random.integer(300, 2_000);
  const women = random.integer(200, 1_500);
  const headings: [string, string[]][] = [
    ["Chia theo độ tuổi", ["18 - 30 tuổi", "31 - 40 tuổi", "41 - 50 tuổi", "51 - 60 tuổi", "Trên 60 tuổi"]],
    ["Chia theo trình độ chuyên môn", ["Trung cấp trở xuống", "Cao đẳng", "Đại học", "Sau đại học"]],
    ["Chia theo dân tộc", ["Kinh", "Thái", "Mông", "Dân tộc khác"]],
  ];
  const groups = headings.slice(0, random.integer(2, 3)).map(([heading, items], step) => {
    draft.row([["II", "III", "IV"][step] ?? "", heading]);
    const [male, female] = [shares(random, men, items.length), shares(random, women, items.length)];
    return items.map((item, place) => {
      const row = draft.row([place + 1, item]);
      draft.set(at(row, 3), male[place] ?? 0);
      draft.set(at(row, 4), female[place] ?? 0);
      draft.sum(at(row, 2), plus([at(row, 3), at(row, 4)]));
      return row;
    });
  });
  const [first = []] = groups;
  sumDown(draft, total, first, columns);
  for (const group of groups.slice(1))
    for (const column of columns)
      addRelation(
        draft,
        at(total, column),
        group.map((row) => at(row, column)),
      );
  addRelation(draft, at(total, 2), [at(total, 3), at(total, 4)]);
};

function addRelation(draft: Draft, result: CellPosition, cells: readonly CellPosition[]): void {
  draft.equations.push({
    result,
    parts: cells,
    right: () => cells.reduce((sum, cell) => sum + draft.figure(cell), 0),
    slack: 0,
  });
}

/** Groups told by bold type, indent, capitals or position alone, above or below their parts. */
const groups: Form = (draft, random) => {
  const told = random.pick(["bold", "indent", "capitals", "position", "numbers"] as const);
  const below = told !== "indent" && told !== "numbers" && random.chance(0.25);
  draft.row(["TỔNG HỢP TỔ CHỨC CƠ SỞ ĐẢNG VÀ ĐẢNG VIÊN"]);
  draft.blank();
  draft.row(["TT", "Tên đơn vị", "Số chi bộ", "Đảng viên chính thức", "Đảng viên dự bị", "Cộng đảng viên"]);
  const columns = [2, 3, 4, 5];
  const all: number[] = [];
  const heads: number[] = [];
  const kinds = ["Khu vực I", "Khu vực II", "Lực lượng vũ trang", "Doanh nghiệp"];
  const total = random.chance(0.5) ? draft.row([null, random.pick(TOTALS)]) : null;
  const head = (step: number): number => {
    const name = kinds[step] ?? "Khác";
    const cells: CellValue[] = [
      told === "numbers" ? (["I", "II", "III", "IV"][step] ?? "V") : null,
      told === "capitals" ? name.toUpperCase() : below ? `Cộng ${name.toLowerCase()}` : name,
    ];
    const row = draft.row(cells, told === "bold" ? { bold: true } : undefined);
    heads.push(row);
    return row;
  };
  for (const step of range(0, random.integer(2, 4))) {
    const group = below ? null : head(step);
    const rows = names(random, random.integer(2, 6)).map((name, place) => {
      const row = draft.row(
        [told === "numbers" ? place + 1 : null, name],
        told === "indent" ? { indent: 1 } : undefined,
      );
      fillRow(draft, row, 2, [random.integer(2, 30), random.integer(40, 900), random.integer(0, 40)]);
      draft.sum(at(row, 5), plus([at(row, 3), at(row, 4)]));
      return row;
    });
    all.push(...rows);
    const own = group ?? head(step);
    sumDown(draft, own, rows, columns);
    addRelation(draft, at(own, 5), [at(own, 3), at(own, 4)]);
  }
  const own = total ?? draft.row([null, random.pick(TOTALS)]);
  sumDown(draft, own, heads, columns);
  addRelation(draft, at(own, 5), [at(own, 3), at(own, 4)]);
};

/** Scores of criteria under a row of maxima, their sum and nothing else. */
const scores: Form = (draft, random) => {
  draft.row(["BẢNG TỔNG HỢP ĐIỂM CÁC ĐƠN VỊ"]);
  draft.blank();
  const maxima = random.pick([
    [30, 30, 20, 20],
    [40, 30, 20, 10],
    [25, 25, 20, 20, 10],
  ] as const);
  const last = 2 + maxima.length;
  draft.row(["TT", "Đơn vị", ...maxima.map((_, step) => `Nội dung ${step + 1}`), "Tổng điểm"]);
  const most = draft.row([null, random.pick(["Điểm tối đa", "Điểm chuẩn"])]);
  fillRow(draft, most, 2, maxima);
  draft.sum(at(most, last), plus(maxima.map((_, step) => at(most, 2 + step))));
  names(random, random.integer(5, 14)).forEach((name, step) => {
    const row = draft.row([step + 1, name]);
    fillRow(
      draft,
      row,
      2,
      maxima.map((each) => each - random.integer(0, Math.floor(each / 4)) / random.pick([1, 2])),
    );
    draft.sum(at(row, last), plus(maxima.map((_, place) => at(row, 2 + place))));
  });
};

/** Admission against the quota. */
const admission: Form = (draft, random) => {
  draft.row(["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN SO VỚI CHỈ TIÊU"]);
  draft.blank();
  const fraction = random.chance(0.4);
  draft.row([
    "STT",
    "Đảng bộ",
    "Chỉ tiêu giao",
    "Đã kết nạp",
    random.pick(["Còn thiếu", "Còn lại"]),
    random.pick(["Đạt tỷ lệ (%)", "Tỷ lệ đạt (%)", "Đạt %"]),
  ]);
  const rows = names(random, random.integer(5, 12)).map((name, step) => {
    const quota = random.integer(5, 60);
    const row = draft.row([step + 1, name, quota, quota - random.integer(0, Math.min(4, quota - 1))]);
    draft.sum(at(row, 4), [
      [at(row, 2), 1],
      [at(row, 3), -1],
    ]);
    draft.share(at(row, 5), at(row, 3), at(row, 2), {
      decimals: fraction ? 1 : random.pick([1, 1, 2]),
      fraction,
    });
    return row;
  });
  const total = draft.row([null, random.pick(TOTALS)]);
  sumDown(draft, total, rows, [2, 3]);
  draft.sum(at(total, 4), [
    [at(total, 2), 1],
    [at(total, 3), -1],
  ]);
  draft.share(at(total, 5), at(total, 3), at(total, 2), { decimals: 1, fraction });
};

/** Counts and shares of levels side by side. */
const levelShares: Form = (draft, random) => {
  draft.row(["KẾT QUẢ XẾP LOẠI TỔ CHỨC CƠ SỞ ĐẢNG"]);
  draft.blank();
  const fraction = random.chance(0.4);
  const decimals = random.pick([1, 2]);
  const top = draft.row([
    "TT",
    "Tên đảng bộ",
    "Tổng số được xếp loại",
    ...LEVELS.flatMap((level) => [level, null]),
  ]);
  draft.row([null, null, null, ...LEVELS.flatMap(() => ["Số lượng", "Tỷ lệ %"])]);
  LEVELS.forEach((_, step) => draft.merge(top, 3 + 2 * step, top, 4 + 2 * step));
  const counts = LEVELS.map((_, step) => 3 + 2 * step);
  const across = (row: number): void =>
    counts.forEach((column) =>
      draft.share(at(row, column + 1), at(row, column), at(row, 2), { decimals, fraction }),
    );
  const rows = names(random, random.integer(4, 12)).map((name, step) => {
    const row = draft.row([step + 1, name]);
    const figures = shares(random, random.integer(30, 600), 4);
    counts.forEach((column, place) => draft.set(at(row, column), figures[place] ?? 0));
    draft.sum(at(row, 2), plus(counts.map((column) => at(row, column))));
    across(row);
    return row;
  });
  const total = draft.row([null, random.pick(TOTALS)]);
  sumDown(draft, total, rows, [2, ...counts]);
  addRelation(
    draft,
    at(total, 2),
    counts.map((column) => at(total, column)),
  );
  across(total);
};

/** "Trong đó" beside the whole, which adds up to nothing; the total row alone holds. */
const ofWhich: Form = (draft, random) => {
  draft.row(["SỐ LIỆU ĐẢNG VIÊN CÁC CHI BỘ"]);
  draft.blank();
  const top = draft.row(["STT", "Chi bộ", "Tổng số đảng viên", "Trong đó", null, null]);
  draft.row([null, null, null, "Nữ", "Dân tộc thiểu số", "Đoàn viên"]);
  draft.merge(top, 3, top, 5);
  const rows = names(random, random.integer(5, 16)).map((name, step) => {
    const whole = random.integer(15, 120);
    return draft.row([
      step + 1,
      name,
      whole,
      random.integer(3, whole - 2),
      random.integer(1, whole - 3),
      random.integer(0, Math.floor(whole / 3)),
    ]);
  });
  const total = draft.row([null, random.pick(TOTALS)]);
  sumDown(draft, total, rows, [2, 3, 4, 5], random.chance(0.2));
};

/** Two label columns, the group only in its first row, a sum after each group and one at the end. */
const twoLabels: Form = (draft, random) => {
  draft.row(["DANH SÁCH TỔ CHỨC ĐẢNG THEO CỤM"]);
  draft.blank();
  draft.row(["Cụm", "Tổ chức đảng", "Số chi bộ", "Số đảng viên", "Số đảng viên nữ"]);
  const sums: number[] = [];
  for (const step of range(1, random.integer(2, 4))) {
    const rows = names(random, random.integer(2, 5)).map((name, place) =>
      draft.row([
        place === 0 ? `Cụm số ${step}` : null,
        name,
        random.integer(2, 25),
        random.integer(50, 700),
        random.integer(10, 49),
      ]),
    );
    const sum = draft.row([null, random.pick(["Cộng cụm", "Cộng"])]);
    sumDown(draft, sum, rows, [2, 3, 4]);
    sums.push(sum);
  }
  sumDown(draft, draft.row([random.pick(["Tổng cộng", "TỔNG SỐ"])]), sums, [2, 3, 4]);
};

/** Members at the start, what came and went, and at the end. */
const movement: Form = (draft, random) => {
  draft.row(["BIẾN ĐỘNG ĐẢNG VIÊN TRONG NĂM"]);
  draft.blank();
  draft.row(["STT", "Đảng bộ", "Đầu năm", "Kết nạp", "Chuyển đến", "Chuyển đi", "Từ trần", "Cuối năm"]);
  const one = (row: number): void => {
    const parts: Part[] = [
      [at(row, 2), 1],
      [at(row, 3), 1],
      [at(row, 4), 1],
      [at(row, 5), -1],
      [at(row, 6), -1],
    ];
    const cells = parts.map(([cell]) => cell);
    draft.equations.push({
      result: at(row, 7),
      parts: cells,
      right: () => parts.reduce((sum, [cell, sign]) => sum + sign * draft.figure(cell), 0),
      slack: 0,
    });
    draft.set(
      at(row, 7),
      parts.reduce((sum, [cell, sign]) => sum + sign * draft.figure(cell), 0),
    );
  };
  const rows = names(random, random.integer(4, 12)).map((name, step) => {
    const row = draft.row([
      step + 1,
      name,
      random.integer(60, 500),
      random.integer(0, 20),
      random.integer(0, 15),
      random.integer(0, 15),
      random.integer(0, 6),
    ]);
    one(row);
    return row;
  });
  const total = draft.row([null, random.pick(TOTALS)]);
  sumDown(draft, total, rows, range(2, 6));
  one(total);
};

/** Nothing but a heading row, names and counts. */
const bare: Form = (draft, random) => {
  draft.row(["Đơn vị", "Chi bộ", "Đảng viên", "Nữ", "Dự bị"]);
  const above = random.chance(0.3);
  const total = above ? draft.row([random.pick(TOTALS)]) : null;
  const rows = names(random, random.integer(5, 20)).map((name) =>
    draft.row([
      name,
      random.integer(3, 40),
      random.integer(50, 800),
      random.integer(20, 49),
      random.integer(0, 19),
    ]),
  );
  sumDown(draft, total ?? draft.row([random.pick(TOTALS)]), rows, [1, 2, 3, 4], random.chance(0.2));
};

/** Shares of the table's own total. */
const structure: Form = (draft, random) => {
  draft.row(["CƠ CẤU THU, CHI NĂM"]);
  draft.blank();
  draft.row(["TT", "Nội dung", "Số tiền (triệu đồng)", random.pick(["Tỷ trọng (%)", "Cơ cấu (%)"])]);
  const items = random
    .shuffle([
      "Chi hoạt động",
      "Chi tập huấn",
      "Chi khen thưởng",
      "Chi văn phòng phẩm",
      "Chi hội nghị",
      "Chi báo, tạp chí",
      "Chi khác",
    ])
    .slice(0, random.integer(4, 7));
  const rows = items.map((item, step) => draft.row([step + 1, item, random.integer(12, 900)]));
  const total = draft.row([null, random.pick(["Tổng cộng", "Cộng"])]);
  sumDown(draft, total, rows, [2]);
  for (const row of [...rows, total]) draft.share(at(row, 3), at(row, 2), at(total, 2), { decimals: 2 });
};

const two =
  (first: Form, second: Form): Form =>
  (draft, random) => {
    first(draft, random);
    draft.blank();
    draft.blank();
    second(draft, random);
  };

export const forms = {
  quarters,
  yearOnYear,
  transposed,
  breakdowns,
  groups,
  scores,
  admission,
  levelShares,
  ofWhich,
  twoLabels,
  movement,
  bare,
  structure,
  twoTables: two(levelShares, admission),
  twoLists: two(ofWhich, quarters),
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof forms;
export const formNames = Object.keys(forms) as FormName[];
