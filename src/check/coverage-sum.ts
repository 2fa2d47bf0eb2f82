import type { CoverageReport } from "../report";

/** What was done with the figures of several tables. */
export type CoverageSum = Omit<CoverageReport, "table">;

/** The tables of a sheet taken together; null where they hold no figure, or nobody counted. */
export function sumCoverage(tables: readonly CoverageReport[]): CoverageSum | null {
  const sum = { compared: 0, computed: 0, notCompared: 0, ranges: tables.flatMap(({ ranges }) => ranges) };
  for (const { compared, computed, notCompared } of tables) {
    sum.compared += compared;
    sum.computed += computed;
    sum.notCompared += notCompared;
  }
  return sum.compared + sum.computed + sum.notCompared === 0 ? null : sum;
}
