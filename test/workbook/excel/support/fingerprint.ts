import type { WorkbookModel } from "../../../excel-host";

/** Everything that a write could change, in a form to compare: contents, formats, looks, widths, rules, modes. */
export function fingerprint(model: WorkbookModel): unknown {
  const full = <Cell>(rows: readonly (readonly Cell[] | undefined)[], blank: Cell) =>
    rows.flatMap((row, index) =>
      (row ?? []).flatMap((cell, column) =>
        cell === blank || cell === null || cell === undefined ? [] : [[index, column, cell] as const],
      ),
    );
  return {
    calculationMode: model.calculationMode,
    suspended: model.calculationSuspended,
    settings: [...model.settings],
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protection: sheet.protection,
      filter: sheet.filter,
      values: full(sheet.values, null),
      formulas: full(sheet.formulas, null),
      numberFormats: full(sheet.numberFormats, undefined),
      formats: [...sheet.formats]
        .filter(([, format]) => Object.keys(format).length > 0)
        .sort(([a], [b]) => a - b),
      widths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
      merges: sheet.merges,
      hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
      rules: sheet.conditionalFormats
        .map(({ type, areas, formula, format }) => ({ type, areas, formula, format }))
        .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
    })),
  };
}
