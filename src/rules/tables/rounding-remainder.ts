import { NOISE } from "../../grid/nearly-equal";
import { sumExactly, sumSlack } from "../../grid/exact";
import type { FindingData } from "../../report";
import { standingCodes } from "../../relations/figures";
import type { ComparedColumn } from "../../relations/figures";
import type { RatioRelation } from "../../relations/relation";
import { cellOf } from "../../relations/relation";
import { plainValue } from "../arguments";
import { finding } from "../rule";
import type { RuleContext, TableRule } from "../rule";

const FIGURE = standingCodes.figure;
/** Shares with more are quotients that nobody rounded. */
const MOST_DECIMALS = 4;
const UNITS = 10 ** MOST_DECIMALS;

/** Shares of one whole that add up to 99,99 or 100,01: information, never an error. Source: k·½·10⁻ᵈ for k shares. */
export const roundingRemainder: TableRule = {
  id: "rounding-remainder",
  order: 150,
  check(context) {
    const shares = context.system.accepted
      .map(({ relation }) => relation)
      .filter(
        (relation): relation is RatioRelation =>
          "numerator" in relation && relation.purpose === "percentage" && relation.axis === "columns",
      );
    const levels = shares.filter((relation) => {
      const concept = context.table.columns.find((column) => column.index === relation.result)?.concept ?? "";
      return /^(level\.(?!exemplary)|band\.)/.test(concept);
    });
    if (levels.length < 2 || new Set(levels.map((relation) => base(relation))).size > 1) return [];
    return report(context, levels);
  },
};

function base(relation: RatioRelation): string {
  return relation.denominator.map((operand) => `${operand.index}:${operand.at ?? ""}`).join(",");
}

function report(context: RuleContext, levels: readonly RatioRelation[]): FindingData[] {
  const { figures } = context;
  const first = levels[0];
  if (!first) return [];
  const columns = levels.map((relation) => figures.prepared(relation.result));
  let rows = 0;
  let shown: { line: number; sum: number } | null = null;
  for (const line of first.lines) {
    if (isWhole(columns, line - figures.top)) continue;
    const values = levels.map((relation) => figures.value(line, relation.result));
    const decimals = levels.map((relation) => figures.termDecimals(line, relation.result));
    if (decimals.some((places) => places > MOST_DECIMALS)) continue;
    const sum = sumExactly(values);
    const off = Math.abs(sumExactly([sum, -100]));
    if (off === 0 || off > sumSlack(decimals) + NOISE) continue;
    rows += 1;
    shown ??= { line, sum };
  }
  if (!shown) return [];
  const cell = cellOf(first, shown.line, "result");
  return [
    finding(context, {
      rule: "rounding-remainder",
      severity: "info",
      cell,
      related: levels.map((relation) => cellOf(relation, shown.line, "result")),
      says: [
        {
          messageId: "roundingRemainder",
          args: { sum: plainValue(shown.sum), rows: plainValue(rows), several: rows > 1 },
        },
      ],
    }),
  ];
}

/** Some share is missing, or all of them make up 100 in their first four decimals: nothing was left by rounding. */
function isWhole(columns: readonly ComparedColumn[], at: number): boolean {
  let units = 0;
  for (const { standings, values } of columns) {
    if (standings[at] !== FIGURE) return true;
    units += Math.round((values[at] ?? 0) * UNITS);
  }
  return units === 100 * UNITS;
}
