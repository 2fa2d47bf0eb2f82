import { check } from "../../src/check/check";
import { fillWorkbook } from "../../src/fill/workbook";
import { Grid } from "../../src/grid/grid";
import { readTables } from "../../src/layout/layout";
import { relationsIn } from "../fixtures/table";
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
    ...check(workbook).findings.map(
      ({ rule, cell, expected }) => `${rule} ${cell}${expected === null ? "" : ` ${String(expected)}`}`,
    ),
    ...fillWorkbook(workbook).tables.flatMap(({ proposals }) =>
      proposals.map(
        ({ kind, cells, index }) => `fill ${kind} ${index + 1}: ${cells.map(({ formula }) => formula).join(" ").slice(0, 60)}`,
      ),
    ),
  ];
}

/** Whether an example comes out as it should; a line that begins with a blank may begin with any rule. */
export function holds(example: ConceptExample): boolean {
  const lines = outcomeOf(example);
  return example.holds.every((held) =>
    lines.some((line) => (held.startsWith(" ") ? line.endsWith(held) : line.startsWith(held))),
  );
}
