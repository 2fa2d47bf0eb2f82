import { columnLetters, type CellRange } from "../../src/grid/address";
import type { Draft } from "./draft";
import type { Random } from "./random";
import type { Style } from "./style";
import type { ColumnSpec } from "./table";

interface HeaderLayout {
  top: number;
  left: number;
  columns: readonly ColumnSpec[];
  style: Style;
  random: Random;
  spell: (text: string) => string;
}

/** Header texts row by row; a shared outer text spans its columns, a column without inner texts spans the rows below. */
export function layHeader(draft: Draft, layout: HeaderLayout): CellRange {
  const { top, left, columns, style, random, spell } = layout;
  const depth = Math.max(...columns.map((column) => column.path.length));
  const broken = (text: string): string =>
    style.lineBreaks && text.length > 8 && random.chance(0.6) ? breakLine(text) : text;
  for (let level = 0; level < depth; level += 1) {
    for (let index = 0; index < columns.length; index += 1) {
      const path = columns[index]?.path ?? [];
      const text = path[level];
      if (text === undefined || (index > 0 && sharesOuter(path, columns[index - 1]?.path ?? [], level)))
        continue;
      let last = index;
      const innermost = level === path.length - 1;
      while (!innermost && sharesOuter(columns[last + 1]?.path ?? [], path, level)) last += 1;
      draft.put({ row: top + level, column: left + index }, broken(spell(text)), { bold: true });
      if (!style.mergedHeader) continue;
      draft.merge({
        top: top + level,
        bottom: innermost ? top + depth - 1 : top + level,
        left: left + index,
        right: left + last,
      });
    }
  }
  return { top, left, bottom: top + depth - 1, right: left + columns.length - 1 };
}

/** True when both columns stand under the same header at this level, which is not the column's own innermost one. */
function sharesOuter(path: readonly string[], other: readonly string[], level: number): boolean {
  if (path.length <= level + 1 || other.length <= level + 1) return false;
  for (let index = 0; index <= level; index += 1) if (path[index] !== other[index]) return false;
  return true;
}

function breakLine(text: string): string {
  const middle = text.indexOf(" ", Math.floor(text.length / 2) - 2);
  return middle < 0 ? text : `${text.slice(0, middle)}\n${text.slice(middle + 1)}`;
}

/** The row of column numbers under the header: 1, 2, 3 · (1), (2) · A, B, 1, 2 · with the form's formulas. */
export function layNumberRow(
  draft: Draft,
  place: { row: number; left: number; columns: readonly ColumnSpec[]; style: Style },
): void {
  const { row, left, columns, style } = place;
  const lettered = style.numberRow === "letters" || style.numberRow === "declared";
  let words = 0;
  const numbers = new Map<string, string>();
  columns.forEach((column, index) => {
    const isWord = lettered && (column.kind === "ordinal" || column.kind === "name");
    if (isWord) words += 1;
    numbers.set(column.key, isWord ? columnLetters(words - 1) : String(index + 1 - (lettered ? words : 0)));
  });
  columns.forEach((column, index) => {
    const number = numbers.get(column.key) ?? "";
    const target = { row, column: left + index };
    if (style.numberRow === "brackets") draft.put(target, `(${number})`);
    else if (style.numberRow === "declared" && column.declared)
      draft.put(target, declaredText(number, column.declared, numbers));
    else draft.put(target, /^\d+$/.test(number) ? Number(number) : number);
  });
}

function declaredText(
  number: string,
  declared: { operator: "+" | "-" | "percent"; keys: readonly string[] },
  numbers: ReadonlyMap<string, string>,
): string {
  const named = declared.keys.map((key) => numbers.get(key) ?? "");
  if (declared.operator === "percent") return `${number}=${named[0]}*100/${named[1]}`;
  const consecutive = named.every(
    (name, index) => index === 0 || Number(name) === Number(named[index - 1]) + 1,
  );
  const sum =
    declared.operator === "+" && consecutive && named.length > 4
      ? `${named[0]}+...+${named.at(-1)}`
      : named.join(declared.operator);
  return `${number}=${sum}`;
}
