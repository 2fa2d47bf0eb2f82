import { purposeOf } from "./explain";
import { causeFinding } from "./cause-finding";
import type { CauseRule } from "../rule";

/** A total score that its parts do not make up. */
export const scoreTotal: CauseRule = {
  id: "score-total",
  order: 110,
  aboutSums: true,
  claim: (cause, context) =>
    purposeOf(cause) === "scoreTotal" ? causeFinding(context, cause, "score-total", "error") : null,
};
