import { flagArgument, wholeNumber, wordArgument } from "../engine/arguments";
import { invalidArgument, itemNotFound, notEmulated } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import type { ConditionalFormatModel } from "../model/conditional-format";
import type { SheetModel } from "../model/sheet";
import { checkFormatAccess } from "../model/writes";
import { customFormatClass } from "./custom-conditional-format";
import { rangeClass } from "./range";
import { rangeAreasClass } from "./range-areas";

export interface RuleTarget {
  readonly sheet: SheetModel;
  readonly rule: ConditionalFormatModel;
}

const kinds = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

function notLost({ rule }: RuleTarget): void {
  if (rule.lost === "members" || rule.lost === "listed") throw itemNotFound();
}

/** What the list of rules tells of one. */
function listed<Value>(of: (rule: ConditionalFormatModel) => Value): (target: RuleTarget) => Value {
  return ({ rule }) => {
    if (rule.lost === "listed") throw itemNotFound();
    return of(rule);
  };
}

/** Null unless it is made of one area. */
function onlyRange(target: RuleTarget) {
  notLost(target);
  const { sheet, rule } = target;
  const [area, ...others] = rule.areas;
  return area && others.length === 0 ? rangeClass.of({ sheet, area }) : null;
}

function custom(target: RuleTarget) {
  notLost(target);
  return target.rule.type === "Custom" ? customFormatClass.of(target) : null;
}

export const conditionalFormatClass: HostClass<RuleTarget> = defineClass<Excel.ConditionalFormat, RuleTarget>(
  "ConditionalFormat",
  {
    identity: ({ rule }) => ({ Id: rule.id }),
    check: ({ sheet, rule }) => {
      if (sheet.deleted || !sheet.conditionalFormats.includes(rule)) throw itemNotFound();
    },
    scalars: {
      id: { since: "1.6", get: listed(({ id }) => id) },
      type: { since: "1.6", get: listed(({ type }) => wordArgument(type, kinds)) },
      priority: {
        since: "1.6",
        get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
        set: ({ sheet, rule }, value, { workbook }) => {
          checkFormatAccess(workbook, sheet);
          const place = wholeNumber(value);
          const others = sheet.conditionalFormats.filter((each) => each !== rule);
          if (place < 0 || place > others.length) throw invalidArgument();
          others.splice(place, 0, rule);
          sheet.conditionalFormats = others;
        },
      },
      stopIfTrue: {
        since: "1.6",
        get: ({ rule }) => rule.stopIfTrue,
        set: ({ sheet, rule }, value, { workbook }) => {
          checkFormatAccess(workbook, sheet);
          rule.stopIfTrue = flagArgument(value);
        },
      },
    },
    navigations: {
      custom: {
        since: "1.6",
        get(target) {
          const found = custom(target);
          if (!found) throw notEmulated(`ConditionalFormat.custom of a ${target.rule.type}`);
          return found;
        },
      },
      customOrNullObject: { since: "1.6", get: custom },
    },
    methods: {
      delete: {
        since: "1.6",
        call(target, _values, { workbook }) {
          notLost(target);
          const { sheet, rule } = target;
          if (rule.lost === "deleting") throw itemNotFound();
          checkFormatAccess(workbook, sheet);
          sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== rule);
        },
      },
      getRange: {
        since: "1.6",
        call(target) {
          const range = onlyRange(target);
          if (!range) throw invalidArgument();
          return range;
        },
      },
      getRangeOrNullObject: { since: "1.6", call: onlyRange },
      getRanges: {
        since: "1.9",
        call(target) {
          notLost(target);
          const { sheet, rule } = target;
          return rangeAreasClass.of({ sheet, areas: rule.areas });
        },
      },
    },
  },
);
