import type { FormulaNode } from "../../formula";
import { parseFormula } from "../../formula";
import type { Language } from "../../i18n/format";

/** How many arguments a function takes. */
export interface ArgumentCount {
  readonly least: number;
  readonly most: number;
}

/** By the function's name in capitals; null for a function that is not known. */
export type ArgumentCounts = (name: string) => ArgumentCount | null;

/**
 * Why a typed formula is not taken. ambiguous: a comma or dot in it has two meanings; arguments: a function (`detail`)
 * has too few or too many; unreadable: it could not be read, so nobody could say whether Excel would open it.
 */
export interface RefusedFormula {
  readonly kind: "refused";
  readonly reason: "ambiguous" | "arguments" | "unreadable";
  readonly detail: string;
}

/** A formula in the form that files keep: commas between arguments, dots before decimals. */
export interface ReadFormula {
  readonly kind: "formula";
  readonly formula: string;
}

interface Piece {
  text: string;
  readonly kind: "number" | "opaque" | "word" | "mark" | "space";
  /** Stands between the brackets of a function. */
  readonly inCall: boolean;
}

const pieces =
  /("(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|\[[^\]]*\])|([$\p{L}_\\][\p{L}\p{M}\p{N}_.$\\?]*)|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)|(\s+)|([^])/gu;

const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+$/;

function split(formula: string): Piece[] {
  const found: Piece[] = [];
  const calls: boolean[] = [];
  for (const [text, opaque, word, figure, space] of formula.matchAll(pieces)) {
    if (text === "(") calls.push(found.at(-1)?.kind === "word");
    const kind = opaque ? "opaque" : word ? "word" : figure ? "number" : space ? "space" : "mark";
    found.push({ text, kind, inCall: calls.includes(true) });
    if (text === ")") calls.pop();
  }
  return found;
}

/** Whether a comma stands where Vietnam writes its decimal mark: digits touch it on both sides. */
function isDecimal(all: readonly Piece[], at: number): boolean {
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    before?.kind === "number" &&
    /^\d+$/.test(before.text) &&
    // The second comma of "1,5,2" has a decimal before it already.
    !(all[at - 2]?.text === "," && all[at - 3]?.kind === "number") &&
    after?.kind === "number" &&
    /^\d+(?:[eE][+-]?\d+)?$/.test(after.text)
  );
}

/** Every mark as `write` wants it; null leaves it. */
function written(all: readonly Piece[], write: (at: number) => string | null): string {
  return all.map(({ text }, at) => write(at) ?? text).join("");
}

function wrongCall(node: FormulaNode, counts: ArgumentCounts): string | null {
  switch (node.type) {
    case "call": {
      const count = counts(node.name);
      const given = node.arguments.length;
      if (count && (given < count.least || given > count.most)) return node.name;
      for (const argument of node.arguments) {
        const wrong = wrongCall(argument, counts);
        if (wrong !== null) return wrong;
      }
      return null;
    }
    case "binary":
      return wrongCall(node.left, counts) ?? wrongCall(node.right, counts);
    case "negation":
    case "percent":
      return wrongCall(node.operand, counts);
    default:
      return null;
  }
}

function checked(formula: string, counts: ArgumentCounts): ReadFormula | RefusedFormula {
  const tree = parseFormula(formula);
  if (!tree) return { kind: "refused", reason: "unreadable", detail: formula };
  const wrong = wrongCall(tree, counts);
  return wrong === null
    ? { kind: "formula", formula }
    : { kind: "refused", reason: "arguments", detail: wrong };
}

/**
 * A formula as it was typed ("=SUM(C8;C9)", "=ROUND(F8,1)+0,5") in the form that files keep. Excel writes formulas in
 * the form of the machine: with Vietnam's settings semicolons stand between arguments and commas before decimals, with
 * English ones commas and dots; clerks bring both habits. What has one meaning is taken; what has two, or none, is
 * refused. `before` is the formula that stood in the cell: what was not changed in it is not doubted.
 */
export function readTypedFormula(
  typed: string,
  language: Language,
  counts: ArgumentCounts,
  before: string | null = null,
): ReadFormula | RefusedFormula {
  const all = split(typed);
  const ambiguous = (detail: string): RefusedFormula => ({ kind: "refused", reason: "ambiguous", detail });
  if (language === "vi") {
    const known = new Set(before === null ? [] : split(before).map(({ text }) => text));
    const group = all.find(({ kind, text }) => kind === "number" && grouped.test(text) && !known.has(text));
    if (group) return ambiguous(group.text);
  }
  const hasSemicolon = all.some(({ text }) => text === ";");
  const commas = [...all.keys()].filter((at) => all[at]?.text === ",");
  const decimals = new Set(commas.filter((at) => isDecimal(all, at)));
  if (hasSemicolon) {
    const doubtful = commas.find((at) => !decimals.has(at));
    if (doubtful !== undefined) return ambiguous(",");
    return checked(
      written(all, (at) => (all[at]?.text === ";" ? "," : decimals.has(at) ? "." : null)),
      counts,
    );
  }
  // Outside of functions nothing is separated, so that a comma between digits can only be a decimal mark.
  const asListed = checked(
    written(all, (at) => (decimals.has(at) && !all[at]?.inCall ? "." : null)),
    counts,
  );
  const isAllDecimal = commas.length > 0 && commas.every((at) => decimals.has(at));
  if (language === "en" || !isAllDecimal) return asListed;
  const asDecimals = checked(
    written(all, (at) => (decimals.has(at) ? "." : null)),
    counts,
  );
  if (asListed.kind === "refused") return asDecimals;
  if (asDecimals.kind === "refused" || asDecimals.formula === asListed.formula) return asListed;
  return ambiguous(",");
}
