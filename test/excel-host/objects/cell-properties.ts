import type { CellRange } from "../../../src/grid/address";
import { invalidArgument, notEmulated } from "../engine/errors";
import type { CellFormat } from "../model/format";
import type { SheetModel } from "../model/sheet";

type Wanted = Readonly<Record<string, unknown>>;

/** What `getCellProperties` may be asked for here: each property by its path, with where a cell keeps it. */
const known: Readonly<Record<string, keyof CellFormat>> = {
  "format.font.bold": "bold",
  "format.font.italic": "italic",
  "format.font.name": "fontName",
  "format.font.size": "fontSize",
  "format.font.color": "fontColor",
  "format.fill.color": "fillColor",
  "format.indentLevel": "indentLevel",
  "format.horizontalAlignment": "horizontalAlignment",
  "format.wrapText": "wrapText",
};

/** One entry a cell, rows × columns of the area, with nothing but the wanted properties. */
export function readCellProperties(sheet: SheetModel, area: CellRange, wanted: unknown): object[][] {
  if (!isWanted(wanted)) throw invalidArgument();
  const rows: object[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: object[] = [];
    for (let column = area.left; column <= area.right; column += 1)
      cells.push(propertiesOf(sheet.format(row, column), wanted, ""));
    rows.push(cells);
  }
  return rows;
}

function isWanted(wanted: unknown): wanted is Wanted {
  return typeof wanted === "object" && wanted !== null;
}

function propertiesOf(format: Required<CellFormat>, wanted: Wanted, above: string): object {
  const found: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(wanted)) {
    const path = above === "" ? name : `${above}.${name}`;
    if (isWanted(each)) found[name] = propertiesOf(format, each, path);
    else if (each === true) {
      const place = known[path];
      if (place === undefined) throw notEmulated(`getCellProperties with ${path}`);
      found[name] = format[place];
    }
  }
  return found;
}
