import { purposeOf } from "./explain";
import { causeFinding } from "./cause-finding";
import type { CauseRule } from "../rule";

/** An average that is not the mean of its scores. */
export const averageMismatch: CauseRule = {
  id: "average-mismatch",
  order: 100,
  claim: (cause, context) =>
    purposeOf(cause) === "average" ? causeFinding(context, cause, "average-mismatch", "error") : null,
};
