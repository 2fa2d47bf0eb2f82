import { check } from "../../src/check/check";
import { cellAddress, parseRange } from "../../src/grid/address";
import type { CellValue } from "../../src/grid/sheet";
import type { Finding } from "../../src/report";
import { smallForms } from "./small-forms";
import type { SmallForm } from "./small-forms";

/** Nothing in these columns says what they must be: an age, votes handed out, a sum that runs down. */
const NOT_COMPARED: Readonly<Record<string, RegExp>> = {
  "tuoi-trung-binh": /^D/,
  "tin-cay": /^C/,
  "luy-ke": /./,
};

function findingsOf({ merges }: SmallForm, rows: SmallForm["rows"]): readonly Finding[] {
  const areas = merges.flatMap((range) => parseRange(range) ?? []);
  return check({ sheets: [{ name: "Biểu", values: rows, merges: areas }] }).findings.filter(
    ({ rule, severity }) => severity !== "info" && rule !== "excellent-cap",
  );
}

/** Two digits exchanged where there are two; another figure of its size elsewhere. */
function mistyped(value: number): number {
  if (value < 0) return -mistyped(-value);
  if (!Number.isInteger(value)) return Math.round((value + 4.5) * 100) / 100;
  const digits = String(value);
  const swapped = Number(digits.slice(0, -2) + digits.slice(-1) + digits.slice(-2, -1));
  return digits.length < 2 ? value + 3 : swapped === value ? value + 7 : swapped;
}

function withFigure(
  rows: SmallForm["rows"],
  row: number,
  column: number,
  value: CellValue,
): SmallForm["rows"] {
  return rows.map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells,
  );
}

/** Every figure that is no number of a row, with where it stands. */
function figuresOf({ rows }: SmallForm): { row: number; column: number; value: number }[] {
  const isNumbered = rows.some(([first]) => first === "TT" || first === "STT");
  return rows.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      typeof value === "number" && !(isNumbered && column === 0) ? [{ row, column, value }] : [],
    ),
  );
}

describe("small forms of offices", () => {
  it.each(smallForms)("$name: right as it stands, nothing is told", (form) => {
    expect(findingsOf(form, form.rows).map(({ cell, message }) => `${cell}: ${message}`)).toEqual([]);
  });

  it("each figure in turn mistyped is told, and is among those blamed", () => {
    const silent: string[] = [];
    const others: string[] = [];
    let changed = 0;
    for (const form of smallForms)
      for (const { row, column, value } of figuresOf(form)) {
        const cell = cellAddress(row, column);
        if (NOT_COMPARED[form.name]?.test(cell)) continue;
        const findings = findingsOf(form, withFigure(form.rows, row, column, mistyped(value)));
        const blamed = findings.flatMap(({ cell: main, suspects = [] }) => [
          main,
          ...suspects.map((suspect) => suspect.cell),
        ]);
        changed += 1;
        if (findings.length === 0) silent.push(`${form.name} ${cell}`);
        else if (!blamed.includes(cell)) others.push(`${form.name} ${cell}`);
      }
    expect(changed).toBeGreaterThan(1_200);
    expect(silent).toEqual([]);
    expect(others.length).toBeLessThanOrEqual(0.02 * changed);
  });
});
