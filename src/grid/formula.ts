/** Live formulas: reading them, what they refer to, what they say. */
export { parseFormula, type BinaryOperator, type CellReference, type FormulaNode } from "./formula-parse";
export { references, relativeForm } from "./formula-references";
export { statementOf, type Statement, type Term } from "./formula-statement";
