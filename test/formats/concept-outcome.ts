import { TableAnalysis } from "../../src/analysis/analysis";
import { check } from "../../src/check/check";
import { fillWorkbook } from "../../src/fill/workbook";
import { columnLetters } from "../../src/grid/address";
import { Grid } from "../../src/grid/grid";
import type { SheetData } from "../../src/grid/sheet";
import { meaningOf } from "../../src/layout/concepts";
import { readTables } from "../../src/layout/layout";
import type { Table } from "../../src/layout/table";
import { sheet } from "../fixtures/sheet";
import { relationText } from "../fixtures/table";

/** A small report and lines that its outcome (concept-outcome.ts) must hold. */
export interface ConceptExample {
  readonly rows: string;
  readonly merges?: readonly string[];
  readonly holds: readonly string[];
}

/** An example as the engine is given it. */
export interface PreparedExample {
  example: ConceptExample;
  data: SheetData;
  /** The concepts its table speaks of: no fact of another one can matter to it. */
  concepts: ReadonlySet<string>;
}

export function prepared(example: ConceptExample): PreparedExample {
  const { rows, merges } = example;
  const data = sheet({ rows, ...(merges ? { merges } : {}) });
  const said = rows.split(/[|\n]/).flatMap((text) => meaningOf(text.trim()).concept ?? []);
  const read = readTables(new Grid(data)).flatMap(({ columns, rows: lines }) =>
    [...columns, ...lines].flatMap(({ concept }) => (concept === null ? [] : [concept])),
  );
  return { example, data, concepts: new Set([...said, ...read]) };
}

/** How the engine reads the columns. */
function columnsIn(tables: readonly Table[]): string[] {
  const columns = tables.flatMap((table) =>
    table.columns.map(({ concept, measure, scale }) => `${concept ?? "?"} ${measure ?? "?"} ${scale}`),
  );
  return [`columns: ${columns.join(", ")}`];
}

/** Which relations it accepts, and the columns ("BD") that a total row adds up. */
function relationsOf(tables: readonly Table[]): string[] {
  return tables
    .flatMap((table) => [...new TableAnalysis(table).relations])
    .map(({ relation }) =>
      relation.axis === "rows" && relation.purpose === "total"
        ? `added up: ${relation.lines.map(columnLetters).join("")};`
        : `${relation.purpose}: ${relationText(relation)}`,
    );
}

function findingsIn(data: SheetData): string[] {
  return check({ sheets: [data] }).findings.map(
    ({ rule, cell, expected }) => `${rule} ${cell}${expected === null ? "" : ` ${String(expected)}`}`,
  );
}

/** What it would fill: the kind, the column (1-based) and the formula of the first cells. */
function fillsIn(data: SheetData): string[] {
  return fillWorkbook({ sheets: [data] }).tables.flatMap(({ proposals }) =>
    proposals.map(
      ({ kind, cells, index }) =>
        `fill ${kind} ${index + 1}: ${cells
          .map(({ formula }) => formula)
          .join(" ")
          .slice(0, 60)}`,
    ),
  );
}

/** Only what a line speaks of is looked at: reading is quick, filling is not. */
function outcomeFor(line: string, data: SheetData): string[] {
  if (line.startsWith("fill ")) return fillsIn(data);
  if (line.startsWith("columns: ")) return columnsIn(readTables(new Grid(data)));
  return /^[a-zA-Z ]+: /.test(line) ? relationsOf(readTables(new Grid(data))) : findingsIn(data);
}

/**
 * Whether an example comes out as it should; a line that begins with a blank may begin with any rule, "not" says that
 * none begins so.
 */
export function holds({ example, data }: PreparedExample): boolean {
  return example.holds.every((held) => {
    const isThere = !held.startsWith("not ");
    const line = isThere ? held : held.slice("not ".length);
    const found = outcomeFor(line, data).some((each) =>
      line.startsWith(" ") ? each.endsWith(line) : each.startsWith(line),
    );
    return found === isThere;
  });
}

/** All that is said of an example, to write one by. */
export function everythingOf({ data }: PreparedExample): string[] {
  const tables = readTables(new Grid(data));
  return [...columnsIn(tables), ...relationsOf(tables), ...findingsIn(data), ...fillsIn(data)];
}
