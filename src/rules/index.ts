// Made by `npm run docs` from the files beside it; a test fails while it is stale.
import { dateFraction } from "./reading/date-fraction";
import { errorValue } from "./reading/error-value";
import { notACount } from "./reading/not-a-count";
import { numberAsText } from "./reading/number-as-text";
import { percentageColumn } from "./reading/percentage-column";
import { sumsItself } from "./reading/sums-itself";
import { thousandSeparator } from "./reading/thousand-separator";
import { totalSkipsText } from "./reading/total-skips-text";
import { admissionQuota } from "./causes/admission-quota";
import { averageMismatch } from "./causes/average-mismatch";
import { changeMismatch } from "./causes/change-mismatch";
import { gapSign } from "./causes/gap-sign";
import { gapUnit } from "./causes/gap-unit";
import { levelsMismatch } from "./causes/levels-mismatch";
import { movementMismatch } from "./causes/movement-mismatch";
import { percentageMismatch } from "./causes/percentage-mismatch";
import { percentageScale } from "./causes/percentage-scale";
import { ratedTotalMismatch } from "./causes/rated-total-mismatch";
import { reachedExceeded } from "./causes/reached-exceeded";
import { scoreTotal } from "./causes/score-total";
import { targetGap } from "./causes/target-gap";
import { totalMismatch } from "./causes/total-mismatch";
import { sumRange } from "./formulas/sum-range";
import { typedAmongFormulas, typedEqualAmongFormulas } from "./formulas/typed-among-formulas";
import { unlikeNeighbours } from "./formulas/unlike-neighbours";
import { wrongDenominator } from "./formulas/wrong-denominator";
import { classMismatch } from "./tables/class-mismatch";
import { columnNumberGap } from "./tables/column-number-gap";
import { compositePercentage } from "./tables/composite-percentage";
import { duplicateUnit } from "./tables/duplicate-unit";
import { excellentCap } from "./tables/excellent-cap";
import { headerFormulaSubset } from "./tables/header-formula-subset";
import { hiddenInTotal } from "./tables/hidden-in-total";
import { impossiblePercentage } from "./tables/impossible-percentage";
import { missingLevel } from "./tables/missing-level";
import { numberingGap } from "./tables/numbering-gap";
import { oldResult } from "./tables/old-result";
import { partAboveWhole } from "./tables/part-above-whole";
import { printedTotal } from "./tables/printed-total";
import { rankMismatch } from "./tables/rank-mismatch";
import { roundingRemainder } from "./tables/rounding-remainder";
import { scoreRange } from "./tables/score-range";
import { statusMismatch } from "./tables/status-mismatch";
import { inOrder } from "./in-order";

/** Figures that were not read as meant: looked at first, since every other rule builds on the figures they mend. */
export const readingRules = inOrder([
  dateFraction,
  errorValue,
  notACount,
  numberAsText,
  percentageColumn,
  sumsItself,
  thousandSeparator,
  totalSkipsText,
]);

/** Formulas at fault, the first rule that claims one tells it. */
export const formulaRules = inOrder([sumRange, unlikeNeighbours, wrongDenominator]);

/** Causes, narrow rules before wide ones. */
export const causeRules = inOrder([
  admissionQuota,
  averageMismatch,
  changeMismatch,
  gapSign,
  gapUnit,
  levelsMismatch,
  movementMismatch,
  percentageMismatch,
  percentageScale,
  ratedTotalMismatch,
  reachedExceeded,
  scoreTotal,
  targetGap,
  totalMismatch,
  typedAmongFormulas,
]);

/** What is left to look at once the causes are known. */
export const tableRules = inOrder([
  typedEqualAmongFormulas,
  classMismatch,
  columnNumberGap,
  compositePercentage,
  duplicateUnit,
  excellentCap,
  headerFormulaSubset,
  hiddenInTotal,
  impossiblePercentage,
  missingLevel,
  numberingGap,
  oldResult,
  partAboveWhole,
  printedTotal,
  rankMismatch,
  roundingRemainder,
  scoreRange,
  statusMismatch,
]);
