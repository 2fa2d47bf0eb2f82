import { admissionQuota } from "./admission-quota";
import { averageMismatch } from "./average-mismatch";
import { changeMismatch } from "./change-mismatch";
import { classMismatch } from "./class-mismatch";
import { compositePercentage } from "./composite-percentage";
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
import { ratedTotalMismatch } from "./rated-total-mismatch";
import { printedTotal } from "./printed-total";
import { reachedExceeded } from "./reached-exceeded";
import { roundingRemainder } from "./rounding-remainder";
import type { CauseRule, TableRule } from "./rule";
import { scoreRange } from "./score-range";
import { scoreTotal } from "./score-total";
import type { FormulaRule } from "./sum-range";
import { statusMismatch } from "./status-mismatch";
import { sumRange } from "./sum-range";
import { targetGap } from "./target-gap";
import { thousandSeparator } from "./thousand-separator";
import { totalMismatch } from "./total-mismatch";
import { typedAmongFormulas, typedEqualAmongFormulas } from "./typed-among-formulas";
import { unlikeNeighbours } from "./unlike-neighbours";
import { wrongDenominator } from "./wrong-denominator";

/** Figures that were not read as meant: looked at first, since every other rule builds on the figures they mend. */
export const readingRules: readonly TableRule[] = [
  thousandSeparator,
  notACount,
  dateFraction,
  numberAsText,
  errorValue,
];

/** Formulas at fault, the first rule that claims one words it. */
export const formulaRules: readonly FormulaRule[] = [sumRange, wrongDenominator, unlikeNeighbours];

/** Causes, narrow rules before wide ones. */
export const causeRules: readonly CauseRule[] = [
  percentageScale,
  typedAmongFormulas,
  gapSign,
  gapUnit,
  reachedExceeded,
  admissionQuota,
  targetGap,
  changeMismatch,
  percentageMismatch,
  averageMismatch,
  scoreTotal,
  movementMismatch,
  levelsMismatch,
  ratedTotalMismatch,
  totalMismatch,
];

/** What is left to look at once the causes are known. */
export const tableRules: readonly TableRule[] = [
  compositePercentage,
  partAboveWhole,
  missingLevel,
  impossiblePercentage,
  scoreRange,
  classMismatch,
  statusMismatch,
  excellentCap,
  typedEqualAmongFormulas,
  duplicateUnit,
  numberingGap,
  hiddenInTotal,
  columnNumberGap,
  headerFormulaSubset,
  roundingRemainder,
  printedTotal,
];
