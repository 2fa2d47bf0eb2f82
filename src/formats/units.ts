import { phraseFilter } from "../grid/phrase-filter";
import { fold, tidy } from "../grid/text";

/**
 * What a unit of measure makes of the figures beside it: things that are counted one by one, amounts that add up and
 * have fractions (money, areas, weights), intensities that never add up (per head, a mean age, a density), percentages.
 */
export type UnitKind = "count" | "amount" | "intensity" | "percent";

const PERCENT = /^(%|phan tram|‰|phan nghin|diem %|diem phan tram)$/;
/** A unit for each of another: "người/km2", "triệu đồng/người/năm"; "đ/c" is short for đồng chí. */
const PER =
  /\S\s*\/\s*(nguoi|dau nguoi|ho|km ?[2²]|ha|m ?[2²]|nam|thang|ngay|lan|xa|chi bo|lao dong|1[. ]?000)\b/;
const INTENSITY = /^(tuoi|lan|do|diem|diem so|he so|do c|°c)$/;
const AMOUNT =
  /^(((nghin|ngan|trieu|ty|ti|1[. ]?000|tram trieu) )?(dong|d|vnd|usd|do la|eur|euro)|(nghin|ngan|trieu|ty|ti)|trd|tr\.? ?d|trieu d|ty d|ha|nghin ha|km ?[2²]?|m ?[23²³]?|m2 san|kg|g|ta|tan|nghin tan|trieu tan|yen|lit|m khoi|kwh|mw|gio|phut)$/;
const COUNT =
  /^(nguoi|luot nguoi|luot|dong chi|d\/c|dang vien|can bo|ho|ho gia dinh|chi bo|dang bo|tccsd|to chuc|to chuc dang|don vi|xa|thon|lop|cuoc|buoi|hoi nghi|cai|chiec|con|vu|viec|bai|tin|van ban|mo hinh|cong trinh|du an|doanh nghiep|ca|em|hoc sinh|truong|giuong|nha|quyen|bo|lan hop)$/;

/** The kind of a unit as it is written in a column of units or between brackets; null where it is none we know. */
export function kindOfUnit(text: string): UnitKind | null {
  const unit = fold(text)
    .replace(/[().,:;]+$/g, "")
    .replace(/^[(\s]+/, "")
    .trim();
  if (unit === "" || unit.length > 30) return null;
  if (PERCENT.test(unit)) return "percent";
  if (COUNT.test(unit)) return "count";
  if (PER.test(unit) || INTENSITY.test(unit)) return "intensity";
  if (AMOUNT.test(unit)) return "amount";
  // "Người/chi bộ", "1.000 người": a count of thousands has fractions.
  if (/^(nghin|ngan|trieu|1[. ]?000|van) (nguoi|ho|con|cay|luot|luot nguoi|lao dong)$/.test(unit))
    return "amount";
  return null;
}

/** The kind of the unit a text names in brackets or after "ĐVT:", the last one where there are several. */
export function kindOfUnitIn(text: string): UnitKind | null {
  const said = [
    ...text.matchAll(/[([]\s*([^()[\]]{1,30}?)\s*[)\]]|(?:đvt|đơn vị(?: tính)?)\s*:\s*([^.;\n]{1,30})/giu),
  ];
  for (const [, bracketed, named] of said.reverse()) {
    const kind = kindOfUnit((bracketed ?? named ?? "").replace(/^đvt\s*:\s*/iu, ""));
    if (kind !== null) return kind;
  }
  return null;
}

/** People, households and organisations, that are counted one by one. */
const COUNTED =
  /\b(dang vien|chi bo|dang bo|to chuc|tccsd|can bo|cong chuc|vien chuc|nguoi|nhan khau|ho gia dinh|ho dan|dong chi|to dang|don vi|hoc sinh|lao dong)\b/;

const ORGANISATIONS = /\b(chi bo|dang bo|to chuc( co so)? dang|tccsd|to dang|chi doan)\b/;
const PEOPLE = /\b(dang vien|quan chung|can bo|cong chuc|vien chuc|nguoi|dong chi|hoi vien|doan vien)\b/;

/** Whether the words of a header or label name what is counted one by one. */
export function namesCounted(text: string): boolean {
  return COUNTED.test(fold(text)) && kindSaid(text) !== "amount" && kindSaid(text) !== "intensity";
}

/** The narrowest text that says what is counted speaks of organisations, and of no people in them. */
export function countsOrganisations(path: readonly string[]): boolean {
  const said = [...path]
    .reverse()
    .map(fold)
    .find((words) => ORGANISATIONS.test(words) || PEOPLE.test(words));
  return said !== undefined && ORGANISATIONS.test(said) && !PEOPLE.test(said);
}

/** Words for money and other amounts that a header says without a unit. */
const AMOUNT_PHRASES = [
  ...["ty dong", "trieu dong", "nghin dong", "ngan dong", "thu nhap", "gia tri", "kinh phi", "so tien"],
  ...["doanh thu", "du toan", "quyet toan", "dien tich", "san luong", "nang suat", "so von", "so luong tien"],
];
const AMOUNT_WORDS = anyOf(AMOUNT_PHRASES);
/** With their marks: "Tân" and "Hà" are names. */
const WEIGHT_AND_AREA_UNITS = ["kg", "tấn", "tạ", "ha", "km2", "km²", "m2", "m²"];
const WEIGHTS_AND_AREAS = new RegExp(`(?:^|[^\\p{L}])(${WEIGHT_AND_AREA_UNITS.join("|")})(?!\\p{L})`, "u");
/** Words for figures that are means or are taken for each of something. */
const INTENSITY_PHRASES = "binh quan, mat do, tuoi tb, tuoi trung binh, tuoi doi trung binh, tuoi tho".split(
  ", ",
);
const INTENSITY_WORDS = anyOf(INTENSITY_PHRASES);

function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(`\\b(${phrases.join("|")})\\b`);
}

/** The kind a header or a label says in words or by its unit, or null. */
export function kindSaid(text: string): UnitKind | null {
  const unit = kindOfUnitIn(text);
  if (unit === "intensity" || unit === "percent") return unit;
  const words = fold(text);
  if (INTENSITY_WORDS.test(words)) return "intensity";
  if (unit !== null) return unit;
  return AMOUNT_WORDS.test(words) || WEIGHTS_AND_AREAS.test(tidy(text).toLowerCase()) ? "amount" : null;
}

/**
 * False where `kindSaid` finds nothing in a text and it names no mean: told by its letters in one pass, without a copy of
 * the text, since lists have tens of thousands of names and few of them say how something is measured.
 */
export const mayNameMeasure = phraseFilter(
  [
    "trung binh",
    ...INTENSITY_PHRASES,
    ...AMOUNT_PHRASES,
    ...WEIGHT_AND_AREA_UNITS.map((unit) => ` ${fold(unit).replace(/[2²]/, "")} `),
  ],
  // A unit in brackets, or after "ĐVT:".
  "([:",
);
