import { fold } from "../../grid/text";

/** What the words of a line say of how its figures come about. */
export interface Saying {
  total: boolean;
  average: boolean;
  ratio: boolean;
  change: boolean;
  difference: boolean;
}

const TOTAL =
  /\b(tong|cong|total|totals|subtotal|sub-total|sum|all|net|gross|overall|combined|balance|entire|toan|both|yhteensa|summe|gesamt|insgesamt)\b/;
const AVERAGE = /\b(binh quan|trung binh|tb|average|averages|avg|mean|ave)\b/;
const RATIO =
  /%|\b(ty le|ti le|ty trong|co cau|percent|percentage|pct|per cent|per capita|ratio|rate|share|proportion|average)\b/;
const CHANGE = /\b(change|changes|growth|increase|decrease|tang|giam|toc do|so voi|yoy|variation|inc|dec)\b/;
const DIFFERENCE =
  /\b(chenh lech|tang|giam|con lai|con thieu|difference|variance|change|balance|net|remaining|surplus|deficit|over|under|increase|decrease)\b/;

const known = new Map<string, Saying>();

export function sayingOf(text: string): Saying {
  const folded = fold(text);
  const found = known.get(folded);
  if (found) return found;
  const saying = {
    total: TOTAL.test(folded),
    average: AVERAGE.test(folded),
    ratio: RATIO.test(folded),
    change: CHANGE.test(folded),
    difference: DIFFERENCE.test(folded),
  };
  if (known.size > 5_000) known.clear();
  known.set(folded, saying);
  return saying;
}
