import { optionalText } from "../engine/arguments";
import { accessDenied, invalidArgument } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import type { Session } from "../engine/session";
import type { Protection, SheetModel } from "../model/sheet";

function setProtection(sheet: SheetModel, protection: Protection | null, { workbook }: Session): void {
  sheet.protection = protection;
  workbook.tell({ kind: "protection", sheet, actor: workbook.actor });
}

function optionsOf(value: unknown): Record<string, boolean | string> {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object") throw invalidArgument();
  const options: Record<string, boolean | string> = {};
  for (const [name, option] of Object.entries(value)) {
    if (typeof option === "boolean" || typeof option === "string") options[name] = option;
  }
  return options;
}

export const protectionClass: HostClass<SheetModel> = defineClass<Excel.WorksheetProtection, SheetModel>(
  "WorksheetProtection",
  {
    scalars: {
      protected: { since: "1.2", get: ({ protection }) => protection !== null },
      options: { since: "1.2", get: ({ protection }) => protection && { ...protection.options } },
    },
    methods: {
      protect: {
        since: "1.2",
        call(sheet, [options, password], session) {
          if (sheet.protection) throw accessDenied("The sheet is protected already.");
          setProtection(sheet, { options: optionsOf(options), password: optionalText(password) }, session);
        },
      },
      unprotect: {
        since: "1.2",
        call(sheet, [password], session) {
          const { protection } = sheet;
          if (!protection) return;
          if (protection.password !== null && protection.password !== optionalText(password))
            throw accessDenied();
          setProtection(sheet, null, session);
        },
      },
    },
  },
);
