import { useEffect, useSyncExternalStore } from "react";
import type * as FailureWords from "../../i18n/failure-words";
import type * as FindingWords from "../../i18n/finding-words";
import type { Language } from "../../i18n/format";
import type { Part, RuleText } from "../../i18n/words";
import type { CellEdit, CheckFailure, FindingData } from "../../report";

let loaded: Record<Language, RuleWordsIn> | null = null;
const listeners = new Set<() => void>();

/** The words of rules and of what they find are a script of its own, fetched while the pane is already at work. */
export async function loadRuleWords(): Promise<void> {
  if (loaded) return;
  const [words, failures] = await Promise.all([
    import(/* webpackChunkName: "rule-words" */ "../../i18n/finding-words"),
    import(/* webpackChunkName: "rule-words" */ "../../i18n/failure-words"),
  ]);
  loaded = { vi: wordsIn("vi", words, failures), en: wordsIn("en", words, failures) };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is said in a language; findings are data until here, so that another language asks for nothing but words. */
export interface RuleWordsIn {
  /** An id that this version does not know (of an old ignore) stands for its own name. */
  rule(id: string): Pick<RuleText, "name"> & Partial<RuleText>;
  finding(finding: FindingData): readonly Part[];
  /** What is said of a place that could not be checked. */
  failure(failure: CheckFailure): string;
  /** What an edit takes away or puts in, as the cell shows it; null for a blank cell. */
  edit(edit: CellEdit, side: "before" | "after", finding: FindingData | undefined): string | null;
}

function wordsIn(
  language: Language,
  words: typeof FindingWords,
  { failureMessage }: typeof FailureWords,
): RuleWordsIn {
  return {
    rule: (id) => (words.isRuleId(id) ? words.ruleWords[id][language] : { name: id }),
    failure: ({ table, rule, columns }) =>
      failureMessage(
        {
          table,
          ...(rule !== null && words.isRuleId(rule) ? { rule } : {}),
          ...(columns === undefined ? {} : { columns }),
        },
        language,
      ),
    finding: (finding) => words.findingWords(finding, language),
    edit: (edit, side, finding) => words.editWords(edit, side, finding, language),
  };
}

/** The words of rules and findings; null until they were fetched. */
export function useRuleWords(language: Language): RuleWordsIn | null {
  useEffect(() => void loadRuleWords(), []);
  return useSyncExternalStore(subscribe, () => loaded)?.[language] ?? null;
}
