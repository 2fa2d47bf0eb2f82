import { rangeAddress } from "../../src/grid/address";
import type { WorkbookData } from "../../src/grid/sheet";
import type { CellInput } from "./write-workbook";
import { writeWorkbook } from "./write-workbook";

/** A made workbook as the bytes of an .xlsx. */
export function bytesOfWorkbook({ sheets }: WorkbookData): Uint8Array {
  return writeWorkbook(
    sheets.map(({ name, values, formulas, merges, hiddenRows }) => ({
      name,
      rows: values.map((cells, row) =>
        (cells ?? []).map((value, column): CellInput => {
          const formula = formulas?.[row]?.[column];
          return formula ? { formula, value: value ?? null } : value;
        }),
      ),
      ...(merges ? { merges: merges.map((range) => rangeAddress(range)) } : {}),
      ...(hiddenRows ? { hiddenRows } : {}),
    })),
  );
}
