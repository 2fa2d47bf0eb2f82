import { TagScanner } from "../xml";

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30), and the East Asian dates among them. */
export const builtinNumberFormats: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((identifier): [number, string] => [
    identifier,
    "mm-dd-yy",
  ]),
  [32, "h:mm"],
  [33, "h:mm:ss"],
  [34, "h:mm"],
  [35, "h:mm:ss"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** The number format code of every cell style of the workbook, by style index; undefined is General. */
export function readNumberFormats(styles: string | undefined): (string | undefined)[] {
  const formats: (string | undefined)[] = [];
  if (styles === undefined) return formats;
  const custom = new Map<number, string>();
  const scanner = new TagScanner(styles);
  let inCellStyles = false;
  while (scanner.next()) {
    if (scanner.name === "cellXfs") {
      inCellStyles = scanner.kind === "open";
    } else if (scanner.kind === "close") {
      continue;
    } else if (scanner.name === "numFmt") {
      const code = scanner.attribute("formatCode");
      // Differential formats carry a numFmt too: the first one of a number stands for cells.
      const identifier = Number(scanner.attribute("numFmtId"));
      if (code !== undefined && !custom.has(identifier)) custom.set(identifier, code);
    } else if (scanner.name === "xf" && inCellStyles) {
      const identifier = Number(scanner.attribute("numFmtId") ?? 0);
      const code = custom.get(identifier) ?? builtinNumberFormats.get(identifier);
      formats.push(code === "General" || code === "GENERAL" ? undefined : code);
    }
  }
  return formats;
}

/** The styles, by index, whose cells may be changed on a protected sheet. */
export function readUnlockedStyles(styles: string | undefined): ReadonlySet<number> {
  const unlocked = new Set<number>();
  if (styles?.includes("locked") !== true) return unlocked;
  const scanner = new TagScanner(styles);
  if (!scanner.nextOpen("cellXfs") || scanner.isEmpty()) return unlocked;
  let style = -1;
  while (scanner.next() && scanner.name !== "cellXfs") {
    if (scanner.isClosing()) continue;
    if (scanner.name === "xf") style += 1;
    else if (scanner.name === "protection" && ["0", "false"].includes(scanner.attribute("locked") ?? "1"))
      unlocked.add(style);
  }
  return unlocked;
}
