/** A reference's sheet name in quotes, or a text, which may look like one. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g;
/** The sign of a full width, which looks alike and means nothing in a formula. */
const wideMark = "\uff01";

/**
 * The spreadsheet ends a sheet's name in a formula at its first "!", even within quotes: names that hold one are shown
 * with a sign that looks alike, and formulas are written for those.
 */
export class SheetNames {
  private readonly shown = new Map<string, string>();
  private readonly real = new Map<string, string>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      if (!name.includes("!")) continue;
      let shown = name.replaceAll("!", wideMark);
      while (names.includes(shown) || this.real.has(shown)) shown += wideMark;
      this.shown.set(name, shown);
      this.real.set(shown, name);
    }
  }

  shownName(name: string): string {
    return this.shown.get(name) ?? name;
  }

  realName(shown: string): string {
    return this.real.get(shown) ?? shown;
  }

  /** A formula as the spreadsheet must have it. */
  shownFormula(formula: string): string {
    return this.translated(formula, this.shown);
  }

  /** A formula of the spreadsheet as the workbook has it. */
  realFormula(formula: string): string {
    return this.translated(formula, this.real);
  }

  private translated(formula: string, names: ReadonlyMap<string, string>): string {
    if (names.size === 0 || !formula.includes("!")) return formula;
    return formula.replace(quoted, (token) => {
      if (!token.startsWith("'")) return token;
      const name = names.get(token.slice(1, -1).replaceAll("''", "'"));
      return name === undefined ? token : `'${name.replaceAll("'", "''")}'`;
    });
  }
}
