import type { Concept, Family } from "../family";
import { chain } from "../expression";
import { headerPath, unitRows } from "../rows";
import { countNotation } from "../style";
import type { ColumnSpec } from "../table";

/** Ratings raised, unchanged and lowered against last year; one form writes every figure as "5/11". */
export const movement: Family = (style, random, plan): Concept => {
  const fractions = plan.form === "fractions" || (plan.form === undefined && random.chance(0.12));
  const [countName, percentName] = style.pairNames;
  const keys = [
    ["raised", random.pick(["Nâng mức", "Nâng", "Số được nâng mức xếp loại"])],
    ["kept", random.pick(["Giữ nguyên mức", "Giữ nguyên", "Giữ mức"])],
    ["lowered", random.pick(["Giảm mức", "Giảm", "Hạ mức xếp loại"])],
  ] as const;
  const withPercents = !fractions && style.percentPlace === "beside";
  const columns: ColumnSpec[] = [
    { key: "ordinal", path: ["TT"], kind: "ordinal" },
    { key: "name", path: ["Đơn vị"], kind: "name" },
    {
      key: "total",
      path: [random.pick(["Tổng số", "Tổng số được xếp loại"])],
      kind: "count",
      ...(fractions
        ? {}
        : {
            across: {
              purpose: "movement" as const,
              formula: (cell) =>
                chain(
                  "+",
                  keys.map(([key]) => cell(key)),
                ),
            },
            declared: { operator: "+" as const, keys: keys.map(([key]) => key) },
          }),
    },
  ];
  const outer = style.headerDepth >= 2 ? [`So với năm ${style.year - 1}`] : [];
  for (const [key, name] of keys) {
    const column: ColumnSpec = {
      key,
      path: headerPath(style, withPercents ? [...outer, name, countName] : [...outer, name]),
      kind: "count",
    };
    columns.push(fractions ? { ...column, down: "none" } : column);
    if (withPercents)
      columns.push({
        key: `${key}%`,
        path: headerPath(style, [...outer, name, percentName]),
        kind: "percent",
        down: "across",
        ratio: { numerator: key, denominator: "total" },
        declared: { operator: "percent", keys: [key, "total"] },
      });
  }
  if (style.noteColumn !== "none")
    columns.push({ key: "note", path: ["Ghi chú"], kind: "text", hidden: style.noteColumn === "hidden" });
  const rows = unitRows(
    style,
    random,
    () => {
      const total = fractions ? random.integer(3, 30) : random.integer(4, 140);
      const raised = random.integer(0, Math.floor(total * 0.4));
      const lowered = random.integer(0, Math.floor(total * 0.15));
      const kept = total - raised - lowered;
      return fractions
        ? { total, raised: `${raised}/${total}`, kept: `${kept}/${total}`, lowered: `${lowered}/${total}` }
        : { total, raised, kept, lowered };
    },
    random.pick(["communes", "cells"] as const),
  );
  return {
    family: "movement",
    title: {
      lines: [`SO SÁNH MỨC XẾP LOẠI CHẤT LƯỢNG NĂM ${style.year} VỚI NĂM ${style.year - 1}`],
      unit: "chi bộ",
    },
    columns,
    rows,
    counts: countNotation(style),
    allowed: [],
    parts: {},
  };
};
