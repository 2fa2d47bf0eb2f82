import { factsOf, isGoal, isSigned, isWords, measuredAgainst } from "../formats/concepts";
import { decimalPlaces } from "../grid/exact";
import type { Grid } from "../grid/grid";
import { formatClass } from "../grid/number-format";
import { kindSaid } from "../formats/units";
import { bandOfText, headerKey, meaningOf, saysReachedAlone, yearAlone } from "./concepts";
import type { Concept, Measure } from "./concepts";
import { findDeclared, readIndexCell } from "./declared";
import { areasOver, headerAreas } from "./header";
import type { HeaderArea } from "./header";
import type { Region } from "./region";
import type { Column, PercentScale } from "./table";

/** Rows looked at to learn what a column holds; more change nothing. */
const SAMPLE = 400;

interface ColumnFacts {
  figures: number;
  texts: number;
  whole: number;
  /** The same of the figures that were typed; formulas inherit the fractions of a slip. */
  typed: number;
  typedWhole: number;
  /** Of three decimals and below a thousand: 3,174 may be 3.174 mistyped. */
  typedThousandLike: number;
  percentFormats: number;
  percentTexts: number;
  /** Values of at most 1.5 among those stored as plain numbers. */
  small: number;
  plain: number;
  /** Whole ones of a thousand and more among those: too much for a percentage. */
  thousands: number;
  fractions: number;
  decimals: Map<number, number>;
}

/** Reads the columns of a region: header path, concept, measure, scale. */
export function readColumns(grid: Grid, region: Region): Column[] {
  const areas = headerAreas(grid, region);
  const columns: Column[] = [];
  /** Columns of plain numbers, whose scale shows in their size alone. */
  const plain = new Set<number>();
  const read: ReadColumn[] = [];
  for (let index = region.left; index <= region.right; index += 1) {
    const over = areasOver(areas, index);
    const path = over.map((area) => area.text);
    read.push({ index, over, path, facts: columnFacts(grid, region, index), meaning: combine(path) });
  }
  const compared = comparedIn(read, region);
  for (const { index, over, path, facts, meaning: said } of read) {
    const meaning = saysReachedAlone(path.at(-1) ?? "") ? whatReached(said, compared) : said;
    const measure = decideMeasure(meaning.measure, facts, path);
    const scale = decideScale(facts);
    if (facts.plain > facts.percentFormats + facts.percentTexts) plain.add(index);
    const numbering =
      region.indexRow === null ? null : readIndexCell(String(grid.value(region.indexRow, index) ?? ""));
    const declared = path.map((text) => findDeclared(text)).find((found) => found !== null) ?? null;
    const concept = settle(meaning.concept, facts, path, index - region.left);
    // Digits that name something are words.
    const names = concept === "code" && facts.whole === facts.figures ? facts.figures : 0;
    columns.push({
      index,
      path,
      label: columnLabel(path),
      concept,
      measure,
      subset: meaning.subset,
      declared: numbering?.formula ?? declared?.formula ?? null,
      key: numbering?.key ?? declared?.key ?? null,
      figures: facts.figures - names,
      texts: facts.texts + names,
      scale,
      groups: over.filter((area) => area.right > area.left),
      whole: isWhole(facts),
      decimals: Math.max(
        0,
        usualDecimals(facts) -
          (measure === "percent" && scale === "ratio" && facts.percentFormats === 0 ? 2 : 0),
      ),
    });
  }
  return withGapScale(withYears(withBands(columns)), plain);
}

/** A column before its neighbours are looked at. */
interface ReadColumn {
  index: number;
  over: readonly HeaderArea[];
  path: readonly string[];
  facts: ColumnFacts;
  meaning: PathMeaning;
}

/** Whether the other headings name what is aimed at, and what was done. */
function comparedIn(read: readonly ReadColumn[], { left }: Region): { goal: boolean; done: boolean } {
  const done: ReadonlySet<Concept | null> = new Set(measuredAgainst("goal"));
  const concepts = read.map(({ meaning, facts, path, index }) =>
    settle(meaning.concept, facts, path, index - left),
  );
  return { goal: concepts.some(isGoal), done: concepts.some((concept) => done.has(concept)) };
}

/**
 * "Đạt" beside a target and what was done is the part reached; beside a target alone it is what was done; where nothing
 * is aimed at it counts those who reached something, and its figures say how it is measured.
 */
function whatReached(said: PathMeaning, { goal, done }: { goal: boolean; done: boolean }): PathMeaning {
  if (said.concept !== "reachedPercent" || (goal && done)) return said;
  return { ...said, concept: goal ? "actual" : null, measure: null };
}

/** "Được xếp loại · SL": the narrowest text, with its parent where it is only a unit. */
function columnLabel(path: readonly string[]): string {
  const leaf = path.at(-1) ?? "";
  const parent = path.at(-2);
  return parent !== undefined && (meaningOf(leaf).unitOnly || /^(tong so|cong|tong)$/.test(headerKey(leaf)))
    ? `${parent} · ${leaf}`
    : leaf;
}

interface PathMeaning {
  concept: Concept | null;
  measure: Measure | null;
  subset: boolean;
}

/** "Được xếp loại · Tổng số": the total of what is named above it, whatever is counted or compared there. */
function namesTotal(concept: Concept): boolean {
  const { kind } = factsOf(concept);
  return kind !== undefined && kind !== "percentage" && kind !== "score";
}

/** Puts the meanings of a path together: the narrowest text speaks first, units look to what stands above them. */
export function combine(path: readonly string[]): PathMeaning {
  let concept: Concept | null = null;
  let measure: Measure | null = null;
  let weak: Concept | null = null;
  let subset = false;
  let closed = false;
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const meaning = meaningOf(path[at] ?? "");
    measure ??= meaning.measure;
    subset ||= meaning.subset;
    if (meaning.unitOnly) {
      weak ??= meaning.concept;
      continue;
    }
    if (meaning.concept === null) {
      // An unknown narrowest text ("Xã", "Doanh nghiệp") is a kind of its own; its parents do not rename it.
      if (at === path.length - 1) closed = true;
      continue;
    }
    if (closed) continue;
    // The change of a level is no level.
    if (meaning.concept === "change" && factsOf(concept).family === "level") concept = "change";
    if (concept === null) concept = meaning.concept;
    else if (concept === "total" && namesTotal(meaning.concept)) concept = meaning.concept;
  }
  if (measure === "percent" && concept === "change") concept = "changePercent";
  if (measure === "percent" && concept === "plan" && path.length > 1) concept = "reachedPercent";
  return { concept: concept ?? (closed ? null : weak), measure, subset };
}

function columnFacts(grid: Grid, region: Region, column: number): ColumnFacts {
  const facts: ColumnFacts = {
    figures: 0,
    texts: 0,
    whole: 0,
    typed: 0,
    typedWhole: 0,
    typedThousandLike: 0,
    percentFormats: 0,
    percentTexts: 0,
    small: 0,
    plain: 0,
    thousands: 0,
    fractions: 0,
    decimals: new Map(),
  };
  const height = region.body.bottom - region.body.top + 1;
  const step = Math.max(1, Math.floor(height / SAMPLE));
  for (let row = region.body.top; row <= region.body.bottom; row += step) {
    const kind = grid.kind(row, column);
    if (kind === "text") facts.texts += 1;
    if (kind === "date") facts.figures += 1;
    if (kind === "empty" && grid.formula(row, column) !== null) facts.figures += 1;
    if (kind !== "number" && kind !== "textNumber") continue;
    const value = grid.number(row, column);
    const reading = grid.reading(row, column);
    facts.figures += 1;
    const thousandLike = value > 0 && value < 1000 && decimalPlaces(value) === 3;
    if (Number.isInteger(value)) facts.whole += 1;
    if (grid.formula(row, column) === null) {
      facts.typed += 1;
      if (Number.isInteger(value)) facts.typedWhole += 1;
      else if (thousandLike) facts.typedThousandLike += 1;
    }
    const asPercent = kind === "number" && formatClass(grid.numberFormat(row, column)) === "percent";
    const percentText = reading?.kind === "number" && reading.percent;
    if (asPercent) facts.percentFormats += 1;
    else if (percentText) facts.percentTexts += 1;
    else {
      facts.plain += 1;
      if (Math.abs(value) <= 1.5) facts.small += 1;
      if (!Number.isInteger(value)) facts.fractions += 1;
      else if (Math.abs(value) >= 1_000) facts.thousands += 1;
    }
    const places = decimalPlaces(asPercent ? value * 100 : value);
    facts.decimals.set(places, (facts.decimals.get(places) ?? 0) + 1);
  }
  return facts;
}

/** Whole numbers but for few: most of them are, and what is not may be thousands with a lost separator. */
function isWhole(facts: ColumnFacts): boolean {
  if (facts.typed < 3) return facts.whole >= facts.figures * 0.8;
  if (facts.typedWhole >= facts.typed * 0.8) return true;
  return (
    facts.typedWhole * 2 > facts.typed && facts.typedWhole + facts.typedThousandLike >= facts.typed * 0.9
  );
}

function decideMeasure(said: Measure | null, facts: ColumnFacts, path: readonly string[]): Measure | null {
  if (facts.figures === 0) return said;
  if ((facts.percentFormats + facts.percentTexts) * 2 > facts.figures) return "percent";
  if (said === "percent" && areCounts(facts)) return "count";
  if (said !== null) return said;
  const kind = path.map(kindSaid).findLast((each) => each !== null);
  if (kind === "amount" || kind === "intensity") return "amount";
  return facts.whole * 2 >= facts.figures ? "count" : "amount";
}

/** Whole figures, a quarter of them in thousands and none a percentage by its looks, whatever the words above say. */
function areCounts({ figures, plain, fractions, thousands }: ColumnFacts): boolean {
  return plain === figures && figures >= 3 && fractions * 10 <= figures && thousands * 4 >= figures;
}

function decideScale(facts: ColumnFacts): PercentScale {
  if (facts.percentFormats > facts.plain + facts.percentTexts) return "ratio";
  if (facts.plain > 0 && facts.small * 2 > facts.plain && facts.fractions * 2 > facts.plain) return "ratio";
  return "hundred";
}

function usualDecimals(facts: ColumnFacts): number {
  let decimals = 0;
  const total = [...facts.decimals.values()].reduce((sum, count) => sum + count, 0);
  for (const [places, count] of facts.decimals)
    if (places > decimals && count * 10 >= total) decimals = places;
  return decimals;
}

/** What the values say of a concept read from words. */
function settle(
  concept: Concept | null,
  facts: ColumnFacts,
  path: readonly string[],
  position: number,
): Concept | null {
  const numeric = facts.figures > facts.texts;
  if (concept === "ordinal") return position <= 1 ? concept : "code";
  if (concept === "code") return concept;
  if (!numeric) {
    if (facts.texts === 0 && facts.figures === 0) return concept;
    const { comparedWith, family } = factsOf(concept);
    if (comparedWith === "goal") return "status";
    if (concept === "class" || family === "level") return "class";
    if (isWords(concept)) return concept;
    return family === "attribute" && position > 1 ? concept : "name";
  }
  if (concept === "name") {
    const key = headerKey(path.at(-1) ?? "");
    if (/^chi tieu/.test(key)) return "quota";
    return null;
  }
  return isWords(concept) ? null : concept;
}

/**
 * Differences of percentages are small by nature, and so are the shares of a rare level: plain numbers are on the
 * scale of the larger percentages beside them.
 */
function withGapScale(columns: readonly Column[], plain: ReadonlySet<number>): Column[] {
  const percents = columns.filter(
    (column) => column.measure === "percent" && !isSigned(column.concept) && column.figures > 0,
  );
  if (percents.length === 0) return [...columns];
  const hundreds = percents.filter((column) => column.scale === "hundred").length * 2 >= percents.length;
  const plainHundred = percents.some((column) => plain.has(column.index) && column.scale === "hundred");
  return columns.map((column) => {
    if (column.measure !== "percent") return column;
    if (isSigned(column.concept)) return { ...column, scale: hundreds ? "hundred" : "ratio" };
    if (!plain.has(column.index) || column.scale === "hundred") return column;
    return plainHundred ? { ...column, scale: "hundred" } : { ...column, scaleUnsure: true };
  });
}

/** "Năm 2021 | Năm 2022", or a lone "Năm 2022" beside last year's figures: the latest year is the one reported. */
function withYears(columns: readonly Column[]): Column[] {
  const years = new Map<number, number>();
  for (const column of columns) {
    // "Năm 2024 · Số lượng": the unit below a year says only how its figures are measured.
    const leaf = column.path.at(-1) ?? "";
    const said = meaningOf(leaf).unitOnly ? (column.path.at(-2) ?? leaf) : leaf;
    const year = yearAlone(said);
    if (year !== null && column.concept === null && column.figures > column.texts)
      years.set(column.index, year);
  }
  if (years.size === 0) return [...columns];
  const latest = Math.max(...years.values());
  const hasPrevious = columns.some((column) => column.concept === "previous");
  if (years.size === 1 && !hasPrevious) return [...columns];
  return columns.map((column) => {
    const year = years.get(column.index);
    if (year === undefined) return column;
    return { ...column, concept: year === latest ? "actual" : "previous" };
  });
}

/** "Tốt | Khá | Trung bình | Kém" are bands of quality; "Tốt" beside "Hoàn thành" is the rating level. */
function withBands(columns: readonly Column[]): Column[] {
  const bands = new Map<number, Concept>();
  columns.forEach((column) => {
    if (column.figures <= column.texts) return;
    for (const text of [column.path.at(-1) ?? "", column.path.at(-2) ?? ""]) {
      const band = bandOfText(text);
      if (band !== null) {
        bands.set(column.index, band);
        break;
      }
    }
  });
  const found = new Set(bands.values());
  if (!found.has("band.fair") && !found.has("band.average")) return [...columns];
  return columns.map((column) => {
    const band = bands.get(column.index);
    return band ? { ...column, concept: band } : column;
  });
}
