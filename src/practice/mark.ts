import { recalculate } from "../formula/recalculate";
import { parseCell } from "../grid/address";
import { decimalPlaces, roundHalfAway } from "../grid/exact";
import type { CellValue, SheetData, WorkbookData } from "../grid/sheet";
import { fold } from "../grid/text";
import type { KeyMistake, PracticeKey } from "./key";

/** A cell that needed no change and holds something else now. */
export interface WrongChange {
  readonly sheet: string;
  readonly cell: string;
  readonly right: CellValue;
  readonly held: CellValue;
}

export interface Marking {
  readonly seed: string;
  readonly found: readonly KeyMistake[];
  /** With what the attempt holds at the cell. */
  readonly missed: readonly (KeyMistake & { readonly held: CellValue })[];
  readonly wronglyChanged: readonly WrongChange[];
  /** Share of the key's cells that the attempt holds, 0–1: a low one means another workbook, or moved rows. */
  readonly alike: number;
}

/** Below this share an attempt is no work on the key's workbook: figures of two seeds hardly ever agree. */
export const LEAST_ALIKE = 0.7;

/**
 * An attempt against the key of its practice workbook. A mistake counts as found where one of the ways to mend it was
 * taken, typed or by any formula with that result.
 */
export function markAttempt(attempt: WorkbookData, key: PracticeKey): Marking {
  const sheets = new Map(recalculate(attempt).sheets.map((sheet) => [sheet.name.normalize("NFC"), sheet]));
  const sheetOf = (name: string) => sheets.get(name.normalize("NFC"));
  const found: KeyMistake[] = [];
  const missed: (KeyMistake & { held: CellValue })[] = [];
  for (const mistake of key.mistakes) {
    const sheet = sheetOf(mistake.sheet);
    if (sheet && isMended(sheet, mistake)) found.push(mistake);
    else missed.push({ ...mistake, held: sheet ? held(sheet, mistake.cell) : null });
  }
  const { wronglyChanged, alike } = compare(sheetOf, key);
  return { seed: key.seed, found, missed, wronglyChanged, alike };
}

/** The key whose workbook an attempt is, the likeliest first. */
export function keyOfAttempt(attempt: WorkbookData, keys: readonly PracticeKey[]): PracticeKey | null {
  let best: { key: PracticeKey; alike: number } | null = null;
  const sheets = new Map(attempt.sheets.map((sheet) => [sheet.name.normalize("NFC"), sheet]));
  for (const key of keys) {
    const { alike } = compare((name) => sheets.get(name.normalize("NFC")), key);
    if (!best || alike > best.alike) best = { key, alike };
  }
  return best?.key ?? null;
}

function held({ values }: SheetData, cell: string): CellValue {
  const at = parseCell(cell);
  return at ? (values[at.row]?.[at.column] ?? null) : null;
}

function hasFormula({ formulas }: SheetData, cell: string): boolean {
  const at = parseCell(cell);
  return at !== null && (formulas?.[at.row]?.[at.column] ?? null) !== null;
}

function isMended(sheet: SheetData, mistake: KeyMistake): boolean {
  if (mistake.kind === "unit-twice") return isNamedAnew(sheet, mistake);
  return mistake.mended.some((way) => way.every(({ cell, right }) => isSame(held(sheet, cell), right)));
}

/** Which unit was meant nobody can tell from the sheet: any other name that stands in no other line will do. */
function isNamedAnew(sheet: SheetData, { cell, wrong }: KeyMistake): boolean {
  const at = parseCell(cell);
  const name = fold(String(held(sheet, cell) ?? ""));
  if (!at || name === "" || name === fold(String(wrong ?? ""))) return false;
  return sheet.values.every(
    (row, index) => index === at.row || fold(String(row?.[at.column] ?? "")) !== name,
  );
}

/** The same as far as the right value is given: 93.5123 is 93.51; a figure stored as text is no figure. */
function isSame(value: CellValue, right: CellValue): boolean {
  if (typeof right === "number") {
    if (typeof value !== "number") return false;
    const places = decimalPlaces(right);
    return (
      value === right ||
      (places > 0 && roundHalfAway(value, places) === right) ||
      Math.abs(value - right) < 1e-9
    );
  }
  if (typeof right === "string" && typeof value === "string")
    return fold(value).replace(/\s+/g, " ").trim() === fold(right).replace(/\s+/g, " ").trim();
  return (value === "" ? null : value) === (right === "" ? null : right);
}

function compare(
  sheetOf: (name: string) => SheetData | undefined,
  key: PracticeKey,
): { wronglyChanged: WrongChange[]; alike: number } {
  const wronglyChanged: WrongChange[] = [];
  let compared = 0;
  let alike = 0;
  for (const { name, cells } of key.sheets) {
    const sheet = sheetOf(name);
    const planted = new Set(
      key.mistakes
        .filter((mistake) => mistake.sheet === name)
        .flatMap((mistake) => [...mistake.cells, ...mistake.mended.flat()].map(({ cell }) => cell)),
    );
    for (const [cell, right] of Object.entries(cells)) {
      if (planted.has(cell)) continue;
      compared += 1;
      const value = sheet ? held(sheet, cell) : null;
      if (isSame(value, right)) {
        alike += 1;
        continue;
      }
      // The result of a formula follows from what it reads; what was typed there is told by itself.
      if (sheet && !hasFormula(sheet, cell)) wronglyChanged.push({ sheet: name, cell, right, held: value });
    }
  }
  return { wronglyChanged, alike: compared === 0 ? 0 : alike / compared };
}
