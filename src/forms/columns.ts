import { levelOf, schemeFor } from "../formats/schemes";
import type { LevelId } from "../formats/schemes";
import type { FormChoices } from "./choices";
import { levelKeyOf } from "./form";
import type { FormColumn, LevelColumns, StandardForm } from "./form";

const ranked: readonly LevelId[] = ["excellent", "good", "complete", "failed"];

/** What examples hold: "excellent" stays within a fifth of "good". */
const drawn = {
  excellent: { partOf: levelKeyOf("good"), from: 0, to: 0.2 },
  exemplary: { partOf: levelKeyOf("excellent"), from: 0.1, to: 0.5 },
  good: { from: 24, to: 96 },
  complete: { from: 2, to: 14 },
  failed: { from: 0, to: 2 },
} as const;

/** The columns of a form as chosen, in their order. */
export function columnsOf(form: StandardForm, choices: FormChoices): FormColumn[] {
  return form.columns
    .flatMap((column) => ("levels" in column ? levelColumns(column, choices) : [column]))
    .filter(({ onlyWith }) => onlyWith === undefined || choices[onlyWith])
    .map((column) => withoutMissing(column, form, choices));
}

function levelColumns(
  { levels, base }: LevelColumns,
  { year, percents, ofWhich }: FormChoices,
): FormColumn[] {
  const scheme = schemeFor(year, levels);
  if (!scheme) return [];
  return ranked.flatMap((id) => {
    const level = levelOf(scheme, id);
    if (!level) return [];
    const key = levelKeyOf(id);
    const part = id === "excellent" && ofWhich ? levelOf(scheme, "exemplary") : null;
    const path = percents || part ? [level.name, "SL"] : [level.name];
    return [
      { key, path, kind: "count" as const, draw: drawn[id] },
      ...(part
        ? [
            {
              key: levelKeyOf("exemplary"),
              path: [level.name, "Trong đó: tiêu biểu"],
              kind: "count" as const,
              draw: drawn.exemplary,
            },
          ]
        : []),
      ...(percents
        ? [
            {
              key: `${key}%`,
              path: [level.name, "Tỷ lệ (%)"],
              kind: "percent" as const,
              computed: { kind: "share" as const, of: [key, base] as const },
            },
          ]
        : []),
    ];
  });
}

/** A sum keeps the parts that the choices leave it. */
function withoutMissing(column: FormColumn, form: StandardForm, choices: FormChoices): FormColumn {
  const { computed } = column;
  if (computed?.kind !== "sum") return column;
  const left = computed.of.filter((key) => {
    const part = form.columns.find((other): other is FormColumn => "key" in other && other.key === key);
    return part?.onlyWith === undefined || choices[part.onlyWith];
  });
  return { ...column, computed: { kind: "sum", of: left } };
}
