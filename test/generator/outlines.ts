import { cellAddress } from "../../src/grid/address";
import type { CellLook, CellValue, WorkbookData } from "../../src/grid/sheet";
import { anySlip } from "../bench/typing-slips";
import { seededRandom } from "./random";
import type { Random } from "./random";

/** What tells the groups of a table from their parts. */
export const outlineKinds = [
  "bold",
  "indent",
  "blanks",
  "fill",
  "capitals",
  "words",
  "secondLabel",
  "position",
  "numbers",
  "blankRows",
  "headings",
] as const;
export type OutlineKind = (typeof outlineKinds)[number];

/** A row that is the sum of others in every column of counts; all rows 0-based. */
export interface TrueSum {
  result: number;
  parts: number[];
  /** 0-based columns of counts. */
  columns: number[];
  /** Under a whole that is broken down several times: the lines of one heading. */
  heading: boolean;
}

export interface OutlineSheet {
  seed: number;
  kind: OutlineKind;
  workbook: WorkbookData;
  sums: TrueSum[];
  /** Figures that were mistyped, with what they should be. */
  slips: { cell: string; value: number }[];
}

export interface OutlineOptions {
  kind: OutlineKind;
  /** Levels of groups below the whole: 1 or 2; 0 for headings. */
  levels?: number;
  slips?: number;
  /** Figures change places, so that nothing adds up but by chance. */
  shuffled?: boolean;
}

interface Node {
  label: string;
  level: number;
  children: Node[];
  /** Rows without figures, such as a heading. */
  bare?: boolean;
  figures: number[];
}

const groupNames = [
  [
    "Khối",
    [
      "nông thôn",
      "cơ quan",
      "doanh nghiệp",
      "trường học",
      "lực lượng vũ trang",
      "y tế",
      "hợp tác xã",
      "nội chính",
    ],
  ],
  ["Cụm", ["số 1", "số 2", "số 3", "số 4", "số 5", "số 6", "số 7", "số 8"]],
  ["Xã", ["Vân Hồ", "Tô Múa", "Chiềng Khoa", "Song Khủa", "Xuân Nha", "Suối Bàng", "Lóng Luông", "Tân Xuân"]],
] as const;
const bareNames = [
  "Đồng bằng",
  "Trung du",
  "Ven biển",
  "Cao nguyên",
  "Miền núi",
  "Đô thị",
  "Hải đảo",
  "Biên giới",
];
const middleNames = ["Tiểu khu", "Liên bản", "Khu vực"];
const leafNames = [
  "Nà Mường",
  "Co Chàm",
  "Pa Khà",
  "Bó Nhàng",
  "Hua Tạt",
  "Suối Lìn",
  "Chua Tai",
  "Nà Bai",
  "Thuông Cuông",
  "Pa Cốp",
  "Co Hào",
  "Sao Đỏ",
  "Bản Mòn",
  "Nà Sài",
  "Lũng Xá",
  "Tà Dê",
];
const columnNames = [
  "Đảng viên chính thức",
  "Đảng viên nam",
  "Đảng viên nữ",
  "Dự bị",
  "Người cao tuổi",
  "Hộ nghèo",
  "Hộ cận nghèo",
  "Kết nạp mới",
];
const headingNames = [
  ["Tuổi đời", ["Từ 30 tuổi trở xuống", "Từ 31 đến 45 tuổi", "Từ 46 đến 60 tuổi", "Trên 60 tuổi"]],
  ["Trình độ chuyên môn", ["Sơ cấp, chưa qua đào tạo", "Trung cấp", "Cao đẳng, đại học", "Trên đại học"]],
  ["Lý luận chính trị", ["Chưa qua đào tạo", "Sơ cấp", "Trung cấp", "Cao cấp, cử nhân"]],
  ["Dân tộc", ["Kinh", "Thái", "Mông", "Mường, Dao và dân tộc khác"]],
  ["Tuổi đảng", ["Dưới 10 năm", "Từ 10 đến dưới 30 năm", "Từ 30 năm trở lên"]],
] as const;

/** A sheet whose groups are told in one way, with what is true of it. The same seed and options make the same sheet. */
export function generateOutline(seed: number, options: OutlineOptions): OutlineSheet {
  const random = seededRandom(seed * 7_919 + outlineKinds.indexOf(options.kind));
  const counts = random.integer(options.kind === "headings" ? 3 : 2, 5);
  const size = random.pick([12, 60, 400, 9_000]);
  const figure = (): number =>
    random.chance(0.08) ? 0 : Math.max(1, Math.round(size * (0.15 + random.next() ** 2 * 1.5)));
  const whole =
    options.kind === "headings" ? brokenDown(random, counts, figure) : grown(random, options, counts, figure);
  return lay(seed, random, options, whole, counts);
}

const zeros = (counts: number): number[] => Array.from({ length: counts }, () => 0);
const added = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((value, at) => value + (other[at] ?? 0));

function grown(random: Random, { kind, levels }: OutlineOptions, counts: number, figure: () => number): Node {
  const depth = levels ?? random.pick([1, 1, 2]);
  const [kindOfGroup, names] = random.pick(groupNames);
  const leafKind = random.pick(["Chi bộ bản", "Thôn", "Chi bộ"]);
  let leaf = 0;
  let middle = 0;
  const grow = (level: number, label: string): Node => {
    if (level > depth) {
      leaf += 1;
      return {
        label: `${leafKind} ${leafNames[leaf % leafNames.length] ?? ""}${leaf >= leafNames.length ? ` ${Math.ceil(leaf / leafNames.length)}` : ""}`,
        level,
        children: [],
        figures: Array.from({ length: counts }, figure),
      };
    }
    const width = level === 0 ? random.integer(2, 6) : random.integer(2, level === depth ? 7 : 4);
    const children = Array.from({ length: width }, (_, at) => {
      if (level === 0)
        return grow(1, kind === "words" ? `${kindOfGroup} ${names[at] ?? ""}` : (bareNames[at] ?? ""));
      middle += 1;
      return grow(level + 1, `${middleNames[at % middleNames.length] ?? ""} ${middle}`);
    });
    return {
      label,
      level,
      children,
      figures: children.map((each) => each.figures).reduce(added, zeros(counts)),
    };
  };
  return grow(0, random.pick(["TỔNG SỐ", "Tổng cộng", "Toàn xã", "TỔNG CỘNG"]));
}

function brokenDown(random: Random, counts: number, figure: () => number): Node {
  const figures = Array.from({ length: counts }, () => figure() + figure() + 3);
  const children = random
    .shuffle(headingNames)
    .slice(0, random.integer(2, 4))
    .map(([label, lines]): Node => {
      let left = [...figures];
      const parts = lines.map((line, at): Node => {
        const own =
          at === lines.length - 1 ? left : left.map((value) => Math.round(value * random.next() * 0.8));
        left = left.map((value, column) => value - (own[column] ?? 0));
        return { label: line, level: 2, children: [], figures: own };
      });
      return { label, level: 1, children: parts, figures: zeros(counts), bare: true };
    });
  return { label: "TỔNG SỐ", level: 0, children, figures };
}

interface Placed {
  node: Node | null;
  row: number;
}

function lay(
  seed: number,
  random: Random,
  options: OutlineOptions,
  whole: Node,
  counts: number,
): OutlineSheet {
  const { kind } = options;
  const isBroken = kind === "headings";
  const totalBelow = !isBroken && random.chance(0.45);
  const groupsBelow =
    (kind === "bold" || kind === "fill" || kind === "capitals" || kind === "position") &&
    totalBelow &&
    random.chance(0.4);
  const hasSum = random.chance(0.6);
  const hasShares = random.chance(0.5);
  const labels = kind === "secondLabel" ? 2 : kind === "numbers" ? 2 : 1;
  const heads = [
    ...(kind === "secondLabel"
      ? ["Khu vực", "Đơn vị"]
      : kind === "numbers"
        ? ["STT", "Đơn vị"]
        : [isBroken ? "Tiêu chí" : "Đơn vị"]),
    ...(hasSum ? ["Tổng số"] : []),
    ...random
      .shuffle(columnNames)
      .slice(0, counts)
      .flatMap((name) => (hasShares ? [name, "Tỷ lệ (%)"] : [name])),
  ];
  const values: CellValue[][] = [["BIỂU TỔNG HỢP SỐ LIỆU NĂM 2025"], [], heads];
  const looks: (CellLook | undefined)[][] = [[], [], []];
  const placed: Placed[] = [];
  const countColumns: number[] = [];
  const figuresOf = (node: Node): CellValue[] => {
    const cells: CellValue[] = [];
    const sum = node.figures.reduce((one, other) => one + other, 0);
    if (hasSum) cells.push(sum);
    node.figures.forEach((value, at) => {
      cells.push(value);
      if (!hasShares) return;
      const base = hasSum ? sum : (whole.figures[at] ?? 0);
      cells.push(base === 0 ? 0 : Math.round((value * 10_000) / base) / 100);
    });
    return cells;
  };
  heads.forEach((head, column) => {
    if (column >= labels && head !== "Tỷ lệ (%)") countColumns.push(column);
  });
  const put = (node: Node, number: string): void => {
    const isGroup = node.children.length > 0;
    const words = kind === "capitals" && isGroup ? node.label.toLocaleUpperCase("vi") : node.label;
    const text = kind === "blanks" ? `${" ".repeat(3 * node.level)}${words}` : words;
    const cells: CellValue[] =
      kind === "secondLabel"
        ? isGroup
          ? [text, null]
          : [null, text]
        : kind === "numbers"
          ? [node.level === 0 ? null : number, text]
          : [
              isBroken
                ? node.level === 1
                  ? `${number}. ${text}`
                  : node.level === 2
                    ? `- ${text}`
                    : text
                : text,
            ];
    const look: CellLook | undefined =
      kind === "bold" && isGroup
        ? node.level === 1 || node.level === 0
          ? { bold: true }
          : { italic: true }
        : kind === "indent" && node.level > 0
          ? { indent: node.level }
          : kind === "fill" && isGroup
            ? { fill: node.level === 0 ? "#FFE699" : node.level === 1 ? "#DDEBF7" : "#F2F2F2" }
            : undefined;
    placed.push({ node, row: values.length });
    values.push(node.bare ? cells : [...cells, ...figuresOf(node)]);
    looks.push(look ? [look] : []);
  };
  const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
  const walk = (node: Node, number: string): void => {
    const below = node.level === 0 ? totalBelow : groupsBelow;
    if (!below) put(node, number);
    node.children.forEach((child, at) => {
      if (kind === "blankRows" && child.level === 1 && at > 0) {
        values.push([]);
        looks.push([]);
      }
      walk(
        child,
        kind === "numbers" && child.level === 1
          ? (roman[at] ?? "")
          : kind === "numbers" && child.level === 2 && child.children.length > 0
            ? `${at + 1}`
            : kind === "numbers" && node.level === 2
              ? `${number}.${at + 1}`
              : `${at + 1}`,
      );
    });
    if (below) put(node, number);
  };
  walk(whole, "");
  const rowOf = new Map(placed.map(({ node, row }) => [node, row]));
  const sums: TrueSum[] = [];
  const collect = (node: Node): void => {
    if (node.bare) {
      sums.push({
        result: rowOf.get(whole) ?? 0,
        parts: node.children.map((each) => rowOf.get(each) ?? 0),
        columns: countColumns,
        heading: true,
      });
      return;
    }
    if (node.children.length > 1 && !isBroken)
      sums.push({
        result: rowOf.get(node) ?? 0,
        parts: node.children.map((each) => rowOf.get(each) ?? 0),
        columns: countColumns,
        heading: false,
      });
    node.children.forEach(collect);
  };
  collect(whole);
  if (options.shuffled) shuffle(values, countColumns, random);
  const slips = plant(values, countColumns, options.slips ?? 0, random);
  return {
    seed,
    kind,
    workbook: {
      sheets: [{ name: "Biểu", values, ...(looks.some((row) => row.length > 0) ? { looks } : {}) }],
    },
    sums,
    slips,
  };
}

/** Exchanges the figures of a table over all its rows and columns of counts. */
function shuffle(values: CellValue[][], columns: readonly number[], random: Random): void {
  const cells = values.flatMap((row, at) =>
    at < 3
      ? []
      : columns.filter((column) => typeof row[column] === "number").map((column) => ({ at, column })),
  );
  const figures = random.shuffle(cells.map(({ at, column }) => values[at]?.[column] ?? null));
  cells.forEach(({ at, column }, place) => {
    const row = values[at];
    if (row) row[column] = figures[place] ?? null;
  });
}

/** Mistypes so many figures, no two of them in one row or one column. */
function plant(
  values: CellValue[][],
  columns: readonly number[],
  wanted: number,
  random: Random,
): OutlineSheet["slips"] {
  const slips: OutlineSheet["slips"] = [];
  const rows = values.flatMap((row, at) =>
    at >= 3 && row.some((value) => typeof value === "number") ? [at] : [],
  );
  const freeRows = random.shuffle(rows);
  const freeColumns = random.shuffle(columns);
  while (slips.length < wanted && freeRows.length > 0 && freeColumns.length > 0) {
    const at = freeRows.pop() ?? 0;
    const column = freeColumns[freeColumns.length - 1] ?? 0;
    const row = values[at];
    const value = row?.[column];
    const slip = typeof value === "number" && value !== 0 ? anySlip(value, random) : null;
    if (!row || typeof value !== "number" || !slip) continue;
    row[column] = slip.typed;
    freeColumns.pop();
    slips.push({ cell: cellAddress(at, column), value });
  }
  return slips;
}
