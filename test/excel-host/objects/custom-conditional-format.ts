import { flagArgument, textArgument, wordArgument } from "../engine/arguments";
import { invalidArgument } from "../engine/errors";
import { defineClass, type HostClass, type Scalar } from "../engine/host-class";
import type { Session } from "../engine/session";
import type { ConditionalFormatModel } from "../model/conditional-format";
import { normalizedColor } from "../model/format";
import { contentOf } from "../model/input";
import { localised } from "../model/text";
import { checkFormatAccess } from "../model/writes";
import type { RuleTarget } from "./conditional-format";

type Format = ConditionalFormatModel["format"];

function changeFormat({ sheet, rule }: RuleTarget, change: Partial<Format>, { workbook }: Session): void {
  checkFormatAccess(workbook, sheet);
  Object.assign(rule.format, change);
}

function ofFormat<Name extends keyof Format>(
  name: Name,
  parse: (value: unknown) => Format[Name],
): Scalar<RuleTarget, Format[Name]> {
  return {
    since: "1.6",
    get: ({ rule }) => rule.format[name],
    set: (target, value, session) => {
      const change: Partial<Format> = {};
      change[name] = parse(value);
      changeFormat(target, change, session);
    },
  };
}

export const customFormatClass: HostClass<RuleTarget> = defineClass<
  Excel.CustomConditionalFormat,
  RuleTarget
>("CustomConditionalFormat", {
  navigations: {
    rule: { since: "1.6", get: (target) => ruleClass.of(target) },
    format: { since: "1.6", get: (target) => formatClass.of(target) },
  },
});

const ruleClass: HostClass<RuleTarget> = defineClass<Excel.ConditionalFormatRule, RuleTarget>(
  "ConditionalFormatRule",
  {
    scalars: {
      formula: {
        since: "1.6",
        get: ({ rule }, { workbook }) =>
          workbook.habits.localisesRules ? localised(rule.formula, workbook.culture) : rule.formula,
        set: ({ sheet, rule }, value, { workbook }) => {
          checkFormatAccess(workbook, sheet);
          const content = contentOf(textArgument(value), "General");
          if (!("formula" in content)) throw invalidArgument();
          rule.formula = content.formula;
        },
      },
    },
  },
);

const formatClass: HostClass<RuleTarget> = defineClass<Excel.ConditionalRangeFormat, RuleTarget>(
  "ConditionalRangeFormat",
  {
    scalars: { numberFormat: ofFormat("numberFormat", textArgument) },
    navigations: {
      fill: { since: "1.6", get: (target) => fillClass.of(target) },
      font: { since: "1.6", get: (target) => fontClass.of(target) },
    },
  },
);

const fillClass: HostClass<RuleTarget> = defineClass<Excel.ConditionalRangeFill, RuleTarget>(
  "ConditionalRangeFill",
  {
    scalars: { color: ofFormat("fillColor", normalizedColor) },
    methods: {
      clear: {
        since: "1.6",
        call: (target, _values, session) => changeFormat(target, { fillColor: "" }, session),
      },
    },
  },
);

const fontClass: HostClass<RuleTarget> = defineClass<Excel.ConditionalRangeFont, RuleTarget>(
  "ConditionalRangeFont",
  {
    scalars: {
      bold: ofFormat("bold", flagArgument),
      color: ofFormat("fontColor", normalizedColor),
      italic: ofFormat("italic", flagArgument),
      strikethrough: ofFormat("strikethrough", flagArgument),
      underline: ofFormat("underline", (value) => wordArgument(value, ["None", "Single", "Double"])),
    },
    methods: {
      clear: {
        since: "1.6",
        call: (target, _values, session) =>
          changeFormat(
            target,
            { fontColor: "", bold: null, italic: null, strikethrough: null, underline: "None" },
            session,
          ),
      },
    },
  },
);
