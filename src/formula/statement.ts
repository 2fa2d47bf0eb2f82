import { cellCount } from "../grid/ranges";
import type { CellRange } from "../grid/address";
import type { FormulaNode } from "./parse";
import { roundHalfAway } from "../grid/exact";

/** Cells that are added (sign 1) or taken away (sign −1). */
export interface Term {
  /** Null for the formula's own sheet. */
  sheet: string | null;
  range: CellRange;
  sign: 1 | -1;
}

interface Shown {
  /** 100 when the formula multiplies by a hundred. */
  factor: 1 | 100;
  /** Decimals of the result by a ROUND around it, in the unit of the result; null without one. */
  decimals: number | null;
}

/**
 * What a formula says of its cell:
 * - sum: all terms added; difference: at least one term taken away, an added term first;
 * - average: of every cell of the terms (AVERAGE, SUBTOTAL(1…), or a sum divided by the number of its cells);
 * - ratio: numerator ÷ denominator × factor; with a typed denominator the list is empty and `constantDenominator` holds it;
 * - change: (second − first) ÷ first × factor.
 */
export type Statement =
  | ({ kind: "sum" | "difference" | "average"; terms: Term[] } & Shown)
  | ({ kind: "ratio"; numerator: Term[]; denominator: Term[]; constantDenominator: number | null } & Shown)
  | ({ kind: "change"; first: Term[]; second: Term[] } & Shown);

/** Blank arguments, texts and plain numbers: what an IF shows when there is nothing to compute. */
const literals = new Set<FormulaNode["type"]>(["number", "text", "logical", "error", "missing"]);

/**
 * What the formula says, seen through IF with one computed branch, IFERROR, IFNA, ROUND, N and VALUE. Null for anything
 * else: a link to one cell, typed numbers among the terms, functions that are not sums or averages.
 */
export function statementOf(node: FormulaNode): Statement | null {
  const { inner, decimals } = unwrap(node);
  if (isProduct(inner)) return ratioOf(inner, decimals);
  const average = averageOf(inner);
  if (average) return { kind: "average", terms: average, factor: 1, decimals };
  const change = lessOne(inner, 1);
  if (change) return { ...change, decimals };
  const terms = linear(inner);
  if (!terms || isLink(inner, terms)) return null;
  if (terms.every(({ sign }) => sign === 1)) return { kind: "sum", terms, factor: 1, decimals };
  const first = terms.findIndex(({ sign }) => sign === 1);
  const leading = terms[first];
  if (!leading) return null;
  return {
    kind: "difference",
    terms: [leading, ...terms.filter((_, index) => index !== first)],
    factor: 1,
    decimals,
  };
}

function unwrap(node: FormulaNode): { inner: FormulaNode; decimals: number | null } {
  let inner = node;
  let decimals: number | null = null;
  for (;;) {
    if (inner.type !== "call") return { inner, decimals };
    const [first, second, third] = inner.arguments;
    let next: FormulaNode | undefined;
    switch (inner.name) {
      case "IFERROR":
      case "IFNA":
      case "N":
      case "VALUE":
        next = first;
        break;
      case "IF":
        next = computedBranch(second, third);
        break;
      case "ROUND": {
        const places = second ? constantOf(second) : null;
        if (places !== null) {
          decimals ??= places;
          next = first;
        }
        break;
      }
    }
    if (!next) return { inner, decimals };
    inner = next;
  }
}

function computedBranch(second?: FormulaNode, third?: FormulaNode): FormulaNode | undefined {
  const blankSecond = !second || literals.has(second.type);
  const blankThird = !third || literals.has(third.type);
  if (blankSecond === blankThird) return undefined;
  return blankSecond ? third : second;
}

function isProduct(node: FormulaNode): boolean {
  return (
    node.type === "percent" || (node.type === "binary" && (node.operator === "*" || node.operator === "/"))
  );
}

function isLink(node: FormulaNode, terms: readonly Term[]): boolean {
  const [only] = terms;
  if (terms.length !== 1 || !only || node.type === "call") return false;
  return only.range.top === only.range.bottom && only.range.left === only.range.right;
}

/** The value of a part without references: 100, -1, 100%, 10*10; null for any other. */
function constantOf(node: FormulaNode): number | null {
  switch (node.type) {
    case "number":
      return node.value;
    case "negation": {
      const value = constantOf(node.operand);
      return value === null ? null : -value;
    }
    case "percent": {
      const value = constantOf(node.operand);
      return value === null ? null : roundHalfAway(value / 100, 15);
    }
    case "text":
    case "logical":
    case "error":
    case "reference":
    case "name":
    case "missing":
    case "binary":
    case "call":
      return null;
  }
}

/** The terms of a sum; null when something in it is neither a cell nor a sum of cells. */
function linear(root: FormulaNode): Term[] | null {
  const terms: Term[] = [];
  const waiting: { node: FormulaNode; sign: 1 | -1 }[] = [{ node: root, sign: 1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, sign } = next;
    const opposite = sign === 1 ? -1 : 1;
    switch (node.type) {
      case "reference":
        terms.push({ sheet: node.reference.sheet, range: node.reference.range, sign });
        break;
      case "negation":
        waiting.push({ node: node.operand, sign: opposite });
        break;
      case "binary":
        if (node.operator !== "+" && node.operator !== "-") return null;
        waiting.push({ node: node.right, sign: node.operator === "+" ? sign : opposite });
        waiting.push({ node: node.left, sign });
        break;
      case "call": {
        const parts = summed(node);
        if (!parts) return null;
        for (const part of [...parts].reverse()) waiting.push({ node: part, sign });
        break;
      }
      case "number":
        if (node.value !== 0) return null;
        break;
      case "missing":
        break;
      case "text":
      case "logical":
      case "error":
      case "name":
      case "percent":
        return null;
    }
  }
  return terms.length === 0 ? null : terms;
}

/** What a function adds up: the arguments of SUM and of SUBTOTAL 9 and 109, and the cell inside N and VALUE. */
function summed(node: FormulaNode & { type: "call" }): readonly FormulaNode[] | null {
  const [first, ...others] = node.arguments;
  if (!first) return null;
  if (node.name === "SUM") return node.arguments;
  if (node.name === "SUBTOTAL") return [9, 109].includes(constantOf(first) ?? 0) ? others : null;
  return (node.name === "N" || node.name === "VALUE") && others.length === 0 ? [first] : null;
}

function averageOf(node: FormulaNode): Term[] | null {
  if (node.type !== "call") return null;
  const [first, ...others] = node.arguments;
  if (!first) return null;
  let parts: readonly FormulaNode[] | null = null;
  if (node.name === "AVERAGE") parts = node.arguments;
  if (node.name === "SUBTOTAL" && [1, 101].includes(constantOf(first) ?? 0)) parts = others;
  if (!parts) return null;
  const terms: Term[] = [];
  for (const part of parts) {
    if (part.type !== "reference") return null;
    terms.push({ sheet: part.reference.sheet, range: part.reference.range, sign: 1 });
  }
  return terms.length === 0 ? null : terms;
}

interface Product {
  above: FormulaNode[];
  below: FormulaNode[];
  constantAbove: number;
  constantBelow: number;
  /** Decimals by the one ROUND inside, in the unit of what it rounds. */
  decimals: number | null;
}

function productOf(root: FormulaNode): Product | null {
  const product: Product = { above: [], below: [], constantAbove: 1, constantBelow: 1, decimals: null };
  const waiting: { node: FormulaNode; above: boolean }[] = [{ node: root, above: true }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { above } = next;
    const { inner, decimals } = unwrap(next.node);
    const constant = constantOf(inner);
    if (constant !== null) {
      if (above) product.constantAbove *= constant;
      else product.constantBelow *= constant;
    } else if (inner.type === "percent") {
      if (above) product.constantBelow *= 100;
      else product.constantAbove *= 100;
      waiting.push({ node: inner.operand, above });
    } else if (inner.type === "binary" && (inner.operator === "*" || inner.operator === "/")) {
      waiting.push({ node: inner.right, above: inner.operator === "*" ? above : !above });
      waiting.push({ node: inner.left, above });
      if (decimals !== null) product.decimals ??= decimals;
    } else {
      (above ? product.above : product.below).push(inner);
      // A term rounded before it is divided says nothing of the result; a change computed inside does.
      if (decimals !== null && above && inner.type === "binary") product.decimals ??= decimals;
    }
  }
  return product;
}

function ratioOf(node: FormulaNode, rounded: number | null): Statement | null {
  const product = productOf(node);
  const [top, ...moreAbove] = product?.above ?? [];
  if (!product || !top || moreAbove.length > 0 || product.below.length > 1) return null;
  const [bottom] = product.below;
  const { constantAbove, constantBelow } = product;
  if (!bottom) {
    const change = lessOne(top, constantAbove);
    if (change && constantBelow === 1) {
      return { ...change, decimals: rounded ?? shifted(product.decimals, constantAbove) };
    }
  }
  if (constantAbove !== 1 && constantAbove !== 100) return null;
  const shown: Shown = {
    factor: constantAbove,
    decimals: rounded ?? shifted(product.decimals, constantAbove),
  };
  const numerator = linear(top);
  if (!numerator) return null;
  if (!bottom) {
    if (constantBelow === 1 || !(constantBelow > 0)) return null;
    if (
      shown.factor === 1 &&
      numerator.every(({ sign }) => sign === 1) &&
      cells(numerator) === constantBelow
    ) {
      return { kind: "average", terms: numerator, ...shown };
    }
    return { kind: "ratio", numerator, denominator: [], constantDenominator: constantBelow, ...shown };
  }
  // Hundredths both above and below cancel: A1%/B1*100.
  if (constantBelow !== 1) {
    if (constantAbove !== constantBelow) return null;
    shown.factor = 1;
  }
  const denominator = linear(bottom);
  if (!denominator) return null;
  const second = changeFrom(numerator, denominator);
  if (second) return { kind: "change", first: denominator, second, ...shown };
  return { kind: "ratio", numerator, denominator, constantDenominator: null, ...shown };
}

/** Decimals of a share rounded before it was multiplied: ROUND(A1/B1,4)*100 shows two. */
function shifted(decimals: number | null, factor: number): number | null {
  if (decimals === null) return null;
  return factor === 100 ? Math.max(0, decimals - 2) : decimals;
}

function cells(terms: readonly Term[]): number {
  let total = 0;
  for (const { range } of terms) total += cellCount(range);
  return total > 1 ? total : Number.NaN;
}

/** A1/B1-1 and A1/B1*100-100 as a change from B1 to A1, times `outer`. */
function lessOne(node: FormulaNode, outer: number): (Statement & { kind: "change" }) | null {
  if (node.type !== "binary" || node.operator !== "-" || !isProduct(unwrap(node.left).inner)) return null;
  const one = constantOf(node.right);
  const { inner, decimals } = unwrap(node.left);
  const ratio = ratioOf(inner, decimals);
  if (ratio?.kind !== "ratio" || ratio.factor !== one || ratio.denominator.length === 0) return null;
  const factor = ratio.factor * outer;
  if (factor !== 1 && factor !== 100) return null;
  return {
    kind: "change",
    first: ratio.denominator,
    second: ratio.numerator,
    factor,
    decimals: shifted(ratio.decimals, outer),
  };
}

/** The numerator without the denominator taken away from it; null when it is no such difference. */
function changeFrom(numerator: readonly Term[], denominator: readonly Term[]): Term[] | null {
  const taken = numerator.filter(({ sign }) => sign === -1);
  const rest = numerator.filter(({ sign }) => sign === 1);
  if (taken.length === 0 || taken.length !== denominator.length || rest.length === 0) return null;
  const places = new Set(denominator.filter(({ sign }) => sign === 1).map(placeOf));
  return places.size === denominator.length && taken.every((term) => places.has(placeOf(term))) ? rest : null;
}

/** The same cells with the same signs, in the same order. */
export function sameTerms(one: readonly Term[], other: readonly Term[]): boolean {
  return (
    one.length === other.length &&
    one.every((term, at) => {
      const beside = other[at];
      return beside?.sign === term.sign && placeOf(beside) === placeOf(term);
    })
  );
}

function placeOf({ sheet, range }: Term): string {
  return `${sheet ?? ""}!${range.top}:${range.left}:${range.bottom}:${range.right}`;
}
