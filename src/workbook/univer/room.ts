import type { ICommandService, Worksheet } from "@univerjs/core";

const sizeMutations = {
  rows: "sheet.mutation.set-worksheet-row-count",
  columns: "sheet.mutation.set-worksheet-column-count",
} as const;

/** A sheet of the spreadsheet has an end, which cells (by row, then column) beyond it move. */
export function makeRoom(
  commands: ICommandService,
  target: { readonly unitId: string; readonly subUnitId: string },
  worksheet: Worksheet,
  matrix: Readonly<Record<number, Readonly<Record<number, unknown>>>>,
): void {
  let [rowCount, columnCount] = [0, 0];
  for (const [row, cells] of Object.entries(matrix)) {
    rowCount = Math.max(rowCount, Number(row) + 1);
    for (const column of Object.keys(cells)) columnCount = Math.max(columnCount, Number(column) + 1);
  }
  if (rowCount > worksheet.getRowCount())
    commands.syncExecuteCommand(sizeMutations.rows, { ...target, rowCount });
  if (columnCount > worksheet.getColumnCount())
    commands.syncExecuteCommand(sizeMutations.columns, { ...target, columnCount });
}
