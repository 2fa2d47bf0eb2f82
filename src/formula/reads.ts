import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, columnIndex } from "../grid/address";
import type { CellRange } from "../grid/address";
import { parseFormula } from "./parse";
import type { FormulaNode } from "./parse";
import { references } from "./references";
import { Templates, movedRange } from "./templates";

/** What a formula reads, as far as its text tells. */
export interface Reads {
  readonly ranges: readonly { readonly sheet: string | null; readonly range: CellRange }[];
  /** Defined names it uses. */
  readonly names: readonly string[];
  /** It reads, or may read, cells that its text does not name: an address it computes, a table of Excel. */
  readonly isUnclear: boolean;
}

/** Functions that compute the address they read. */
const wandering: ReadonlySet<string> = new Set(["INDIRECT", "OFFSET"]);

const text = /"(?:[^"]|"")*"/g;
/** Cells of other files: what they hold is not in this one. */
const elsewhere =
  /(?:'(?:[^']|'')*\[(?:[^']|'')*'|\[\d+\][\p{L}\p{N}_.]*)!\$?[A-Za-z]{0,3}\$?\d{0,7}(?::\$?[A-Za-z]{1,3}\$?\d{0,7})?/gu;
const reference =
  /(^|[^\p{L}\p{N}_.$])(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?|\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})|\$?(\d{1,7}):\$?(\d{1,7}))(?![\p{L}\p{N}_.(!])/gu;
const call = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;

/** The ranges, names and doubts of a formula, whether or not it can be calculated here. */
export function readsOf(formula: string): Reads {
  const node = parseFormula(formula);
  return node ? readsOfTree(node) : readsOfText(formula);
}

/** What formulas read, each template told once. */
export class KnownReads {
  private readonly templates = new Templates();
  private readonly ofTree = new Map<FormulaNode, Reads>();

  /** The reads of the formula of the cell at (row, column), 0-based. */
  at(formula: string, row: number, column: number): Reads {
    const placed = this.templates.placed(formula, row, column);
    if (!placed) return readsOfText(formula);
    let reads = this.ofTree.get(placed.node);
    if (reads === undefined) {
      reads = readsOfTree(placed.node);
      this.ofTree.set(placed.node, reads);
    }
    if (placed.rows === 0 && placed.columns === 0) return reads;
    const ranges = references(placed.node).map((reference) => ({
      sheet: reference.sheet,
      range: movedRange(reference, placed),
    }));
    return { ...reads, ranges };
  }
}

function readsOfTree(root: FormulaNode): Reads {
  const names: string[] = [];
  let isUnclear = false;
  const waiting: FormulaNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "name") names.push(node.name);
    else if (node.type === "binary") waiting.push(node.left, node.right);
    else if (node.type === "negation" || node.type === "percent") waiting.push(node.operand);
    else if (node.type === "call") {
      if (wandering.has(node.name)) isUnclear = true;
      waiting.push(...node.arguments);
    }
  }
  return { ranges: references(root), names, isUnclear };
}

/** What cannot be taken apart (arrays, unions, tables, other files) is read word by word. */
function readsOfText(formula: string): Reads {
  const plain = formula.replace(text, '""').replace(elsewhere, "0");
  const ranges: { sheet: string | null; range: CellRange }[] = [];
  const rest = plain.replace(reference, (_match: string, before: string, ...groups: unknown[]) => {
    const [quoted, bare, left, top, right, bottom, from, to, first, last] = groups as (string | undefined)[];
    const columns = [left ?? from, right ?? to ?? left].map((letters) =>
      letters === undefined ? null : columnIndex(letters),
    );
    const rows = [top ?? first, bottom ?? last ?? top].map((digits) =>
      digits === undefined ? null : Number(digits) - 1,
    );
    const ends = (pair: readonly (number | null)[], most: number): [number, number] => {
      const [one, other] = [pair[0] ?? 0, pair[1] ?? most - 1];
      return [Math.min(one, other), Math.max(one, other)];
    };
    const [leftmost, rightmost] = ends(columns, MAXIMUM_COLUMNS);
    const [upmost, lowest] = ends(rows, MAXIMUM_ROWS);
    ranges.push({
      sheet: quoted?.replaceAll("''", "'") ?? bare ?? null,
      range: { top: upmost, bottom: lowest, left: leftmost, right: rightmost },
    });
    return `${before} `;
  });
  const wanders = [...rest.matchAll(call)].some(([, name = ""]) => wandering.has(name.toUpperCase()));
  const words = rest.replace(call, "(").replace(/\b(?:TRUE|FALSE)\b/gi, "");
  const names = [...words.matchAll(/[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*/gu)].map(([name]) => name);
  return { ranges, names, isUnclear: wanders || /[[\]]/.test(rest) };
}
