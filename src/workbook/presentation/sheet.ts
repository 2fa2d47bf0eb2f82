import type { CellRange } from "../../grid/address";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, cellAddress, parseRange } from "../../grid/address";
import { isTrue } from "../file/package";
import { splitReference } from "../file/read-sheet";
import { TagScanner, decodeEntities } from "../xml";
import type { Palette } from "./colours";
import type { ColumnLook, FormulaRule, RowLook, RuleLook, SheetPresentation } from "./presentation";

/** What a sheet's own part says of its looks. */
export type SheetLook = Omit<SheetPresentation, "name" | "hidden" | "notes"> & { readonly active: boolean };

const plainRowHeight = 15;
/** 64 pixels of seven-pixel digits, as Excel shows columns of no stated width. */
const plainColumnWidth = 64 / 7;

/** How Excel's comparisons are written in a formula. */
const comparisons: ReadonlyMap<string, string> = new Map<string, string>([
  ["equal", "="],
  ["notEqual", "<>"],
  ["greaterThan", ">"],
  ["greaterThanOrEqual", ">="],
  ["lessThan", "<"],
  ["lessThanOrEqual", "<="],
]);

/** Rules whose formula in the file is the whole condition. */
const formulaRules = new Set([
  "expression",
  "containsText",
  "notContainsText",
  "beginsWith",
  "endsWith",
  "containsBlanks",
  "notContainsBlanks",
  "containsErrors",
  "notContainsErrors",
  "timePeriod",
]);

class LookReader {
  private readonly scanner: TagScanner;
  private readonly looks: (number | undefined)[][] = [];
  private readonly rows = new Map<number, RowLook>();
  private readonly columns: ColumnLook[] = [];
  private readonly rules: FormulaRule[] = [];
  private row = -1;
  private column = -1;

  constructor(
    text: string,
    private readonly ruleLooks: readonly RuleLook[],
    private readonly palette: Palette,
  ) {
    this.scanner = new TagScanner(text);
  }

  read(): SheetLook {
    const { scanner } = this;
    let inCells = false;
    let defaultRowHeight = plainRowHeight;
    let defaultColumnWidth = plainColumnWidth;
    let frozen = { rows: 0, columns: 0 };
    let gridlines = true;
    let active = false;
    let tabColour: string | undefined;
    while (scanner.next()) {
      if (scanner.name === "sheetData") inCells = scanner.kind === "open";
      else if (scanner.kind === "close") continue;
      else if (inCells) {
        if (scanner.name === "c") this.readCell();
        else if (scanner.name === "row") this.readRow();
      } else if (scanner.name === "sheetFormatPr") {
        defaultRowHeight = positive(scanner.attribute("defaultRowHeight")) ?? plainRowHeight;
        const base = positive(scanner.attribute("baseColWidth"));
        defaultColumnWidth =
          positive(scanner.attribute("defaultColWidth")) ??
          (base === undefined ? plainColumnWidth : base + 5 / 7);
      } else if (scanner.name === "sheetView") {
        gridlines = !isFalse(scanner.attribute("showGridLines"));
        active = isTrue(scanner.attribute("tabSelected"));
      } else if (scanner.name === "pane") {
        if ((scanner.attribute("state") ?? "").startsWith("frozen")) {
          frozen = {
            rows: Math.floor(positive(scanner.attribute("ySplit")) ?? 0),
            columns: Math.floor(positive(scanner.attribute("xSplit")) ?? 0),
          };
        }
      } else if (scanner.name === "tabColor") tabColour = this.palette.read(scanner);
      else if (scanner.name === "col") this.readColumn();
      else if (scanner.name === "conditionalFormatting") this.readRules();
      else if (scanner.name === "extLst") scanner.skipContent();
    }
    return {
      looks: this.looks,
      rows: this.rows,
      columns: this.columns,
      defaultRowHeight,
      defaultColumnWidth,
      frozen,
      gridlines,
      active,
      ...(tabColour === undefined ? {} : { tabColour }),
      rules: this.rules.sort((first, second) => first.priority - second.priority),
    };
  }

  private readRow(): void {
    const { scanner } = this;
    let height: number | undefined;
    let hidden = false;
    let look: number | undefined;
    let isStyled = false;
    this.row++;
    this.column = -1;
    scanner.firstAttribute();
    while (scanner.nextAttribute()) {
      const value = scanner.attributeValue();
      if (scanner.attributeName === "r") this.row = Number(value) - 1;
      else if (scanner.attributeName === "ht") height = positive(value);
      else if (scanner.attributeName === "hidden") hidden = isTrue(value);
      else if (scanner.attributeName === "s") look = Number(value);
      else if (scanner.attributeName === "customFormat") isStyled = isTrue(value);
    }
    if (!(this.row >= 0 && this.row < MAXIMUM_ROWS)) return;
    if (height === undefined && !hidden && !isStyled) return;
    this.rows.set(this.row, {
      hidden,
      ...(height === undefined ? {} : { height }),
      ...(isStyled && look !== undefined ? { look } : {}),
    });
  }

  private readCell(): void {
    const { scanner } = this;
    let look = 0;
    this.column++;
    let row = this.row;
    scanner.firstAttribute();
    while (scanner.nextAttribute()) {
      if (scanner.attributeName === "r") [row, this.column] = splitReference(scanner.attributeValue());
      else if (scanner.attributeName === "s") look = Number(scanner.attributeValue());
    }
    if (scanner.kind === "open") this.skipCell();
    if (row < 0 || this.column < 0) return;
    (this.looks[row] ??= [])[this.column] = look;
  }

  /** Cells do not nest, so the next closing tag of the name is the cell's own. */
  private skipCell(): void {
    const { scanner } = this;
    while (scanner.next()) if (scanner.kind === "close" && scanner.name === "c") return;
  }

  private readColumn(): void {
    const { scanner } = this;
    const from = Number(scanner.attribute("min")) - 1;
    const to = Math.min(Number(scanner.attribute("max")), MAXIMUM_COLUMNS) - 1;
    if (!(from >= 0 && from <= to)) return;
    const width = positive(scanner.attribute("width"));
    const look = Number(scanner.attribute("style") ?? 0);
    this.columns.push({
      from,
      to,
      hidden: isTrue(scanner.attribute("hidden")),
      ...(width === undefined ? {} : { width }),
      ...(look > 0 ? { look } : {}),
    });
  }

  private readRules(): void {
    const { scanner } = this;
    if (scanner.isEmpty()) return;
    const ranges = (scanner.attribute("sqref") ?? "")
      .split(/\s+/)
      .map(parseRange)
      .filter((range) => range !== null);
    while (scanner.next() && scanner.name !== "conditionalFormatting") {
      if (scanner.name !== "cfRule" || scanner.isClosing()) continue;
      this.readRule(ranges);
    }
  }

  private readRule(ranges: readonly CellRange[]): void {
    const { scanner } = this;
    const type = scanner.attribute("type") ?? "";
    const operator = scanner.attribute("operator") ?? "";
    const priority = Number(scanner.attribute("priority") ?? 0);
    const stopIfTrue = isTrue(scanner.attribute("stopIfTrue"));
    const lookIndex = scanner.attribute("dxfId");
    const formulas: string[] = [];
    if (!scanner.isEmpty()) {
      while (scanner.next() && scanner.name !== "cfRule") {
        if (scanner.name !== "formula" || scanner.isClosing() || scanner.isEmpty()) continue;
        const from = scanner.end;
        formulas.push(decodeEntities(scanner.text.slice(from, scanner.skipContent())));
      }
    }
    const first = ranges[0];
    const look = lookIndex === undefined ? undefined : this.ruleLooks[Number(lookIndex)];
    if (!first || !look) return;
    const formula = ruleFormula(type, operator, formulas, cellAddress(first.top, first.left), ranges);
    if (formula !== null) this.rules.push({ ranges, formula, look, priority, stopIfTrue });
  }
}

/** The condition of a rule as one formula; null for what a formula does not say (bars, scales, icons, ranks). */
function ruleFormula(
  type: string,
  operator: string,
  formulas: readonly string[],
  cell: string,
  ranges: readonly CellRange[],
): string | null {
  const [first, second] = formulas;
  if (formulaRules.has(type)) return first ?? null;
  if (type === "cellIs" && first !== undefined) {
    if (operator === "between") return `AND(${cell}>=${first},${cell}<=${second ?? first})`;
    if (operator === "notBetween") return `OR(${cell}<${first},${cell}>${second ?? first})`;
    const comparison = comparisons.get(operator);
    return comparison === undefined ? null : `${cell}${comparison}(${first})`;
  }
  if ((type === "duplicateValues" || type === "uniqueValues") && ranges.length === 1) {
    const area = ranges.map(
      ({ top, left, bottom, right }) => `${absolute(top, left)}:${absolute(bottom, right)}`,
    );
    const count = `COUNTIF(${area.join(",")},${cell})`;
    return `AND(${cell}<>"",${count}${type === "uniqueValues" ? "=1" : ">1"})`;
  }
  return null;
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)/, "$$$1$$");
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && value > 0 && Number.isFinite(value) ? value : undefined;
}

function isFalse(value: string | undefined): boolean {
  return value !== undefined && !isTrue(value);
}

/** Reads how a worksheet looks from the XML of its part. */
export function readSheetLook(text: string, ruleLooks: readonly RuleLook[], palette: Palette): SheetLook {
  return new LookReader(text, ruleLooks, palette).read();
}
