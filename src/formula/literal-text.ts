import type { FormulaNode } from "./parse";

/** The leaves of a formula that refer to no cell. */
type Literal = FormulaNode & { type: "number" | "text" | "logical" | "error" | "name" | "missing" };

/** A literal as it is written in one way, so that equal ones have equal texts. */
export function literalText(node: Literal): string {
  switch (node.type) {
    case "number":
      return String(node.value);
    case "text":
      return `"${node.value.normalize("NFC").replace(/"/g, '""')}"`;
    case "logical":
      return node.value ? "TRUE" : "FALSE";
    case "error":
      return node.value;
    case "name":
      return node.name.normalize("NFC").toUpperCase();
    case "missing":
      return "";
  }
}
