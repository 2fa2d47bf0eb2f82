import { tidy } from "../grid/text";

/** A term of a form's own formula: the key of a line ("4", "A"), or a run of keys ("4+...+14"). */
export interface DeclaredTerm {
  sign: 1 | -1;
  from: string;
  /** The last key of a run, otherwise equal to `from`. */
  to: string;
}

/** "2 = 4+...+14", "4(=2*100/3)", "(A = 1+2)", "Cộng (1+…+16)": a rule the form itself states. */
export type DeclaredFormula =
  | { kind: "sum"; terms: readonly DeclaredTerm[]; source: string }
  | { kind: "ratio"; numerator: string; denominator: string; factor: 1 | 100; source: string };

/** A key that names a line, with the formula beside it where the form gives one. */
export interface DeclaredKey {
  key: string;
  formula: DeclaredFormula | null;
}

const KEY = String.raw`\(?\s*(?:\d{1,3}|[A-ZĐ]\d{0,2}|[a-zđ])\s*\)?`;
const ELLIPSIS = String.raw`(?:\.*…[.…]*|\.{2,})`;

const INDEX_CELL = new RegExp(String.raw`^(${KEY})\s*(?:[:.]?\s*\(?\s*=\s*(.+))?$`, "u");
const EQUATION = new RegExp(String.raw`^(${KEY})?\s*=\s*(.+)$`, "u");
const RUN = new RegExp(
  `^\\(?(\\d{1,3}|[A-ZĐa-zđ])\\)?\\+(?:\\(?(\\d{1,3}|[A-ZĐa-zđ])\\)?\\+)?${ELLIPSIS}\\+?\\(?(\\d{1,3}|[A-ZĐa-zđ])\\)?$`,
  "u",
);
const SIGNED_KEYS =
  /^[+-]?\(?(?:\d{1,3}|[A-ZĐ]\d{0,2}|[a-zđ])\)?(?:[+-]\(?(?:\d{1,3}|[A-ZĐ]\d{0,2}|[a-zđ])\)?)+$/u;

/** Reads the cell of a column-number row: "7", "(3)", "A", "2 = 4+...+14", "4(=2*100/3)", "(5)=(4)/(3)". */
export function readIndexCell(text: string): DeclaredKey | null {
  const plain = tidy(text);
  if (plain.length > 60) return null;
  const match = INDEX_CELL.exec(plain);
  if (!match) return null;
  const key = bareKey(match[1] ?? "");
  if (match[2] === undefined) return { key, formula: null };
  const formula = readExpression(match[2], plain);
  return formula ? { key, formula } : null;
}

/** Finds "(A = 1+2)", "(1= 2+3+4)", "(1+…+16)", "2 (=3+4)" inside a label or header text; null when there is none. */
export function findDeclared(text: string): { key: string | null; formula: DeclaredFormula } | null {
  const plain = tidy(text);
  for (const match of plain.matchAll(/[([]([^()[\]]{2,60}(?:\([^()]*\)[^()[\]]{0,30}){0,6})[)\]]/g)) {
    const inner = (match[1] ?? "").trim();
    const equation = EQUATION.exec(inner);
    if (equation) {
      const formula = readExpression(equation[2] ?? "", inner);
      if (formula) return { key: equation[1] === undefined ? null : bareKey(equation[1]), formula };
    }
    const formula = readExpression(inner, inner);
    if (
      formula &&
      formula.kind === "sum" &&
      (formula.terms.length > 1 || formula.terms[0]?.from !== formula.terms[0]?.to)
    )
      return { key: null, formula };
  }
  const tail = /=\s*([\d(][\d\s+\-–.…()]{2,40})$/.exec(plain);
  const formula = tail ? readExpression(tail[1] ?? "", plain) : null;
  return formula && formula.kind === "sum" && formula.terms.length > 1 ? { key: null, formula } : null;
}

function bareKey(text: string): string {
  return text.replace(/[()\s]/g, "");
}

/** "4+...+14" · "3+4" · "5+6-7" · "2*100/3" · "4/3*100" · "2:3" · "(4)/(3)x100%". */
function readExpression(expression: string, source: string): DeclaredFormula | null {
  const text = expression
    .replace(/\s+/g, "")
    .replace(/[×xX](?=100|\d|\()/g, "*")
    .replace(/[–−]/g, "-")
    .replace(/[;.,]$/, "");
  const balanced =
    (text.match(/\(/g) ?? []).length < (text.match(/\)/g) ?? []).length ? text.replace(/\)$/, "") : text;
  return readRatio(balanced, source) ?? readSum(balanced, source);
}

function readRatio(text: string, source: string): DeclaredFormula | null {
  const key = String.raw`\(?(\d{1,3}|[A-ZĐa-z])\)?`;
  const shapes: readonly (readonly [RegExp, 1 | 100])[] = [
    [new RegExp(`^${key}\\*100%?[/:]${key}$`), 100],
    [new RegExp(`^\\(?${key}[/:]${key}\\)?\\*100%?$`), 100],
    [new RegExp(`^${key}[/:]${key}%?$`), 1],
  ];
  for (const [shape, factor] of shapes) {
    const match = shape.exec(text);
    if (match)
      return { kind: "ratio", numerator: match[1] ?? "", denominator: match[2] ?? "", factor, source };
  }
  return null;
}

function readSum(text: string, source: string): DeclaredFormula | null {
  const run = RUN.exec(text);
  if (run) return { kind: "sum", terms: [{ sign: 1, from: run[1] ?? "", to: run[3] ?? "" }], source };
  if (!SIGNED_KEYS.test(text)) return null;
  const terms: DeclaredTerm[] = [];
  for (const match of text.matchAll(/([+-]?)\(?(\d{1,3}|[A-ZĐ]\d{0,2}|[a-zđ])\)?/gu)) {
    const key = match[2] ?? "";
    terms.push({ sign: match[1] === "-" ? -1 : 1, from: key, to: key });
  }
  return terms.length > 1 ? { kind: "sum", terms, source } : null;
}
