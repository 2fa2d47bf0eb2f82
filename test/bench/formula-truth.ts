import { readFileSync } from "node:fs";
import { cellAddress } from "../../src/grid/address";

/** The cells of a book that people found wrong, by `sheet!cell`. */
export interface BookTruth {
  /** Formulas that are wrong: another reference than meant, or another calculation. */
  wrong: ReadonlySet<string>;
  /** What the auditors called each cell they looked at; empty without a file of annotations. */
  kinds: ReadonlyMap<string, string>;
}

type ErrorsByBook = Readonly<
  Record<string, Readonly<Record<string, { bugs: readonly (readonly [number, number, number])[] }>>>
>;

interface Annotation {
  Workbook: string;
  Worksheet: string;
  Address: string;
  BugKind: string;
}

export function cellKey(sheet: string, cell: string): string {
  return `${sheet.trim()}!${cell}`;
}

/**
 * Reads `{book: {sheet: {bugs: [[column, row, 0]]}}}`, 1-based, and beside it the audit's list of
 * `{Workbook, Worksheet, Address, BugKind}` where a path is given.
 */
export function readTruth(truthFile: string, annotationsFile: string | null): Map<string, BookTruth> {
  const errors = JSON.parse(readFileSync(truthFile, "utf8")) as ErrorsByBook;
  const annotations =
    annotationsFile === null ? [] : (JSON.parse(readFileSync(annotationsFile, "utf8")) as Annotation[]);
  const books = new Map<string, BookTruth>();
  for (const [book, sheets] of Object.entries(errors)) {
    const wrong = new Set<string>();
    for (const [sheet, { bugs }] of Object.entries(sheets))
      for (const [column, row] of bugs) wrong.add(cellKey(sheet, cellAddress(row - 1, column - 1)));
    const kinds = new Map<string, string>();
    for (const { Workbook, Worksheet, Address, BugKind } of annotations)
      if (Workbook === book) kinds.set(cellKey(Worksheet, Address), BugKind);
    books.set(book, { wrong, kinds });
  }
  return books;
}
