// Made by `npm run docs` from the files beside it; a test fails while it is stale.
import type { SharedMessages } from "../shared-words";
import { words as admissionQuota } from "./admission-quota";
import { words as averageMismatch } from "./average-mismatch";
import { words as changeMismatch } from "./change-mismatch";
import { words as classMismatch } from "./class-mismatch";
import { words as columnNumberGap } from "./column-number-gap";
import { words as dateFraction } from "./date-fraction";
import { words as duplicateUnit } from "./duplicate-unit";
import { words as errorValue } from "./error-value";
import { words as excellentCap } from "./excellent-cap";
import { words as gapSign } from "./gap-sign";
import { words as gapUnit } from "./gap-unit";
import { words as headerFormulaSubset } from "./header-formula-subset";
import { words as hiddenInTotal } from "./hidden-in-total";
import { words as impossiblePercentage } from "./impossible-percentage";
import { words as levelsMismatch } from "./levels-mismatch";
import { words as missingLevel } from "./missing-level";
import { words as movementMismatch } from "./movement-mismatch";
import { words as notACount } from "./not-a-count";
import { words as numberAsText } from "./number-as-text";
import { words as numberingGap } from "./numbering-gap";
import { words as oldResult } from "./old-result";
import { words as partAboveWhole } from "./part-above-whole";
import { words as percentageColumn } from "./percentage-column";
import { words as percentageMismatch } from "./percentage-mismatch";
import { words as percentageScale } from "./percentage-scale";
import { words as printedTotal } from "./printed-total";
import { words as rankMismatch } from "./rank-mismatch";
import { words as ratedTotalMismatch } from "./rated-total-mismatch";
import { words as reachedExceeded } from "./reached-exceeded";
import { words as roundingRemainder } from "./rounding-remainder";
import { words as scoreRange } from "./score-range";
import { words as scoreTotal } from "./score-total";
import { words as statusMismatch } from "./status-mismatch";
import { words as sumRange } from "./sum-range";
import { words as sumsItself } from "./sums-itself";
import { words as targetGap } from "./target-gap";
import { words as thousandSeparator } from "./thousand-separator";
import { words as totalMismatch } from "./total-mismatch";
import { words as totalSkipsText } from "./total-skips-text";
import { words as typedAmongFormulas } from "./typed-among-formulas";
import { words as unlikeNeighbours } from "./unlike-neighbours";
import { words as wrongDenominator } from "./wrong-denominator";
import type { Messages as ClassMismatchMessages } from "./class-mismatch";
import type { Messages as ColumnNumberGapMessages } from "./column-number-gap";
import type { Messages as DateFractionMessages } from "./date-fraction";
import type { Messages as DuplicateUnitMessages } from "./duplicate-unit";
import type { Messages as ErrorValueMessages } from "./error-value";
import type { Messages as ExcellentCapMessages } from "./excellent-cap";
import type { Messages as GapSignMessages } from "./gap-sign";
import type { Messages as GapUnitMessages } from "./gap-unit";
import type { Messages as HeaderFormulaSubsetMessages } from "./header-formula-subset";
import type { Messages as HiddenInTotalMessages } from "./hidden-in-total";
import type { Messages as ImpossiblePercentageMessages } from "./impossible-percentage";
import type { Messages as MissingLevelMessages } from "./missing-level";
import type { Messages as NotACountMessages } from "./not-a-count";
import type { Messages as NumberAsTextMessages } from "./number-as-text";
import type { Messages as NumberingGapMessages } from "./numbering-gap";
import type { Messages as OldResultMessages } from "./old-result";
import type { Messages as PartAboveWholeMessages } from "./part-above-whole";
import type { Messages as PercentageColumnMessages } from "./percentage-column";
import type { Messages as PercentageMismatchMessages } from "./percentage-mismatch";
import type { Messages as PercentageScaleMessages } from "./percentage-scale";
import type { Messages as PrintedTotalMessages } from "./printed-total";
import type { Messages as RankMismatchMessages } from "./rank-mismatch";
import type { Messages as ReachedExceededMessages } from "./reached-exceeded";
import type { Messages as RoundingRemainderMessages } from "./rounding-remainder";
import type { Messages as ScoreRangeMessages } from "./score-range";
import type { Messages as StatusMismatchMessages } from "./status-mismatch";
import type { Messages as SumRangeMessages } from "./sum-range";
import type { Messages as SumsItselfMessages } from "./sums-itself";
import type { Messages as ThousandSeparatorMessages } from "./thousand-separator";
import type { Messages as TotalSkipsTextMessages } from "./total-skips-text";
import type { Messages as TypedAmongFormulasMessages } from "./typed-among-formulas";
import type { Messages as UnlikeNeighboursMessages } from "./unlike-neighbours";
import type { Messages as WrongDenominatorMessages } from "./wrong-denominator";

/** Every rule in words, by its id. */
export const ruleWords = {
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
} as const;

export type RuleId = keyof typeof ruleWords;

/** Every message with its arguments. */
export type Messages = SharedMessages &
  ClassMismatchMessages &
  ColumnNumberGapMessages &
  DateFractionMessages &
  DuplicateUnitMessages &
  ErrorValueMessages &
  ExcellentCapMessages &
  GapSignMessages &
  GapUnitMessages &
  HeaderFormulaSubsetMessages &
  HiddenInTotalMessages &
  ImpossiblePercentageMessages &
  MissingLevelMessages &
  NotACountMessages &
  NumberAsTextMessages &
  NumberingGapMessages &
  OldResultMessages &
  PartAboveWholeMessages &
  PercentageColumnMessages &
  PercentageMismatchMessages &
  PercentageScaleMessages &
  PrintedTotalMessages &
  RankMismatchMessages &
  ReachedExceededMessages &
  RoundingRemainderMessages &
  ScoreRangeMessages &
  StatusMismatchMessages &
  SumRangeMessages &
  SumsItselfMessages &
  ThousandSeparatorMessages &
  TotalSkipsTextMessages &
  TypedAmongFormulasMessages &
  UnlikeNeighboursMessages &
  WrongDenominatorMessages;

export const ruleIds = Object.keys(ruleWords) as readonly RuleId[];

/** Tells a rule id from any other text; ids come back from reports as plain strings. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(ruleWords, text);
}
