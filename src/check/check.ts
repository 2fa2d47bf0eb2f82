import { Analyses } from "../analysis/analysis";
import type { SheetAnalysis, TableAnalysis } from "../analysis/analysis";
import { findCauses } from "../blame/blame";
import type { Cause, Suspicion } from "../blame/blame";
import { computedFrom } from "../blame/computed-from";
import { settleFormulas } from "../blame/follow-into-formulas";
import { isStatedOtherwise } from "../blame/stated-otherwise";
import { keyOf } from "../grid/cell-key";
import { RelationSystem } from "../blame/relation-lines";
import { completeFindings } from "./complete-findings";
import {
  describeCoverage,
  describeTable,
  describeUncalculated,
  inOrder,
  listRelations,
  MOST_LISTED,
  placeOf,
} from "./describe";
import type { CellPlace } from "./describe";
import { Failures } from "./failures";
import { proveFixes } from "./prove-fixes";
import { parseCell, rangeAddress } from "../grid/address";
import type { CellPosition, CellRange } from "../grid/address";
import { recalculate } from "../formula/recalculate";
import { sizeOf } from "../grid/sheet";
import { MOST_COLUMNS } from "../layout/layout";
import type { SheetData, WorkbookData } from "../grid/sheet";
import { findingMessage } from "../i18n/finding-words";
import type { Language } from "../i18n/format";
import type { RefusedCorrection, TableCorrection } from "../layout/correction";
import type { CellMark } from "../marks/marks";
import { marksOf } from "../marks/marks";
import { discoverRelations } from "../discovery/discover";
import { valueRelationsOf } from "../relations/values/discover-values";
import { listValues } from "../relations/values/list-relations";
import type { CoverageReport, Finding, FindingData, RelationReport, SheetReport } from "../report";
import { causeRules, formulaRules, readingRules, tableRules } from "../rules";
import type { RuleId } from "../i18n/rules";
import { isAboutSums, sumRules } from "../rules/totals-only";
import { furtherFinding } from "../rules/causes/cause-finding";
import { formulaFaults } from "../rules/formulas/against-relations";
import { lineFindings } from "../rules/formulas/lines/findings";
import { partsAboveWholes } from "../rules/tables/part-above-whole";
import { strayRowFindings } from "../rules/tables/stray-row";
import { patternAround } from "../rules/formulas/typed-among-formulas";
import type { RuleContext, RuleOptions } from "../rules/rule";

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
  /** Tables that the user says are otherwise than they are recognised. */
  tables?: readonly TableCorrection[];
  /** Tell only what is wrong with sums and totals. */
  totalsOnly?: boolean;
  /** The sheets that were read already, for those who ask more of them than a check. */
  analyses?: Analyses;
  /** Called as each stage of the work begins, over and over with many tables; for those who measure. */
  entered?: (stage: CheckStage) => void;
  /** Told of what the program failed at; the check goes on, and the report says what could not be checked. */
  failed?: (error: unknown) => void;
}

/** What a check is busy with; `report` is everything that follows the findings. */
export type CheckStage = "layout" | "relations" | "rules" | "blame" | "report";

export interface WorkbookReport {
  sheets: SheetReport[];
  findings: Finding[];
  /** Errors and warnings as formulas that are TRUE while a figure is wrong; absent unless asked for. */
  marks?: CellMark[];
  /** One for every cell that a finding names; absent unless asked for. */
  places?: CellPlace[];
  /** Corrections of tables that could not be followed; absent unless some were given. */
  refused?: RefusedCorrection[];
}

/** Formulas at fault told at most per table. */
const MOST_FORMULA_FAULTS = 60;

const NOTHING_CHECKED = { tables: 0, rows: 0, relations: 0, hiddenColumns: 0, hiddenRows: 0 } as const;

/** How far a check has come. */
export interface CheckStep {
  /** The sheet that was looked at last. */
  readonly sheet: string;
  /** Of the whole work, 0–1, as far as the sizes of sheets tell. */
  readonly share: number;
  /** What was found so far: whoever stops here keeps it. */
  readonly report: () => WorkbookReport;
}

/**
 * Checks every visible sheet of a workbook. The one door into the engine: nothing is changed, nothing leaves it but the
 * report. Formula cells that a file was saved without values for are calculated first.
 */
export function check(workbook: WorkbookData, options: CheckOptions = {}): WorkbookReport {
  const steps = checkSteps(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `check` in steps, a table or less each, so that a front can show how far it is and stop between two of them. */
export function* checkSteps(
  workbook: WorkbookData,
  options: CheckOptions = {},
): Generator<CheckStep, WorkbookReport, void> {
  const { calculated, isCalculated } = calculatedFrom(workbook, options);
  const analyses = options.analyses ?? new Analyses();
  const results: SheetResult[] = [];
  const seen = calculated.sheets.filter((sheet) => sheet.hidden !== true || options.hiddenSheets === true);
  const total = Math.max(
    1,
    seen.reduce((sum, sheet) => sum + sizeOf(sheet), 0),
  );
  let done = 0;
  for (const sheet of calculated.sheets) {
    if (!seen.includes(sheet)) {
      results.push({
        ...nothingFound(),
        report: { name: sheet.name, skipped: "hidden", tables: [], checked: NOTHING_CHECKED },
      });
      continue;
    }
    const before = done;
    const failures = new Failures(options.language ?? "vi", options.failed);
    if (!isCalculated && sheet.formulas?.some((row) => row?.some(Boolean)) === true)
      failures.note({ table: null });
    for (const { share, result } of checkSheet(sheet, analyses, failures, options)) {
      if (share === 1) results.push(result);
      done = before + share * sizeOf(sheet);
      const soFar = share === 1 ? [...results] : [...results, result];
      yield { sheet: sheet.name, share: done / total, report: () => reportOf(soFar, workbook, options) };
    }
  }
  return reportOf(results, workbook, options);
}

/** With the results of formulas, or as it is where calculating fails. */
function calculatedFrom(
  workbook: WorkbookData,
  { failed }: CheckOptions,
): { calculated: WorkbookData; isCalculated: boolean } {
  try {
    return { calculated: recalculate(workbook), isCalculated: true };
  } catch (error) {
    failed?.(error);
    return { calculated: workbook, isCalculated: false };
  }
}

function reportOf(
  results: readonly SheetResult[],
  workbook: WorkbookData,
  options: CheckOptions,
): WorkbookReport {
  const sheets = results.map(({ report }) => report);
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const missing = (options.tables ?? [])
    .filter(({ sheet }) => !names.has(sheet))
    .map((correction): RefusedCorrection => ({ correction, fault: "sheet-missing" }));
  return {
    sheets,
    findings: inOrder(
      results.flatMap(({ findings }) => findings),
      sheets,
    ).map((found) => ({ ...found, message: findingMessage(found, options.language ?? "vi") })),
    ...(options.marks ? { marks: results.flatMap(({ marks }) => marks) } : {}),
    ...(options.places ? { places: results.flatMap(({ places }) => places) } : {}),
    ...(options.tables ? { refused: [...missing, ...results.flatMap(({ refused }) => refused)] } : {}),
  };
}

interface SheetResult {
  report: SheetReport;
  findings: FindingData[];
  marks: CellMark[];
  places: CellPlace[];
  refused: RefusedCorrection[];
}

function nothingFound(): Omit<SheetResult, "report"> {
  return { findings: [], marks: [], places: [], refused: [] };
}

/** Yields what was found so far: once the tables are known, and after each of them; the last time with a share of 1. */
function* checkSheet(
  sheet: SheetData,
  analyses: Analyses,
  failures: Failures,
  options: CheckOptions,
): Generator<{ share: number; result: SheetResult }, void, void> {
  options.entered?.("layout");
  const read = failures.guard<SheetAnalysis | null>({ table: null }, null, () =>
    analyses.of(sheet, options.tables),
  );
  const tables = read?.tables ?? [];
  const refused = [...(read?.refused ?? [])];
  for (const { range, table } of tables)
    if (range.right - range.left + 1 >= MOST_COLUMNS && table.grid.columnCount > range.right + 1)
      failures.note({ table: rangeAddress(range), columns: MOST_COLUMNS });
  const relations: RelationReport[] = [];
  const found = { ...nothingFound(), refused };
  let rows = 0;
  let instances = 0;
  let untold = 0;
  const coverage: CoverageReport[] = [];
  const sheetResult = (checked: number): SheetResult => ({
    ...found,
    findings: [...found.findings],
    report: {
      name: sheet.name,
      tables: tables.slice(0, checked).map(({ table }) => describeTable(table)),
      ...(options.relations ? { relations: [...relations] } : {}),
      ...(failures.list.length > 0 ? { failures: [...failures.list] } : {}),
      checked: {
        tables: checked,
        rows,
        relations: instances,
        hiddenColumns: sheet.hiddenColumns?.length ?? 0,
        hiddenRows: sheet.hiddenRows?.length ?? 0,
        ...(untold > 0 ? { untold } : {}),
        ...describeUncalculated(sheet),
        ...(options.totalsOnly === true ? {} : { coverage: [...coverage] }),
      },
    },
  });
  const lines = Math.max(
    1,
    tables.reduce((sum, { range }) => sum + heightOf(range), 0),
  );
  let looked = 0;
  // Reading the tables is about half of the work.
  if (tables.length > 0) yield { share: 0.5, result: sheetResult(0) };
  for (const [at, analysis] of tables.entries()) {
    failures.guard({ table: rangeAddress(analysis.range) }, undefined, () => {
      const { table } = analysis;
      const result = checkTable(sheet.name, analysis, failures, options);
      options.entered?.("report");
      found.findings.push(...result.findings);
      if (options.relations) listRelations(result.system, relations);
      if (options.places) found.places.push(...result.findings.map((finding) => placeOf(table, finding)));
      if (options.marks) found.marks.push(...marksOf(result.findings, result.marks, result.system.figures));
      if (options.totalsOnly !== true) coverage.push(describeCoverage(analysis, result.system));
      rows += table.rows.filter((row) => row.hasFigures).length;
      instances += result.system.accepted
        .filter(({ relation }) => options.totalsOnly !== true || isAboutSums(relation))
        .reduce((sum, { relation }) => sum + relation.lines.length, 0);
      untold += result.system.accepted.reduce((sum, accepted) => sum + (accepted.untold ?? 0), 0);
    });
    looked += heightOf(analysis.range);
    if (at === tables.length - 1) break;
    yield { share: 0.5 + (0.5 * looked) / lines, result: sheetResult(at + 1) };
  }
  if (read && options.relations)
    failures.guard({ table: null }, undefined, () =>
      listValues(valueRelationsOf(read.grid), relations, MOST_LISTED),
    );
  yield { share: 1, result: sheetResult(tables.length) };
}

function heightOf({ top, bottom }: CellRange): number {
  return bottom - top + 1;
}

function checkTable(
  sheet: string,
  analysis: TableAnalysis,
  noted: Failures,
  options: CheckOptions,
): { findings: FindingData[]; system: RelationSystem; marks: RuleContext["marks"] } {
  const { table } = analysis;
  // Figures are put right while causes are looked for.
  const figures = analysis.figures.copy();
  const context: RuleContext = {
    sheet,
    grid: table.grid,
    table,
    figures,
    system: new RelationSystem([], figures),
    options: { year: options.year ?? null, capDenominator: options.capDenominator ?? null },
    named: new Set(),
    suspected: new Set(),
    marks: new Map(),
  };
  const entered = options.entered ?? ignore;
  const range = rangeAddress(table.range);
  // What one stage fails at is no reason to withhold what the others find.
  const stage = <Result>(otherwise: Result, work: () => Result): Result =>
    noted.guard({ table: range }, otherwise, work);
  const byRule: ByRule = (rule, otherwise, work) => noted.guard({ table: range, rule }, otherwise, work);
  entered("rules");
  const findings = readingRules.flatMap((rule) => byRule(rule.id, [], () => rule.check(context)));
  const mended = new Set<number>();
  for (const { cell } of findings) {
    const place = parseCell(cell);
    if (place) mended.add(keyOf(place));
  }
  const unknown = stage([], () => setAsideResults(context, findings, []));
  entered("relations");
  context.system = stage(
    context.system,
    () =>
      new RelationSystem(figures.isAsHeld ? analysis.relations : discoverRelations(table, figures), figures),
  );
  entered("rules");
  stage(undefined, () => completeFindings(context, findings));
  for (const rule of tableRules.filter(({ beforeCauses }) => beforeCauses === true))
    for (const found of byRule(rule.id, [], () => rule.check(context))) {
      findings.push(found);
      const place = parseCell(found.cell);
      if (place) mended.add(keyOf(place));
    }
  stage([], () => setAsideResults(context, findings, unknown));
  findings.push(...stage([], () => strayRowFindings(context)));
  const before = mended.size;
  findings.push(...stage([], () => lineFindings(context, mended)));
  // A reading that formulas at fault bore out is another one once they are mended.
  if (mended.size > before)
    context.system = stage(
      context.system,
      () => new RelationSystem(discoverRelations(table, figures), figures),
    );
  entered("blame");
  stage(undefined, () => findCausesOf(context, mended, byRule, findings));
  entered("rules");
  for (const rule of tableRules)
    if (rule.beforeCauses !== true) findings.push(...byRule(rule.id, [], () => rule.check(context)));
  const wanted = options.totalsOnly ? findings.filter(({ rule }) => sumRules.has(rule)) : findings;
  const proven = stage(wanted, () => proveFixes(wanted, context.system.accepted, analysis.figures.copy()));
  for (const [at, found] of wanted.entries()) {
    const mark = context.marks.get(found);
    const now = proven[at];
    if (mark && now) context.marks.set(now, mark);
  }
  return { findings: proven, system: context.system, marks: context.marks };
}

type ByRule = <Result>(rule: RuleId, otherwise: Result, work: () => Result) => Result;

/** Formulas at fault, then the causes behind failing relations, each in the words of the first rule that claims it. */
function findCausesOf(
  context: RuleContext,
  mended: Set<number>,
  byRule: ByRule,
  findings: FindingData[],
): void {
  const { system, figures } = context;
  let failures = mended.size > 0 ? system.allFailures() : system.failures();
  if (mended.size > 0) failures = settleFormulas(system, failures, mended);
  const told = new Set<number>();
  for (let round = 0; round < MOST_FORMULA_FAULTS; round += 1) {
    // Two relations that ask for different values of one cell would take turns for ever.
    const fault = formulaFaults(system, failures).find(({ cell }) => !told.has(keyOf(cell)));
    if (!fault) break;
    told.add(keyOf(fault.cell));
    const claimed = formulaRules
      .map((rule) => byRule(rule.id, null, () => rule.claim(fault, context)))
      .find((each) => each !== null);
    if (claimed) findings.push(claimed);
    figures.replace(fault.cell.row, fault.cell.column, fault.expected);
    mended.add(keyOf(fault.cell));
    failures = settleFormulas(system, system.allFailures(), mended);
  }
  failures = failures.filter((failure) => !isStatedOtherwise(failure, system.figures));
  for (const cause of findCauses(system, failures, suspicionIn(context, failures.length > 0))) {
    if (cause.further > 0) {
      findings.push(furtherFinding(context, cause));
      continue;
    }
    for (const rule of causeRules) {
      const claimed = byRule(rule.id, null, () => rule.claim(cause, context));
      if (!claimed) continue;
      if (isOnlySeenInValues(cause)) sayWhereFrom(claimed);
      findings.push(claimed);
      break;
    }
  }
}

function ignore(): void {
  // Nobody measures.
}

/** No word of the form and no formula speaks for any of the relations that fail. */
function isOnlySeenInValues({ shown, explains }: Cause): boolean {
  return [shown, ...explains].every(({ accepted }) => accepted.relation.origin === "values");
}

/** What only the figures suggest asks for a look, and says so. */
function sayWhereFrom(found: FindingData): void {
  found.severity = "warning";
  found.details.push({ messageId: "foundInValues", args: {} });
}

/**
 * Takes the live results of cells whose right figure is not known out of every relation: they are neither wrong by
 * themselves nor evidence against others.
 * @param before what was taken out earlier; it is put back where the figure is known by now
 */
function setAsideResults(
  { figures }: RuleContext,
  findings: readonly FindingData[],
  before: readonly CellPosition[],
): CellPosition[] {
  const unknown = findings.flatMap(({ cell }) => {
    const place = parseCell(cell);
    return place && figures.standing(place.row, place.column) === "unusable" ? [place] : [];
  });
  if (unknown.length === 0 && before.length === 0) return [];
  const results = computedFrom(figures, unknown);
  for (const cell of before) if (!results.has(keyOf(cell))) figures.restore(cell.row, cell.column);
  for (const { row, column } of results.values()) figures.exclude(row, column);
  return [...results.values()];
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
