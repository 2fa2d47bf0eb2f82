import { literalText } from "./literal-text";
import type { CellPosition } from "../grid/address";
import type { CellReference, FormulaNode } from "./parse";

/** Ranges wider than this are not taken apart cell by cell. */
const MOST_CELLS = 400;

/**
 * What a formula computes, as a text that does not depend on how it is written: A1+A2+A3 is SUM(A1:A3) and 100*B1/C1
 * is B1/C1*100. With a place, relative references are offsets from it, so that copies made by filling have equal texts;
 * without one, the cells themselves are named and dollar signs do not count.
 */
export function meaningOf(node: FormulaNode, place: CellPosition | null): string {
  return meaning(node, place);
}

/** The formula inside IF with one computed branch, IFERROR, IFNA and ROUND: what it computes when it computes. */
export function unguarded(node: FormulaNode): FormulaNode {
  let inner = node;
  for (;;) {
    if (inner.type !== "call") return inner;
    const next = guarded(inner);
    if (!next) return inner;
    inner = next;
  }
}

const literals = new Set<FormulaNode["type"]>(["number", "text", "logical", "error", "missing"]);

function guarded(node: FormulaNode & { type: "call" }): FormulaNode | undefined {
  const [first, second, third] = node.arguments;
  if (node.name === "IFERROR" || node.name === "IFNA" || node.name === "ROUND") return first;
  if (node.name !== "IF" || !first) return undefined;
  const blankSecond = !second || literals.has(second.type);
  const blankThird = !third || literals.has(third.type);
  if (blankSecond === blankThird) return undefined;
  return blankSecond ? third : second;
}

function meaning(node: FormulaNode, place: CellPosition | null): string {
  switch (node.type) {
    case "number":
    case "text":
    case "logical":
    case "error":
    case "name":
    case "missing":
      return literalText(node);
    case "reference":
      return rangeText(node.reference, place);
    case "percent":
    case "negation":
      return arithmetic(node, place);
    case "binary":
      if (node.operator === "+" || node.operator === "-" || node.operator === "*" || node.operator === "/")
        return arithmetic(node, place);
      return `(${meaning(node.left, place)}${node.operator}${meaning(node.right, place)})`;
    case "call":
      if (addends(node)) return arithmetic(node, place);
      return `${node.name}(${node.arguments.map((each) => meaning(each, place)).join(",")})`;
  }
}

function arithmetic(node: FormulaNode, place: CellPosition | null): string {
  return isProduct(node) ? product(node, place) : sum(node, place);
}

function isProduct(node: FormulaNode): boolean {
  return (
    node.type === "percent" || (node.type === "binary" && (node.operator === "*" || node.operator === "/"))
  );
}

/** What SUM and its like add. */
function addends(node: FormulaNode & { type: "call" }): readonly FormulaNode[] | null {
  if (node.name === "SUM") return node.arguments;
  const [code, ...others] = node.arguments;
  const adds = code?.type === "number" && (code.value === 9 || code.value === 109);
  return node.name === "SUBTOTAL" && adds ? others : null;
}

/** The terms of a sum in order of their texts; a range is its cells. */
function sum(root: FormulaNode, place: CellPosition | null): string {
  const terms: string[] = [];
  const waiting: { node: FormulaNode; sign: 1 | -1 }[] = [{ node: root, sign: 1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, sign } = next;
    const mark = sign === 1 ? "+" : "-";
    if (node.type === "negation") {
      waiting.push({ node: node.operand, sign: sign === 1 ? -1 : 1 });
    } else if (node.type === "binary" && (node.operator === "+" || node.operator === "-")) {
      waiting.push({ node: node.right, sign: node.operator === "+" ? sign : sign === 1 ? -1 : 1 });
      waiting.push({ node: node.left, sign });
    } else if (node.type === "call" && addends(node)) {
      for (const part of addends(node) ?? []) waiting.push({ node: part, sign });
    } else if (node.type === "reference") {
      for (const cell of cellTexts(node.reference, place)) terms.push(mark + cell);
    } else if (node.type !== "missing") {
      terms.push(mark + meaning(node, place));
    }
  }
  return terms.length === 1 && terms[0]?.startsWith("+") ? terms[0].slice(1) : `Σ(${terms.sort().join("")})`;
}

/** The factors of a product in order of their texts; a constant above the line counts as one number. */
function product(root: FormulaNode, place: CellPosition | null): string {
  const above: string[] = [];
  const below: string[] = [];
  let constant = 1;
  const waiting: { node: FormulaNode; up: boolean }[] = [{ node: root, up: true }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, up } = next;
    if (node.type === "number") {
      constant = up ? constant * node.value : constant / node.value;
    } else if (node.type === "percent") {
      constant = up ? constant / 100 : constant * 100;
      waiting.push({ node: node.operand, up });
    } else if (node.type === "binary" && (node.operator === "*" || node.operator === "/")) {
      waiting.push({ node: node.right, up: node.operator === "*" ? up : !up });
      waiting.push({ node: node.left, up });
    } else {
      (up ? above : below).push(meaning(node, place));
    }
  }
  const number = constant === 1 ? "" : `${Number(constant.toPrecision(12))}·`;
  return `${number}${above.sort().join("·")}${below.length > 0 ? `/${below.sort().join("·")}` : ""}`;
}

function rangeText(reference: CellReference, place: CellPosition | null): string {
  const { range, absolute } = reference;
  const first = corner(reference, range.top, absolute.top, range.left, absolute.left, place);
  const last = corner(reference, range.bottom, absolute.bottom, range.right, absolute.right, place);
  return first === last ? first : `${first}:${last}`;
}

/** Every cell of a reference; a whole column, or a very wide range, as one text. */
function cellTexts(reference: CellReference, place: CellPosition | null): string[] {
  const { range, absolute } = reference;
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  const fixedAlike = absolute.top === absolute.bottom && absolute.left === absolute.right;
  if (rows * columns > MOST_CELLS || !fixedAlike) return [rangeText(reference, place)];
  const texts: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let column = range.left; column <= range.right; column += 1)
      texts.push(corner(reference, row, absolute.top, column, absolute.left, place));
  return texts;
}

function corner(
  { sheet }: CellReference,
  row: number,
  rowFixed: boolean,
  column: number,
  columnFixed: boolean,
  place: CellPosition | null,
): string {
  const where = `R${axis(row, rowFixed, place?.row)}C${axis(column, columnFixed, place?.column)}`;
  return sheet === null ? where : `'${sheet.normalize("NFC").toLowerCase()}'!${where}`;
}

function axis(index: number, fixed: boolean, from: number | undefined): string {
  return fixed || from === undefined ? String(index + 1) : `[${index - from}]`;
}
