import { fold } from "../../grid/text";
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
    const columns = operandsOf(relation).map((operand) =>
      columnAt(context.table, cellOf(relation, shown.line, operand).column),
    );
    // "Chỉ tiêu (%)" of a rating is a quota by its heading, and no admission.
    const isOfAdmissions = columns.some(
      (column) => column?.concept === "admitted" || column?.path.some((text) => /ket nap/.test(fold(text))),
    );
    if (!isOfAdmissions) return null;
    return causeFinding(context, cause, "admission-quota", "error");
  },
};
