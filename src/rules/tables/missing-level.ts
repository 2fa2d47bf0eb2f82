import { factsOf, isRanked, rankedOf, type Concept } from "../../formats/concepts";
import { columnAt, rowAt } from "../../layout/table";
import type { Line } from "../../layout/table";
import { evaluate } from "../../relations/evaluate";
import { cellOf } from "../../relations/relation";
import type { LinearRelation, Relation } from "../../relations/relation";
import { levelSets } from "../../relations/levels";
import { columnView, rowView } from "../../relations/view";
import type { View, ViewItem } from "../../relations/view";
import { sumExactly } from "../../grid/exact";
import type { FindingData } from "../../report";
import { finding } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/**
 * The levels add up to less than the number rated on every line while a level has no place in the form: a question with
 * the remainder, not a correction, since those left over may be unrated.
 */
export const missingLevel: TableRule = {
  id: "missing-level",
  order: 30,
  check(context) {
    return [columnView(context.table), rowView(context.table)].flatMap((view) =>
      levelSets(view).flatMap((set) => ask(context, view, set.items)),
    );
  },
};

function ask(context: RuleContext, view: View, items: readonly ViewItem[]): FindingData[] {
  const present = new Set(items.map((item) => item.concept));
  const absent = rankedOf("level").filter((level) => !present.has(level));
  if (absent.length === 0 || absent.length > 2 || !items.some((item) => isRanked(item.concept, "level")))
    return [];
  // "Tốt trở lên" beside the upper levels: the form leaves out the lower ones by design.
  if (
    view.items.some(({ concept }) => factsOf(concept).madeOf?.every((part) => present.has(part)) === true) &&
    absent.length === 2
  )
    return [];
  const base = baseFor(view, items);
  if (!base) return [];
  const relation = levelsRelation(view, base, items);
  if (context.system.accepted.some(({ relation }) => explainsLevels(relation, view, base, items))) return [];
  let short = 0;
  let worst: { line: number; remainder: number; sum: number } | null = null;
  for (const line of view.lines) {
    const { verdict, expected, residual } = evaluate(relation, line, context.figures);
    if (verdict === "blank") continue;
    if (verdict === "fails" && residual < 0) return [];
    if (verdict !== "fails") continue;
    short += 1;
    if (!worst || residual > worst.remainder) worst = { line, remainder: residual, sum: expected };
  }
  if (short === 0 || !worst) return [];
  const cell = cellOf(relation, worst.line, "result");
  const line: Line | undefined =
    view.axis === "columns" ? columnAt(context.table, cell.column) : rowAt(context.table, cell.row);
  const whole = context.figures.value(cell.row, cell.column);
  return [
    finding(context, {
      rule: "missing-level",
      severity: "warning",
      cell,
      related: relation.operands.map((operand) => cellOf(relation, worst.line, operand)),
      suspects: [],
      mark: { kind: "relation", relation, line: worst.line },
      says: [
        {
          messageId: "missingLevel",
          args: {
            sum: { as: "count", value: worst.sum },
            whole: { as: "count", value: whole },
            label: line?.label ?? "",
            remainder: { as: "count", value: sumExactly([whole, -worst.sum]) },
            levels: absent.map((level) => ({ level })),
          },
        },
      ],
    }),
  ];
}

/** The levels already make up the base, alone or with others (those not rated, a level of unknown name). */
function explainsLevels(relation: Relation, view: View, base: ViewItem, items: readonly ViewItem[]): boolean {
  if (relation.axis !== view.axis || relation.result !== base.index || "numerator" in relation) return false;
  return items.every((item) => relation.operands.some((operand) => operand.index === item.index));
}

/** The number rated, else the total nearest before the levels. */
function baseFor(view: View, items: readonly ViewItem[]): ViewItem | null {
  const first = items[0]?.position ?? 0;
  const counts = view.items.filter(
    (item) => item.measure !== "percent" && !item.subset && !items.includes(item),
  );
  const nearest = (concept: Concept): ViewItem | undefined =>
    counts
      .filter((item) => item.concept === concept)
      .sort((one, other) => Math.abs(first - one.position) - Math.abs(first - other.position))[0];
  const rated = nearest("rated");
  if (rated) return rated;
  // With people not rated or exempt in the table, the total is no base for the levels alone.
  if (counts.some((item) => item.concept === "notRated" || item.concept === "exempt")) return null;
  return nearest("total") ?? null;
}

function levelsRelation(view: View, base: ViewItem, items: readonly ViewItem[]): LinearRelation {
  return {
    kind: "sum",
    axis: view.axis,
    result: base.index,
    operands: items.map((item) => ({ index: item.index, sign: 1 })),
    purpose: "levels",
    origin: "layout",
    lines: view.lines,
  };
}
