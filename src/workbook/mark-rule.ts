import type { Mark } from "./port";

/** How our conditional formats are known again. N of a text is 0 in every spreadsheet program, so the test holds always. */
export const ruleSignature = 'N("khop-so")=0';

/** The formula of a mark's rule, without "=": TRUE while the check is, in any spreadsheet program. */
export function markRule(check: string): string {
  return `AND(${ruleSignature},${check.replace(/^=/, "")})`;
}

/** The check of a mark's rule, without "="; null for a rule that is not ours. Programs may write blanks after commas. */
export function checkOfRule(rule: string): string | null {
  const match = /^=?\s*AND\s*\(\s*N\s*\(\s*"khop-so"\s*\)\s*=\s*0\s*,\s*([^]*)\)\s*$/i.exec(rule);
  return match?.[1]?.trimEnd() ?? null;
}

/** The look of a marked cell. Colours are RRGGBB; letters and border differ too, for those who do not see colours. */
export interface MarkLook {
  readonly letters: "bold" | "italic";
  readonly ink: string;
  readonly fill: string;
  readonly line: "thin" | "dashed";
}

export const markLooks: Readonly<Record<Mark["severity"], MarkLook>> = {
  error: { letters: "bold", ink: "9C0006", fill: "FFC7CE", line: "thin" },
  warning: { letters: "italic", ink: "7F6000", fill: "FFEB9C", line: "dashed" },
};
