import { factsOf, type Concept } from "../formats/concepts";
import { fold, tidy } from "../grid/text";

export type { Concept } from "../formats/concepts";

/** How a figure is measured. */
export type Measure = "count" | "percent" | "score" | "amount";

/** What one header or label text says. */
export interface TextMeaning {
  concept: Concept | null;
  /** Said by the text itself ("SL", "%", "điểm"); null when the text leaves it open. */
  measure: Measure | null;
  /** The text is nothing but a unit: "SL", "Tỷ lệ (%)", "Số lượng". What is counted stands above it. */
  unitOnly: boolean;
  /** "Trong đó": what follows is a part and is never added up. */
  subset: boolean;
  /** "Chia ra", "Gồm", "Chia theo": what follows makes up the whole. */
  partition: boolean;
}

const SUBSET = /^\(?\s*(trong do|trong so do|trdo|tr\.? ?do|t\.? ?do\b|rieng)/;
const PARTITION =
  /^\(?\s*(chia ra|chia theo|gom\b|bao gom|phan tich|phan theo|phan ra|trong do chia ra|trong do gom)/;

/** Texts that only give the unit of the columns below or of the figure beside. */
const COUNT_UNIT =
  /^\(?(sl|so luong|so|s\.l|so nguoi|nguoi|dong chi|d\/c|so tuyet doi|tuyet doi|so dv|so dang vien|so tc|so to chuc|so chi bo|so tccsd|sl \(?(nguoi|dong chi|dv|dang vien|chi bo|tccsd|to chuc)\)?|so luong \(?(nguoi|dong chi|dang vien|chi bo|to chuc)\)?)\)?$/;
/** "(+/-)": a difference to what the header above names. */
const PLUS_MINUS = /^\(?\s*(\+ ?[/,]? ?-|±)\s*\)?$/;
const PERCENT_UNIT =
  /^\(?\s*(%|t[yi] le|t[yi] le ?,? ?\(? ?%\)?|t[yi] le phan tram|tl|tl ?\(?%\)?|t\/l|phan tram|t[yi] trong( ?\(?%\)?)?|co cau( ?\(?%\)?)?|so tuong doi|tuong doi( ?\(?%\)?)?|% ?(so voi )?(tong so|ts|so duoc danh gia|duoc danh gia|duoc xep loai)|t[yi] le ?\(?%?\)? ?(so voi|tren|\/) ?(tong so|so duoc (danh gia|xep loai)|ts).*)\s*\)?$/;
const SAYS_PERCENT = /%|\bt[yi] le\b|\bphan tram\b|\bt[yi] trong\b|\bco cau\b|\btl\b/;
/** What "diem" may stand behind where it means points: no "thời điểm", "địa điểm", "ưu điểm" … */
const BEFORE_POINTS = "(?:^|\\W) |\\b(?!(?:thoi|dia|quan|nhuoc|uu|dac|kiem) )\\w+ ";
const SAYS_SCORE = new RegExp(`(?:^|[^\\w ]|${BEFORE_POINTS})diem\\b`);
const SAYS_POINTS = /diem (phan tram|%)|d\.? ?%/;

/** Order matters: the first pattern that fits speaks; narrower sayings stand before wider ones. */
const CONCEPTS: readonly (readonly [RegExp, Concept])[] = [
  [
    /^\(?(stt|tt|so tt|so thu tu|s\.?t\.?t\.?|ma|ma so|thu tu|no\.?)\)?( ?[(/] ?(no|number|order|item|stt|tt|so)\.? ?\)?)?$/,
    "ordinal",
  ],
  [
    /^(ma|ma so|so hieu)( (don vi|vung|tinh|huyen|xa|so|tai khoan|hang|dinh danh|qhns|chuong|muc|bhxh|the|cskcb|co so|dvqhns).*)?$/,
    "code",
  ],
  [/^(ghi chu|ly do|giai trinh|chu thich)/, "note"],
  [/^\(?(dvt|don vi tinh|don vi do)\b/, "unitOfMeasure"],
  // Rating levels, written out or abbreviated, with or without blanks inside ("HTT NV", "KHT nhiệm vụ").
  [/tieu bieu/, "level.exemplary"],
  [/(hoan thanh tot|\bht{2,3} ?(nv)?\b|ht tot|\btot\b).*tro len/, "goodOrBetter"],
  [/tot va xuat sac|xuat sac va tot|(htxs|xuat sac) ?\+ ?(htt|tot)/, "goodOrBetter"],
  [
    /\b(khong|ko|k|chua) ?(hoan thanh|ht ?(nv|nhiem vu)?\b)|\bkhtn?v?\b|\bkht ?(nv|nhiem vu)\b|yeu kem|^yk$|vi pham tu cach/,
    "level.failed",
  ],
  [
    /\bht ?(xs|sx) ?(nv)?\b|hoan thanh xuat sac|^(loai |de xuat )?xuat sac|\bxs ?nv\b|^xs$|trong sach,? ?(va )?vung manh|\btsvm\b/,
    "level.excellent",
  ],
  [/hoan thanh tot|\bht{2,3} ?(nv|nhiem vu)?\b|\bht ?tot|^tot( nv| nhiem vu)?$/, "level.good"],
  [/hoan thanh nhiem vu|\bht ?(nv|nhiem vu)\b|^hoan thanh( nv)?$|^htn?$/, "level.complete"],
  // Who is rated.
  [
    /(chua|khong|ko) (duoc |thuoc dien )?(danh gia|xep loai|phan loai|phan tich|xl|dg|kiem diem|duoc dg)|chua (xl|dg|xep|duoc xep)|khong thuoc dien/,
    "notRated",
  ],
  [/\bmien\b/, "exempt"],
  [/phai kiem diem|thuoc dien (kiem diem|danh gia|xep loai)/, "reviewDue"],
  [
    /(duoc|da|so|tham gia|da duoc) (kiem diem, ?)?(tu )?(danh gia|xep loai|phan loai|phan tich|kiem diem|dg|xl|duoc danh gia|duoc xep loai|duoc dg)/,
    "rated",
  ],
  // Movement.
  [
    /^(so |t[yi] le )?(duoc )?(nang|len) (muc|hang|bac|loai|cap)|^(t[yi] le )?nang$|muc xep loai (duoc )?nang|tang (muc|hang|bac)|\bnang muc/,
    "raised",
  ],
  [/giu (nguyen|muc|hang|on dinh)|^(t[yi] le )?giu$|khong (thay doi|doi)|\bgiu nguyen/, "kept"],
  [/(giam|ha|tut|xuong) (muc|hang|bac|loai|cap)|^giam$/, "lowered"],
  // Compared with last year. Before targets, since "so với" serves both.
  [/(so( voi|\.)?|\/|ss|tang|giam).*(cung ky|nam truoc|ky truoc|nam ngoai|nam 20\d\d)/, "change"],
  [/^(muc |t[yi] le )?(tang|\+)( ?\(\+\))? ?[,\/-]? ?(giam|-)/, "change"],
  // "So sánh" over two years; with what else something is compared it says itself.
  [/^so sanh\b(?!.*\b(muc tieu|chi tieu|nghi quyet|nq|ke hoach|kh|de an)\b)/, "change"],
  [/cung ky|nam truoc|ky truoc|nam ngoai/, "previous"],
  // Targets.
  [/con (thieu|phai|lai)|so thieu|thieu so voi/, "remaining"],
  [/diem (phan tram|%)/, "gap"],
  [/\bvuot\b/, "exceededPercent"],
  [
    /^(?!.*(chenh lech|tang|cung ky|nam truoc)).*(\b(dat|hoan thanh|thuc hien)\b.*(%|t[yi] le)|(%|t[yi] le).*(so( sanh)? voi (muc tieu|chi tieu|nghi quyet|nq|ke hoach|kh)))/,
    "reachedPercent",
  ],
  [
    /chenh lech|so( sanh)? voi (muc tieu|chi tieu|nghi quyet|nq|ke hoach|kh|de an)|hon,? ?kem|\+\/- ?(so)? ?(muc tieu|kh|ke hoach|chi tieu)/,
    "gap",
  ],
  [
    /^(muc do )?dat\b(?!.*(loai|muc|diem))|% dat|t[yi] le dat|(th|thuc hien) ?\/ ?(kh|ke hoach|ct|chi tieu|mt)|muc do hoan thanh|% (thuc hien|hoan thanh|ke hoach|kh|chi tieu|so voi)|t[yi] le (thuc hien|hoan thanh)(?! (xuat|tot|nhiem))|dat (t[yi] le|%|so voi)/,
    "reachedPercent",
  ],
  [
    /chi tieu (duoc )?(giao|ket nap|phat trien)|(duoc )?giao chi tieu|^chi tieu nam|so duoc giao|chi tieu giao/,
    "quota",
  ],
  [/ket nap/, "admitted"],
  [
    /muc tieu|^(chi tieu )?(nghi quyet|nq|de an)|chi tieu (nq|nghi quyet|de an|dai hoi|nhiem ky|den nam)/,
    "target",
  ],
  [/ke hoach|^kh\b/, "plan"],
  [/thuc hien|^th\b|^ket qua|ky nay|nam nay|nam bao cao|ky bao cao|dat duoc|uoc thuc hien/, "actual"],
  // Scores.
  [/diem (toi da|chuan)|thang diem|bieu diem|muc diem toi da/, "scoreMaximum"],
  [/binh quan|trung binh cong|diem (trung binh|tb|bq)|\bdtb\b|^(tb|bq)\b|\bbq$/, "average"],
  [/(tong|cong) (so )?diem|diem tong|tong cong diem/, "score"],
  [new RegExp(`(?:^|[^ ]|${BEFORE_POINTS})diem`), "scorePart"],
  [
    /^(muc |de xuat |ket qua )?xep loai( chung| nam| chinh thuc| chat luong)?$|^muc xep loai|^loai$|^phan loai$|^xep loai|muc chat luong|^xl$/,
    "class",
  ],
  [/^(danh gia|nhan xet|ket luan)\b/, "status"],
  // Attributes: they overlap.
  [/^(so )?(dang vien )?(la )?(nu|phu nu|nu gioi)$|dang vien nu\b/, "female"],
  [/dan toc|\bdtts\b/, "ethnic"],
  [/ton giao|co dao|theo dao/, "religious"],
  [/doan vien|\bdoan\b|thanh nien/, "youth"],
  [/du bi/, "probationary"],
  // Totals.
  [/^(tong|ts\b|t\. ?so|toan (bo|tinh|huyen|xa|dang bo|thanh pho)|tong cong|so luong chung)/, "total"],
  [/dang so|(so )?co (mat|den)|hien co|tong so/, "total"],
  [
    /^(so )?(luong )?(dang vien|chi bo|to chuc|tccsd|can bo|dang bo|don vi)( (truc thuoc|cua|toan|hien|duoc thanh lap).*)?$/,
    "total",
  ],
  // Names.
  [
    /^(ten|ho va ten|ho ten|don vi|noi dung|tieu chi|chi tieu|danh muc|dia phuong|dia ban|xa|co quan|loai hinh|nhom|chuc danh|to chuc|chi bo|hang muc|dien giai|linh vuc|cum)/,
    "name",
  ],
];

const BANDS: readonly (readonly [RegExp, Concept])[] = [
  [/^(loai )?(tot|gioi)$/, "band.good"],
  [/^(loai )?kha$/, "band.fair"],
  [/^(loai )?(trung binh|tb)$/, "band.average"],
  [/^(loai )?(kem|yeu)$/, "band.poor"],
];

/** The band of a meeting's quality a text names (Tốt, "Chi bộ đạt khá", "Tỷ lệ tốt (%)"), or null. */
export function bandOfText(text: string): Concept | null {
  const plain = fold(text)
    .replace(/\(?%\)?/g, " ")
    .replace(/^\s*(so |t[yi] le )?(luong )?(chi bo |to dang )?(duoc )?(dat |xep )?/, "")
    .trim();
  return BANDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Header texts without their own formula, index or unit in brackets: "Tổng số (1=2+3)" → "tong so". */
export function headerKey(text: string): string {
  return fold(text)
    .replace(/\(\s*[\da-z]{1,3}\s*=[^)]*\)/g, " ")
    .replace(/\[[^\]]*\]/g, " ")
    .replace(
      /\(\s*(dong chi|nguoi|dv|dang vien|chi bo|tccsd|to chuc|luot|luot nguoi|ty dong|trieu dong|diem)\s*\)/g,
      " ",
    )
    .replace(/\(\s*\d{1,2}\s*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const meanings = new Map<string, TextMeaning>();

/** What a header or label text means by itself, without its neighbours. */
export function meaningOf(text: string): TextMeaning {
  const known = meanings.get(text);
  if (known) return known;
  const result = read(text);
  if (meanings.size > 20_000) meanings.clear();
  if (text.length <= 300) meanings.set(text, result);
  return result;
}

function read(text: string): TextMeaning {
  let key = headerKey(text);
  const subset = SUBSET.test(key) && !/^trong do (chia ra|gom)/.test(key);
  const partition = !subset && PARTITION.test(key);
  key = key
    .replace(SUBSET, "")
    .replace(PARTITION, "")
    .replace(/^[\s:,;)\-+]+/, "");
  if (PLUS_MINUS.test(key)) return { concept: "change", measure: "count", unitOnly: true, subset, partition };
  if (COUNT_UNIT.test(key)) {
    // "Số đảng viên" may be a unit below a level or a total of its own: the place decides.
    const alone = /dang vien|chi bo|to chuc|tccsd|\bdv\b/.test(key) && !/^sl/.test(key);
    return { concept: alone ? "total" : null, measure: "count", unitOnly: true, subset, partition };
  }
  if (PERCENT_UNIT.test(key))
    return { concept: "percent", measure: "percent", unitOnly: true, subset, partition };
  // A unit in brackets says how the figure is measured, not what it is: "Thực hiện (%)".
  const words = key
    .replace(/\(\s*%\s*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const said = words === "" ? null : (CONCEPTS.find(([pattern]) => pattern.test(words))?.[1] ?? null);
  const concept = refine(said ?? (startsWithSum(text) ? "total" : null), key);
  return {
    concept,
    // A unit in brackets was taken off the words, and still says how the figure is measured.
    measure: measureSaid(said, concept, fold(text)),
    unitOnly: false,
    subset,
    partition,
  };
}

/** "Cộng" by its marks: without them "Công an" and "Công chức" would be sums. */
function startsWithSum(text: string): boolean {
  return /^\W*(cộng)(?=[\s:(]|$)/.test(tidy(text).toLowerCase());
}

function refine(concept: Concept | null, key: string): Concept | null {
  // "Tăng (%)", "Tăng trưởng (%)", "Tốc độ tăng" compare with another period; a share of the whole never says so.
  if (
    concept === null &&
    (/\btang truong\b|\btoc do (tang|giam)\b/.test(key) ||
      (/^(muc |t[yi] le |% )?tang\b/.test(key) && SAYS_PERCENT.test(key)))
  )
    return "changePercent";
  if (concept === null && /\b(toc do|chi so) phat trien\b/.test(key)) return "index";
  if (concept === "change" && (SAYS_PERCENT.test(key) || /tuong doi/.test(key))) return "changePercent";
  if (concept === "admitted" && /so voi (so )?(dang vien )?(duoc )?ket nap/.test(key)) return "percent";
  if (concept === "admitted" && SAYS_PERCENT.test(key)) return "reachedPercent";
  return concept;
}

/** "Tăng trưởng tín dụng" alone may be one of money: a change is in per cent where its own words say so. */
function measureSaid(said: Concept | null, concept: Concept | null, key: string): Measure | null {
  if (SAYS_POINTS.test(key)) return "percent";
  if (factsOf(concept).kind === "ratio" || factsOf(said).kind === "change") return "percent";
  if (said === null && /\btoc do (tang|giam)\b/.test(key)) return "percent";
  // "Trong đó 100% vốn NN" speaks of capital, not of a percentage.
  if (SAYS_PERCENT.test(key.replace(/\d+ ?%/g, " "))) return "percent";
  if (said === "scoreMaximum" || (SAYS_SCORE.test(key) && said !== "class")) return "score";
  return null;
}

/** "Đạt", "Đạt chuẩn": the part reached, how many reached it or what was done; the other headings decide. */
export function saysReachedAlone(text: string): boolean {
  const key = headerKey(text);
  return /^dat\b/.test(key) && !SAYS_PERCENT.test(key);
}

/** A year a header speaks of ("Năm 2021", "TH 2022"), or null. */
export function yearInText(text: string): number | null {
  const match = /(?:^|[^\d./-])(19[5-9]\d|20[0-9]\d)(?![\d])/.exec(tidy(text));
  return match ? Number(match[1]) : null;
}

/** The year that a header is nothing but ("2021", "Năm 2021"), or null. */
export function yearAlone(text: string): number | null {
  const match = /^(?:nam )?(20\d\d|19[89]\d)$/.exec(fold(text));
  return match ? Number(match[1]) : null;
}

/** "Điểm chất lượng sinh hoạt": the text speaks of points, and not of a place or a time. */
export function speaksOfScores(text: string): boolean {
  return SAYS_SCORE.test(fold(text));
}
