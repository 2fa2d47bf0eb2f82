import { cellAddress } from "../../grid/address";
import { resultXml } from "./cell-xml";
import { splitReference } from "./read-sheet";
import type { StoredResult } from "./results-after";
import { Splices } from "./splices";
import { TagScanner } from "../xml";

/**
 * The sheet's XML with the stored results of some formula cells replaced, or taken out where there is none any more.
 * Nothing else of a cell changes: its formula keeps the form it has, shared and array formulas too.
 * @param results by A1 address
 */
export function storeResults(text: string, results: ReadonlyMap<string, StoredResult>): string {
  const splices = new Splices(text);
  const scanner = new TagScanner(text);
  let inCells = false;
  let row = -1;
  let column = -1;
  while (scanner.next()) {
    if (scanner.name === "sheetData") {
      if (inCells) break;
      inCells = scanner.kind === "open";
    } else if (scanner.kind === "close" || !inCells) continue;
    else if (scanner.name === "row") {
      row = Number(scanner.attribute("r") ?? row + 2) - 1;
      column = -1;
    } else if (scanner.name === "c") {
      const reference = scanner.attribute("r");
      [row, column] = reference === undefined ? [row, column + 1] : splitReference(reference);
      const result = results.get(cellAddress(row, column));
      if (result) replaceResult(scanner, result, splices);
    }
  }
  return splices.apply();
}

/** From the opening tag of a cell with a formula to its end. */
function replaceResult(scanner: TagScanner, result: StoredResult, splices: Splices): void {
  if (scanner.isEmpty()) return;
  const { type, element } = resultXml(result, scanner.prefix());
  splices.replace(scanner.start, scanner.end, scanner.withAttribute("t", type === "" ? null : type));
  let formulaEnd = scanner.end;
  const stored: [from: number, to: number][] = [];
  while (scanner.next()) {
    if (scanner.isClosing()) {
      if (scanner.name === "c") break;
    } else if (scanner.name === "f") {
      scanner.skipContent();
      formulaEnd = scanner.end;
    } else if (scanner.name === "v" || scanner.name === "is") {
      const from = scanner.start;
      scanner.skipContent();
      stored.push([from, scanner.end]);
    }
  }
  // A stored result stands behind the formula.
  splices.insert(formulaEnd, element);
  for (const [from, to] of stored) splices.replace(from, to, "");
}
