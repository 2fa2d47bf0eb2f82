import type { CellValue } from "../../../src/grid/sheet";
import { parseFormula } from "../../../src/formula";
import { HostError, invalidArgument } from "../engine/errors";

/** What a cell comes to hold. */
export type Content = { readonly value: CellValue } | { readonly formula: string };

const longestText = 32_767;
const longestFormula = 8_192;

/**
 * What Excel makes of something put into a cell by typing or through an API: a text that begins with "=", "+" or "-"
 * is a formula unless it is a number, one that begins with an apostrophe is the text after it, figures and TRUE become
 * what they say unless the cell is formatted as text, and the empty text clears the cell.
 * @throws HostError InvalidArgument, FormulaLengthExceedsLimit
 */
export function contentOf(input: unknown, numberFormat: string): Content {
  if (typeof input === "number" && Number.isFinite(input)) return { value: input };
  if (typeof input === "boolean") return { value: input };
  if (typeof input !== "string") throw invalidArgument();
  if (input === "") return { value: null };
  if (input.startsWith("'")) return { value: checkedText(input.slice(1)) };
  if (numberFormat === "@") return { value: checkedText(input) };
  if (input.startsWith("="))
    return input.length === 1 ? { value: input } : { formula: checkedFormula(input) };
  const number = numberIn(input);
  if (number !== null) return { value: number };
  if (/^[+-]./.test(input)) return { formula: checkedFormula(`=${input}`) };
  if (/^(true|false)$/i.test(input)) return { value: input.toLowerCase() === "true" };
  return { value: checkedText(input) };
}

/** Only figures that read the same under every regional setting; a date or a grouped figure stays text here. */
function numberIn(text: string): number | null {
  const match = /^\s*([+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(%?)\s*$/.exec(text);
  return match ? Number(match[1]) / (match[2] === "%" ? 100 : 1) : null;
}

function checkedText(text: string): string {
  if (text.length > longestText) throw invalidArgument();
  return text;
}

function checkedFormula(formula: string): string {
  if (formula.length > longestFormula) {
    throw new HostError("FormulaLengthExceedsLimit", "The formula is longer than 8192 characters.");
  }
  if (parseFormula(formula) === null && !isBalanced(formula)) throw invalidArgument();
  return formula;
}

/** What cannot be parsed here may still be a formula; one with an open bracket or quotation mark cannot. */
function isBalanced(formula: string): boolean {
  let depth = 0;
  let quote = "";
  for (const character of formula) {
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "(" || character === "{") depth += 1;
    else if (character === ")" || character === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && quote === "" && !/[-+*/^&=<>,(]$/.test(formula);
}
