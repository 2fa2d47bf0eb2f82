/** Live formulas: reading them, what they refer to, what they say, and their values where a file carries none. */
export { parseFormula, type BinaryOperator, type CellReference, type FormulaNode } from "./formula-parse";
export { meaningOf, unguarded } from "./formula-meaning";
export { references, relativeForm } from "./formula-references";
export { shiftFormula } from "./formula-shift";
export { statementOf, type Statement, type Term } from "./formula-statement";
export { evaluate, type Lookup, type Surroundings } from "./formula-evaluate";
export { calculateMissing } from "./formula-calculate";
export type { FormulaError, Scalar } from "./formula-values";
