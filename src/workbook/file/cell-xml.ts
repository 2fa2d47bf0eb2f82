import type { CellValue } from "../../grid/sheet";
import type { NewContent } from "../../edits/plan";
import { isFormula } from "../../edits/plan";
import { encodeEntities } from "../xml";

/** Functions newer than the file format, which files name with a mark in front. */
const newerFunctions =
  /(^|[^\p{L}\p{N}_.])(ACOT|AGGREGATE|CEILING\.MATH|CEILING\.PRECISE|CONCAT|DAYS|FLOOR\.MATH|FLOOR\.PRECISE|IFNA|IFS|ISFORMULA|ISO\.CEILING|LET|LAMBDA|MAXIFS|MINIFS|MODE\.MULT|MODE\.SNGL|NUMBERVALUE|PERCENTILE\.EXC|PERCENTILE\.INC|PERCENTRANK\.EXC|PERCENTRANK\.INC|QUARTILE\.EXC|QUARTILE\.INC|RANK\.AVG|RANK\.EQ|STDEV\.P|STDEV\.S|SWITCH|TEXTJOIN|UNICHAR|UNICODE|UNIQUE|VAR\.P|VAR\.S|XLOOKUP|XMATCH|XOR)(?=\()/giu;
const newerSheetFunctions = /(^|[^\p{L}\p{N}_.])(FILTER|SORT)(?=\()/giu;

/** A formula as a file holds it: without "=", and with the mark before newer functions outside of texts and names. */
export function formulaXml(formula: string): string {
  const marked = formula
    .replace(/^=/, "")
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(newerFunctions, "$1_xlfn.$2").replace(newerSheetFunctions, "$1_xlfn._xlws.$2"),
    );
  return encodeFormula(marked.join(""));
}

/** Formulas know nothing of the _xHHHH_ form of texts; a carriage return is kept as the character it is. */
function encodeFormula(formula: string): string {
  return (
    formula
      .replace(/[&<>"]/g, (character) => encodeEntities(character))
      .replace(/\r/g, "&#13;")
      // XML cannot hold them.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  );
}

/** A formula of a file as people write it, without the marks before newer functions. */
export function plainFormula(formula: string): string {
  return formula.includes("_xl") ? formula.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "") : formula;
}

/** A text in the file's form: line breaks inside a cell are "\n". */
function textXml(text: string): string {
  return encodeEntities(text.replace(/\r\n?/g, "\n"));
}

/** Type attribute and value element of a formula's cached value. */
function cachedXml(value: CellValue | undefined, prefix: string): { type: string; element: string } {
  const element = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === undefined || value === null) return { type: "", element: "" };
  if (typeof value === "number") return { type: "", element: element(String(value)) };
  if (typeof value === "boolean") return { type: ' t="b"', element: element(value ? "1" : "0") };
  return { type: ' t="str"', element: element(textXml(value)) };
}

/** The type of a cell that shows a formula's result, and the element that stores it; both "" for no result. */
export function resultXml(
  { value, isError }: { value: CellValue; isError: boolean },
  prefix: string,
): { type: string; element: string } {
  const { type, element } = cachedXml(value === null ? undefined : value, prefix);
  return { type: isError ? "e" : type.replace(/^ t="|"$/g, ""), element };
}

/**
 * A whole cell element. Texts stand in the cell itself, so that the shared strings stay untouched.
 * @param style the index of the cell's style; 0 is written as none
 */
export function cellXml(address: string, style: number, content: NewContent, prefix: string): string {
  const open = `<${prefix}c r="${address}"${style > 0 ? ` s="${style}"` : ""}`;
  const close = `</${prefix}c>`;
  if (isFormula(content)) {
    const { type, element } = cachedXml(content.cachedValue, prefix);
    const array = content.isArray ? ` t="array" ref="${address}"` : "";
    return `${open}${type}><${prefix}f${array}>${formulaXml(content.formula)}</${prefix}f>${element}${close}`;
  }
  const { value } = content;
  if (value === null || value === "") return `${open}/>`;
  if (typeof value === "string") {
    const text = `<${prefix}t xml:space="preserve">${textXml(value)}</${prefix}t>`;
    return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is>${close}`;
  }
  const { type, element } = cachedXml(value, prefix);
  return `${open}${type}>${element}${close}`;
}
