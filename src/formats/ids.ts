/** The standard report formats. */
export const formatIds = [
  "organisation-rating",
  "member-rating",
  "resolution-targets",
  "admission-quota",
  "meeting-scores",
  "rating-movement",
  "structure",
  "plan-actual",
  "qualification-levels",
  "training-rotation",
] as const;
export type FormatId = (typeof formatIds)[number];

/**
 * What the 20 % is taken of: those rated "good", those rated "good or better", or everyone rated. All three are in
 * use, and the verdict often depends on nothing else, so every reading is shown.
 */
export const capDenominators = ["good", "goodOrBetter", "rated"] as const;
export type CapDenominator = (typeof capDenominators)[number];

/** How a figure is computed from others: sum, first − second, first ÷ second, mean, (second − first) ÷ first. */
export const relationKinds = ["sum", "difference", "ratio", "average", "change"] as const;
