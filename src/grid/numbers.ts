import { tidy } from "./text";

/** How figures are punctuated: "vi" writes 1.234,5 and "en" writes 1,234.5. */
export type Separators = "vi" | "en";

/** What the words around a figure make of it: khoảng → about; hơn, trên, trở lên → above; gần, dưới → below. */
export type Bound = "exact" | "about" | "above" | "below";

/** What makes a figure's text unusual, though it could be read. */
export type Oddity =
  | "no-break-space"
  | "letter-for-digit"
  | "full-width-digit"
  | "leading-zero"
  | "parentheses"
  | "inner-space"
  | "apostrophe"
  | "unit";

/** One figure read from text. */
export interface NumberReading {
  kind: "number";
  /** As written: "74,48%" is 74.48 with `percent` true; "152 tỷ đồng" is 152. */
  value: number;
  /** Digits written after the decimal separator. */
  decimals: number;
  percent: boolean;
  bound: Bound;
  /**
   * True when the same text has a second meaning: "3.174" is 3174 in vi and 3,174 in en; a bare "1.1" in vi may be an
   * ordinal (it is read as the decimal 1,1, because scores such as "9.5" are typed that way).
   */
  ambiguous: boolean;
  oddities: ReadonlySet<Oddity>;
  /** The unit of measure as written, "tỷ đồng"; null when none follows. */
  unit: string | null;
}

/** Part and whole in one cell: "604/3.174 = 19,03%". */
export interface Composite {
  kind: "composite";
  numerator: NumberReading;
  denominator: NumberReading;
  percent: NumberReading | null;
}

/** A mark that stands where no figure is due: "-", "x", "…". */
export interface Placeholder {
  kind: "placeholder";
}

/** Longer text is never a figure; the raw text may be longer by its decomposed marks and padding. */
const LONGEST_FIGURE = 40;
const LONGEST_RAW = 160;

const PLACEHOLDER: Placeholder = { kind: "placeholder" };
const NONE: ReadonlySet<Oddity> = new Set<Oddity>();

/** Characters a figure, a bound or a placeholder may begin with; every other text is refused at its first letter. */
const beginners = new Set(
  "0123456789０１２３４５６７８９+-−–—.,/…xX(（'’‘≥≤><=~≈OolIkKhHtTgGdDxXqQcCaAiíÍưƯướƯ \t\r\n\u00a0\u2002\u2003\u2007\u2009\u200a\u200b\u202f\u3000\ufeff",
);

const boundWords: readonly (readonly [string, Bound])[] = [
  ["khoảng", "about"],
  ["xấp xỉ", "about"],
  ["ước", "about"],
  ["~", "about"],
  ["≈", "about"],
  ["không dưới", "above"],
  ["không quá", "below"],
  ["tối thiểu", "above"],
  ["tối đa", "below"],
  ["ít nhất", "above"],
  ["chưa đến", "below"],
  ["hơn", "above"],
  ["trên", "above"],
  ["gần", "below"],
  ["dưới", "below"],
  ["≥", "above"],
  [">=", "above"],
  [">", "above"],
  ["≤", "below"],
  ["<=", "below"],
  ["<", "below"],
];

/** Units of measure that may follow a figure; other words make the text a sentence or a name. */
const units = new Set(
  (
    "đ|vnđ|vnd|đồng|nghìn đồng|ngàn đồng|triệu đồng|tỷ đồng|tỉ đồng|nghìn tỷ đồng|nghìn|ngàn|triệu|tỷ|tỉ|nghìn tỷ|USD|triệu USD|" +
    "điểm|điểm phần trăm|điểm %|phần trăm|đ.%|người|lượt|lượt người|đồng chí|đ/c|cán bộ|đảng viên|đảng bộ|chi bộ|" +
    "đảng bộ xã|đảng bộ thị trấn|đảng bộ cơ sở|chi bộ cơ sở|chi bộ trực thuộc|tổ chức đảng|tổ chức cơ sở đảng|tổ chức|" +
    "tập thể|đơn vị|cấp ủy|cấp uỷ|xã|phường|thị trấn|huyện|thôn|bản|tổ|hộ|trường|lớp|cuộc|buổi|hội nghị|trường hợp|vụ|" +
    "năm|tháng|ngày|giờ|ha|km|km2|km²|m|m2|m²|m3|m³|kg|tạ|tấn"
  ).split("|"),
);

const DIGIT = /[0-9０-９]/;
const WIDE_SPACE = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/;
const FULL_WIDTH = /[！-～]/g;
const DOT_LEADER = /^[.…\s]+$/;
const OTHER_PLACEHOLDER = /^(?:[-–—−]{1,3}|[xX]|\/{1,3})$/;
/** A run of figure characters; blanks stand only between digits, and no letter or digit may follow. */
const CORE = /^[0-9.,OolI]+(?: [0-9OolI][0-9.,OolI]*)*(?![\p{L}0-9.,])/u;
const SIGN = "+-−–";

interface Core {
  value: number;
  decimals: number;
  ambiguous: boolean;
  leadingZero: boolean;
  spaced: boolean;
}

/**
 * Reads what a clerk typed as a figure. Null when the text is none: a name, a date ("21/1/2021", and "12/2025" as month
 * and year), a span of years, an ordinal ("1.", "1)", "I", "2.1.3"), a document number, a code (five or more digits
 * after a leading zero), or a figure followed by words that are no unit of measure. A text whose punctuation fits only
 * one convention is read in that one, whatever `separators` says.
 */
export function readNumberText(
  text: string,
  separators: Separators = "vi",
): NumberReading | Composite | Placeholder | null {
  if (text.length === 0 || text.length > LONGEST_RAW || !beginners.has(text.charAt(0))) return null;
  if (!DIGIT.test(text)) return readPlaceholder(text);
  const oddities = new Set<Oddity>();
  if (WIDE_SPACE.test(text)) oddities.add("no-break-space");
  let rest = tidy(text);
  if (/^['’‘]/.test(rest)) {
    oddities.add("apostrophe");
    rest = rest.slice(1).trimStart();
  }
  if (rest.length > LONGEST_FIGURE) return null;
  const narrow = rest.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  if (narrow !== rest) oddities.add("full-width-digit");
  const { bound, body } = readBound(narrow);
  if (body.includes("/") && !body.endsWith("đ/c")) return readComposite(body, separators, bound, oddities);
  return readSingle(body, separators, bound, oddities);
}

function readPlaceholder(text: string): Placeholder | null {
  const trimmed = tidy(text);
  if (OTHER_PLACEHOLDER.test(trimmed)) return PLACEHOLDER;
  return DOT_LEADER.test(trimmed) && trimmed !== "." ? PLACEHOLDER : null;
}

/** Whether a mark says that the figure is not at hand ("…", "..", "..."), which is no zero. */
export function isNotAvailable(mark: string): boolean {
  const trimmed = tidy(mark);
  return trimmed !== "." && trimmed !== "" && DOT_LEADER.test(trimmed);
}

function readBound(text: string): { bound: Bound; body: string } {
  const lower = text.toLowerCase();
  for (const [ending, bound] of [
    [" trở lên", "above"],
    [" trở xuống", "below"],
  ] as const) {
    if (lower.endsWith(ending)) {
      const start = lower.startsWith("từ ") ? 3 : 0;
      return { bound, body: text.slice(start, text.length - ending.length).trim() };
    }
  }
  for (const [word, bound] of boundWords) {
    if (!lower.startsWith(word)) continue;
    const after = text.slice(word.length);
    // A sign may touch the figure, a word may not: "hơn5" is a typing slip nobody can vouch for.
    if (/\p{L}$/u.test(word) && !after.startsWith(" ")) continue;
    return { bound, body: after.trimStart() };
  }
  return { bound: "exact", body: text };
}

/** What stands before the digits: "(", "−". */
interface Opening {
  readonly open: boolean;
  readonly sign: string;
  readonly rest: string;
}

/** Null where a bracket and a sign stand together. */
function readOpening(text: string): Opening | null {
  const open = text.startsWith("(");
  const inner = open ? text.slice(1) : text;
  const first = inner.charAt(0);
  const sign = first !== "" && SIGN.includes(first) ? first : "";
  if (open && sign !== "") return null;
  // "2.500.000đ": the sign of the currency may touch the figure.
  return { open, sign, rest: inner.slice(sign.length).replace(/(\d)(đ|vnđ|vnd)$/iu, "$1 $2") };
}

/** What stands behind the digits: "%", ")", "đ/c". */
interface Ending {
  readonly percent: boolean;
  readonly unit: string | null;
}

/** Null where anything else stands there; an opened bracket must be closed. */
function readEnding(text: string, open: boolean): Ending | null {
  let rest = text.trimStart();
  let percent = false;
  const takePercent = (): void => {
    if (percent || !rest.startsWith("%")) return;
    percent = true;
    rest = rest.slice(1).trimStart();
  };
  takePercent();
  if (open) {
    if (!rest.startsWith(")")) return null;
    rest = rest.slice(1).trimStart();
    takePercent();
  }
  if (rest === "") return { percent, unit: null };
  if (percent || !(units.has(rest) || units.has(rest.toLowerCase()))) return null;
  return { percent: rest === "phần trăm", unit: rest };
}

function readSingle(
  text: string,
  separators: Separators,
  bound: Bound,
  found: ReadonlySet<Oddity>,
): NumberReading | null {
  const opening = readOpening(text);
  const typed = opening && CORE.exec(opening.rest)?.[0];
  if (!opening || typeof typed !== "string") return null;
  const { open, sign, rest } = opening;
  const digits = withDigitsForLetters(typed);
  const core = digits === null ? null : readCore(digits, separators);
  const ending = readEnding(rest.slice(typed.length), open);
  if (digits === null || core === null || ending === null) return null;
  const { percent, unit } = ending;
  const oddities = new Set(found);
  if (digits !== typed) oddities.add("letter-for-digit");
  if (open) oddities.add("parentheses");
  if (unit !== null) oddities.add("unit");
  if (core.leadingZero) oddities.add("leading-zero");
  if (core.spaced) oddities.add("inner-space");
  const negative = open || (sign !== "" && sign !== "+");
  const bare = !percent && unit === null && bound === "exact" && sign === "" && !open;
  return {
    kind: "number",
    value: negative && core.value !== 0 ? -core.value : core.value,
    decimals: core.decimals,
    percent,
    bound,
    ambiguous: core.ambiguous || (bare && separators === "vi" && looksLikeOrdinal(digits)),
    oddities: oddities.size === 0 ? NONE : oddities,
    unit,
  };
}

/** "1.1" and "12.3": what numbered rows look like. */
function looksLikeOrdinal(digits: string): boolean {
  return /^\d{1,2}\.\d$/.test(digits);
}

/** O and o as 0, l and I as 1, when real digits stand beside them; null for Roman ordinals such as "II" and "I.1". */
function withDigitsForLetters(typed: string): string | null {
  if (!/[OolI]/.test(typed)) return typed;
  if (typed.length < 2 || !DIGIT.test(typed) || /^(?:II|[Il][., ])/.test(typed)) return null;
  return typed.replace(/[Oo]/g, "0").replace(/[lI]/g, "1");
}

/** Digits with their separators, already in ASCII: "1.234,5", "1 234", "15,95". */
function readCore(digits: string, separators: Separators): Core | null {
  const spaced = digits.includes(" ");
  const dots = count(digits, ".");
  const commas = count(digits, ",");
  if (dots + commas === 0) {
    return spaced ? grouped(digits, " ", "", true) : whole(digits);
  }
  if (spaced) {
    // Blanks group the digits, so the one other separator can only be the decimal one.
    if (dots + commas !== 1) return null;
    return grouped(digits, " ", dots === 1 ? "." : ",", true);
  }
  if (dots > 0 && commas > 0) {
    const decimal = digits.lastIndexOf(",") > digits.lastIndexOf(".") ? "," : ".";
    if (count(digits, decimal) > 1) return null;
    return grouped(digits, decimal === "," ? "." : ",", decimal, false);
  }
  const separator = dots > 0 ? "." : ",";
  if (dots + commas > 1) return grouped(digits, separator, "", false);
  const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  const groups = separators === "vi" ? "." : ",";
  if (ambiguous && separator === groups) {
    const read = grouped(digits, separator, "", false);
    return read && { ...read, ambiguous };
  }
  const read = decimal(digits, separator);
  return read && { ...read, ambiguous };
}

function whole(digits: string): Core | null {
  const leadingZero = digits.length > 1 && digits.startsWith("0");
  // 16 digits would not survive in a double; five after a zero are a telephone number or a code.
  if (digits.length > 15 || (leadingZero && digits.length > 4)) return null;
  return { value: Number(digits), decimals: 0, ambiguous: false, leadingZero, spaced: false };
}

function decimal(digits: string, separator: string): Core | null {
  const at = digits.indexOf(separator);
  const before = digits.slice(0, at);
  const after = digits.slice(at + 1);
  if (after === "" || digits.length > 21) return null;
  const leadingZero = before.length > 1 && before.startsWith("0");
  // "01.02" is a day and a month or an ordinal; "05,5" can only be a figure.
  if (leadingZero && (separator === "." || before.length > 4)) return null;
  return {
    value: Number(`${before}.${after}`),
    decimals: after.length,
    ambiguous: false,
    leadingZero,
    spaced: false,
  };
}

function grouped(digits: string, group: string, decimalSign: string, spaced: boolean): Core | null {
  const [front = "", after] = decimalSign === "" ? [digits] : digits.split(decimalSign);
  if (after !== undefined && !/^\d+$/.test(after)) return null;
  const parts = front.split(group);
  if (!/^[1-9]\d{0,2}$/.test(parts[0] ?? "") || parts.length < 2) return null;
  for (let index = 1; index < parts.length; index += 1) {
    if (!/^\d{3}$/.test(parts[index] ?? "")) return null;
  }
  const plain = parts.join("");
  if (plain.length > 15) return null;
  return {
    value: Number(after === undefined ? plain : `${plain}.${after}`),
    decimals: after?.length ?? 0,
    ambiguous: false,
    leadingZero: false,
    spaced,
  };
}

/** "604/3.174 = 19,03%", "604/3.174 (19,03%)", "6/14", "6/14 xã". */
function readComposite(
  text: string,
  separators: Separators,
  bound: Bound,
  found: ReadonlySet<Oddity>,
): Composite | null {
  const slash = text.indexOf("/");
  if (text.indexOf("/", slash + 1) !== -1) return null;
  const left = text.slice(0, slash).trimEnd();
  let right = text.slice(slash + 1).trimStart();
  let stated = "";
  const equals = right.search(/[=(]/);
  if (equals > 0) {
    stated = right.slice(equals + 1).trim();
    if (right.charAt(equals) === "(") {
      if (!stated.endsWith(")")) return null;
      stated = stated.slice(0, -1);
    }
    right = right.slice(0, equals).trimEnd();
    if (stated === "") return null;
  }
  if (!/^[0-9OolI]/.test(left) || !/^[0-9OolI]/.test(right)) return null;
  const numerator = readSingle(left, separators, bound, found);
  const denominator = readSingle(right, separators, "exact", found);
  const percent = stated === "" ? null : readSingle(stated, separators, "exact", found);
  if (!numerator || !denominator || (stated !== "" && !percent)) return null;
  if (numerator.percent || denominator.percent || numerator.unit !== null) return null;
  if (percent === null && isMonthAndYear(left, right)) return null;
  return { kind: "composite", numerator, denominator, percent };
}

/** "12/2025": a count out of two thousand would be written with its dot, "12/2.025". */
function isMonthAndYear(left: string, right: string): boolean {
  const month = Number(left);
  return /^\d{1,2}$/.test(left) && month >= 1 && month <= 12 && /^(?:19|20)\d\d$/.test(right);
}

function count(text: string, character: string): number {
  let times = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) times += 1;
  return times;
}

/**
 * One decision for a column, by what its figures can only mean: "74.48" speaks for en, "15,95" and "1.234.567" for vi,
 * "3.174" for neither. Figures that might be ordinals ("1.1") are heard only when nothing else speaks. The larger
 * side wins; a tie gives `fallback`.
 */
export function decideSeparators(texts: Iterable<string>, fallback: Separators = "vi"): Separators {
  let certain = 0;
  let possible = 0;
  for (const text of texts) {
    if (!/[.,．，]/.test(text)) continue;
    const reading = readNumberText(text, fallback);
    if (reading === null || reading.kind === "placeholder") continue;
    const narrow = text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
    for (const [figure] of narrow.matchAll(/\d[\d.,]*\d/g)) {
      const vote = voteOf(figure);
      if (looksLikeOrdinal(figure) && !narrow.includes("%")) possible += vote;
      else certain += vote;
    }
  }
  const balance = certain === 0 ? possible : certain;
  return balance === 0 ? fallback : balance > 0 ? "vi" : "en";
}

/**
 * The convention of a whole sheet, for its columns that do not tell their own: by what its figures can only mean; where
 * none tells, a mark before exactly three digits groups them, as it does in every figure of the sheet ("376,980").
 */
export function decideSheetSeparators(texts: Iterable<string>): Separators {
  let certain = 0;
  let grouping = 0;
  for (const text of texts) {
    if (!/[.,]/.test(text)) continue;
    const reading = readNumberText(text);
    if (reading?.kind !== "number") continue;
    for (const [figure] of text.matchAll(/\d[\d.,]*\d/g)) {
      const vote = voteOf(figure);
      if (vote === 0 && /[.,]/.test(figure)) grouping += figure.includes(".") ? 1 : -1;
      else if (!looksLikeOrdinal(figure) || text.includes("%")) certain += vote;
    }
  }
  return (certain === 0 ? grouping : certain) < 0 ? "en" : "vi";
}

/** +1 for vi, −1 for en, 0 when the figure fits both. */
function voteOf(figure: string): number {
  const lastDot = figure.lastIndexOf(".");
  const lastComma = figure.lastIndexOf(",");
  if (lastDot === -1 && lastComma === -1) return 0;
  if (lastDot !== -1 && lastComma !== -1) return lastComma > lastDot ? 1 : -1;
  const separator = lastDot === -1 ? "," : ".";
  if (count(figure, separator) > 1) return separator === "." ? 1 : -1;
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(figure)) return 0;
  return separator === "," ? 1 : -1;
}
