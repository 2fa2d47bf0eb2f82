export { shiftFormula } from "../../grid/formula-shift";
