/** What a rule says of itself in one language, each field a sentence or a few, without markup. */
export interface RuleText {
  /** The title of a group of findings. */
  name: string;
  /** What was found. */
  what: string;
  /** Why it matters. */
  why: string;
  whatToDo: string;
  /** Where the rule comes from: a form, a regulation, arithmetic. */
  source: string;
}

export interface RuleDoc {
  vi: RuleText;
  en: RuleText;
}
