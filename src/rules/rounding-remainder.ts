import { sumExactly, sumSlack } from "../grid/exact";
import { formatNumber } from "../i18n/format";
import type { Finding } from "../report";
import type { RatioRelation } from "../relations/relation";
import { cellOf } from "../relations/relation";
import { finding } from "./rule";
import type { RuleContext, TableRule } from "./rule";

/** Shares of one whole that add up to 99,99 or 100,01: information, never an error. Source: k·½·10⁻ᵈ for k shares. */
export const roundingRemainder: TableRule = {
  id: "rounding-remainder",
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

function report(context: RuleContext, levels: readonly RatioRelation[]): Finding[] {
  const { figures, texts, language } = context;
  const first = levels[0];
  if (!first) return [];
  let rows = 0;
  let shown: { line: number; sum: number } | null = null;
  for (const line of first.lines) {
    const values = levels.map((relation) => {
      const { row, column } = cellOf(relation, line, "result");
      return figures.standing(row, column) === "figure" ? figures.value(row, column) : NaN;
    });
    if (values.some(Number.isNaN)) continue;
    const decimals = levels.map((relation) => {
      const { row, column } = cellOf(relation, line, "result");
      return figures.termDecimals(row, column);
    });
    if (decimals.some((places) => places > 4)) continue;
    const sum = sumExactly(values);
    const off = Math.abs(sumExactly([sum, -100]));
    if (off === 0 || off > sumSlack(decimals) + 1e-9) continue;
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
      actual: shown.sum,
      expected: 100,
      message: texts.roundingRemainder({
        sum: formatNumber(shown.sum, language),
        rows: formatNumber(rows, language),
        several: rows > 1,
      }),
    }),
  ];
}
