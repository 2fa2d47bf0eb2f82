import { tokenize, type Token } from "excel-formula-tokenizer";
import { isWithinLimits } from "./limits";
import { templateOf } from "./template-key";
import type { Template } from "./template-key";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, columnIndex, type CellRange } from "../grid/address";

/** A reference as a formula writes it. */
export interface CellReference {
  /** The sheet's name without quotes; null for the formula's own sheet. */
  sheet: string | null;
  /** 0-based; a whole column has every row of a sheet, a whole row every column. */
  range: CellRange;
  /** Which edges carry a dollar sign; the open edges of whole rows and columns count as absolute. */
  absolute: { top: boolean; left: boolean; bottom: boolean; right: boolean };
}

export type BinaryOperator = "^" | "*" | "/" | "+" | "-" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A formula as a tree; parentheses are told by its shape. */
export type FormulaNode =
  | { type: "number"; value: number }
  | { type: "text"; value: string }
  | { type: "logical"; value: boolean }
  | { type: "error"; value: string }
  | { type: "reference"; reference: CellReference }
  | { type: "name"; name: string }
  /** An argument left empty: the second of IF(A1,,0). */
  | { type: "missing" }
  | { type: "negation"; operand: FormulaNode }
  | { type: "percent"; operand: FormulaNode }
  | { type: "binary"; operator: BinaryOperator; left: FormulaNode; right: FormulaNode }
  /** The name is in capitals and without the prefixes of newer functions. */
  | { type: "call"; name: string; arguments: FormulaNode[] };

/** A tree deeper than this is not a clerk's: signs and operators nest too. */
const DEEPEST = 200;
const KEPT = 8_000;

const strength: Readonly<Record<BinaryOperator, number>> = {
  "^": 5,
  "*": 4,
  "/": 4,
  "+": 3,
  "-": 3,
  "&": 2,
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
};

/** How tightly an operator binds; negation and percent bind tighter than all of them. */
export function operatorStrength(operator: BinaryOperator): number {
  return strength[operator];
}

let recent = new Map<string, FormulaNode | null>();
let earlier = new Map<string, FormulaNode | null>();

/**
 * Reads a formula in invariant form, "=SUM(A1:A3)". Null when it is no formula of this kind: unions, intersections,
 * array constants, structured, spilled and external references, a broken text, or more than 8,192 characters. It never
 * throws. The parses of the most recent formulas are kept and shared: do not change a node.
 */
export function parseFormula(formula: string): FormulaNode | null {
  const known = recent.get(formula);
  if (known !== undefined) return known;
  const parsed = earlier.get(formula) ?? parseAsCopy(formula);
  if (recent.size >= KEPT) {
    earlier = recent;
    recent = new Map();
  }
  recent.set(formula, parsed);
  return parsed;
}

interface Read extends Template {
  readonly node: FormulaNode | null;
  /** Some reference mixes fixed and moving corners: moved, its corners may change places. */
  readonly isMixed: boolean;
}

let templates = new Map<string, Read>();

/** Most formulas are copies of one that was filled down: its tree is moved, which costs far less than reading again. */
function parseAsCopy(formula: string): FormulaNode | null {
  if (!formula.startsWith("=") || !isWithinLimits(formula)) return null;
  const template = templateOf(formula);
  const known = templates.get(template.key);
  if (known && !known.isMixed) {
    const rows = template.row - known.row;
    const columns = template.column - known.column;
    return known.node && (rows === 0 && columns === 0 ? known.node : movedTree(known.node, rows, columns));
  }
  const node = parse(formula);
  if (templates.size >= KEPT) templates = new Map();
  templates.set(template.key, { ...template, node, isMixed: node !== null && isMixed(node) });
  return node;
}

function isMixed(root: FormulaNode): boolean {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "reference") {
      const { top, bottom, left, right } = node.reference.absolute;
      if (top !== bottom || left !== right) return true;
    } else if (node.type === "binary") waiting.push(node.left, node.right);
    else if (node.type === "negation" || node.type === "percent") waiting.push(node.operand);
    else if (node.type === "call") waiting.push(...node.arguments);
  }
  return false;
}

function movedTree(node: FormulaNode, rows: number, columns: number): FormulaNode {
  switch (node.type) {
    case "reference": {
      const { range, absolute } = node.reference;
      const moved = {
        top: range.top + (absolute.top ? 0 : rows),
        bottom: range.bottom + (absolute.bottom ? 0 : rows),
        left: range.left + (absolute.left ? 0 : columns),
        right: range.right + (absolute.right ? 0 : columns),
      };
      return { type: "reference", reference: { ...node.reference, range: moved } };
    }
    case "negation":
    case "percent":
      return { type: node.type, operand: movedTree(node.operand, rows, columns) };
    case "call":
      return { ...node, arguments: node.arguments.map((each) => movedTree(each, rows, columns)) };
    case "binary": {
      // A long chain of operators leans to the left: it is walked, not descended.
      const spine = [node];
      let left = node.left;
      while (left.type === "binary") {
        spine.push(left);
        left = left.left;
      }
      let tree = movedTree(left, rows, columns);
      for (let next = spine.pop(); next; next = spine.pop())
        tree = { ...next, left: tree, right: movedTree(next.right, rows, columns) };
      return tree;
    }
    default:
      return node;
  }
}

function parse(formula: string): FormulaNode | null {
  if (!formula.startsWith("=") || !isWithinLimits(formula)) return null;
  // The tokenizer walks back over a run of digits at each of them.
  if (/\d{40}/.test(formula)) return null;
  const spaced = formula.replace(/"[^"]*"|'[^']*'|[\t\r\n\u00a0]+/g, (part) =>
    part.startsWith('"') || part.startsWith("'") ? part : " ",
  );
  // It would read an unclosed text as a reference.
  if (spaced.replace(/'[^']*'/g, "").split('"').length % 2 === 0) return null;
  try {
    const reader = new TokenReader(tokenize(spaced));
    const node = reader.expression(0, 0);
    return reader.finished() ? node : null;
  } catch {
    // The tokenizer throws on unbalanced brackets, the reader on anything it does not know.
    return null;
  }
}

class UnreadableFormula extends Error {}

/**
 * Precedence climbing over the tokens. The tree builder made for this tokenizer is not used: it takes "A1%+B1" for A1,
 * drops empty arguments and stops silently in the middle of a formula.
 */
class TokenReader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  finished(): boolean {
    return this.at === this.tokens.length;
  }

  expression(weakest: number, depth: number): FormulaNode {
    let left = this.operand(depth);
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.type !== "operator-infix") return left;
      const operator = token.value;
      if (!isOperator(operator)) throw new UnreadableFormula(operator);
      const binding = strength[operator];
      if (binding <= weakest) return left;
      this.at += 1;
      left = { type: "binary", operator, left, right: this.expression(binding, depth + 1) };
    }
  }

  private operand(depth: number): FormulaNode {
    if (depth > DEEPEST) throw new UnreadableFormula("nested too deeply");
    const token = this.tokens[this.at];
    this.at += 1;
    if (!token) throw new UnreadableFormula("an operand is missing");
    if (token.type === "operator-prefix" && token.value === "-") {
      return { type: "negation", operand: this.operand(depth + 1) };
    }
    let node = this.primary(token, depth);
    while (this.tokens[this.at]?.type === "operator-postfix") {
      this.at += 1;
      node = { type: "percent", operand: node };
    }
    return node;
  }

  private primary(token: Token, depth: number): FormulaNode {
    if (token.type === "subexpression" && token.subtype === "start") {
      const inner = this.expression(0, depth + 1);
      this.expect("subexpression");
      return inner;
    }
    if (token.type === "function" && token.subtype === "start") return this.call(token.value, depth);
    if (token.type !== "operand") throw new UnreadableFormula(token.value);
    switch (token.subtype) {
      case "number":
        return { type: "number", value: Number(token.value) };
      case "text":
        return { type: "text", value: token.value };
      case "logical":
        return { type: "logical", value: token.value === "TRUE" };
      case "error":
        return { type: "error", value: token.value };
      default:
        return readOperand(token.value.trim());
    }
  }

  private call(written: string, depth: number): FormulaNode {
    const name = written
      .trim()
      .toUpperCase()
      .replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
    if (!/^[A-Z][A-Z0-9.]*$/.test(name) || name.startsWith("ARRAY")) throw new UnreadableFormula(name);
    const list: FormulaNode[] = [];
    if (this.stopsHere()) {
      this.at += 1;
      return { type: "call", name, arguments: list };
    }
    for (;;) {
      const next = this.tokens[this.at];
      if (next?.type === "argument" || this.stopsHere()) list.push({ type: "missing" });
      else list.push(this.expression(0, depth + 1));
      const end = this.tokens[this.at];
      if (end?.type === "argument" && end.value === ",") {
        this.at += 1;
        continue;
      }
      this.expect("function");
      return { type: "call", name, arguments: list };
    }
  }

  private stopsHere(): boolean {
    const token = this.tokens[this.at];
    return token?.type === "function" && token.subtype === "stop";
  }

  private expect(type: string): void {
    const token = this.tokens[this.at];
    // An array row that ends here carries a name; an ordinary function or bracket does not.
    if (token?.type !== type || token.subtype !== "stop" || token.value !== "") {
      throw new UnreadableFormula(token?.value ?? "the end");
    }
    this.at += 1;
  }
}

function isOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(strength, text);
}

/** A reference, TRUE in small letters, or a defined name. */
function readOperand(text: string): FormulaNode {
  const bare = text.startsWith("@") ? text.slice(1) : text;
  const bang = bare.lastIndexOf("!");
  const reference = readReference(bare.slice(bang + 1), bang < 0 ? null : readSheet(bare.slice(0, bang)));
  if (reference) return { type: "reference", reference };
  if (/^(?:true|false)$/i.test(bare)) return { type: "logical", value: bare.toLowerCase() === "true" };
  if (/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(bare)) return { type: "name", name: bare };
  throw new UnreadableFormula(text);
}

/** The tokenizer has already made '' one apostrophe inside a quoted name. */
function readSheet(text: string): string {
  const quoted = text.length > 2 && text.startsWith("'") && text.endsWith("'");
  const name = quoted ? text.slice(1, -1) : text;
  // "[1]Sheet" is another file, "Sheet1:Sheet3" a pile of sheets.
  if (name === "" || /[[\]:]/.test(name) || (!quoted && name.includes("'")))
    throw new UnreadableFormula(text);
  return name;
}

interface Corner {
  row: number | null;
  column: number | null;
  rowFixed: boolean;
  columnFixed: boolean;
}

function readCorner(text: string): Corner | null {
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9]\d{0,6}))?$/.exec(text);
  if (!match || text === "") return null;
  const [, columnMark = "", letters, rowMark = "", digits] = match;
  const column = letters === undefined ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if (column === -1 || (row !== null && row >= MAXIMUM_ROWS)) return null;
  return {
    row,
    column,
    rowFixed: row === null || rowMark !== "",
    columnFixed: column === null || columnMark !== "",
  };
}

function readReference(text: string, sheet: string | null): CellReference | null {
  const [first = "", second, ...more] = text.split(":");
  const start = readCorner(first);
  const end = second === undefined ? start : readCorner(second);
  if (!start || !end || more.length > 0) return null;
  // Both corners name a column, or neither does; a lone "A" or "5" is no reference.
  if ((start.row === null) !== (end.row === null) || (start.column === null) !== (end.column === null))
    return null;
  if (second === undefined && (start.row === null || start.column === null)) return null;
  const [upper, lower] = (start.row ?? 0) <= (end.row ?? 0) ? [start, end] : [end, start];
  const [before, after] = (start.column ?? 0) <= (end.column ?? 0) ? [start, end] : [end, start];
  return {
    sheet,
    range: {
      top: upper.row ?? 0,
      left: before.column ?? 0,
      bottom: lower.row ?? MAXIMUM_ROWS - 1,
      right: after.column ?? MAXIMUM_COLUMNS - 1,
    },
    absolute: {
      top: upper.rowFixed,
      left: before.columnFixed,
      bottom: lower.rowFixed,
      right: after.columnFixed,
    },
  };
}
