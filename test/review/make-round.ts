import { cellAddress } from "../../src/grid/address";
import type { CellRange } from "../../src/grid/address";
import type { CellValue, SheetData, WorkbookData } from "../../src/grid/sheet";
import type { RoundRule } from "../../src/review/finding";
import { seededRandom } from "../generator/random";
import type { Random } from "../generator/random";

/** A workbook of a made round, by the file it would come in. */
export interface MadeFile {
  file: string;
  workbook: WorkbookData;
  /** Its bytes cannot be read, whatever the workbook was. */
  damaged?: true;
}

/** What was planted: the rule that tells it, the unit, and the cell to blame where there is one. */
export interface PlantedDefect {
  rule: RoundRule;
  unit: string | null;
  file: string | null;
  sheet: string | null;
  cell: string | null;
  value: number | null;
}

export interface MadeRound {
  seed: number;
  year: number;
  expected: string[];
  submissions: MadeFile[];
  previous: MadeFile[];
  superior: MadeFile[];
  planted: PlantedDefect[];
}

export interface RoundOptions {
  units?: number;
  /** Kinds of defect to plant, each once; none for a clean round. */
  defects?: readonly RoundRule[];
}

interface Levels {
  excellent: number;
  good: number;
  complete: number;
  failed: number;
}

interface Branch extends Levels {
  name: string;
  members: number;
  notRated: number;
}

interface Unit {
  name: string;
  kind: "xã" | "phường";
  branches: Branch[];
  /** Organisations by kind, each with its levels. */
  organisations: ({ name: string } & Levels)[];
  quota: number;
  admitted: number;
  admittedBefore: number;
  /** Wordings of this office. */
  live: boolean;
  spelling: number;
}

const NAMES = [
  "An Bình",
  "Cao Sơn",
  "Đại Đồng",
  "Hòa Sơn",
  "Thủy Xuân",
  "Mỹ Lộc",
  "Tân Lập",
  "Phú Cường",
  "Yên Thắng",
  "Kim Bôi",
  "Lạc Thủy",
  "Mai Châu",
  "Nà Phòn",
  "Quy Hậu",
  "Tân Pheo",
  "Vạn Mai",
  "Xuân Phong",
  "Bình Thanh",
  "Đồng Tân",
  "Hang Kia",
  "Lũng Vân",
  "Ngọc Sơn",
  "Phong Phú",
  "Quyết Chiến",
  "Sơn Thủy",
  "Thành Sơn",
  "Trung Thành",
  "Yên Nghiệp",
  "Ân Nghĩa",
  "Bao La",
];
const BRANCHES = [
  "Chi bộ Cơ quan",
  "Chi bộ Công an",
  "Chi bộ Quân sự",
  "Chi bộ Trạm Y tế",
  "Chi bộ Trường Mầm non",
  "Chi bộ Trường Tiểu học",
  "Chi bộ Trường THCS",
];
const SUFFIXES = ["", " Đông", " Tây", " Thượng", " Hạ", " Trung", " Ngoài", " Trong", " Mới", " Cũ"];

const ORDER: readonly RoundRule[] = ["old-figures", "copied-figures"];

/** A province's round: units with their own workbooks, last year's, and the superior's consolidated sheet. */
export function makeRound(seed: number, { units: count = 12, defects = [] }: RoundOptions = {}): MadeRound {
  const random = seededRandom(seed);
  const year = random.integer(2022, 2026);
  const units = Array.from({ length: count }, (_, at) => makeUnit(random, at));
  const before = units.map((unit) => ({
    ...unit,
    ...figuresOf(random),
    admitted: unit.admittedBefore,
    admittedBefore: random.integer(3, 60),
  }));
  const round: MadeRound = {
    seed,
    year,
    expected: units.map((unit) => `Đảng ủy ${unit.kind} ${unit.name}`),
    submissions: units.map((unit) => workbookOf(random, unit, year)),
    previous: before.map((unit) => workbookOf(random, unit, year - 1)),
    superior: [{ file: "tong-hop-tinh.xlsx", workbook: { sheets: [superiorSheet(units, year)] } }],
    planted: [],
  };
  const free = random.shuffle(units.map((_, at) => at));
  // What the superior's sheet is made from follows whole units that sent something else; cells are changed after that.
  const stated = [...units];
  for (const rule of [...defects].sort((one, other) => ORDER.indexOf(other) - ORDER.indexOf(one)))
    plant(rule, round, units, before, stated, free, random);
  round.submissions = round.submissions.filter(({ file }) => file !== "");
  return round;
}

function makeUnit(random: Random, at: number): Unit {
  const base = NAMES[at % NAMES.length] ?? "";
  const name = `${base}${SUFFIXES[Math.floor(at / NAMES.length)] ?? ` ${at}`}`;
  const unit = { name, kind: random.pick(["xã", "xã", "phường"] as const) };
  return {
    ...unit,
    ...figuresOf(random),
    quota: random.integer(5, 50),
    admittedBefore: random.integer(3, 60),
    live: random.chance(0.6),
    spelling: random.integer(0, 3),
  };
}

function figuresOf(random: Random): Pick<Unit, "branches" | "organisations" | "admitted"> {
  const villages = random.integer(3, 9);
  const branches = [
    ...random.shuffle(BRANCHES).slice(0, random.integer(2, 5)),
    ...Array.from({ length: villages }, (_, at) => `Chi bộ thôn ${at + 1}`),
  ].map((name): Branch => {
    const members = random.integer(8, 70);
    const notRated = random.integer(0, 3);
    return { name, members, notRated, ...levelsOf(random, members - notRated) };
  });
  const organisations = ["Đảng bộ bộ phận", "Chi bộ trực thuộc"].map((name) => ({
    name,
    ...levelsOf(random, random.integer(2, 30)),
  }));
  return { branches, organisations, admitted: random.integer(3, 60) };
}

function levelsOf(random: Random, rated: number): Levels {
  const excellent = Math.floor(rated * (0.08 + 0.1 * random.next()));
  const complete = Math.floor(rated * (0.05 + 0.15 * random.next()));
  const failed = random.integer(0, Math.min(2, Math.floor(rated / 10)));
  return { excellent, good: rated - excellent - complete - failed, complete, failed };
}

const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100;

class Draft {
  readonly values: CellValue[][] = [];
  readonly formulas: (string | null)[][] = [];
  readonly merges: CellRange[] = [];

  put(row: number, column: number, value: CellValue, formula: string | null = null): void {
    (this.values[row] ??= [])[column] = value;
    (this.formulas[row] ??= [])[column] = formula;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    this.merges.push({ top, left, bottom, right });
  }

  sheet(name: string): SheetData {
    const filled = Array.from({ length: this.values.length }, (_, row) => this.values[row] ?? []);
    return {
      name,
      values: filled.map((row) => Array.from(row, (value) => value ?? null)),
      formulas: filled.map((_, row) => Array.from(this.formulas[row] ?? [], (formula) => formula ?? null)),
      merges: this.merges,
    };
  }
}

function letterhead(draft: Draft, superior: string, own: string, title: readonly string[]): number {
  draft.put(0, 0, superior);
  draft.put(1, 0, own);
  draft.put(2, 0, "*");
  title.forEach((line, at) => draft.put(4 + at, 0, line));
  return 4 + title.length + 1;
}

const LEVELS = [
  ["Hoàn thành xuất sắc nhiệm vụ", "excellent"],
  ["Hoàn thành tốt nhiệm vụ", "good"],
  ["Hoàn thành nhiệm vụ", "complete"],
  ["Không hoàn thành nhiệm vụ", "failed"],
] as const;

interface RatedLine extends Levels {
  name: string;
  members: number;
  notRated: number;
}

/** Rows of a rating table from `top` on; the total's row. */
function ratingTable(
  draft: Draft,
  top: number,
  first: string,
  counted: string,
  lines: readonly RatedLine[],
  live: boolean,
): number {
  draft.put(top, 0, "STT");
  draft.put(top, 1, first);
  draft.put(top, 2, counted);
  draft.put(top, 3, "Chưa được đánh giá");
  draft.put(top, 4, "Được đánh giá, xếp loại");
  for (const column of [0, 1, 2, 3, 4]) draft.merge(top, column, top + 1, column);
  LEVELS.forEach(([name], at) => {
    const column = 5 + 2 * at;
    draft.put(top, column, name);
    draft.merge(top, column, top, column + 1);
    draft.put(top + 1, column, "SL");
    draft.put(top + 1, column + 1, "TL (%)");
  });
  const body = top + 2;
  const total: RatedLine = {
    name: "Tổng cộng",
    members: sumOf(lines, (line) => line.members),
    notRated: sumOf(lines, (line) => line.notRated),
    excellent: sumOf(lines, (line) => line.excellent),
    good: sumOf(lines, (line) => line.good),
    complete: sumOf(lines, (line) => line.complete),
    failed: sumOf(lines, (line) => line.failed),
  };
  const last = body + lines.length;
  [...lines, total].forEach((line, at) => {
    const row = body + at;
    const isTotal = row === last;
    const rated = line.members - line.notRated;
    const sum = (column: number): string | null =>
      isTotal && live ? `=SUM(${cellAddress(body, column)}:${cellAddress(last - 1, column)})` : null;
    if (!isTotal) draft.put(row, 0, at + 1);
    draft.put(row, 1, line.name);
    draft.put(row, 2, line.members, sum(2));
    draft.put(row, 3, line.notRated, sum(3));
    draft.put(row, 4, rated, sum(4));
    LEVELS.forEach(([, key], level) => {
      draft.put(row, 5 + 2 * level, line[key], sum(5 + 2 * level));
      draft.put(row, 6 + 2 * level, share(line[key], rated));
    });
  });
  return last;
}

const asSpelt = (text: string, spelling: number): string =>
  spelling === 1
    ? text.normalize("NFD")
    : spelling === 2
      ? text.replace(/ủy/g, "uỷ").replace(/ỦY/g, "UỶ")
      : text;

function ownName(unit: Unit): string {
  return asSpelt(`ĐẢNG ỦY ${unit.kind.toUpperCase()} ${unit.name.toUpperCase()}`, unit.spelling);
}

function workbookOf(random: Random, unit: Unit, year: number): MadeFile {
  const members = new Draft();
  const memberTop = letterhead(members, "TỈNH ỦY HÒA BÌNH", ownName(unit), [
    `KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN NĂM ${year}`,
  ]);
  ratingTable(members, memberTop, "Chi bộ", "Tổng số đảng viên", unit.branches, unit.live);
  const organisations = new Draft();
  const organisationTop = letterhead(organisations, "TỈNH ỦY HÒA BÌNH", ownName(unit), [
    `KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI TỔ CHỨC ĐẢNG NĂM ${year}`,
  ]);
  ratingTable(
    organisations,
    organisationTop,
    "Loại hình tổ chức đảng",
    "Tổng số tổ chức đảng",
    unit.organisations.map((each) => ({
      ...each,
      members: each.excellent + each.good + each.complete + each.failed,
      notRated: 0,
    })),
    unit.live,
  );
  const admissions = new Draft();
  const admissionTop = letterhead(admissions, "TỈNH ỦY HÒA BÌNH", ownName(unit), [
    `KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${year}`,
  ]);
  ["STT", "Nội dung", "Chỉ tiêu được giao", `Kết nạp năm ${year}`, `Kết nạp năm ${year - 1}`].forEach(
    (text, at) => admissions.put(admissionTop, at, text),
  );
  [1, "Kết nạp đảng viên mới", unit.quota, unit.admitted, unit.admittedBefore].forEach((value, at) =>
    admissions.put(admissionTop + 1, at, value),
  );
  const list = new Draft();
  const notRated = unit.branches.flatMap((branch) =>
    Array.from({ length: branch.notRated }, () => branch.name),
  );
  const listTop = letterhead(list, "TỈNH ỦY HÒA BÌNH", ownName(unit), [
    `DANH SÁCH ĐẢNG VIÊN CHƯA ĐƯỢC ĐÁNH GIÁ, XẾP LOẠI NĂM ${year}`,
  ]);
  ["STT", "Họ và tên", "Năm sinh", "Chi bộ", "Lý do"].forEach((text, at) => list.put(listTop, at, text));
  notRated.forEach((branch, at) => {
    [
      at + 1,
      `Nguyễn Văn ${String.fromCharCode(65 + (at % 26))}`,
      random.integer(1950, 2004),
      branch,
      "Mới kết nạp",
    ].forEach((value, column) => list.put(listTop + 1 + at, column, value));
  });
  const slug = unit.name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/ /g, "-");
  return {
    file: `${slug}-${year}.xlsx`,
    workbook: {
      sheets: [
        members.sheet("Đảng viên"),
        organisations.sheet("Tổ chức đảng"),
        admissions.sheet("Kết nạp"),
        list.sheet("Chưa đánh giá"),
      ],
    },
  };
}

function superiorSheet(units: readonly Unit[], year: number): SheetData {
  const draft = new Draft();
  const top = letterhead(draft, "BAN CHẤP HÀNH TRUNG ƯƠNG", "TỈNH ỦY HÒA BÌNH", [
    `TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN NĂM ${year}`,
  ]);
  ratingTable(
    draft,
    top,
    "Đơn vị",
    "Tổng số đảng viên",
    units.map((unit) => ({
      name: `Đảng bộ ${unit.kind} ${unit.name}`,
      members: sumOf(unit.branches, (line) => line.members),
      notRated: sumOf(unit.branches, (line) => line.notRated),
      excellent: sumOf(unit.branches, (line) => line.excellent),
      good: sumOf(unit.branches, (line) => line.good),
      complete: sumOf(unit.branches, (line) => line.complete),
      failed: sumOf(unit.branches, (line) => line.failed),
    })),
    true,
  );
  return draft.sheet("Tổng hợp");
}

const membersOf = (unit: Unit): number => sumOf(unit.branches, (line) => line.members);

/** A sheet of general figures that states again what the sheet of members adds up to. */
function countsSheet(unit: Unit, year: number, members: number, notRated: number): SheetData {
  const draft = new Draft();
  const top = letterhead(draft, "TỈNH ỦY HÒA BÌNH", ownName(unit), [`THÔNG TIN CHUNG NĂM ${year}`]);
  ["STT", "Nội dung", "Tổng số đảng viên", "Chưa được đánh giá"].forEach((text, at) =>
    draft.put(top, at, text),
  );
  [1, "Toàn đảng bộ", members, notRated].forEach((value, at) => draft.put(top + 1, at, value));
  return draft.sheet("Thông tin chung");
}

/** The superior's sheet without lines of units: a province's totals alone, one of them as it was typed. */
function totalsSheet(units: readonly Unit[], year: number, good: number): SheetData {
  const lines = units.flatMap((unit) => unit.branches);
  const draft = new Draft();
  const top = letterhead(draft, "BAN CHẤP HÀNH TRUNG ƯƠNG", "TỈNH ỦY HÒA BÌNH", [
    `TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN NĂM ${year}`,
  ]);
  const total: RatedLine = {
    name: "Toàn tỉnh",
    members: sumOf(lines, (line) => line.members),
    notRated: sumOf(lines, (line) => line.notRated),
    excellent: sumOf(lines, (line) => line.excellent),
    good: sumOf(lines, (line) => line.good),
    complete: sumOf(lines, (line) => line.complete),
    failed: sumOf(lines, (line) => line.failed),
  };
  const row = ratingTable(draft, top, "Đơn vị", "Tổng số đảng viên", [total], false);
  for (const at of [row - 1, row]) draft.put(at, 7, good);
  return draft.sheet("Tổng hợp");
}

/** The figure of a cell replaced, with what hangs on it left as it is. */
function withValue(
  workbook: WorkbookData,
  sheet: string,
  row: number,
  column: number,
  value: CellValue,
): WorkbookData {
  return {
    ...workbook,
    sheets: workbook.sheets.map((each) =>
      each.name !== sheet
        ? each
        : {
            ...each,
            values: each.values.map((cells, at) =>
              at === row ? (cells ?? []).map((old, place) => (place === column ? value : old)) : cells,
            ),
          },
    ),
  };
}

function rowOf(workbook: WorkbookData, sheet: string, label: string): number {
  return (workbook.sheets.find(({ name }) => name === sheet)?.values ?? []).findIndex(
    (cells) => cells?.[1] === label,
  );
}

function mistyped(random: Random, value: number): number {
  return Math.max(
    0,
    random.pick([value + 10, value + 9, value > 20 ? value - 10 : value + 20, value * 10 + 3]),
  );
}

function plant(
  rule: RoundRule,
  round: MadeRound,
  units: readonly Unit[],
  before: readonly Unit[],
  stated: Unit[],
  free: number[],
  random: Random,
): void {
  const at = free.pop();
  if (at === undefined) return;
  const unit = units[at];
  const file = round.submissions[at];
  if (!unit || !file) return;
  const name = `Đảng ủy ${unit.kind} ${unit.name}`;
  const note = (more: Partial<PlantedDefect>): void => {
    round.planted.push({ rule, unit: name, file: file.file, sheet: null, cell: null, value: null, ...more });
  };
  switch (rule) {
    case "missing-unit":
      file.file = "";
      note({ file: null });
      break;
    case "unit-twice":
      round.submissions.push({ ...file, file: file.file.replace(".xlsx", "-lan-2.xlsx") });
      note({});
      break;
    case "unexpected-unit": {
      round.expected = round.expected.filter((each) => each !== name);
      note({});
      break;
    }
    case "wrong-period": {
      const old = workbookOf(random, unit, round.year - 1);
      file.workbook = {
        ...file.workbook,
        sheets: [old.workbook.sheets[0] ?? { name: "", values: [] }, ...file.workbook.sheets.slice(1)],
      };
      note({ sheet: "Đảng viên" });
      break;
    }
    case "old-figures": {
      const earlier = before[at];
      if (earlier) {
        const old = workbookOf(random, { ...earlier, spelling: unit.spelling, live: unit.live }, round.year);
        file.workbook = {
          ...file.workbook,
          sheets: [old.workbook.sheets[0] ?? { name: "", values: [] }, ...file.workbook.sheets.slice(1)],
        };
        stated[at] = earlier;
        const superior = round.superior[0];
        if (superior) superior.workbook = { sheets: [superiorSheet(stated, round.year)] };
        // The list goes with the figures.
        file.workbook = {
          ...file.workbook,
          sheets: [...file.workbook.sheets.slice(0, 3), old.workbook.sheets[3] ?? { name: "", values: [] }],
        };
      }
      note({ sheet: "Đảng viên" });
      break;
    }
    case "tie-superior": {
      const superior = round.superior[0];
      const label = `Đảng bộ ${unit.kind} ${unit.name}`;
      if (!superior) return;
      const row = rowOf(superior.workbook, "Tổng hợp", label);
      const value = sumOf(unit.branches, (line) => line.good);
      superior.workbook = withValue(superior.workbook, "Tổng hợp", row, 7, mistyped(random, value));
      note({ file: superior.file, sheet: "Tổng hợp", cell: cellAddress(row, 7), value });
      break;
    }
    case "tie-previous": {
      const row = rowOf(file.workbook, "Kết nạp", "Kết nạp đảng viên mới");
      file.workbook = withValue(file.workbook, "Kết nạp", row, 4, mistyped(random, unit.admittedBefore));
      note({ sheet: "Kết nạp", cell: cellAddress(row, 4), value: unit.admittedBefore });
      break;
    }
    case "list-count": {
      const sheets = file.workbook.sheets.map((sheet) =>
        sheet.name === "Chưa đánh giá"
          ? { ...sheet, values: [...sheet.values, [99, "Trần Thị B", 1980, "Chi bộ thôn 1", "Ốm"]] }
          : sheet,
      );
      file.workbook = { ...file.workbook, sheets };
      note({ sheet: "Chưa đánh giá" });
      break;
    }
    case "form-changed": {
      const sheets = file.workbook.sheets.map((sheet) =>
        sheet.name === "Kết nạp"
          ? {
              ...sheet,
              values: sheet.values.map((cells) =>
                (cells ?? []).map((value) => (value === "Chỉ tiêu được giao" ? "Ghi nhận khác" : value)),
              ),
            }
          : sheet,
      );
      file.workbook = { ...file.workbook, sheets };
      note({ sheet: "Kết nạp" });
      break;
    }
    case "copied-figures": {
      const other = free.pop();
      const source = other === undefined ? undefined : units[other];
      if (!source) return;
      const copy = workbookOf(
        random,
        { ...source, name: unit.name, kind: unit.kind, spelling: unit.spelling },
        round.year,
      );
      file.workbook = copy.workbook;
      stated[at] = { ...source, name: unit.name, kind: unit.kind };
      const superior = round.superior[0];
      if (superior) superior.workbook = { sheets: [superiorSheet(stated, round.year)] };
      note({});
      break;
    }
    case "tie-sheets": {
      // What the sheet of members adds up to stands a second time in every unit's workbook.
      const notRated = (each: Unit): number => sumOf(each.branches, (line) => line.notRated);
      stated.forEach((each, place) => {
        const own = round.submissions[place];
        if (!own || own.file === "") return;
        own.workbook = {
          ...own.workbook,
          sheets: [
            ...own.workbook.sheets,
            countsSheet(
              each,
              round.year,
              place === at ? mistyped(random, membersOf(each)) : membersOf(each),
              notRated(each),
            ),
          ],
        };
      });
      note({ sheet: "Thông tin chung", cell: "C8", value: membersOf(unit) });
      break;
    }
    case "tie-sum": {
      const superior = round.superior[0];
      if (!superior) return;
      const value = sumOf(stated, (each) => sumOf(each.branches, (line) => line.good));
      superior.workbook = { sheets: [totalsSheet(stated, round.year, mistyped(random, value))] };
      note({ unit: null, file: superior.file, sheet: "Tổng hợp", cell: "H10", value });
      break;
    }
    case "unreadable":
      file.damaged = true;
      note({});
      break;
  }
}
