import type { CellRange } from "../../grid/address";
import { columnIndex } from "../../grid/address";

/** A range that a formula reads. */
export interface ReadRange {
  /** The sheet's name in lower case; null for the formula's own. */
  readonly sheet: string | null;
  /** 0-based. */
  readonly range: CellRange;
}

const text = /"(?:[^"]|"")*"/g;
const reference =
  /(^|[^\p{L}\p{N}_.$])(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}_.(!])/gu;
const innermostCall = /[\p{L}_][\p{L}\p{N}_.]*\([^()]*\)|\([^()]*\)/gu;
const functionName = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;

/** Functions that give one value for what their arguments name, and nothing else. */
const single: ReadonlySet<string> = new Set(
  (
    "ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CONCAT CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE " +
    "DAY EXACT FIND FLOOR HLOOKUP IF IFERROR IFNA IFS INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN LOWER " +
    "MATCH MAX MAXIFS MEDIAN MID MIN MINIFS MOD MONTH N NOT OR POWER PRODUCT PROPER QUOTIENT RANK RIGHT ROUND " +
    "ROUNDDOWN ROUNDUP SEARCH SIGN SMALL SQRT SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SWITCH TEXT TRIM TRUNC " +
    "UPPER VALUE VLOOKUP YEAR"
  ).split(" "),
);

/** Whether a range stands outside of all functions: Excel spills its values over the cells below. */
function spills(formula: string): boolean {
  let left = formula;
  for (let before = ""; before !== left;) {
    before = left;
    left = left.replace(innermostCall, "0");
  }
  return left.includes(":");
}

/**
 * The ranges that a formula reads; null when they cannot be told from its text, or when it may fill other cells than
 * its own: defined names, tables, arrays, whole columns, other files, functions that compute an address.
 */
export function readsOf(formula: string): readonly ReadRange[] | null {
  const plain = formula.replace(text, '""');
  if (/[[\]{}#@]/.test(plain) || spills(plain)) return null;
  const ranges: ReadRange[] = [];
  const rest = plain.replace(
    reference,
    (
      _match: string,
      before: string,
      quoted: string | undefined,
      name: string | undefined,
      left: string,
      top: string,
      right: string | undefined,
      bottom: string | undefined,
    ) => {
      const columns = [columnIndex(left.toUpperCase()), columnIndex((right ?? left).toUpperCase())];
      const rows = [Number(top) - 1, Number(bottom ?? top) - 1];
      ranges.push({
        sheet: quoted?.replaceAll("''", "'").toLowerCase() ?? name?.toLowerCase() ?? null,
        range: {
          top: Math.min(...rows),
          bottom: Math.max(...rows),
          left: Math.min(...columns),
          right: Math.max(...columns),
        },
      });
      return `${before} `;
    },
  );
  for (const [, name = ""] of rest.matchAll(functionName)) if (!single.has(name.toUpperCase())) return null;
  const left = rest.replace(functionName, "(").replace(/\b(?:TRUE|FALSE)\b/gi, "");
  return /[\p{L}_:!]/u.test(left) ? null : ranges;
}
