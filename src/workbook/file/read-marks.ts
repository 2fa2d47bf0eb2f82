import type { CellRange } from "../../grid/address";
import { cellAddress, parseRange } from "../../grid/address";
import { checkOfRule } from "../mark-rule";
import type { Mark } from "../port";
import { plainFormula } from "./cell-xml";
import { readMarkLooks } from "./mark-looks";
import { openWorkbook, readPart, relatedPart } from "./package";
import { shiftFormula } from "./shift-formula";
import { TagScanner, decodeEntities } from "../xml";

/** A rule that was copied over a whole column is told for so many of its cells. */
const MOST_CELLS = 1_000;

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

/** A rule's formula is written for the first cell of its first range; the others read it as if it were filled on. */
function marksOf(sheet: string, places: string, rules: readonly Rule[]): Mark[] {
  const ranges = places
    .trim()
    .split(/\s+/)
    .map(parseRange)
    .filter((range): range is CellRange => range !== null);
  const [first] = ranges;
  const marks: Mark[] = [];
  if (!first) return marks;
  for (const { formula, severity } of rules) {
    let cells = 0;
    for (const { top, left, bottom, right } of ranges) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right && cells < MOST_CELLS; column++) {
          const shifted = shiftFormula(formula, row - first.top, column - first.left);
          marks.push({ sheet, cell: cellAddress(row, column), formula: shifted, severity });
          cells++;
        }
        if (cells >= MOST_CELLS) break;
      }
    }
  }
  return marks;
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
    marks.push(...marksOf(sheet, places, rules));
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
