import { fold } from "../grid/text";
import type { TableReading } from "./reading";

/** One form of a round: tables of many submissions with the same headings. */
export interface Form {
  /** Its place in the round, from 0. */
  readonly id: number;
  readonly tables: readonly TableReading[];
  /** Headings most of the tables have. */
  readonly columns: ReadonlySet<string>;
  /** Row labels that belong to the form itself, as its indicators do; empty where every unit lists lines of its own. */
  readonly rows: ReadonlySet<string>;
}

/** Two tables of one form share at least so many of the headings they have together. */
const ALIKE = 0.5;

/** Sorts the tables of a round into forms, the commonest first. */
export function formsOf(tables: readonly TableReading[]): Form[] {
  const groups: { columns: Set<string>; tables: TableReading[] }[] = [];
  const known = new Map<string, (typeof groups)[number]>();
  for (const table of tables) {
    const keys = table.columns.map(({ key }) => key);
    if (keys.length === 0) continue;
    const print = `${table.format}|${[...keys].sort().join("|")}`;
    let group = known.get(print);
    if (!group) {
      group = bestOf(groups, table, keys);
      if (!group) {
        group = { columns: new Set(keys), tables: [] };
        groups.push(group);
      }
      known.set(print, group);
    }
    group.tables.push(table);
  }
  return groups
    .sort((one, other) => other.tables.length - one.tables.length)
    .map((group, id) => ({
      id,
      tables: group.tables,
      columns: common(group.tables.map((table) => table.columns.map(({ key }) => key))),
      rows: fixedRows(group.tables),
    }));
}

/** Of the tables of a form so many have the very same rows where the form lays them down. */
const FIXED = 0.5;

/** No form lays down more rows; what is longer is a list. */
const MOST_FIXED = 1_000;

function fixedRows(all: readonly TableReading[]): Set<string> {
  const tables = all.filter(({ people, rows }) => !people && rows.length <= MOST_FIXED);
  const counts = new Map<string, { rows: Set<string>; count: number }>();
  for (const { rows } of tables) {
    const keys = new Set(rows.map(({ key, whole }) => (whole ? WHOLE : key)));
    const print = [...keys].sort().join("\n");
    const known = counts.get(print);
    if (known) known.count += 1;
    else counts.set(print, { rows: keys, count: 1 });
  }
  const most = [...counts.values()].sort((one, other) => other.count - one.count)[0];
  return most && most.count > all.length * FIXED ? most.rows : new Set();
}

/** The key of a table's own total, whatever it is called. */
export const WHOLE = "=";

function bestOf<T extends { columns: Set<string>; tables: TableReading[] }>(
  groups: readonly T[],
  table: TableReading,
  keys: readonly string[],
): T | undefined {
  let best: T | undefined;
  let most = ALIKE;
  for (const group of groups) {
    const first = group.tables[0];
    // A form that lost the column by which it is recognised keeps its title.
    const isOther = first?.format && table.format && first.format !== table.format;
    if (isOther && titleKey(first) !== titleKey(table)) continue;
    const shared = keys.filter((key) => group.columns.has(key)).length;
    const likeness = shared / (keys.length + group.columns.size - shared);
    if (likeness >= most) [best, most] = [group, likeness];
  }
  return best;
}

/** The last line above a table, without its time. */
function titleKey({ title }: TableReading): string {
  const line = title.split("\n").findLast((text) => /\p{L}{3}/u.test(text)) ?? "";
  return fold(line)
    .replace(/\b(nam|quy|[ivx]+|\d+)\b/g, "")
    .replace(/[^a-z]+/g, " ");
}

function common(lists: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const key of new Set(list)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 2 > lists.length).map(([key]) => key));
}
