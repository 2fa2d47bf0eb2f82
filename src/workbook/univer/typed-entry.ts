import type { FormulaNode } from "../../formula";
import { parseFormula } from "../../formula";
import type { TypedValue, TypingPlace } from "./typed-figure";
import { readTyped } from "./typed-figure";
import type { ArgumentCounts, ReadFormula, RefusedFormula } from "./typed-formula";
import { readTypedFormula } from "./typed-formula";

/** What a typed or pasted text is to a cell. */
export type TypedEntry = ({ readonly kind: "value" } & TypedValue) | ReadFormula | RefusedFormula;

function computes(node: FormulaNode): boolean {
  switch (node.type) {
    case "reference":
    case "call":
      return true;
    case "binary":
      return computes(node.left) || computes(node.right);
    case "negation":
    case "percent":
      return computes(node.operand);
    default:
      return false;
  }
}

/** Excel takes "+C8+C9" for a formula as well, a habit of those who add with the numeric keys. */
function isSignedFormula(text: string): boolean {
  if (!/^[-+]/.test(text)) return false;
  const tree = parseFormula(`=${text.replaceAll(";", ",")}`);
  return tree !== null && computes(tree);
}

/** Reads what was typed or pasted, the same in either case. `before`: the formula of the cell, null for none. */
export function readEntry(
  typed: string,
  place: TypingPlace,
  counts: ArgumentCounts,
  before: string | null = null,
): TypedEntry {
  const text = typed.trim();
  if (place.format !== "@") {
    if (text.startsWith("=") && text.length > 1)
      return readTypedFormula(text, place.language, counts, before);
    if (isSignedFormula(text)) return readTypedFormula(`=${text}`, place.language, counts, before);
  }
  return { kind: "value", ...readTyped(typed, place) };
}
