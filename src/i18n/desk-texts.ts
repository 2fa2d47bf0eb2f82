import { deskEn } from "./desk-en";
import { deskVi } from "./desk-vi";
import type { DeskTexts } from "./desk-words";
import type { Language } from "./format";

export const deskTexts: Readonly<Record<Language, DeskTexts>> = { vi: deskVi, en: deskEn };
