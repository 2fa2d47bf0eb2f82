import { columnAt } from "../../layout/table";
import { cellOf, operandsOf } from "../../relations/relation";
import { instanceFor, purposeOf } from "./explain";
import { causeFinding } from "./cause-finding";
import type { CauseRule } from "../rule";

/** Admissions against quota: the share of the quota, or what is left of it, does not recompute. */
export const admissionQuota: CauseRule = {
  id: "admission-quota",
  order: 60,
  claim(cause, context) {
    const purpose = purposeOf(cause);
    if (purpose !== "reached" && purpose !== "exceeded" && purpose !== "gap") return null;
    const shown = instanceFor(cause, purpose);
    const { relation } = shown.accepted;
    const concepts = operandsOf(relation).map(
      (operand) => columnAt(context.table, cellOf(relation, shown.line, operand).column)?.concept,
    );
    if (!concepts.includes("quota") && !concepts.includes("admitted")) return null;
    return causeFinding(context, cause, "admission-quota", "error");
  },
};
