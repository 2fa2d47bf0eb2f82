import { admissionQuota } from "./causes/admission-quota";
import { averageMismatch } from "./causes/average-mismatch";
import { changeMismatch } from "./causes/change-mismatch";
import { classMismatch } from "./tables/class-mismatch";
import { compositePercentage } from "./tables/composite-percentage";
import { columnNumberGap } from "./tables/column-number-gap";
import { dateFraction } from "./reading/date-fraction";
import { duplicateUnit } from "./tables/duplicate-unit";
import { errorValue } from "./reading/error-value";
import { excellentCap } from "./tables/excellent-cap";
import { gapSign } from "./causes/gap-sign";
import { gapUnit } from "./causes/gap-unit";
import { headerFormulaSubset } from "./tables/header-formula-subset";
import { hiddenInTotal } from "./tables/hidden-in-total";
import { impossiblePercentage } from "./tables/impossible-percentage";
import { levelsMismatch } from "./causes/levels-mismatch";
import { missingLevel } from "./tables/missing-level";
import { movementMismatch } from "./causes/movement-mismatch";
import { notACount } from "./reading/not-a-count";
import { numberAsText } from "./reading/number-as-text";
import { numberingGap } from "./tables/numbering-gap";
import { partAboveWhole } from "./tables/part-above-whole";
import { percentageMismatch } from "./causes/percentage-mismatch";
import { percentageScale } from "./causes/percentage-scale";
import { ratedTotalMismatch } from "./causes/rated-total-mismatch";
import { printedTotal } from "./tables/printed-total";
import { reachedExceeded } from "./causes/reached-exceeded";
import { roundingRemainder } from "./tables/rounding-remainder";
import type { CauseRule, TableRule } from "./rule";
import { scoreRange } from "./tables/score-range";
import { scoreTotal } from "./causes/score-total";
import type { FormulaRule } from "./formulas/sum-range";
import { statusMismatch } from "./tables/status-mismatch";
import { sumRange } from "./formulas/sum-range";
import { targetGap } from "./causes/target-gap";
import { thousandSeparator } from "./reading/thousand-separator";
import { totalMismatch } from "./causes/total-mismatch";
import { typedAmongFormulas, typedEqualAmongFormulas } from "./formulas/typed-among-formulas";
import { unlikeNeighbours } from "./formulas/unlike-neighbours";
import { sumsItself } from "./formulas/sums-itself";
import { oldResult } from "./tables/old-result";
import { wrongDenominator } from "./formulas/wrong-denominator";

/** Figures that were not read as meant: looked at first, since every other rule builds on the figures they mend. */
export const readingRules: readonly TableRule[] = [
  thousandSeparator,
  notACount,
  dateFraction,
  numberAsText,
  sumsItself,
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
  oldResult,
];
