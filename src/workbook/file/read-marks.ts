import type { CellRange } from "../../grid/address";
import { parseRange } from "../../grid/address";
import { checkOfRule } from "../mark-rule";
import type { Mark } from "../port";
import { marksOfRule } from "../rule-marks";
import { plainFormula } from "./cell-xml";
import { readMarkLooks } from "./mark-looks";
import { openWorkbook, readPart, relatedPart } from "./package";
import { TagScanner, decodeEntities } from "../xml";

interface Rule {
  readonly formula: string;
  readonly severity: Mark["severity"];
}

/** Reads the <cfRule> that the scanner stands on, and leaves the scanner on its end. */
function readRule(scanner: TagScanner, looks: readonly Mark["severity"][]): Rule | null {
  const severity = looks[Number(scanner.attribute("dxfId") ?? -1)] ?? "error";
  let formula: string | null = null;
  if (scanner.isEmpty()) return null;
  while (scanner.next() && scanner.name !== "cfRule") {
    if (scanner.kind !== "open" || (scanner.name !== "formula" && scanner.name !== "f")) continue;
    const from = scanner.end;
    formula ??= checkOfRule(plainFormula(decodeEntities(scanner.text.slice(from, scanner.skipContent()))));
  }
  return formula === null ? null : { formula, severity };
}

function rangesOf(places: string): CellRange[] {
  return places
    .trim()
    .split(/\s+/)
    .map(parseRange)
    .filter((range): range is CellRange => range !== null);
}

function marksIn(text: string, sheet: string, looks: readonly Mark["severity"][]): Mark[] {
  const marks: Mark[] = [];
  const scanner = new TagScanner(text);
  while (scanner.nextOpen("conditionalFormatting")) {
    let places = scanner.attribute("sqref") ?? "";
    const rules: Rule[] = [];
    if (scanner.isEmpty()) continue;
    while (scanner.next() && scanner.name !== "conditionalFormatting") {
      if (scanner.kind === "close") continue;
      if (scanner.name === "cfRule") {
        const rule = readRule(scanner, looks);
        if (rule) rules.push(rule);
      } else if (scanner.name === "sqref") {
        const from = scanner.end;
        places = decodeEntities(scanner.text.slice(from, scanner.skipContent()));
      }
    }
    for (const rule of rules) for (const mark of marksOfRule(sheet, rangesOf(places), rule)) marks.push(mark);
  }
  return marks;
}

/**
 * Our marks that stand in the workbook, in the order of its sheets, whoever saved it since.
 * @throws WorkbookFailure when the bytes are no .xlsx or .xlsm
 */
export function readMarks(bytes: Uint8Array): Mark[] {
  const workbook = openWorkbook(bytes);
  const styles = relatedPart(workbook, "styles");
  const looks = readMarkLooks((styles === undefined ? undefined : readPart(workbook.archive, styles)) ?? "");
  return workbook.sheets.flatMap(({ name, part }) => {
    const text = readPart(workbook.archive, part) ?? "";
    // Most sheets have no marks, and some are long.
    return text.includes("khop-so") ? marksIn(text, name, looks) : [];
  });
}
