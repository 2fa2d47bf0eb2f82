import { useEffect, useSyncExternalStore } from "react";
import type { Language } from "../../i18n/format";
import type * as RuleDocs from "../../i18n/rules";
import type { RuleText } from "../../i18n/words";

let docs: typeof RuleDocs | null = null;
const listeners = new Set<() => void>();

/** What the rules say of themselves is a script of its own, fetched while the pane is already at work. */
export async function loadRuleTexts(): Promise<void> {
  if (docs) return;
  docs = await import(/* webpackChunkName: "rule-words" */ "../../i18n/rules");
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export type RuleTexts = (rule: string, language: Language) => Pick<RuleText, "name"> & Partial<RuleText>;

const ruleText: RuleTexts = (rule, language) =>
  docs?.isRuleId(rule) ? docs.ruleWords[rule][language] : { name: rule };

/**
 * What a rule says of itself; null until it was fetched. An id that this version does not know (of an old ignore)
 * stands for its own name.
 */
export function useRuleTexts(): RuleTexts | null {
  useEffect(() => void loadRuleTexts(), []);
  return useSyncExternalStore(subscribe, () => (docs ? ruleText : null));
}
