import type { Grid } from "../../grid/grid";
import { fold } from "../../grid/text";
import { styleOf } from "../list-row";
import type { Row } from "../table";

/**
 * One way in which a table may tell its levels: a class for each item. The class of an item says what kind of row it is,
 * not how deep: which class stands above which shows in their order.
 */
export interface Marks {
  name:
    | "numbers"
    | "label column"
    | "indent"
    | "bold"
    | "fill"
    | "looks"
    | "capitals"
    | "words"
    | "common word"
    | "blank rows";
  classes: readonly string[];
  /** The classes are depths, 0 outermost. */
  ranked: boolean;
}

/** Every way of telling levels that makes a difference between the rows, each different partition once. */
export function marksOf(grid: Grid, rows: readonly Row[], labelColumns: readonly number[]): Marks[] {
  const looks = rows.map((row) => lookOf(grid, row.index, labelColumns));
  const words = wordClasses(rows.map(({ label }) => label));
  const found: Marks[] = [
    { name: "numbers", classes: rows.map((row) => styleOf(row) ?? "none"), ranked: false },
    {
      name: "label column",
      classes: rows.map((row) => firstLabelColumn(grid, row.index, labelColumns)),
      ranked: false,
    },
    {
      name: "indent",
      classes: rows.map((row, at) => indentOf(grid, row, looks[at], labelColumns)),
      ranked: true,
    },
    { name: "bold", classes: looks.map((look) => (look?.bold ? "bold" : "plain")), ranked: false },
    { name: "fill", classes: looks.map((look) => look?.fill ?? ""), ranked: false },
    {
      name: "looks",
      classes: looks.map((look) => `${look?.bold ? "b" : ""}${look?.italic ? "i" : ""}${look?.fill ?? ""}`),
      ranked: false,
    },
    {
      name: "capitals",
      classes: rows.map(({ label }) => (isCapital(label) ? "capital" : "plain")),
      ranked: false,
    },
    { name: "words", classes: words, ranked: false },
    { name: "common word", classes: commonWord(words), ranked: false },
    {
      name: "blank rows",
      classes: rows.map(({ index }, at) =>
        at === 0 || index > (rows[at - 1]?.index ?? 0) + 1 ? "first" : "further",
      ),
      ranked: false,
    },
  ];
  const prints = new Set<string>();
  return found.filter(({ classes }) => {
    const print = printOf(classes);
    if (print === null || prints.has(print)) return false;
    prints.add(print);
    return true;
  });
}

/** The partition a list of classes makes, whatever they are called; null where all are one. */
function printOf(classes: readonly string[]): string | null {
  const numbers = new Map<string, number>();
  const print = classes.map((each) => {
    const known = numbers.get(each) ?? numbers.size;
    numbers.set(each, known);
    return known;
  });
  return numbers.size < 2 ? null : print.join(" ");
}

function lookOf(grid: Grid, row: number, labelColumns: readonly number[]): ReturnType<Grid["look"]> {
  for (const column of labelColumns) {
    const look = grid.text(row, column) === "" ? null : grid.look(row, column);
    if (look) return look;
  }
  return null;
}

function firstLabelColumn(grid: Grid, row: number, labelColumns: readonly number[]): string {
  return String(labelColumns.findIndex((column) => grid.text(row, column) !== ""));
}

/** Blanks that make up a step of indent where they stand in the text itself. */
function indentOf(
  grid: Grid,
  row: Row,
  look: ReturnType<Grid["look"]> | undefined,
  labelColumns: readonly number[],
): string {
  const written = labelColumns
    .map((column) => grid.value(row.index, column))
    .find((value): value is string => typeof value === "string" && value.trim() !== "");
  const blanks = /^[\s\u00a0]*/u.exec(written ?? "")?.[0].length ?? 0;
  return String((look?.indent ?? 0) * 3 + blanks).padStart(4, "0");
}

function isCapital(label: string): boolean {
  return /\p{L}.*\p{L}/u.test(label) && label === label.toLocaleUpperCase("vi");
}

/** Labels that begin with a word many begin with are of its kind: "Xã …", "Thôn …"; the others are of none. */
function wordClasses(labels: readonly string[]): string[] {
  const first = labels.map((label) => /^\p{L}+/u.exec(fold(label))?.[0] ?? "");
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  return first.map((word) => ((counts.get(word) ?? 0) > 1 ? word : ""));
}

/** The word most rows begin with, against all others: "Chi bộ …" under groups of many names. */
function commonWord(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return words.map((word) => (most && word === most[0] ? "common" : "other"));
}
