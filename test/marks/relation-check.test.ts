import { calculateMissing, evaluate as evaluateFormula, parseFormula } from "../../src/formula";
import { RelationSystem } from "../../src/blame/relation-lines";
import { Grid } from "../../src/grid/grid";
import { readTables } from "../../src/layout/layout";
import { relationCheck } from "../../src/marks/relation-check";
import { discoverRelations } from "../../src/discovery/discover";
import { Figures } from "../../src/relations/figures";
import { evaluate } from "../../src/relations/evaluate";
import { generateReport } from "../generator/generate";
import { mistakeKinds } from "../generator/mistakes";

interface Comparison {
  told: string;
  fails: boolean;
  formula: unknown;
}

/** Every line of every accepted relation of a report: the check's verdict beside the value of its formula. */
function compare(seed: number, mistake?: (typeof mistakeKinds)[number]): Comparison[] {
  const { workbook } = generateReport(seed, mistake ? { mistake } : {});
  return calculateMissing(workbook).sheets.flatMap((sheet) => {
    const grid = new Grid(sheet);
    return readTables(grid).flatMap((table) => {
      const figures = new Figures(table);
      const system = new RelationSystem(discoverRelations(table, figures), figures);
      return system.accepted.flatMap(({ relation }) =>
        relation.lines.flatMap((line): Comparison[] => {
          const { verdict } = evaluate(relation, line, figures);
          // Where nothing can be compared no mark is made.
          if (verdict === "blank") return [];
          const text = relationCheck(relation, line, figures);
          const node = parseFormula(`=${text}`);
          if (!node) throw new Error(`not a formula: ${text}`);
          const formula = evaluateFormula(node, (_, row, column) => grid.value(row, column));
          const told = `${seed} ${mistake ?? "clean"} ${relation.purpose} ${text} (${verdict})`;
          return [{ told, fails: verdict === "fails", formula }];
        }),
      );
    });
  });
}

function disagreements(compared: readonly Comparison[]): string[] {
  return compared
    .filter(({ fails, formula }) => formula !== fails)
    .map(({ told, formula }) => `${told}: ${JSON.stringify(formula)}`);
}

test("the formula is TRUE exactly where the check fails, on every line of clean reports", () => {
  const compared = Array.from({ length: 60 }, (_, seed) => compare(seed)).flat();
  expect(compared.length).toBeGreaterThan(1_500);
  expect(disagreements(compared)).toEqual([]);
});

test("and on every line of reports with a mistake of each kind", () => {
  const compared = mistakeKinds.flatMap((kind, at) => compare(at, kind));
  expect(compared.filter(({ fails }) => fails).length).toBeGreaterThan(20);
  expect(disagreements(compared)).toEqual([]);
});
