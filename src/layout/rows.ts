import type { Grid } from "../grid/grid";
import { fold, tidy } from "../grid/text";
import { meaningOf } from "./concepts";
import { findDeclared } from "./declared";
import { NumberedSections } from "./numbered-sections";
import { listContext, listRow, styleOf } from "./list-row";
import { bareNumber, readOrdinal, splitMarker } from "./markers";
import { isMaximumRow } from "./maximum-row";
import type { MarkerStyle } from "./markers";
import type { Column, Row, RowRole } from "./table";

/** Compared with their marks: "Cộng" is a total, "Công chức" is not. */
const TOTAL =
  /^(tổng( số| cộng)?|cộng|tổng số chung|tổng cộng chung|t\.? ?cộng|tc|ts|toàn (tỉnh|huyện|xã|thành phố|đảng bộ|đơn vị|phường|đặc khu|quận|khối|ngành)( .*)?|(tổng số|cộng|tổng) toàn .*|cộng chung|(grand |overall )?totals?)$/;
const SUBTOTAL = /^(cộng|tổng( số| cộng)?|sub[- ]?totals?)(?=[\s:(]|$)/;
/** Sheets with more rows than this are lists. */
const SHORTEST_LIST = 2_000;
const DIGIT_0 = 48;
const DIGIT_9 = 57;

export interface RowContext {
  grid: Grid;
  columns: readonly Column[];
  ordinalColumn: number | null;
  labelColumns: readonly number[];
  /** The rows that add others up, 0-based, where the user has said which. */
  totals?: ReadonlySet<number> | undefined;
}

/** What all rows of a table share, looked up once. */
interface Shared extends RowContext {
  /** Bare numbers before the words count the rows; otherwise they are quantities: "30 tuổi", "2 con". */
  bareNumbersCount: boolean;
}

/** A style of numbering open above the current row; unnumbered rows and label-only groups have styles of their own. */
type OutlineStyle = MarkerStyle | "none" | "group";

interface OpenLevel {
  style: OutlineStyle;
  row: number;
}

/** Reads the body rows: label, number, role, outline and "Trong đó". */
export function readRows(given: RowContext, top: number, bottom: number): Row[] {
  const context: Shared = { ...given, bareNumbersCount: doBareNumbersCount(given, top, bottom) };
  const rows: Row[] = [];
  const open: OpenLevel[] = [];
  /** Rows deeper than this outline position belong to a "Trong đó" that stands open. */
  let subsetBelow: number | null = null;
  /** The list under a "Trong đó" that stands alone in its row. */
  let list: SubsetList | null = null;
  const figureColumns = context.columns
    .filter((column) => column.figures > 0 && column.concept !== "ordinal")
    .map((column) => column.index);
  const long = context.grid.rowCount > SHORTEST_LIST ? listContext(context) : null;
  const sections = list ? null : new NumberedSections(context, top, bottom);
  /** Rows without marks below a bare "Trong đó" name some of the parts. */
  let isSelection = false;
  for (let index = top; index <= bottom; index += 1) {
    const row = (long && listRow(long, figureColumns, index)) ?? readRow(context, figureColumns, index);
    if (context.totals) row.role = saidRole(row, context.totals);
    else if (row.role === "total" && row.marker && sections?.isSection(index)) row.role = "data";
    if (row.role === "blank" || (row.role === "group" && !row.subset)) list = null;
    if (row.role === "total" || row.role === "subtotal") {
      // A numbered one may be a section of its own, which `settleSections` tells once its rows are known.
      if (row.marker) place(open, styleOf(row) ?? "none", row);
      else if (row.role === "total") open.length = 0;
      subsetBelow = null;
      list = null;
    } else if (row.role !== "blank" && !isMaximumRow(row)) {
      const style: OutlineStyle = styleOf(row) ?? (row.role === "group" && !row.subset ? "group" : "none");
      if (row.subset && !row.marker) {
        row.parent = lastData(rows);
        row.depth = open.length;
        subsetBelow = open.length;
        list = row.role === "group" ? { whole: rowAtIndex(rows, row.parent), style: null } : null;
      } else {
        place(open, style, row);
        if (list && !takes(list, style, row)) list = null;
        if (list) {
          list.style ??= style;
          row.subset = true;
          row.parent = list.whole?.index ?? row.parent;
        }
        if (
          subsetBelow !== null &&
          row.depth >= Math.max(1, subsetBelow) &&
          (style === "dash" || style === "plus")
        )
          row.subset = true;
        else subsetBelow = null;
        if (row.subset && !list) subsetBelow = row.depth;
      }
      if (row.subset && !row.hasFigures && row.marker === null) isSelection = true;
      else if (row.marker !== null || !row.hasFigures) isSelection = false;
      else if (isSelection) row.subset = true;
    }
    if (row.role === "total" || row.role === "subtotal" || row.role === "blank") isSelection = false;
    rows.push(row);
  }
  if (!given.totals) settleSections(rows);
  return rows;
}

/** Rows under a "Trong đó" that has a row to itself: parts of the whole above it, all of them or some. */
interface SubsetList {
  whole: Row | undefined;
  /** How its first row is marked; null before that. */
  style: OutlineStyle | null;
}

/** Whether a row goes on with the list: it stands deeper than a numbered whole, or is marked as the rows before it. */
function takes({ whole, style }: SubsetList, own: OutlineStyle, row: Row): boolean {
  if (!whole || row.role === "group") return false;
  if (whole.marker) return own === "none" || (own !== whole.marker.style && row.depth > whole.depth);
  return style === null ? own !== "roman" && own !== "capital" : own === style;
}

function rowAtIndex(rows: readonly Row[], index: number | null): Row | undefined {
  return index === null ? undefined : rows[index - (rows[0]?.index ?? 0)];
}

/** "I Tổng số" with lines of its own beside "II Kết nạp" is a section, and no total of the table. */
function settleSections(rows: readonly Row[]): void {
  for (const row of rows) {
    const own = row.marker;
    if (!own || (row.role !== "total" && row.role !== "subtotal")) continue;
    const isHead = rows.some((each) => each.parent === row.index && !each.subset);
    const hasSibling = rows.some(
      (each) => each !== row && styleOf(each) === own.style && each.depth === row.depth,
    );
    if (isHead && hasSibling) row.role = "data";
  }
}

/**
 * Numbers that count rows begin with 1, go on by one or begin anew, and stand before words that differ: "1 Kết nạp",
 * "2 Chuyển đến".
 */
function doBareNumbersCount({ grid, labelColumns }: RowContext, top: number, bottom: number): boolean {
  const [column] = labelColumns;
  if (column === undefined) return false;
  const words = new Set<string>();
  let numbers = 0;
  let counted = 0;
  let previous = 0;
  for (let row = top; row <= bottom; row += 1) {
    const text = grid.text(row, column);
    const first = text.charCodeAt(0);
    if (!(first >= DIGIT_0 && first <= DIGIT_9)) continue;
    const found = bareNumber(text);
    if (!found) continue;
    numbers += 1;
    if (found.value === 1 || found.value === previous + 1) counted += 1;
    words.add(fold(found.rest));
    previous = found.value;
  }
  // One number out of order is a clerk's slip.
  return counted >= numbers - 1 && counted * 2 > numbers && words.size * 2 > numbers;
}

/** The role of a row where the user has said which rows are totals. */
function saidRole({ role, index }: Row, totals: ReadonlySet<number>): RowRole {
  if (totals.has(index)) return role === "subtotal" ? "subtotal" : "total";
  return role === "total" || role === "subtotal" ? "data" : role;
}

/** Opens the row's style at its place in the outline and closes what stands deeper. */
function place(open: OpenLevel[], style: OutlineStyle, row: Row): void {
  let depth = 0;
  if (style !== "group") while (depth < open.length && open[depth]?.style !== style) depth += 1;
  row.depth = depth;
  row.parent = open[depth - 1]?.row ?? null;
  open.length = Math.min(open.length, depth + 1);
  const level = open[depth];
  if (level) {
    level.style = style;
    level.row = row.index;
  } else open.push({ style, row: row.index });
}

/** The nearest row above that is no part itself: what "Trong đó" refers to. */
function lastData(rows: readonly Row[]): number | null {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row && row.hasFigures && !row.subset && row.role !== "blank") return row.index;
  }
  return null;
}

function readRow(context: Shared, figureColumns: readonly number[], index: number): Row {
  const { grid, ordinalColumn, labelColumns } = context;
  const hasFigures = figureColumns.some((column) => grid.standsForFigure(index, column));
  const marker = ordinalColumn === null ? null : readOrdinal(grid.value(index, ordinalColumn));
  const texts: string[] = [];
  for (const column of labelColumns) {
    const text = grid.text(index, column);
    if (text !== "" && !texts.includes(text)) texts.push(text);
  }
  const ordinalText = ordinalColumn !== null && marker === null ? grid.text(index, ordinalColumn) : "";
  if (ordinalText !== "" && !texts.includes(ordinalText)) texts.unshift(ordinalText);
  const row: Row = {
    index,
    path: texts,
    label: texts[0] ?? "",
    concept: null,
    measure: null,
    subset: false,
    declared: null,
    key: null,
    role: "data",
    marker,
    depth: 0,
    parent: null,
    hasFigures,
  };
  if (texts.length === 0) {
    if (!hasFigures) row.role = "blank";
    return row;
  }
  describe(context, row, texts, hasFigures);
  return row;
}

/** In a score sheet "Tỉ lệ đảng viên dự họp" names a criterion, and its figure is points. */
function withoutScores(context: RowContext, measure: Row["measure"]): Row["measure"] {
  const scores = context.columns.some(
    (column) => column.concept === "scoreMaximum" || column.measure === "score",
  );
  return scores && measure === "percent" ? null : measure;
}

function describe(context: Shared, row: Row, texts: readonly string[], hasFigures: boolean): void {
  let words = texts[0] ?? "";
  const opening = meaningOf(words);
  if (opening.subset || opening.partition) {
    row.subset = opening.subset;
    words = tidy(words).replace(/^[^:]{0,24}:\s*/u, "");
  }
  if (row.marker === null && (context.bareNumbersCount || !bareNumber(words))) {
    const { marker, rest } = splitMarker(words);
    if (marker) {
      row.marker = marker;
      words = rest;
    }
  }
  const inner = meaningOf(words);
  if (inner.subset) row.subset = true;
  row.label = tidy(words) === "" ? tidy(texts[0] ?? "") : tidy(words);
  const declared = findDeclared(texts[0] ?? "");
  row.declared = declared?.formula ?? null;
  row.key = declared?.key ?? row.marker?.text.replace(/[().\s]/g, "") ?? null;
  row.concept = inner.concept ?? opening.concept;
  row.measure = withoutScores(context, inner.measure);
  row.role = roleOf(row.label, hasFigures, row.subset);
}

function roleOf(label: string, hasFigures: boolean, subset: boolean): RowRole {
  const key = tidy(label)
    .toLowerCase()
    .replace(/\([^)]*\)/g, "")
    .replace(/[:.,*]+$/g, "")
    .trim();
  if (!hasFigures) return "group";
  if (subset) return "data";
  if (TOTAL.test(key)) return "total";
  if (
    SUBTOTAL.test(key) &&
    key.length <= 60 &&
    !/^tổng (bí thư|tham mưu|cục|công ty|hợp)|^tổng số .+/.test(key)
  )
    return "subtotal";
  return "data";
}

/** Rows whose role depends on the others: a lone "Cộng khối …" is the total, a "Tổng số …" that closes a group is its subtotal. */
export function settleTotals(rows: readonly Row[]): void {
  const totals = rows.filter((row) => row.role === "total");
  const subtotals = rows.filter((row) => row.role === "subtotal");
  if (totals.length === 0 && subtotals.length === 1) {
    const only = subtotals[0];
    const last = rows.filter((row) => row.hasFigures).at(-1);
    const first = rows.find((row) => row.hasFigures);
    if (only && (only === last || only === first) && !rows.some((row) => row.role === "group"))
      only.role = "total";
  }
  if (totals.length > 1) {
    // Several "Cộng" rows: each closes its group, the outermost one is the total.
    const filled = rows.filter((row) => row.hasFigures);
    const outer =
      totals.find((row) => row === filled.at(-1) && row !== filled[0]) ??
      totals.find((row) => row === filled[0]) ??
      totals.at(-1);
    const words = fold(outer?.label ?? "");
    for (const row of totals) if (row !== outer && fold(row.label) !== words) row.role = "subtotal";
    if (outer && totals.every((row) => fold(row.label) === words))
      for (const row of totals) if (row !== outer) row.role = "subtotal";
  }
}
