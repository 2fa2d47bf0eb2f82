import type { Random } from "./random";

/** A rating level: its own place in the scheme, and the names it goes by. */
export interface Level {
  key: "excellent" | "good" | "done" | "failed";
  full: string;
  short: string;
  abbreviations: readonly string[];
}

const since2018: readonly Level[] = [
  {
    key: "excellent",
    full: "Hoàn thành xuất sắc nhiệm vụ",
    short: "Xuất sắc",
    abbreviations: ["HTXSNV", "HTXS NV", "HTXS nhiệm vụ", "HTSXNV"],
  },
  {
    key: "good",
    full: "Hoàn thành tốt nhiệm vụ",
    short: "Tốt",
    abbreviations: ["HTTNV", "HTT NV", "HTT nhiệm vụ", "HTTTNV"],
  },
  {
    key: "done",
    full: "Hoàn thành nhiệm vụ",
    short: "Hoàn thành",
    abbreviations: ["HTNV", "HT NV", "HT nhiệm vụ"],
  },
  {
    key: "failed",
    full: "Không hoàn thành nhiệm vụ",
    short: "Không hoàn thành",
    abbreviations: ["KHTNV", "Không HTNV", "KHT nhiệm vụ"],
  },
];

const organisationsTo2017: readonly Level[] = [
  { key: "excellent", full: "Trong sạch, vững mạnh", short: "TSVM", abbreviations: ["TSVM", "TSVM", "TSVM"] },
  {
    key: "good",
    full: "Hoàn thành tốt nhiệm vụ",
    short: "HTTNV",
    abbreviations: ["HTTNV", "HTT NV", "HTTNV"],
  },
  { key: "done", full: "Hoàn thành nhiệm vụ", short: "HTNV", abbreviations: ["HTNV", "HT NV", "HTNV"] },
  { key: "failed", full: "Yếu kém", short: "Yếu kém", abbreviations: ["YK", "Yếu kém", "Yếu kém"] },
];

export function levelsOf(year: number, subject: "members" | "organisations"): readonly Level[] {
  return year < 2018 && subject === "organisations" ? organisationsTo2017 : since2018;
}

export type LevelNaming = "full" | "abbreviation" | "variant" | "short" | "mixed";

export function levelName(level: Level, naming: LevelNaming, random: Random): string {
  switch (naming) {
    case "full":
      return level.full;
    case "abbreviation":
      return level.abbreviations[0] ?? level.full;
    case "variant":
      return random.pick(level.abbreviations);
    case "short":
      return level.short;
    case "mixed":
      return random.pick([level.full, ...level.abbreviations]);
  }
}

const places = [
  [
    "Vân Hồ",
    "Xuân Nha",
    "Tân Xuân",
    "Lóng Luông",
    "Chiềng Khoa",
    "Tô Múa",
    "Suối Bàng",
    "Song Khủa",
    "Liên Hòa",
  ],
  ["Mường Tè", "Đồng Ý", "Hòa Sơn", "Bắc Sơn", "Chi Lăng", "Vạn Linh", "Thượng Cường", "Nhân Lý", "Quan Sơn"],
  [
    "Đình Chu",
    "Phấn Kiến",
    "Ngọc Sơn",
    "Kiên Thành",
    "Liễn Sơn",
    "Thái Hòa",
    "Tử Du",
    "Bàn Giản",
    "Xuân Lôi",
  ],
  ["Hùng Sơn", "Quân Chu", "La Bằng", "Phú Lạc", "An Khánh", "Cù Vân", "Hà Thượng", "Bản Ngoại", "Tiên Hội"],
  [
    "Na Sang",
    "Ma Thì Hồ",
    "Mường Mươn",
    "Sa Lông",
    "Huổi Lèng",
    "Hừa Ngài",
    "Pa Ham",
    "Thủy Phước",
    "Hòa Lạc",
  ],
].flat();
const communeKinds = ["Đảng bộ xã", "Đảng bộ phường", "Đảng ủy xã", "Đảng bộ thị trấn"] as const;
const cellKinds = [
  "Chi bộ thôn",
  "Chi bộ bản",
  "Chi bộ xóm",
  "Chi bộ tổ dân phố",
  "Chi bộ Trường Tiểu học",
  "Chi bộ Trường THCS",
  "Chi bộ Trường Mầm non",
  "Chi bộ Trạm Y tế",
  "Chi bộ Công an xã",
  "Chi bộ Quân sự xã",
  "Chi bộ Hợp tác xã",
  "Chi bộ Khu phố",
] as const;
const offices = [
  "Văn phòng Đảng ủy",
  "Ban Xây dựng Đảng",
  "Ủy ban Kiểm tra",
  "Văn phòng HĐND và UBND",
  "Phòng Kinh tế",
  "Phòng Văn hóa - Xã hội",
  "Trung tâm Phục vụ hành chính công",
  "Cục Thống kê",
  "Kho bạc Nhà nước",
  "Chi cục Thuế",
  "Sở Tài chính",
  "Sở Nội vụ",
  "Sở Y tế",
  "Sở Công Thương",
  "Ngân hàng Chính sách xã hội",
  "Bưu điện",
  "Điện lực",
  "Tòa án nhân dân",
  "Viện Kiểm sát nhân dân",
  "Bảo hiểm xã hội",
];

/** `count` different unit names of one sort; up to about 500. */
export function unitNames(random: Random, count: number, sort: "communes" | "cells" | "offices"): string[] {
  const names: string[] = [];
  if (sort === "communes")
    for (const place of random.shuffle(places)) names.push(`${random.pick(communeKinds)} ${place}`);
  if (sort === "offices") for (const office of random.shuffle(offices)) names.push(`Chi bộ ${office}`);
  if (count > names.length) {
    const cells = cellKinds.flatMap((kind) => places.map((place) => `${kind} ${place}`));
    names.push(...random.shuffle(cells).slice(0, count - names.length));
  }
  return names.slice(0, count);
}

const families = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Vũ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hà",
  "Lò",
  "Quàng",
  "Giàng",
  "Nông",
];
const middles = ["Văn", "Thị", "Đức", "Minh", "Thu", "Quang", "Ngọc", "Hồng", "Xuân", "Thanh"];
const givens = [
  "An",
  "Bình",
  "Chung",
  "Dũng",
  "Hà",
  "Hạnh",
  "Hòa",
  "Hùng",
  "Lan",
  "Mai",
  "Nam",
  "Phúc",
  "Quý",
  "Thủy",
  "Tuấn",
  "Yến",
];

export function personName(random: Random): string {
  return `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`;
}

/** `count` different names; a clerk tells namesakes apart by a letter. */
export function personNames(random: Random, count: number): string[] {
  const used = new Map<string, number>();
  return Array.from({ length: count }, () => {
    const name = personName(random);
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name} ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[times - 1] ?? String(times)}`;
  });
}

export const provinces = [
  "Sơn La",
  "Lạng Sơn",
  "Hòa Bình",
  "Vĩnh Phúc",
  "Thái Nguyên",
  "Phú Thọ",
  "Điện Biên",
] as const;

const newToOld: readonly (readonly [string, string])[] = [
  ["hòa", "hoà"],
  ["Hòa", "Hoà"],
  ["ủy", "uỷ"],
  ["Ủy", "Uỷ"],
  ["hóa", "hoá"],
  ["Tòa", "Toà"],
  ["Thủy", "Thuỷ"],
  ["Tỷ lệ", "Tỉ lệ"],
];

/** The same text with the tone mark where older typists put it. */
export function oldTonePlacement(text: string): string {
  return newToOld.reduce((result, [recent, old]) => result.replaceAll(recent, old), text);
}
