import type { Mark } from "./port";

/** How our conditional formats are known again. N of a text is 0 in every spreadsheet program, so the test holds always. */
export const ruleSignature = 'N("khop-so")=0';

/** The formula of a mark's rule, without "=": TRUE while the check is, in any spreadsheet program. */
export function markRule(check: string): string {
  return `AND(${ruleSignature},${check.replace(/^=/, "")})`;
}

/**
 * The check of a mark's rule, without "="; null for a rule that is not ours. It is known by the signature alone:
 * programs write blanks after commas, and Excel may tell a formula in the user's own spelling (office-js#2834), with
 * ";" between arguments, "," in figures and other names of functions. The first two are spelled back.
 */
export function checkOfRule(rule: string): string | null {
  const match =
    /^=?\s*[\p{L}.]+\s*\(\s*[\p{L}.]+\s*\(\s*"khop-so"\s*\)\s*=\s*0\s*([,;])\s*([^]*)\)\s*$/iu.exec(rule);
  const check = match?.[2]?.trimEnd();
  if (check === undefined) return null;
  return match?.[1] === ";" ? invariant(check) : check;
}

/** "A1>0,5;B1" → "A1>0.5,B1"; texts and quoted names of sheets stay. */
function invariant(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/,/g, ".").replace(/;/g, ",")))
    .join("");
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
