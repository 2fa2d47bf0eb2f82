import type { Grid } from "../grid/grid";
import { kindCodes } from "../grid/grid-column";
import type { GridColumn } from "../grid/grid-column";
import { fold } from "../grid/text";
import { readIndexCell } from "./declared";
import type { Region } from "./region";
import { splitSideways } from "./sideways";

/** What a row looks like before anything is known of columns. */
type RowLook = "blank" | "index" | "figures" | "texts";

interface RowProfile {
  look: RowLook;
  figures: number;
  /** Separate text areas: a merged area counts once. */
  areas: number;
  firstText: number;
}

const EMPTY = kindCodes.empty;
const TEXT = kindCodes.text;
const TEXT_NUMBER = kindCodes.textNumber;
const PLACEHOLDER = kindCodes.placeholder;
const BOOLEAN = kindCodes.boolean;

/** Rows between two parts of one table that may be left empty. */
const GAP = 2;
const DEEPEST_HEADER = 6;
const NOT_A_HEADER =
  /^\(?(don vi tinh|dvt|don vi:|bieu so|bieu|mau so|mau|phu luc|ngay|kem theo|so:|tiep theo)\b|,? ngay \d* ?thang|thang \.* nam/;

/**
 * Finds the tables of a sheet from top to bottom; side-by-side tables are separated.
 * @param first @param last 0-based rows; nothing outside of them is looked at
 */
export function findRegions(grid: Grid, first = 0, last = grid.rowCount - 1): Region[] {
  const profiles = profileRows(grid, last);
  const regions: Region[] = [];
  let from = first;
  while (from <= last) {
    const found = nextRegion(grid, profiles, from);
    if (!found) break;
    regions.push(...splitSideways(grid, found));
    from = found.body.bottom + 1;
  }
  return regions;
}

/** The table under a header that someone else found: down to where its body ends, as wide as what stands there. */
export function regionUnder(grid: Grid, header: { top: number; bottom: number }): Region {
  const indexRow = isIndexRow(grid, header.bottom) ? header.bottom : null;
  const headerBottom = indexRow === null ? header.bottom : indexRow - 1;
  const bodyTop = header.bottom + 1;
  const bottom = bodyTop < grid.rowCount ? bodyEnd(grid, profileRows(grid), bodyTop) : bodyTop;
  return {
    header: headerBottom < header.top ? null : { top: header.top, bottom: headerBottom },
    indexRow,
    body: { top: bodyTop, bottom },
    ...columnSpan(grid, header.top, bottom),
  };
}

function profileRows(grid: Grid, last = grid.rowCount - 1): RowProfile[] {
  const profiles: RowProfile[] = [];
  const columns = Array.from({ length: grid.columnCount }, (_, column) => grid.column(column));
  let previous: RowProfile | null = null;
  for (let row = 0; row <= last; row += 1) {
    // Rows of a list look alike, and need no more than one profile.
    previous = profileRow(grid, columns, row, previous);
    profiles.push(previous);
  }
  return profiles;
}

/** @param previous the profile of the row before, given back where this row's is the same */
function profileRow(
  grid: Grid,
  columns: readonly Readonly<GridColumn>[],
  row: number,
  previous: RowProfile | null,
): RowProfile {
  let figures = 0;
  let areas = 0;
  let filled = 0;
  /** Years, and lengths of time ("6 tháng"), which head columns as words do. */
  let periods = 0;
  let firstFigure = -1;
  let firstText = -1;
  const end = grid.rowEnd(row);
  for (let column = 0; column < end; column += 1) {
    const kind = columns[column]?.kinds[row] ?? EMPTY;
    if (kind === EMPTY) {
      if (!grid.hasFormulas || grid.formula(row, column) === null) continue;
      // A formula that was never calculated still is a figure.
      figures += 1;
      filled += 1;
      continue;
    }
    filled += 1;
    if (kind === TEXT) {
      areas += 1;
      if (firstText < 0) firstText = column;
    } else if (kind !== PLACEHOLDER && kind !== BOOLEAN) {
      const value = periods === figures ? (columns[column]?.numbers[row] ?? NaN) : NaN;
      const isPeriod =
        (value >= 1990 && value <= 2060 && Number.isInteger(value)) ||
        (kind === TEXT_NUMBER && periods === figures && isLengthOfTime(grid, row, column));
      figures += 1;
      if (firstFigure < 0) firstFigure = column;
      if (isPeriod) periods += 1;
    }
  }
  let look: RowLook = "blank";
  if (filled >= 3 && isIndexRow(grid, row)) {
    look = "index";
    figures = 0;
  } else if (
    areas === 0 &&
    periods === figures &&
    periods > 1 &&
    beginsWithWords(grid, row + 1, firstFigure)
  ) {
    // Years alone head the columns of a table whose lines begin further left with words: | | 2021 | 2022 |.
    look = "texts";
    areas = periods;
    firstText = firstFigure;
  } else if (filled > 0) {
    // A header may name its columns by year or by time: 2021 | 2022, Quý I | 6 tháng | 9 tháng.
    const onlyPeriods = figures > 0 && periods === figures && areas > 0;
    look = figures > 0 && !onlyPeriods ? "figures" : "texts";
  }
  const isAlike =
    previous?.look === look &&
    previous.figures === figures &&
    previous.areas === areas &&
    previous.firstText === firstText;
  return isAlike ? previous : { look, figures, areas, firstText };
}

/** "6 tháng", "40 năm": a figure with a unit of time written behind it. */
function isLengthOfTime(grid: Grid, row: number, column: number): boolean {
  const reading = grid.reading(row, column);
  return reading?.kind === "number" && reading.unit !== null && /^(tháng|năm|ngày)$/i.test(reading.unit);
}

function beginsWithWords(grid: Grid, row: number, before: number): boolean {
  for (let column = 0; column < before; column += 1) if (grid.isText(row, column)) return true;
  return false;
}

/**
 * The row that numbers the columns under the header: "1 | 2 | 3", "(1) | (2)", "A | B | 1 | 2", with or without the
 * form's formulas ("2 = 4+...+14"). Gaps in the numbers are allowed (clerks delete columns), steps back are not.
 */
export function isIndexRow(grid: Grid, row: number): boolean {
  if (hasOtherThanKeys(grid, row)) return false;
  let last = 0;
  let numbers = 0;
  let letters = 0;
  let first = -1;
  for (let column = 0; column < grid.rowEnd(row); column += 1) {
    const kind = grid.kind(row, column);
    if (kind === "empty" || kind === "placeholder") continue;
    if (kind !== "number" && kind !== "text" && kind !== "textNumber" && kind !== "composite") return false;
    if (grid.formula(row, column) !== null) return false;
    const written = String(grid.value(row, column));
    if (written.length > 5 && !written.includes("=")) return false;
    const cell = readIndexCell(written);
    if (!cell) return false;
    if (/^\d+$/.test(cell.key)) {
      const value = Number(cell.key);
      // Twin blocks number their columns from 1 again.
      const restarts = value === 1 && last >= 2;
      if (!restarts && (value <= last || value > last + 6)) return false;
      if (first < 0) first = value;
      last = value;
      numbers += 1;
    } else {
      if (numbers > 0 && !/^[AB]$/.test(cell.key)) return false;
      letters += 1;
    }
  }
  return numbers + letters >= 3 && numbers >= 2 && first <= 3;
}

/** Some cell is too long for a key, or a number that keys never reach: seen without reading any. */
function hasOtherThanKeys(grid: Grid, row: number): boolean {
  for (let column = 0; column < grid.rowEnd(row); column += 1) {
    const value = grid.value(row, column);
    if (typeof value === "number") {
      if (!(value >= 0 && value <= 999) || value % 1 !== 0) return true;
    } else if (typeof value === "string" && value.length > 5 && !value.includes("=")) {
      if (grid.kind(row, column) !== "placeholder") return true;
    }
  }
  return false;
}

function nextRegion(grid: Grid, profiles: readonly RowProfile[], from: number): Region | null {
  let start = from;
  while (start < profiles.length) {
    const profile = profiles[start];
    if (profile?.look === "figures" && (start === 0 || startsBody(grid, profiles, start, from))) break;
    if (profile?.look === "index" && nextFilled(profiles, start + 1) !== null) break;
    start += 1;
  }
  if (start >= profiles.length) return null;
  const indexRow = profiles[start]?.look === "index" ? start : null;
  let bodyTop = indexRow === null ? start : start + 1;
  while (profiles[bodyTop]?.look === "blank") bodyTop += 1;
  // Group rows ("I. Khối xã") may stand between header and the first figures.
  // A sheet, or a table under another, may begin with the row that numbers its columns: it has no header then.
  const aboveIndex = indexRow !== null && indexRow > from ? indexRow - 1 : null;
  const headerBottom = indexRow === null ? headerEnd(grid, profiles, start, from) : aboveIndex;
  if (indexRow === null && headerBottom !== null) bodyTop = headerBottom + 1;
  const headerTop =
    headerBottom === null
      ? null
      : headerStart(grid, profiles, headerBottom, from, leftmostFilled(grid, bodyTop));
  const bottom = bodyEnd(grid, profiles, bodyTop);
  const header =
    headerTop === null || headerBottom === null ? null : { top: headerTop, bottom: headerBottom };
  const span = columnSpan(grid, header?.top ?? bodyTop, bottom);
  return { header, indexRow, body: { top: bodyTop, bottom }, ...span };
}

/** A lone figure among title lines ("Số: 12") is not a table: figures need a header above or a neighbour below. */
function startsBody(grid: Grid, profiles: readonly RowProfile[], row: number, from: number): boolean {
  const profile = profiles[row];
  if (!profile) return false;
  if (headerEnd(grid, profiles, row, from) !== null) return true;
  return profile.figures >= 2 && profiles[row + 1]?.look === "figures";
}

/**
 * The last header row above the first figures: the nearest row of several texts, past at most three rows that hold
 * only a label (group rows, "A. Số tổ chức …"). Null when there is none.
 */
function headerEnd(
  grid: Grid,
  profiles: readonly RowProfile[],
  firstFigures: number,
  from: number,
): number | null {
  let row = firstFigures - 1;
  let labels = 0;
  while (row >= from) {
    const profile = profiles[row];
    if (!profile || profile.look === "blank" || profile.look === "figures") return null;
    if (profile.look === "index") return null;
    if (isHeaderRow(grid, profile, row)) return row;
    labels += 1;
    if (labels > 3) return null;
    row -= 1;
  }
  return null;
}

function isHeaderRow(grid: Grid, profile: RowProfile, row: number): boolean {
  if (profile.look !== "texts") return false;
  if (profile.areas >= 3) return true;
  if (profile.areas === 2) {
    // A group row may be "I | Khối xã": an outline number and a name, never two words over figures.
    const second = textColumns(grid, row)[1] ?? 0;
    const firstText = grid.text(row, profile.firstText);
    return !(
      second <= profile.firstText + 1 && /^\s*([IVXLC]{1,6}|[A-ZĐ]|\d{1,2}|[a-z])\s*[.)]?\s*$/.test(firstText)
    );
  }
  if (profile.areas !== 1) return false;
  return coveredFromAbove(grid, row);
}

/** Merged areas from rows above reach down into this row: it is part of the same header. */
function coveredFromAbove(grid: Grid, row: number): boolean {
  for (let column = 0; column < grid.columnCount; column += 1) {
    const area = grid.merge(row, column);
    if (area && area.top < row && area.bottom >= row && grid.text(area.top, area.left) !== "") return true;
  }
  return false;
}

function textColumns(grid: Grid, row: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < grid.rowEnd(row); column += 1)
    if (grid.isText(row, column)) columns.push(column);
  return columns;
}

function headerStart(
  grid: Grid,
  profiles: readonly RowProfile[],
  bottom: number,
  from: number,
  bodyLeft: number,
): number {
  let top = bottom;
  const overFirst = (row: number): boolean => leftmostText(grid, row) <= bodyLeft;
  let firstCovered = overFirst(bottom);
  while (top - 1 >= from && bottom - top + 1 < DEEPEST_HEADER) {
    const row = top - 1;
    const profile = profiles[row];
    if (!profile || profile.look !== "texts") break;
    if (!reachesDown(grid, row, top)) {
      if (profile.areas < 2 && !widensBelow(grid, row, profile.firstText, bodyLeft)) break;
      // A second text over the table's first column is a letterhead or a title, not a header.
      if (firstCovered && overFirst(row)) break;
      if (
        profile.areas <= 2 &&
        textColumns(grid, row).some((column) => NOT_A_HEADER.test(fold(grid.text(row, column))))
      )
        break;
      if (spansFirstColumns(grid, row)) break;
    }
    top = row;
    firstCovered ||= overFirst(row);
  }
  return top;
}

/** The first column that the first rows of the body fill. */
function leftmostFilled(grid: Grid, bodyTop: number): number {
  let left = grid.columnCount;
  for (let row = bodyTop; row < Math.min(bodyTop + 4, grid.rowCount); row += 1)
    for (let column = 0; column < left; column += 1) if (!grid.isEmpty(row, column)) left = column;
  return left;
}

/** Some merged area of `row` reaches the row below: both belong to one header. */
function reachesDown(grid: Grid, row: number, below: number): boolean {
  for (let column = 0; column < grid.columnCount; column += 1) {
    const area = grid.merge(row, column);
    if (area && area.top <= row && area.bottom >= below && grid.text(area.top, area.left) !== "") return true;
  }
  return false;
}

/** One text alone in its row heads a header only when it is merged over columns right of the first. */
function widensBelow(grid: Grid, row: number, column: number, leftmost: number): boolean {
  const area = grid.merge(row, column);
  return area !== null && area.right > area.left && area.left > leftmost && area.top === area.bottom;
}

/** A letterhead's left half is merged over the ordinal and name columns at once. */
function spansFirstColumns(grid: Grid, row: number): boolean {
  const first = leftmostText(grid, row);
  const area = grid.merge(row, first);
  if (!area || area.right === area.left) return false;
  const below = leftmostText(grid, row + 1);
  return first <= below && grid.text(row + 1, below) !== "";
}

function leftmostText(grid: Grid, row: number): number {
  for (let column = 0; column < grid.columnCount; column += 1)
    if (grid.coveringText(row, column) !== "") return column;
  return grid.columnCount;
}

/** The body runs on over group rows and small gaps, and ends at signatures, at blank space or at the next header. */
function bodyEnd(grid: Grid, profiles: readonly RowProfile[], top: number): number {
  let last = top;
  let row = top;
  while (row < profiles.length) {
    const profile = profiles[row];
    if (!profile) break;
    if (profile.look === "figures") {
      if (row > last + 1 && !continues(profiles, last, row)) break;
      last = row;
    } else if (profile.look === "index") {
      break;
    } else if (profile.look === "blank") {
      const next = nextFilled(profiles, row);
      if (next === null || next - row > GAP) break;
    } else if (startsNewTable(grid, profiles, row, last)) break;
    row += 1;
  }
  return last;
}

/** After a gap, figures belong to the same table only when a label stands before them or they are as many as before. */
function continues(profiles: readonly RowProfile[], last: number, row: number): boolean {
  let blanks = 0;
  for (let between = last + 1; between < row; between += 1)
    if (profiles[between]?.look === "blank") blanks += 1;
  if (blanks === 0) return true;
  const here = profiles[row];
  const before = profiles[last];
  if (!here || !before) return false;
  return here.figures * 2 >= before.figures && here.areas > 0;
}

/** A row of several texts after a blank row or a title line is the header of the next table. */
function startsNewTable(grid: Grid, profiles: readonly RowProfile[], row: number, last: number): boolean {
  const profile = profiles[row];
  if (!profile || row === last) return false;
  const next = nextFigures(profiles, row);
  if (next === null) return false;
  if (profiles[next]?.look === "index") return true;
  for (let at = row; at < next; at += 1) {
    const candidate = profiles[at];
    if (!candidate || candidate.look !== "texts" || candidate.areas < 3) continue;
    // Words above the columns that hold figures below and above: a header stands there, not a row of the body.
    let over = 0;
    for (const column of textColumns(grid, at))
      if (grid.isFigure(next, column) && grid.isFigure(last, column)) over += 1;
    const bodyWords = textColumns(grid, at).filter((column) => grid.isText(last, column)).length;
    if (over >= 2 && over > bodyWords - 2) return true;
    if (over >= 1 && profiles[row - 1]?.look === "blank") return true;
    if (profiles[row - 1]?.look === "blank" && candidate.areas >= 3) return true;
  }
  return false;
}

function nextFilled(profiles: readonly RowProfile[], from: number): number | null {
  for (let row = from; row < profiles.length; row += 1) if (profiles[row]?.look !== "blank") return row;
  return null;
}

function nextFigures(profiles: readonly RowProfile[], from: number): number | null {
  for (let row = from; row < profiles.length && row < from + 12; row += 1) {
    const look = profiles[row]?.look;
    if (look === "figures" || look === "index") return row;
  }
  return null;
}

function columnSpan(grid: Grid, top: number, bottom: number): { left: number; right: number } {
  let left = grid.columnCount;
  let right = 0;
  const isFilled = (row: number, column: number): boolean =>
    !grid.isEmpty(row, column) || grid.formula(row, column) !== null;
  // Only cells outside the span found so far can widen it.
  for (let row = top; row <= bottom; row += 1) {
    const end = grid.rowEnd(row);
    for (let column = 0; column < Math.min(left, end); column += 1) if (isFilled(row, column)) left = column;
    for (let column = end - 1; column > right; column -= 1) if (isFilled(row, column)) right = column;
  }
  return { left, right };
}
