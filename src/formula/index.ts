/** Live formulas: reading them, what they refer to, what they say, and their values where a file carries none. */
export { parseFormula, type BinaryOperator, type CellReference, type FormulaNode } from "./parse";
export { meaningOf, unguarded } from "./meaning";
export { ownCells, references, relativeForm } from "./references";
export { shiftFormula } from "./shift";
export { sameTerms, statementOf, type Statement, type Term } from "./statement";
export { evaluate, type Lookup, type Surroundings } from "./evaluate";
export { calculateMissing } from "./calculate";
export { UNKNOWN, type FormulaError, type Scalar } from "./values";
