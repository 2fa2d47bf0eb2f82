import type { CellRange } from "../../grid/address";
import type { CellLook, CellValue } from "../../grid/sheet";
import { LABEL_COLUMNS, MOST_LABEL_ROWS } from "../label-area";
import type { Conversation } from "./session";

/** What Excel answers for a cell without a fill of its own. */
const NO_FILL = /^(#FFFFFF)?$/i;

/**
 * The looks of the labels of a sheet, rows × columns from A1, asked for in one request of bounded size: the first
 * columns of its first rows. Undefined where no text stands there.
 * @param values the values of `range`, rows × columns from its corner
 */
export async function readLabelLooks(
  context: Conversation,
  sheet: Excel.Worksheet,
  range: CellRange,
  values: readonly (readonly CellValue[] | undefined)[],
): Promise<(readonly (CellLook | undefined)[] | undefined)[] | undefined> {
  const columns = Math.min(LABEL_COLUMNS - range.left, range.right - range.left + 1);
  const rows = Math.min(MOST_LABEL_ROWS, values.length);
  const isLabel = (row: number, column: number): boolean => typeof values[row]?.[column] === "string";
  if (
    columns < 1 ||
    !values.slice(0, rows).some((row, at) => row?.slice(0, columns).some((_, column) => isLabel(at, column)))
  )
    return undefined;
  const properties = sheet.getRangeByIndexes(range.top, range.left, rows, columns).getCellProperties({
    format: { font: { bold: true, italic: true }, fill: { color: true }, indentLevel: true },
  });
  await context.sync();
  const looks: (readonly (CellLook | undefined)[] | undefined)[] = [];
  properties.value.forEach((row, at) => {
    const own = row.map(({ format }, column) => (isLabel(at, column) ? lookOf(format) : undefined));
    if (own.some((look) => look !== undefined))
      looks[range.top + at] = [...Array.from({ length: range.left }, () => undefined), ...own];
  });
  return looks.length > 0 ? looks : undefined;
}

function lookOf(format: Excel.CellPropertiesFormat | undefined): CellLook | undefined {
  const { font, fill, indentLevel } = format ?? {};
  const look: CellLook = {
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.italic === true ? { italic: true } : {}),
    ...(indentLevel && indentLevel > 0 ? { indent: indentLevel } : {}),
    ...(fill?.color && !NO_FILL.test(fill.color) ? { fill: fill.color } : {}),
  };
  return Object.keys(look).length > 0 ? look : undefined;
}
