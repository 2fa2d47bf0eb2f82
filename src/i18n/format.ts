/**
 * Figures as people read them, the same on every machine: nothing here asks the system for its locale.
 * A minus is written "-" and not "−": a figure copied from a message back into a cell must stay a number.
 */
export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

/** Excel keeps 15 significant digits; what a binary fraction adds beyond them is not the clerk's figure. */
const SIGNIFICANT_DIGITS = 15;

const signs = {
  vi: { thousands: ".", decimal: "," },
  en: { thousands: ",", decimal: "." },
} as const;

interface Digits {
  negative: boolean;
  /** Decimal digits without a sign, at least one. */
  digits: string;
  /** How many of them stand right of the decimal sign. */
  places: number;
}

/** The decimal digits of a finite number to 15 significant digits, without an exponent and without idle zeros. */
function digitsOf(value: number): Digits {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(SIGNIFICANT_DIGITS - 1));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = "", first = "0", rest = "", exponent = "0"] = match;
  const significant = (first + rest).replace(/0+$/, "") || "0";
  const places = significant.length - 1 - Number(exponent);
  if (places <= 0) {
    return { negative: sign === "-", digits: significant + "0".repeat(-places), places: 0 };
  }
  return { negative: sign === "-", digits: significant.padStart(places + 1, "0"), places };
}

/** Rounds half away from zero, as Excel's ROUND does, on decimal digits and therefore exactly. */
function roundDigits({ negative, digits, places }: Digits, decimals: number): Digits {
  if (places <= decimals) {
    return { negative, digits: digits + "0".repeat(decimals - places), places: decimals };
  }
  const kept = digits.slice(0, digits.length - (places - decimals)) || "0";
  const up = (digits[digits.length - (places - decimals)] ?? "0") >= "5" ? 1n : 0n;
  const rounded = (BigInt(kept) + up).toString().padStart(decimals + 1, "0");
  return { negative, digits: rounded, places: decimals };
}

/**
 * A number with the separators of the language: 3174.5 is "3.174,5" in Vietnamese and "3,174.5" in English.
 * `decimals` fixes the digits after the decimal sign, rounding half away from zero; without it every digit the number
 * has is shown, up to 15 significant ones.
 * @throws RangeError when the value is not finite, or `decimals` is not a whole number from 0 to 30.
 */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= 30)) {
    throw new RangeError(`not a number of decimals: ${decimals}`);
  }
  const exact = digitsOf(value);
  const { negative, digits, places } = decimals === undefined ? exact : roundDigits(exact, decimals);
  const { thousands, decimal } = signs[language];
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const fraction = places > 0 ? decimal + digits.slice(digits.length - places) : "";
  return (negative && /[1-9]/.test(digits) ? "-" : "") + whole + fraction;
}

/** A number with its sign always shown, for gaps and changes: "+3,51", "-81", "0". */
export function formatSigned(value: number, language: Language, decimals?: number): string {
  const text = formatNumber(value, language, decimals);
  return text.startsWith("-") || !/[1-9]/.test(text) ? text : `+${text}`;
}

/** A percentage given on the scale of 100: 74.48 is "74,48%" in Vietnamese and "74.48%" in English. */
export function formatPercent(value: number, language: Language, decimals?: number): string {
  return `${formatNumber(value, language, decimals)}%`;
}

/** The difference of two percentages: "3,51 điểm phần trăm", "3.51 percentage points". */
export function formatPoints(value: number, language: Language, decimals?: number): string {
  const text = formatNumber(value, language, decimals);
  if (language === "vi") return `${text} điểm phần trăm`;
  return `${text} percentage ${/^-?1$/.test(text) ? "point" : "points"}`;
}

export interface EquationOptions {
  /** Digits after the decimal sign of every figure; without it each shows the digits it has. */
  decimals?: number;
  /** The most terms shown before the middle is replaced by "…"; at least 3. */
  maximumTerms?: number;
}

const MAXIMUM_TERMS = 8;

/** The figures with a plus or minus between them, the middle of a long row of them left out. */
function termsText(terms: readonly number[], language: Language, options: EquationOptions): string {
  const most = Math.max(3, options.maximumTerms ?? MAXIMUM_TERMS);
  const write = (term: number, first: boolean): string => {
    const text = formatNumber(term, language, options.decimals);
    if (first) return text;
    return text.startsWith("-") ? ` - ${text.slice(1)}` : ` + ${text}`;
  };
  if (terms.length === 0) return "0";
  if (terms.length <= most) return terms.map((term, index) => write(term, index === 0)).join("");
  const head = Math.ceil((most - 1) / 2);
  const tail = most - 1 - head;
  return [
    ...terms.slice(0, head).map((term, index) => write(term, index === 0)),
    " + …",
    ...terms.slice(terms.length - tail).map((term) => write(term, false)),
  ].join("");
}

/**
 * A sum as it is checked by hand: "118 + 136 + 92 = 346". Negative terms become subtractions. More than
 * `maximumTerms` (8 unless told) are shortened in the middle: "12 + 7 + 30 + … + 4 + 9 = 187".
 */
export function formatSum(
  terms: readonly number[],
  result: number,
  language: Language,
  options: EquationOptions = {},
): string {
  return `${termsText(terms, language, options)} = ${formatNumber(result, language, options.decimals)}`;
}

/** A difference: "93,51 - 90 = 3,51". */
export function formatDifference(
  first: number,
  second: number,
  result: number,
  language: Language,
  options: EquationOptions = {},
): string {
  const [minuend, subtrahend, difference] = [first, second, result].map((value) =>
    formatNumber(value, language, options.decimals),
  );
  const shown = subtrahend?.startsWith("-") ? `(${subtrahend})` : subtrahend;
  return `${minuend} - ${shown} = ${difference}`;
}

/** A share: "2.364 / 3.174 = 74,48%". The percentage is on the scale of 100. */
export function formatShare(
  part: number,
  whole: number,
  percent: number,
  language: Language,
  decimals = 2,
): string {
  return `${formatNumber(part, language)} / ${formatNumber(whole, language)} = ${formatPercent(percent, language, decimals)}`;
}

/** The sentence that a report writes of a share: "2.364/3.174 = 74,48%", "2,364/3,174 = 74.48%" in English. */
export function formatReportShare(
  { part, whole, decimals }: { readonly part: number; readonly whole: number; readonly decimals: number },
  language: Language,
): string {
  const percent = formatPercent((part / whole) * 100, language, decimals);
  return `${formatNumber(part, language)}/${formatNumber(whole, language)} = ${percent}`;
}

export type Equation =
  | { kind: "sum"; terms: readonly number[]; result: number }
  | { kind: "difference"; first: number; second: number; result: number }
  | { kind: "share"; part: number; whole: number; percent: number };

/** Any of the equations a message shows; `decimals` of a share are those of its percentage. */
export function formatEquation(
  equation: Equation,
  language: Language,
  options: EquationOptions = {},
): string {
  switch (equation.kind) {
    case "sum":
      return formatSum(equation.terms, equation.result, language, options);
    case "difference":
      return formatDifference(equation.first, equation.second, equation.result, language, options);
    case "share":
      return formatShare(equation.part, equation.whole, equation.percent, language, options.decimals);
  }
}

const words = {
  vi: {
    and: "và",
    more: { items: (count: string) => `${count} mục khác`, cells: (count: string) => `${count} ô khác` },
  },
  en: {
    and: "and",
    more: { items: (count: string) => `${count} more`, cells: (count: string) => `${count} more` },
  },
} as const;

/**
 * A list in a sentence: "C9, C14 và C20". Beyond `maximum` items the rest is counted: "C9, C14 và 3 ô khác",
 * named by what is listed. An empty list is an empty text.
 */
export function joinList(
  items: readonly string[],
  language: Language,
  maximum = Infinity,
  listed: "items" | "cells" = "items",
): string {
  const { and, more } = words[language];
  const shown =
    items.length > maximum
      ? [...items.slice(0, maximum), more[listed](formatNumber(items.length - maximum, language))]
      : items;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} ${and} ${shown.at(-1) ?? ""}`;
}
