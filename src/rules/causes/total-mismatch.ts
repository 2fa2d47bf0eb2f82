import { causeFinding } from "./cause-finding";
import type { CauseRule } from "../rule";

/** A total, subtotal or declared sum that its parts do not make up. The last cause rule: whatever no other rule claims. */
export const totalMismatch: CauseRule = {
  id: "total-mismatch",
  order: 150,
  aboutSums: true,
  claim: (cause, context) => causeFinding(context, cause, "total-mismatch", "error"),
};
