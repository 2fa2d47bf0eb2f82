/** Excel's own limits on a formula: 8,192 characters, 64 levels of nesting (Excel specifications and limits). */
export const LONGEST_FORMULA = 8_192;
const DEEPEST_NESTING = 64;

/**
 * Whether Excel could hold the formula. What exceeds its limits comes from a broken or a hostile file, and is never
 * given to a parser that descends bracket by bracket.
 */
export function isWithinLimits(formula: string): boolean {
  if (formula.length > LONGEST_FORMULA) return false;
  let depth = 0;
  let quote = 0;
  for (let at = 0; at < formula.length; at += 1) {
    const code = formula.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 40 || code === 123) {
      depth += 1;
      if (depth > DEEPEST_NESTING) return false;
    } else if (code === 41 || code === 125) depth -= 1;
  }
  return true;
}
