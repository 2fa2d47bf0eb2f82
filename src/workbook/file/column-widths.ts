import { MAXIMUM_COLUMNS, columnIndex } from "../../grid/address";
import type { ColumnWidthCopy } from "../../edits/plan";
import type { SheetMap } from "./sheet-map";
import type { Splices } from "./splices";
import { TagScanner } from "../xml";

/** A <col> element: 1-based first and last column, and its other attributes as they stand. */
interface ColumnRun {
  readonly from: number;
  readonly to: number;
  readonly attributes: ReadonlyMap<string, string>;
}

const widthAttributes = ["width", "customWidth", "bestFit"];

function readRuns(text: string, map: SheetMap): ColumnRun[] {
  const runs: ColumnRun[] = [];
  if (!map.columns) return runs;
  const scanner = new TagScanner(text, map.columns.start);
  while (scanner.nextOpen("col", map.columns.end)) {
    const attributes = new Map<string, string>();
    scanner.firstAttribute();
    while (scanner.nextAttribute()) attributes.set(scanner.attributeName, scanner.attributeValue());
    const from = Number(attributes.get("min"));
    const to = Number(attributes.get("max"));
    attributes.delete("min");
    attributes.delete("max");
    if (from >= 1 && from <= to && to <= MAXIMUM_COLUMNS) runs.push({ from, to, attributes });
  }
  return runs;
}

/** The runs with one column's width set to another's; its other attributes, hidden among them, stay. */
function withWidth(
  runs: readonly ColumnRun[],
  column: number,
  width: ReadonlyMap<string, string>,
): ColumnRun[] {
  const own = runs.find(({ from, to }) => column >= from && column <= to);
  const attributes = new Map(
    [...(own?.attributes ?? [])].filter(([name]) => !widthAttributes.includes(name)),
  );
  for (const [name, value] of width) attributes.set(name, value);
  const result: ColumnRun[] = runs.flatMap((run) => {
    if (run !== own) return [run];
    const before = { ...run, to: column - 1 };
    const after = { ...run, from: column + 1 };
    return [before, after].filter(({ from, to }) => from <= to);
  });
  result.push({ from: column, to: column, attributes });
  return result.sort((first, second) => first.from - second.from);
}

/** Gives columns the width of other ones; a column without a width of its own is the sheet's default and copies nothing. */
export function copyColumnWidths(
  text: string,
  map: SheetMap,
  copies: readonly ColumnWidthCopy[],
  splices: Splices,
): void {
  const original = readRuns(text, map);
  let runs: ColumnRun[] = original;
  for (const { column, copyColumnWidthFrom } of copies) {
    const target = columnIndex(column) + 1;
    const source = columnIndex(copyColumnWidthFrom) + 1;
    const from = runs.find((run) => source >= run.from && source <= run.to);
    if (!from || target < 1) continue;
    const width = new Map([...from.attributes].filter(([name]) => widthAttributes.includes(name)));
    if (width.size > 0) runs = withWidth(runs, target, width);
  }
  if (runs === original) return;
  const items = runs.map(({ from, to, attributes }) => {
    const rest = [...attributes]
      .map(([name, value]) => ` ${name}="${value.replace(/"/g, "&quot;")}"`)
      .join("");
    return `<${map.prefix}col min="${from}" max="${to}"${rest}/>`;
  });
  const element = `<${map.prefix}cols>${items.join("")}</${map.prefix}cols>`;
  if (map.columns) splices.replace(map.columns.start, map.columns.end, element);
  else splices.insert(map.sheetData.start, element);
}
