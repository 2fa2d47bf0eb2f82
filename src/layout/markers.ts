import type { CellValue } from "../grid/sheet";
import { tidy } from "../grid/text";

/** The kind of numbering in front of a row: each kind is one level of the form's outline. */
export type MarkerStyle =
  | "roman"
  | "capital"
  | "number"
  | "numberParenthesis"
  | "decimal2"
  | "decimal3"
  | "letter"
  | "dash"
  | "plus"
  | "code";

/** A row's number in the form: "II" is roman 2, "a)" is letter 1, "-" has no value. */
export interface Marker {
  style: MarkerStyle;
  /** 1-based place in its sequence; 0 for dashes. */
  value: number;
  text: string;
}

const ROMAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ["I", 1],
  ["V", 5],
  ["X", 10],
  ["L", 50],
  ["C", 100],
]);

/** The value of a Roman numeral below 400 as it is properly written, or null: "ILCC" is a code. */
export function romanValue(text: string): number | null {
  if (!/^(?=.)C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text)) return null;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const here = ROMAN_DIGITS.get(text.charAt(at)) ?? 0;
    const next = ROMAN_DIGITS.get(text.charAt(at + 1)) ?? 0;
    value += here < next ? -here : here;
  }
  return value;
}

/** Reads a cell that holds nothing but a marker: "1", "1.", "II", "a)", "3.1", "-", "M12". Null for anything else. */
export function readMarker(text: string): Marker | null {
  const plain = tidy(text);
  if (plain === "" || plain.length > 8) return null;
  return split(`${plain.replace(/[.]$/, "")}`, plain);
}

/** The marker an ordinal cell holds; a whole number needs no reading, and "1,2" is typed for "1.2". */
export function readOrdinal(value: CellValue): Marker | null {
  if (typeof value === "string") return readMarker(value.replace(/^(\d+),(\d+)$/, "$1.$2"));
  if (typeof value !== "number") return null;
  if (value < 0 || value % 1 !== 0) return readMarker(String(value));
  return { style: "number", value, text: String(value) };
}

/** "31 đến 40 tuổi", "51 - 60", "3 to 6 months" measure something; "ILCC-03" and "A-12" are names. */
const MEASURES = /^\d+([.,]\d+)?\s*([-–—~]|đến|tới|to)\s*(dưới\s*)?\d/iu;
const IS_CODE = /^[A-ZĐ]+[-–.]?\d/u;

/** A number with nothing behind it but a blank, which may count rows or be a quantity: "4 Thuộc diện …", "30 tuổi". */
export function bareNumber(text: string): { value: number; rest: string } | null {
  const match = /^(\d{1,3})\s+(\p{L}.*)$/u.exec(tidy(text));
  return match ? { value: Number(match[1]), rest: match[2] ?? "" } : null;
}

/** Splits "a) Trong sạch vững mạnh" into its marker and the words; marker null when the text begins with words. */
export function splitMarker(text: string): { marker: Marker | null; rest: string } {
  const plain = tidy(text);
  if (MEASURES.test(plain) || IS_CODE.test(plain)) return { marker: null, rest: plain };
  const match =
    /^(?:([IVXLC]{1,7})\s*[.)\-–:]\s*|(\d{1,3}(?:\.\d{1,2}){0,2})\s*[.)\-–:]?\s+(?=\S)|(\d{1,3})\s*[.)]\s*|([A-ZĐ])\s*[.)\-–:]\s*|([a-zđ])\s*[.)]\s*|([-–+*•])\s*)(.*)$/.exec(
      plain,
    );
  if (!match) return { marker: null, rest: plain };
  const rest = match[7] ?? "";
  const token = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6] ?? "";
  if (rest === "") return { marker: null, rest: plain };
  const written = plain.slice(0, plain.length - rest.length).trim();
  const marker = split(token, written);
  return marker ? { marker, rest } : { marker: null, rest: plain };
}

function split(token: string, written: string): Marker | null {
  const parenthesis = written.endsWith(")");
  const bare = token.replace(/^[([]|[)\].]$/g, "");
  if (/^\d{1,3}$/.test(bare))
    return { style: parenthesis ? "numberParenthesis" : "number", value: Number(bare), text: written };
  const decimal = /^(\d{1,3})\.(\d{1,2})(?:\.(\d{1,2}))?$/.exec(bare);
  if (decimal)
    return decimal[3] === undefined
      ? { style: "decimal2", value: Number(decimal[2]), text: written }
      : { style: "decimal3", value: Number(decimal[3]), text: written };
  const roman = romanValue(bare);
  if (roman !== null && (bare.length > 1 || /[IVX]/.test(bare)))
    return { style: "roman", value: roman, text: written };
  if (/^[A-ZĐ]$/.test(bare)) return { style: "capital", value: letterValue(bare), text: written };
  if (/^[a-zđ]$/.test(bare))
    return { style: "letter", value: letterValue(bare.toUpperCase()), text: written };
  if (/^[-–—*•]$/.test(bare)) return { style: "dash", value: 0, text: written };
  if (bare === "+") return { style: "plus", value: 0, text: written };
  const code = /^[A-Z]{1,2}(\d{1,3})$/.exec(bare);
  return code ? { style: "code", value: Number(code[1]), text: written } : null;
}

/** Vietnamese lists run a, b, c, d, đ, e, g, h, i, k … or the plain alphabet; only neighbours are compared. */
function letterValue(letter: string): number {
  return "ABCDĐEFGHIJKLMNOPQRSTUVWXYZ".indexOf(letter) + 1;
}
