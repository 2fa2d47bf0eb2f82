export { shiftFormula } from "../../formula/shift";
