import { findCauses } from "./blame/blame";
import type { Suspicion } from "./blame/blame";
import { settleFormulas } from "./blame/settle";
import { keyOf, RelationSystem } from "./blame/system";
import { describeTable, inOrder, listRelations, MOST_LISTED, placeOf } from "./describe";
import type { CellPlace } from "./describe";
import { parseCell } from "./grid/address";
import { Grid } from "./grid/grid";
import { recalculate } from "./grid/recalculate";
import type { SheetData, WorkbookData } from "./grid/sheet";
import { en } from "./i18n/en";
import type { Language } from "./i18n/format";
import { vi } from "./i18n/vi";
import { readTables } from "./layout/layout";
import type { Table } from "./layout/table";
import type { CellMark } from "./marks/marks";
import { marksOf } from "./marks/marks";
import { discoverRelations } from "./relations/discover";
import { impliedValue } from "./blame/implied";
import { Figures } from "./relations/figures";
import { discoverInValues } from "./relations/values/discover-values";
import { listValues } from "./relations/values/listed";
import type { Finding, RelationReport, SheetReport } from "./report";
import { causeRules, formulaRules, readingRules, tableRules } from "./rules";
import { formulaFaults } from "./rules/formula-faults";
import { partsAboveWholes } from "./rules/part-above-whole";
import { strayRowFindings } from "./rules/stray-row";
import { patternAround } from "./rules/typed-among-formulas";
import { editTo, show } from "./rules/rule";
import type { RuleContext, RuleOptions } from "./rules/rule";

export type { CellPlace } from "./describe";

export interface CheckOptions extends Partial<RuleOptions> {
  language?: Language;
  /** List every accepted relation line by line. */
  relations?: boolean;
  /** Look at hidden sheets too. */
  hiddenSheets?: boolean;
  /** Make the marks that show the findings in the workbook. */
  marks?: boolean;
  /** Say in words where the findings are. */
  places?: boolean;
}

export interface WorkbookReport {
  sheets: SheetReport[];
  findings: Finding[];
  /** Errors and warnings as formulas that are TRUE while a figure is wrong; absent unless asked for. */
  marks?: CellMark[];
  /** One for every cell that a finding names; absent unless asked for. */
  places?: CellPlace[];
}

/** Formulas at fault told at most per table. */
const MOST_FORMULA_FAULTS = 60;

const NOTHING_CHECKED = { tables: 0, rows: 0, relations: 0, hiddenColumns: 0, hiddenRows: 0 } as const;

/**
 * Checks every visible sheet of a workbook. The one door into the engine: nothing is changed, nothing leaves it but the
 * report. Formula cells that a file was saved without values for are calculated first.
 */
export function check(workbook: WorkbookData, options: CheckOptions = {}): WorkbookReport {
  const calculated = recalculate(workbook);
  const sheets: SheetReport[] = [];
  const findings: Finding[] = [];
  const marks: CellMark[] = [];
  const places: CellPlace[] = [];
  for (const sheet of calculated.sheets) {
    if (sheet.hidden && options.hiddenSheets !== true) {
      sheets.push({ name: sheet.name, skipped: "hidden", tables: [], checked: NOTHING_CHECKED });
      continue;
    }
    const result = checkSheet(sheet, options);
    sheets.push(result.report);
    findings.push(...result.findings);
    marks.push(...result.marks);
    places.push(...result.places);
  }
  return {
    sheets,
    findings: inOrder(findings, sheets),
    ...(options.marks ? { marks } : {}),
    ...(options.places ? { places } : {}),
  };
}

interface SheetResult {
  report: SheetReport;
  findings: Finding[];
  marks: CellMark[];
  places: CellPlace[];
}

function checkSheet(sheet: SheetData, options: CheckOptions): SheetResult {
  const grid = new Grid(sheet);
  const tables = readTables(grid);
  const findings: Finding[] = [];
  const relations: RelationReport[] = [];
  const marks: CellMark[] = [];
  const places: CellPlace[] = [];
  let rows = 0;
  let instances = 0;
  for (const table of tables) {
    const result = checkTable(sheet.name, grid, table, options);
    findings.push(...result.findings);
    if (options.relations) listRelations(result.system, relations);
    if (options.places) places.push(...result.findings.map((finding) => placeOf(table, finding)));
    if (options.marks) marks.push(...marksOf(result.findings, result.marks, result.system.figures));
    rows += table.rows.filter((row) => row.hasFigures).length;
    instances += result.system.accepted.reduce((sum, { relation }) => sum + relation.lines.length, 0);
  }
  if (options.relations) listValues(discoverInValues(grid), relations, MOST_LISTED);
  const report: SheetReport = {
    name: sheet.name,
    tables: tables.map(describeTable),
    ...(options.relations ? { relations } : {}),
    checked: {
      tables: tables.length,
      rows,
      relations: instances,
      hiddenColumns: sheet.hiddenColumns?.length ?? 0,
      hiddenRows: sheet.hiddenRows?.length ?? 0,
    },
  };
  return { report, findings, marks, places };
}

function checkTable(
  sheet: string,
  grid: Grid,
  table: Table,
  options: CheckOptions,
): { findings: Finding[]; system: RelationSystem; marks: RuleContext["marks"] } {
  const figures = new Figures(table);
  const language = options.language ?? "vi";
  const context: RuleContext = {
    sheet,
    grid,
    table,
    figures,
    system: new RelationSystem([], figures),
    texts: language === "vi" ? vi : en,
    language,
    options: { year: options.year ?? null, capDenominator: options.capDenominator ?? null },
    named: new Set(),
    suspected: new Set(),
    marks: new Map(),
  };
  const findings = readingRules.flatMap((rule) => rule.check(context));
  const mended = new Set<number>();
  for (const { cell } of findings) {
    const place = parseCell(cell);
    if (place) mended.add(keyOf(place));
  }
  context.system = new RelationSystem(discoverRelations(table, figures), figures);
  const { system } = context;
  completeFindings(context, findings);
  findings.push(...strayRowFindings(context));
  let failures = system.failures();
  if (mended.size > 0) failures = settleFormulas(system, failures, mended);
  for (let round = 0; round < MOST_FORMULA_FAULTS; round += 1) {
    const fault = formulaFaults(system, failures)[0];
    if (!fault) break;
    const claimed = formulaRules.map((rule) => rule.claim(fault, context)).find((each) => each !== null);
    if (claimed) findings.push(claimed);
    figures.replace(fault.cell.row, fault.cell.column, fault.expected);
    mended.add(keyOf(fault.cell));
    failures = settleFormulas(system, system.allFailures(), mended);
  }
  for (const cause of findCauses(system, failures, suspicionIn(context, failures.length > 0))) {
    for (const rule of causeRules) {
      const claimed = rule.claim(cause, context);
      if (!claimed) continue;
      findings.push(claimed);
      break;
    }
  }
  for (const rule of tableRules) findings.push(...rule.check(context));
  return { findings, system, marks: context.marks };
}

/** Cells that held nothing usable get their right value from the relations around them, where these agree. */
function completeFindings(context: RuleContext, findings: Finding[]): void {
  findings.forEach((found, at) => {
    if (found.expected !== null || (found.rule !== "not-a-count" && found.rule !== "date-fraction")) return;
    const cell = parseCell(found.cell);
    const value = cell ? impliedValue(context.system, cell) : null;
    if (!cell || value === null) return;
    context.figures.replace(cell.row, cell.column, value);
    findings[at] = {
      ...found,
      expected: context.figures.stored(cell.row, cell.column, value),
      message: `${found.message} ${context.texts.impliedValue({ value: show(context, cell, value) })}`,
      suspects: [{ cell: found.cell, value, confidence: 0.95 }],
      fix: { kind: "suggestion", edits: [editTo(context, cell, value)] },
    };
  });
}

/** What speaks against a cell beside the relations it breaks. */
function suspicionIn(context: RuleContext, needed: boolean): Suspicion {
  const parts = new Set(needed ? partsAboveWholes(context).map(keyOf) : []);
  const known = new Map<number, boolean>();
  return (cell) => {
    const key = keyOf(cell);
    const found = known.get(key) ?? (parts.has(key) || patternAround(context, cell) !== "");
    known.set(key, found);
    return found;
  };
}
