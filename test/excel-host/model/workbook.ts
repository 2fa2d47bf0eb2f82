import type { CellRange } from "../../../src/grid/address";
import { invalidArgument, HostError } from "../engine/errors";
import { calculate } from "./calculation";
import type { Actor, DomainEvent } from "./domain-events";
import { comparable } from "./names";
import { parseArea, splitSheet } from "./ranges";
import { renameReferences } from "./row-shift";
import { SheetModel, type Visibility } from "./sheet";
import { cultures, type Culture } from "./text";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

export interface NameModel {
  readonly name: string;
  formula: string;
  /** Null for a name of the whole workbook. */
  readonly sheet: SheetModel | null;
  visible: boolean;
  comment: string;
}

export interface XmlPartModel {
  readonly id: string;
  xml: string;
}

export interface Habits {
  /** A formula written into a column of a table that holds nothing else goes to all its rows. */
  fillsTableColumns: boolean;
  /** What is written right beside a table, or right below it, belongs to it from then on. */
  expandsTables: boolean;
  /** More of them in one range are not told. */
  mostMergedAreas: number;
  /** Formulas of rules are told with the separators of the culture. */
  localisesRules: boolean;
  /** Custom XML that declares its encoding is not taken: it comes as a text, in another one. */
  refusesXmlDeclaration: boolean;
}

/** What a cell of a formula that this host cannot calculate shows, so that nobody takes it for a figure. */
export const notCalculatedText = "#EMU_NOT_CALCULATED";

/** The open workbook. Everything a client does to it, and everything a test does as its user, ends here. */
export class WorkbookModel {
  name = "Book1.xlsx";
  readOnly = false;
  calculationMode: CalculationMode = "Automatic";
  culture: Culture = cultures["vi-VN"];
  readonly sheets: SheetModel[] = [];
  names: NameModel[] = [];
  readonly settings = new Map<string, unknown>();
  xmlParts: XmlPartModel[] = [];
  activeSheet!: SheetModel;
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  /** The other areas, where several are selected. */
  alsoSelected: readonly CellRange[] = [];
  /** Set while the structure of the workbook is protected. */
  structure: { readonly password: string | null } | null = null;
  /** True while another workbook's window has the focus. */
  focusElsewhere = false;
  /** Whether a write through a filter is refused, or lands in the rows that show, as reported of Excel. */
  filteredWrites: "misplaced" | "conflict" = "misplaced";
  /** What Excel makes of a write by itself, and what it answers in its own way; each can be turned off. */
  readonly habits: Habits = {
    fillsTableColumns: true,
    expandsTables: true,
    mostMergedAreas: 512,
    localisesRules: false,
    refusesXmlDeclaration: true,
  };
  /** What Ctrl+Z would take back, the newest last. A write of an add-in that Excel cannot undo ends it. */
  undoList: string[] = [];
  actor: Actor = "user";
  /** Set for the length of a batch by suspendApiCalculationUntilNextSync. */
  calculationSuspended = false;
  /** Formula cells that could not be calculated here when last tried, "Sheet!A1". */
  notCalculated: readonly string[] = [];
  /** How often the formulas were calculated anew. */
  calculations = 0;
  private isStale = false;
  private entered = new Map<SheetModel, Set<string>>();
  private readonly listeners = new Set<(event: DomainEvent) => void>();
  private lastId = 0;

  constructor(sheetNames: readonly string[] = ["Sheet1"]) {
    for (const name of sheetNames) this.sheets.push(new SheetModel(this.newId(), name));
    const [first] = this.sheets;
    if (first) this.activeSheet = first;
  }

  /** "{00000001-0000-0000-0000-000000000000}" and so on: unique in the workbook. */
  newId(): string {
    this.lastId += 1;
    return `{${String(this.lastId).padStart(8, "0")}-0000-0000-0000-000000000000}`;
  }

  listen(listener: (event: DomainEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  tell(event: DomainEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Does something as somebody: events say who it was. */
  as<Result>(actor: Actor, work: () => Result): Result {
    const before = this.actor;
    this.actor = actor;
    try {
      return work();
    } finally {
      this.actor = before;
    }
  }

  /** @throws RangeError when there is none of that name */
  sheet(name: string): SheetModel {
    const found = this.sheetNamed(name);
    if (!found) throw new RangeError(`no sheet is called ${name}`);
    return found;
  }

  sheetNamed(name: string): SheetModel | undefined {
    const wanted = comparable(name);
    return this.sheets.find((sheet) => comparable(sheet.name) === wanted);
  }

  /** By id or by name, as getItem takes it. */
  sheetByKey(key: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === key) ?? this.sheetNamed(key);
  }

  /** @throws HostError AccessDenied */
  private checkStructure(): void {
    if (this.structure || (this.readOnly && this.actor === "addin")) {
      throw new HostError("AccessDenied", "You cannot perform the requested operation.");
    }
  }

  /** @throws HostError ItemAlreadyExists, AccessDenied, InvalidArgument for a name that Excel refuses */
  addSheet(name?: string): SheetModel {
    this.checkStructure();
    const sheet = new SheetModel(this.newId(), name === undefined ? this.freeName() : this.checkedName(name));
    this.sheets.push(sheet);
    this.tell({ kind: "added", sheet, actor: this.actor });
    return sheet;
  }

  renameSheet(sheet: SheetModel, name: string): void {
    const before = sheet.name;
    if (before === name) return;
    this.checkStructure();
    sheet.name = this.checkedName(name, sheet);
    for (const each of this.sheets) {
      for (const row of each.formulas) {
        row?.forEach((formula, column) => {
          if (formula) row[column] = renameReferences(formula, before, name);
        });
      }
      for (const rule of each.conditionalFormats) rule.formula = renameReferences(rule.formula, before, name);
    }
    for (const each of this.names) each.formula = renameReferences(each.formula, before, name);
    this.tell({ kind: "renamed", sheet, before, actor: this.actor });
  }

  /** @throws HostError when it is the last sheet that shows */
  deleteSheet(sheet: SheetModel): void {
    this.checkStructure();
    const others = this.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
    const [next] = others;
    if (!next) throw new HostError("InvalidOperation", "A workbook keeps at least one sheet that shows.");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    sheet.deleted = true;
    if (this.activeSheet === sheet) this.activate(next);
    this.tell({ kind: "deleted", sheet, actor: this.actor });
    this.markStale();
  }

  setVisibility(sheet: SheetModel, visibility: Visibility): void {
    this.checkStructure();
    const isLast = this.sheets.every((each) => each === sheet || each.visibility !== "Visible");
    if (visibility !== "Visible" && isLast) throw invalidArgument();
    sheet.visibility = visibility;
  }

  activate(sheet: SheetModel): void {
    if (this.activeSheet === sheet) return;
    const before = this.activeSheet;
    this.activeSheet = sheet;
    this.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    if (!before.deleted) this.tell({ kind: "deactivated", sheet: before });
    this.tell({ kind: "activated", sheet });
  }

  select(sheet: SheetModel, area: CellRange, others: readonly CellRange[] = []): void {
    this.activate(sheet);
    this.selection = area;
    this.alsoSelected = others;
    this.tell({ kind: "selected", sheet, area });
  }

  /** Notes that formulas may have to be calculated; with an address, that a formula was just entered there. */
  markStale(sheet?: SheetModel, address?: string): void {
    this.isStale = true;
    if (!sheet || address === undefined) return;
    const entered = this.entered.get(sheet) ?? new Set<string>();
    entered.add(address);
    this.entered.set(sheet, entered);
  }

  /** Calculates what the mode asks for: all formulas, or in manual mode only those just entered. */
  settle(): void {
    if (!this.isStale || this.calculationSuspended) return;
    if (this.calculationMode === "Manual") {
      if (this.entered.size === 0) return;
      const { entered } = this;
      this.run((sheet) => entered.get(sheet) ?? new Set());
    } else {
      this.calculateAll();
    }
  }

  /** Calculates every formula, whatever the mode. */
  calculateAll(): void {
    this.isStale = false;
    this.run((sheet) => sheet.formulaCells);
  }

  private run(wanted: (sheet: SheetModel) => ReadonlySet<string>): void {
    this.entered = new Map();
    if (!this.sheets.some((sheet) => wanted(sheet).size > 0)) return;
    this.calculations += 1;
    const { changed, left } = calculate(this.sheets, wanted);
    this.notCalculated = left;
    for (const sheet of changed) this.tell({ kind: "calculated", sheet });
  }

  /**
   * "A5:M31" on a sheet, "'Biểu 1'!A5" or a defined name; null when the text is none of these.
   */
  areaOf(text: string, home: SheetModel): { sheet: SheetModel; area: CellRange } | null {
    const { sheet: name, rest } = splitSheet(text.replace(/^=/, ""));
    const sheet = name === null ? home : this.sheetNamed(name);
    if (!sheet) return null;
    const area = parseArea(rest);
    if (area) return { sheet, area };
    const defined = this.nameOf(rest, home);
    return defined && defined.formula.includes("!") ? this.areaOf(defined.formula, home) : null;
  }

  nameOf(name: string, home: SheetModel | null): NameModel | null {
    const wanted = comparable(name);
    const found = this.names.filter((each) => comparable(each.name) === wanted);
    return found.find(({ sheet }) => sheet === home) ?? found.find(({ sheet }) => sheet === null) ?? null;
  }

  private checkedName(name: string, itself?: SheetModel): string {
    if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
      throw invalidArgument();
    const taken = this.sheetNamed(name);
    if (taken && taken !== itself) {
      throw new HostError("ItemAlreadyExists", "A resource with the same name already exists.");
    }
    return name;
  }

  private freeName(): string {
    for (let number = this.sheets.length + 1; ; number += 1) {
      if (!this.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
    }
  }
}
