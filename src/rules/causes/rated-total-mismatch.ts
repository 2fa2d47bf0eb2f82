import { purposeOf } from "./explain";
import { causeFinding } from "./cause-finding";
import type { CauseRule } from "../rule";

/** Rated, not rated and exempt do not make up the total. */
export const ratedTotalMismatch: CauseRule = {
  id: "rated-total-mismatch",
  order: 140,
  aboutSums: true,
  claim: (cause, context) =>
    purposeOf(cause) === "ratedTotal" ? causeFinding(context, cause, "rated-total-mismatch", "error") : null,
};
