// Made by `npm run docs` from the files beside it; a test fails while it is stale.
import type { RuleExample } from "./rule-example";
import type { RuleId } from "./rules";
import { example as admissionQuota } from "./rules/admission-quota";
import { example as averageMismatch } from "./rules/average-mismatch";
import { example as changeMismatch } from "./rules/change-mismatch";
import { example as classMismatch } from "./rules/class-mismatch";
import { example as columnNumberGap } from "./rules/column-number-gap";
import { example as dateFraction } from "./rules/date-fraction";
import { example as duplicateUnit } from "./rules/duplicate-unit";
import { example as errorValue } from "./rules/error-value";
import { example as excellentCap } from "./rules/excellent-cap";
import { example as gapSign } from "./rules/gap-sign";
import { example as gapUnit } from "./rules/gap-unit";
import { example as headerFormulaSubset } from "./rules/header-formula-subset";
import { example as hiddenInTotal } from "./rules/hidden-in-total";
import { example as impossiblePercentage } from "./rules/impossible-percentage";
import { example as levelsMismatch } from "./rules/levels-mismatch";
import { example as missingLevel } from "./rules/missing-level";
import { example as movementMismatch } from "./rules/movement-mismatch";
import { example as notACount } from "./rules/not-a-count";
import { example as numberAsText } from "./rules/number-as-text";
import { example as numberingGap } from "./rules/numbering-gap";
import { example as oldResult } from "./rules/old-result";
import { example as partAboveWhole } from "./rules/part-above-whole";
import { example as percentageColumn } from "./rules/percentage-column";
import { example as percentageMismatch } from "./rules/percentage-mismatch";
import { example as percentageScale } from "./rules/percentage-scale";
import { example as printedTotal } from "./rules/printed-total";
import { example as rankMismatch } from "./rules/rank-mismatch";
import { example as ratedTotalMismatch } from "./rules/rated-total-mismatch";
import { example as reachedExceeded } from "./rules/reached-exceeded";
import { example as roundingRemainder } from "./rules/rounding-remainder";
import { example as scoreRange } from "./rules/score-range";
import { example as scoreTotal } from "./rules/score-total";
import { example as statusMismatch } from "./rules/status-mismatch";
import { example as sumRange } from "./rules/sum-range";
import { example as sumsItself } from "./rules/sums-itself";
import { example as targetGap } from "./rules/target-gap";
import { example as thousandSeparator } from "./rules/thousand-separator";
import { example as totalMismatch } from "./rules/total-mismatch";
import { example as totalSkipsText } from "./rules/total-skips-text";
import { example as typedAmongFormulas } from "./rules/typed-among-formulas";
import { example as unlikeNeighbours } from "./rules/unlike-neighbours";
import { example as wrongDenominator } from "./rules/wrong-denominator";

/** The example of every rule, by its id; apart from the words, since they are shown long after these. */
export const ruleExamples: Readonly<Record<RuleId, RuleExample>> = {
  "admission-quota": admissionQuota,
  "average-mismatch": averageMismatch,
  "change-mismatch": changeMismatch,
  "class-mismatch": classMismatch,
  "column-number-gap": columnNumberGap,
  "date-fraction": dateFraction,
  "duplicate-unit": duplicateUnit,
  "error-value": errorValue,
  "excellent-cap": excellentCap,
  "gap-sign": gapSign,
  "gap-unit": gapUnit,
  "header-formula-subset": headerFormulaSubset,
  "hidden-in-total": hiddenInTotal,
  "impossible-percentage": impossiblePercentage,
  "levels-mismatch": levelsMismatch,
  "missing-level": missingLevel,
  "movement-mismatch": movementMismatch,
  "not-a-count": notACount,
  "number-as-text": numberAsText,
  "numbering-gap": numberingGap,
  "old-result": oldResult,
  "part-above-whole": partAboveWhole,
  "percentage-column": percentageColumn,
  "percentage-mismatch": percentageMismatch,
  "percentage-scale": percentageScale,
  "printed-total": printedTotal,
  "rank-mismatch": rankMismatch,
  "rated-total-mismatch": ratedTotalMismatch,
  "reached-exceeded": reachedExceeded,
  "rounding-remainder": roundingRemainder,
  "score-range": scoreRange,
  "score-total": scoreTotal,
  "status-mismatch": statusMismatch,
  "sum-range": sumRange,
  "sums-itself": sumsItself,
  "target-gap": targetGap,
  "thousand-separator": thousandSeparator,
  "total-mismatch": totalMismatch,
  "total-skips-text": totalSkipsText,
  "typed-among-formulas": typedAmongFormulas,
  "unlike-neighbours": unlikeNeighbours,
  "wrong-denominator": wrongDenominator,
};
