import { checkOfRule, markLooks } from "../mark-rule";
import type { Mark } from "../port";
import { marksOfRule } from "../rule-marks";
import { inHalves } from "./halves";
import { areasOf, loadAreas } from "./areas";
import type { Conversation } from "./session";

/** A rule of ours as it stands in the workbook, and the marks that it shows. */
export interface FoundRule {
  readonly sheet: string;
  readonly id: string;
  readonly rule: Excel.ConditionalFormat;
  readonly marks: readonly Mark[];
}

interface SheetRules {
  readonly sheet: Excel.Worksheet;
  readonly rules: Excel.ConditionalFormatCollection;
}

interface StandingRule {
  readonly name: string;
  readonly id: string;
  /** Another proxy of it after a request that failed. */
  rule: Excel.ConditionalFormat;
}

/** A rule through proxies of its own. */
export function ruleById({ workbook }: Conversation, sheet: string, id: string): Excel.ConditionalFormat {
  return workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id);
}

interface ReadRule extends StandingRule {
  readonly check: string;
  readonly severity: Mark["severity"];
}

/** Colours of a rule may be told as null. */
function severityOf({ fill, font }: Excel.ConditionalRangeFormat): Mark["severity"] {
  const color = fill.color as string | null;
  if (color === null || color === "") return (font.bold as boolean | null) === true ? "error" : "warning";
  return color.replace("#", "").toUpperCase() === markLooks.error.fill ? "error" : "warning";
}

/**
 * Finds our rules among the workbook's conditional formats. They are known by what their formula begins with, since ids
 * need not survive a file's way through another program; a rule that cannot be read is not ours.
 */
export class RuleFinder {
  /** Ids of rules that were looked at and are the user's, by sheet. */
  private readonly others = new Map<string, Set<string>>();

  /** A rule that Excel lists and does not find is as good as gone. */
  leave(sheet: string, id: string): void {
    const known = this.others.get(sheet) ?? new Set();
    this.others.set(sheet, known.add(id));
  }

  forget(): void {
    this.others.clear();
  }

  /** Our rules in some sheets: three requests, fewer where there are none, more where Excel fails on a rule. */
  async find(context: Conversation, names: readonly string[]): Promise<FoundRule[]> {
    const standing = await this.list(context, names);
    const read = await this.readFormulas(context, standing);
    const areas = new Map<ReadRule, Excel.RangeAreas>();
    const failed = await inHalves(context, read, (each, isAgain) => {
      if (isAgain) each.rule = ruleById(context, each.name, each.id);
      const ranges = each.rule.getRanges();
      loadAreas(ranges);
      areas.set(each, ranges);
    });
    return [...areas]
      .filter(([each]) => !failed.has(each))
      .map(([{ name, id, rule, check, severity }, ranges]) => ({
        sheet: name,
        id,
        rule,
        marks: marksOfRule(name, areasOf(ranges), { formula: check, severity }),
      }));
  }

  /** The custom rules of the sheets that were not found to be the user's. */
  private async list(context: Conversation, names: readonly string[]): Promise<StandingRule[]> {
    const asked = new Map<string, SheetRules>();
    const failed = await inHalves(context, names, (name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name");
      const rules = sheet.getRange().conditionalFormats;
      rules.load("items/id,items/type");
      asked.set(name, { sheet, rules });
    });
    const standing: StandingRule[] = [];
    for (const [name, { sheet, rules }] of asked) {
      if (failed.has(name)) standing.push(...(await this.listOneByOne(context, name)));
      else if (!sheet.isNullObject)
        standing.push(...rules.items.map((rule) => ({ name, id: rule.id, rule })));
    }
    return standing.filter(
      ({ name, id, rule }) => rule.type === "Custom" && this.others.get(name)?.has(id) !== true,
    );
  }

  /** Where Excel cannot list a sheet's rules: each by its place. */
  private async listOneByOne(context: Conversation, name: string): Promise<StandingRule[]> {
    const rules = (): Excel.ConditionalFormatCollection =>
      context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
    const counts = new Map<string, OfficeExtension.ClientResult<number>>();
    const failed = await inHalves(context, [name], () => counts.set(name, rules().getCount()));
    const count = failed.size > 0 ? 0 : (counts.get(name)?.value ?? 0);
    const found = new Map<number, Excel.ConditionalFormat>();
    const places = Array.from({ length: count }, (_, index) => index);
    const lost = await inHalves(context, places, (index) => {
      const rule = rules().getItemAt(index);
      rule.load("id,type");
      found.set(index, rule);
    });
    return [...found].filter(([index]) => !lost.has(index)).map(([, rule]) => ({ name, id: rule.id, rule }));
  }

  private async readFormulas(context: Conversation, standing: readonly StandingRule[]): Promise<ReadRule[]> {
    const asked = new Map<StandingRule, Excel.CustomConditionalFormat>();
    const failed = await inHalves(context, standing, (each, isAgain) => {
      if (isAgain) each.rule = ruleById(context, each.name, each.id);
      const custom = each.rule.customOrNullObject;
      custom.rule.load("formula");
      custom.format.fill.load("color");
      custom.format.font.load("bold");
      asked.set(each, custom);
    });
    return [...asked].flatMap(([each, custom]): ReadRule[] => {
      if (failed.has(each)) return [];
      const { name, id, rule } = each;
      const formula = custom.isNullObject ? null : (custom.rule.formula as string | null);
      const check = formula === null ? null : checkOfRule(formula);
      if (check !== null) return [{ name, id, rule, check, severity: severityOf(custom.format) }];
      this.leave(name, id);
      return [];
    });
  }
}
