import type { Language } from "../../i18n/format";
import { isRuleId, ruleDocs } from "../../rules/docs";
import type { RuleText } from "../../rules/docs";

/** What a rule says of itself; an id that this version does not know (an old ignore) stands for its own name. */
export function ruleText(rule: string, language: Language): Pick<RuleText, "name"> & Partial<RuleText> {
  return isRuleId(rule) ? ruleDocs[rule][language] : { name: rule };
}
