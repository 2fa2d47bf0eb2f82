import { optionalText } from "../engine/arguments";
import { accessDenied } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import type { WorkbookModel } from "../model/workbook";

/** The protection of a workbook's structure: no sheet is added, renamed, hidden or deleted. */
export const workbookProtectionClass: HostClass<WorkbookModel> = defineClass<
  Excel.WorkbookProtection,
  WorkbookModel
>("WorkbookProtection", {
  scalars: { protected: { since: "1.7", get: ({ structure }) => structure !== null } },
  methods: {
    protect: {
      since: "1.7",
      call(workbook, [password]) {
        if (workbook.structure) throw accessDenied("The workbook is protected already.");
        workbook.structure = { password: optionalText(password) };
      },
    },
    unprotect: {
      since: "1.7",
      call(workbook, [password]) {
        const { structure } = workbook;
        if (structure && structure.password !== null && structure.password !== optionalText(password)) {
          throw accessDenied();
        }
        workbook.structure = null;
      },
    },
  },
});
