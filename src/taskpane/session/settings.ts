import * as z from "../../zod";
import type { Language } from "../../i18n/format";
import { languages } from "../../i18n/format";
import type { Settings, WorkbookState } from "./state";

/** What is needed of a browser's localStorage; it may throw where the browser forbids it. */
export interface SettingsStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = "khop-so.settings";

const storedSchema = z.object({
  language: z.optional(z.enum(languages)),
  theme: z.optional(z.enum(["system", "light", "dark"])),
});

/** The settings of a workbook that says nothing. */
export const ofWorkbook = { year: null, capDenominator: null, decimals: null, totalsOnly: false } as const;

/** The settings of a workbook that says nothing, in the words and looks this person chose last. */
export function initialSettings(language: Language, storage: SettingsStorage | undefined): Settings {
  return { language, theme: "system", ...ofWorkbook, ...readStored(storage) };
}

function readStored(storage: SettingsStorage | undefined): Partial<Pick<Settings, "language" | "theme">> {
  try {
    const kept = storage?.getItem(KEY);
    if (kept === null || kept === undefined) return {};
    const parsed = storedSchema.safeParse(JSON.parse(kept));
    if (!parsed.success) return {};
    const { language, theme } = parsed.data;
    return { ...(language ? { language } : {}), ...(theme ? { theme } : {}) };
  } catch {
    return {};
  }
}

/** Keeps language and theme on this machine; without a storage, or with a full one, they last for this session. */
export function storeSettings(storage: SettingsStorage | undefined, settings: Settings): void {
  const { language, theme } = settings;
  try {
    storage?.setItem(KEY, JSON.stringify({ language, theme }));
  } catch {
    return;
  }
}

/** The settings that a workbook brings along laid over those of the person. */
export function withWorkbookSettings(settings: Settings, kept: WorkbookState["settings"]): Settings {
  return { ...settings, ...ofWorkbook, ...kept };
}

/** The part of a change that belongs to the workbook; null when there is none. */
export function workbookPart(change: Partial<Settings>): WorkbookState["settings"] | null {
  const { year, capDenominator, decimals, totalsOnly } = change;
  const part = {
    ...(year === undefined ? {} : { year }),
    ...(capDenominator === undefined ? {} : { capDenominator }),
    ...(decimals === undefined ? {} : { decimals }),
    ...(totalsOnly === undefined ? {} : { totalsOnly }),
  };
  return Object.keys(part).length > 0 ? part : null;
}

/** Whether the findings are others under the changed settings; their words are made where they are shown. */
export function changesFindings(before: Settings, after: Settings): boolean {
  return (
    before.year !== after.year ||
    before.capDenominator !== after.capDenominator ||
    before.totalsOnly !== after.totalsOnly
  );
}
