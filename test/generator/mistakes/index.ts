import { countMistakes } from "./counts";
import { formulaMistakes } from "./formulas";
import { listMistakes } from "./lists";
import { percentMistakes } from "./percentages";
import { resultMistakes } from "./results";
import type { Mistake } from "./select";

const all = { ...countMistakes, ...percentMistakes, ...resultMistakes, ...formulaMistakes, ...listMistakes };

export type MistakeKind = keyof typeof all;
export const mistakes: Record<MistakeKind, Mistake> = all;
export const mistakeKinds = Object.keys(all) as MistakeKind[];
