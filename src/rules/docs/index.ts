import { admissionQuota } from "./admission-quota";
import { averageMismatch } from "./average-mismatch";
import { changeMismatch } from "./change-mismatch";
import { classMismatch } from "./class-mismatch";
import { columnNumberGap } from "./column-number-gap";
import { dateFraction } from "./date-fraction";
import { duplicateUnit } from "./duplicate-unit";
import { errorValue } from "./error-value";
import { excellentCap } from "./excellent-cap";
import { gapSign } from "./gap-sign";
import { gapUnit } from "./gap-unit";
import { headerFormulaSubset } from "./header-formula-subset";
import { hiddenInTotal } from "./hidden-in-total";
import { impossiblePercentage } from "./impossible-percentage";
import { levelsMismatch } from "./levels-mismatch";
import { missingLevel } from "./missing-level";
import { movementMismatch } from "./movement-mismatch";
import { notACount } from "./not-a-count";
import { numberAsText } from "./number-as-text";
import { numberingGap } from "./numbering-gap";
import { partAboveWhole } from "./part-above-whole";
import { percentageMismatch } from "./percentage-mismatch";
import { percentageScale } from "./percentage-scale";
import { printedTotal } from "./printed-total";
import { ratedTotalMismatch } from "./rated-total-mismatch";
import { reachedExceeded } from "./reached-exceeded";
import { roundingRemainder } from "./rounding-remainder";
import { scoreRange } from "./score-range";
import { scoreTotal } from "./score-total";
import { statusMismatch } from "./status-mismatch";
import { sumRange } from "./sum-range";
import { targetGap } from "./target-gap";
import { thousandSeparator } from "./thousand-separator";
import { totalMismatch } from "./total-mismatch";
import { totalSkipsText } from "./total-skips-text";
import { typedAmongFormulas } from "./typed-among-formulas";
import { unlikeNeighbours } from "./unlike-neighbours";
import { wrongDenominator } from "./wrong-denominator";
import type { RuleDoc } from "./doc";

export type { RuleDoc, RuleText } from "./doc";

/** Every rule by its id, in the order the reference page shows them. */
export const ruleDocs = {
  "total-mismatch": totalMismatch,
  "levels-mismatch": levelsMismatch,
  "rated-total-mismatch": ratedTotalMismatch,
  "part-above-whole": partAboveWhole,
  "percentage-mismatch": percentageMismatch,
  "impossible-percentage": impossiblePercentage,
  "percentage-scale": percentageScale,
  "thousand-separator": thousandSeparator,
  "number-as-text": numberAsText,
  "date-fraction": dateFraction,
  "not-a-count": notACount,
  "missing-level": missingLevel,
  "target-gap": targetGap,
  "gap-sign": gapSign,
  "gap-unit": gapUnit,
  "reached-exceeded": reachedExceeded,
  "change-mismatch": changeMismatch,
  "average-mismatch": averageMismatch,
  "class-mismatch": classMismatch,
  "score-range": scoreRange,
  "score-total": scoreTotal,
  "movement-mismatch": movementMismatch,
  "admission-quota": admissionQuota,
  "excellent-cap": excellentCap,
  "status-mismatch": statusMismatch,
  "sum-range": sumRange,
  "typed-among-formulas": typedAmongFormulas,
  "unlike-neighbours": unlikeNeighbours,
  "wrong-denominator": wrongDenominator,
  "total-skips-text": totalSkipsText,
  "duplicate-unit": duplicateUnit,
  "numbering-gap": numberingGap,
  "hidden-in-total": hiddenInTotal,
  "rounding-remainder": roundingRemainder,
  "header-formula-subset": headerFormulaSubset,
  "error-value": errorValue,
  "printed-total": printedTotal,
  "column-number-gap": columnNumberGap,
} as const satisfies Record<string, RuleDoc>;

export type RuleId = keyof typeof ruleDocs;

export const ruleIds = Object.keys(ruleDocs) as readonly RuleId[];

/** Tells a rule id from any other text; ids come back from reports as plain strings. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(ruleDocs, text);
}
