import type { Language } from "./format";
import { trainingEn } from "./training-en";
import { trainingVi } from "./training-vi";
import type { TrainingTexts } from "./training-words";

export const trainingTexts: Readonly<Record<Language, TrainingTexts>> = { vi: trainingVi, en: trainingEn };
