import { purposeOf } from "./explain";
import { causeFinding } from "./cause-finding";
import type { CauseRule } from "../rule";

/** The rating levels do not make up the number rated. */
export const levelsMismatch: CauseRule = {
  id: "levels-mismatch",
  order: 130,
  aboutSums: true,
  claim: (cause, context) =>
    purposeOf(cause) === "levels" ? causeFinding(context, cause, "levels-mismatch", "error") : null,
};
