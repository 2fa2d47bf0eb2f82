import { textArgument, wholeNumber } from "../engine/arguments";
import { invalidArgument, itemNotFound, notEmulated } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import { newConditionalFormat, type ConditionalFormatModel } from "../model/conditional-format";
import { intersection, withoutArea } from "../model/ranges";
import { checkFormatAccess } from "../model/writes";
import { conditionalFormatClass } from "./conditional-format";
import type { AreasTarget } from "./range-areas";

/** The conditional formats that touch the areas, the one that counts most first. */
function touching({ sheet, areas }: AreasTarget): ConditionalFormatModel[] {
  return sheet.conditionalFormats.filter((rule) =>
    rule.areas.some((own) => areas.some((area) => intersection(own, area) !== null)),
  );
}

function named(target: AreasTarget, id: unknown): ConditionalFormatModel | undefined {
  const wanted = textArgument(id);
  return touching(target).find((rule) => rule.id === wanted);
}

function objectOf({ sheet }: AreasTarget, rule: ConditionalFormatModel | undefined) {
  if (!rule) throw itemNotFound();
  return conditionalFormatClass.of({ sheet, rule });
}

export const conditionalFormatsClass: HostClass<AreasTarget> = defineClass<
  Excel.ConditionalFormatCollection,
  AreasTarget
>("ConditionalFormatCollection", {
  items: (target) => touching(target).map((rule) => conditionalFormatClass.of({ sheet: target.sheet, rule })),
  methods: {
    add: {
      since: "1.6",
      call({ sheet, areas }, [type], { workbook }) {
        if (textArgument(type).toLowerCase() !== "custom")
          throw notEmulated(`a conditional format ${String(type)}`);
        checkFormatAccess(workbook, sheet);
        const [first, ...others] = areas;
        if (!first) throw invalidArgument();
        const rule = newConditionalFormat(workbook.newId(), "Custom", first);
        rule.areas.push(...others);
        sheet.conditionalFormats.unshift(rule);
        return conditionalFormatClass.of({ sheet, rule });
      },
    },
    clearAll: {
      since: "1.6",
      call(target, _values, { workbook }) {
        const { sheet, areas } = target;
        checkFormatAccess(workbook, sheet);
        for (const rule of touching(target)) {
          for (const area of areas) rule.areas = rule.areas.flatMap((own) => withoutArea(own, area));
        }
        sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
      },
    },
    getCount: { since: "1.6", call: (target) => touching(target).length },
    getItem: { since: "1.6", call: (target, [id]) => objectOf(target, named(target, id)) },
    getItemAt: {
      since: "1.6",
      call: (target, [index]) => objectOf(target, touching(target)[wholeNumber(index)]),
    },
    getItemOrNullObject: {
      since: "1.14",
      call(target, [id]) {
        const rule = named(target, id);
        return rule ? conditionalFormatClass.of({ sheet: target.sheet, rule }) : null;
      },
    },
  },
});
