import type { Language } from "../../i18n/format";
import { en } from "./en";
import type { PaneTexts } from "./texts";
import { vi } from "./vi";

export type { PaneTexts } from "./texts";

export const paneTexts: Readonly<Record<Language, PaneTexts>> = { vi, en };
