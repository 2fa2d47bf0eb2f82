import { check } from "../../src/check/check";
import { fillWorkbook } from "../../src/fill/workbook";
import { Grid } from "../../src/grid/grid";
import { meaningOf } from "../../src/layout/concepts";
import { readTables } from "../../src/layout/layout";
import { columnLetters } from "../../src/grid/address";
import { acceptedIn, relationsIn } from "../fixtures/table";
import { sheet } from "../fixtures/sheet";
import type { ConceptExample } from "./concept-examples";

/** What the engine makes of an example: how it reads it, what it finds and what it would fill. */
export function outcomeOf({ rows, merges }: ConceptExample): string[] {
  const data = sheet({ rows, ...(merges ? { merges } : {}) });
  const workbook = { sheets: [data] };
  const columns = readTables(new Grid(data)).flatMap((table) =>
    table.columns.map(({ concept, measure, scale }) => `${concept ?? "?"} ${measure ?? "?"} ${scale}`),
  );
  return [
    `columns: ${columns.join(", ")}`,
    ...readTables(new Grid(data)).flatMap(relationsIn),
    ...readTables(new Grid(data)).flatMap((table) =>
      acceptedIn(table).flatMap(({ relation }) =>
        relation.axis === "rows" && relation.purpose === "total"
          ? [`lines total: ${relation.lines.map(columnLetters).join("")}`]
          : [],
      ),
    ),
    ...check(workbook).findings.map(
      ({ rule, cell, expected }) => `${rule} ${cell}${expected === null ? "" : ` ${String(expected)}`}`,
    ),
    ...fillWorkbook(workbook).tables.flatMap(({ proposals }) =>
      proposals.map(
        ({ kind, cells, index }) =>
          `fill ${kind} ${index + 1}: ${cells
            .map(({ formula }) => formula)
            .join(" ")
            .slice(0, 60)}`,
      ),
    ),
  ];
}

/** The concepts a table of the example speaks of: no fact of another one can matter to it. */
export function conceptsIn({ rows, merges }: ConceptExample): ReadonlySet<string> {
  const tables = readTables(new Grid(sheet({ rows, ...(merges ? { merges } : {}) })));
  const said = rows.split(/[|\n]/).flatMap((text) => meaningOf(text.trim()).concept ?? []);
  return new Set([
    ...said,
    ...tables.flatMap(({ columns, rows: lines }) =>
      [...columns, ...lines].flatMap(({ concept }) => (concept === null ? [] : [concept])),
    ),
  ]);
}

/** Whether an example comes out as it should; a line that begins with a blank may begin with any rule, "not" says that none begins so. */
export function holds(example: ConceptExample): boolean {
  const lines = outcomeOf(example);
  return example.holds.every((held) =>
    held.startsWith("not ")
      ? !lines.some((line) => line.startsWith(held.slice(4)))
      : lines.some((line) => (held.startsWith(" ") ? line.endsWith(held) : line.startsWith(held))),
  );
}
