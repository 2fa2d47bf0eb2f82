import { parseCell, rangeAddress } from "../../src/grid/address";
import type { CellValue, WorkbookData } from "../../src/grid/sheet";
import { Draft } from "./draft";
import { admissions } from "./families/admissions";
import { indicators } from "./families/indicators";
import { movement } from "./families/movement";
import { plan } from "./families/plan";
import { rating } from "./families/rating";
import { rotation } from "./families/rotation";
import { scores } from "./families/scores";
import { structure } from "./families/structure";
import { targets } from "./families/targets";
import { twins } from "./families/twins";
import type { Concept, Family, FamilyName, Plan } from "./family";
import { layFooter, layPreamble } from "./frame";
import { mistakes, type MistakeKind } from "./mistakes";
import type { SheetDescription } from "../support/write-workbook";
import { describeSheets } from "./describe";
import { seededRandom, type Random } from "./random";
import { percentUnit, randomStyle, reconcile, type Style } from "./style";
import { layTable, type Table } from "./table";

export const families: Record<FamilyName, Family> = {
  rating,
  indicators,
  targets,
  admissions,
  scores,
  movement,
  plan,
  structure,
  rotation,
  twins,
};
export const familyNames = Object.keys(families) as FamilyName[];

/** A place that counts as naming the mistake, with the value that would be right there (null: none follows). */
export interface AcceptedCell {
  sheet: string;
  cell: string;
  expected: CellValue;
  /** How far another value may stand from `expected` and still be the same as the sheet shows it. */
  tolerance: number;
}

export interface Planted {
  kind: MistakeKind;
  /** The planted cell first; then others that honestly explain the same failure. */
  accepted: AcceptedCell[];
  rules: readonly string[];
  /** Findings of severity info count as found. */
  informative: boolean;
}

export interface TableTruth {
  sheet: string;
  range: string;
  header: string;
  body: string;
  /** 0-based rows of the sheet. */
  totalRows: number[];
  family: FamilyName;
}

export interface GeneratedReport {
  seed: number;
  workbook: WorkbookData;
  /** For `writeWorkbook`: the same sheets as a file. */
  description: SheetDescription[];
  truth: { year: number; tables: TableTruth[]; allowed: string[] };
  planted: Planted | null;
  /** The drafts behind the sheets, for tests of the generator itself. */
  drafts: Draft[];
}

export interface GenerateOptions {
  /** Plants one mistake of this kind; without it the report is clean. */
  mistake?: MistakeKind;
  family?: FamilyName;
}

export interface MadeTable {
  draft: Draft;
  table: Table;
  concept: Concept;
  style: Style;
}

function layReport(
  draft: Draft,
  concept: Concept,
  style: Style,
  random: Random,
  at: { top: number; left: number },
): { made: MadeTable[]; bottom: number } {
  const width = concept.columns.length;
  const top = layPreamble(draft, concept.title, { ...at, width }, style, random);
  const table = layTable(draft, {
    top,
    left: at.left,
    columns: concept.columns,
    rows: concept.rows,
    style,
    random,
    counts: concept.counts,
    totalLabel: random.weighted([
      ["name", 6],
      [style.mergedHeader ? "merged" : "first", 3],
      ["first", 1],
    ] as const),
  });
  const made = [{ draft, table, concept, style }];
  let last = table.range.bottom;
  if (concept.beside) {
    const twin = { ...concept, ...concept.beside };
    const left = table.range.right + 1 + random.integer(0, 1);
    const other = layTable(draft, {
      top,
      left,
      columns: twin.columns,
      rows: twin.rows,
      style,
      random,
      counts: twin.counts,
    });
    last = Math.max(last, other.range.bottom);
    made.push({ draft, table: other, concept: twin, style });
  }
  const bottom = layFooter(draft, { top: last + 1, left: at.left, width }, style, random);
  return { made, bottom };
}

const sheetNames = ["Biểu 1", "Biểu 01", "Sheet1", "TH", "Tổng hợp", "Kết quả", "Phụ lục 2"];

/** Half of the last place that the cell shows, in the cell's own scale. */
function shownHalfUnit(made: MadeTable, address: string): number {
  const at = parseCell(address);
  const column = at ? made.table.columns[at.column - made.table.range.left] : undefined;
  if (column?.kind === "percent") return 0.51 * percentUnit(made.style);
  return column?.kind === "amount" || column?.kind === "score" ? 0.0051 : 1e-6;
}

/** Typed cells beside live ones of their row or column, so that a checker may wonder at them. */
function mixesTyping(style: Style): boolean {
  const livenesses = [style.totalsLive, style.acrossLive];
  return (
    livenesses.includes("mixed") ||
    style.percentLive === "mixed" ||
    (style.groups !== "none" && style.totalsLive !== style.acrossLive)
  );
}

/** One attempt: null when the mistake cannot stand in the report that the choices made. */
function attempt(seed: number, options: GenerateOptions): GeneratedReport | null {
  const random = seededRandom(seed);
  const style = randomStyle(random);
  const mistake = options.mistake ? mistakes[options.mistake] : null;
  const family =
    options.family ??
    random.weighted(
      (mistake?.families ?? familyNames).map((name) => [name, name === "rating" ? 3 : 1] as const),
    );
  const request: Plan = {};
  mistake?.prepare?.(style, request, random, family);
  reconcile(style);
  const concept = families[family](style, random, request);
  const draft = new Draft(random.pick(sheetNames));
  const { made: own, bottom } = layReport(draft, concept, style, random, {
    top: style.top,
    left: style.left,
  });
  const [made] = own;
  if (!made) return null;
  const all = [...own];
  const drafts = [draft];
  // A second table never carries the mistake; it is there to be told apart from the first.
  if (random.chance(0.14)) {
    const other = reconcile({
      ...randomStyle(random),
      year: style.year,
      units: random.integer(3, 12),
      left: style.left,
      decomposed: style.decomposed,
    });
    const extra = families[random.pick(familyNames)](other, random, {});
    const beside = random.chance(0.5);
    const target = beside ? new Draft(random.pick(["Biểu 2", "Biểu 02", "Chi tiết"])) : draft;
    if (beside) drafts.push(target);
    else if (style.noteColumn === "hidden" || other.noteColumn === "hidden")
      return attempt(seed + 7919, options);
    all.push(
      ...layReport(target, extra, other, random, {
        top: beside ? 0 : bottom + random.integer(1, 3),
        left: other.left,
      }).made,
    );
  }
  for (const sheet of drafts) sheet.settle();
  for (const sheet of drafts) sheet.calculate();
  const result = mistake && options.mistake ? mistake.plant(made, random) : null;
  if (mistake && !result) return null;
  for (const sheet of drafts) sheet.calculate();
  const planted: Planted | null =
    mistake && result && options.mistake
      ? {
          kind: options.mistake,
          accepted: result.map((place) => ({
            ...place,
            sheet: draft.name,
            tolerance: shownHalfUnit(made, place.cell),
          })),
          rules: mistake.rules,
          informative: mistake.informative ?? false,
        }
      : null;
  return {
    seed,
    workbook: { sheets: drafts.map((sheet) => sheet.toSheet()) },
    description: describeSheets(drafts),
    truth: {
      year: style.year,
      tables: all.map((one) => ({
        sheet: one.draft.name,
        range: rangeAddress(one.table.range),
        header: rangeAddress(one.table.header),
        body: rangeAddress(one.table.body),
        totalRows: one.table.totalRows,
        family: one.concept.family,
      })),
      allowed: [
        ...new Set(
          all.flatMap((one) => [
            ...one.concept.allowed,
            ...(one.style.leadingZero ? ["number-as-text"] : []),
            ...(mixesTyping(one.style) ? ["typed-among-formulas"] : []),
          ]),
        ),
      ],
    },
    planted,
    drafts,
  };
}

/**
 * A report workbook as a clerk would make it, the same for the same seed and options.
 * @throws RangeError when the mistake could not be planted in 200 attempts
 */
export function generateReport(seed: number, options: GenerateOptions = {}): GeneratedReport {
  for (let trial = 0; trial < 200; trial += 1) {
    const report = attempt((Math.imul(seed + 1, 2_654_435_761) + trial * 40_503) >>> 0, options);
    if (report) return { ...report, seed };
  }
  throw new RangeError(`No report of seed ${seed} can carry ${options.mistake}`);
}
