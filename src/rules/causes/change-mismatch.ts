import { purposeOf } from "./explain";
import { causeFinding } from "./cause-finding";
import type { CauseRule } from "../rule";

/** A comparison with last year that does not recompute. */
export const changeMismatch: CauseRule = {
  id: "change-mismatch",
  order: 80,
  claim: (cause, context) =>
    purposeOf(cause) === "change" || purposeOf(cause) === "changePercent"
      ? causeFinding(context, cause, "change-mismatch", "error")
      : null,
};
