import { fold } from "../grid/text";
import type { Concept } from "./concepts";
import { schemesOfRecord } from "./schemes-data";
import { periodContains, type RatedKind } from "./period";
import type { Level, LevelId, RatingScheme } from "./scheme";

export type { Level, LevelId, RatingScheme } from "./scheme";

export const ratingSchemes: readonly RatingScheme[] = schemesOfRecord;

/** The scheme a report year is rated by; null for a year no scheme claims. The year is the report's, from its title. */
export function schemeFor(year: number, kind: RatedKind): RatingScheme | null {
  return ratingSchemes.find((scheme) => scheme.kind === kind && periodContains(scheme.period, year)) ?? null;
}

/**
 * The form level names are compared in: no marks, no case, and no punctuation, for sheets write
 * "Trong sạch, vững mạnh", "Trong sạch vững mạnh" and "HTXS NV" for the same levels.
 */
export function levelKey(text: string): string {
  return fold(text)
    .replace(/^(?:[a-z]|[0-9]+|[ivx]+)\s*[).]\s*/, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

const keysOfLevel = new Map<Level, ReadonlySet<string>>();

function keysOf(level: Level): ReadonlySet<string> {
  const known = keysOfLevel.get(level);
  if (known) return known;
  const texts = [level.name, ...level.variants, ...(level.abbreviation === null ? [] : [level.abbreviation])];
  const keys = new Set(texts.map(levelKey));
  keysOfLevel.set(level, keys);
  return keys;
}

/**
 * The level a text names under a scheme, in full, abbreviated or as one of the slips clerks make ("HTSXNV");
 * null when it names none. The whole text must be the name: nothing is searched inside a sentence.
 */
export function levelNamed(text: string, scheme: RatingScheme): Level | null {
  const key = levelKey(text);
  if (key === "") return null;
  return scheme.levels.find((level) => keysOf(level).has(key)) ?? null;
}

/** The column concept of a level: "good" → "level.good". */
export function levelConcept(id: LevelId): Concept {
  return `level.${id}`;
}

/** The level of a scheme by its id; null where the scheme has none (no sub-level after 2017). */
export function levelOf(scheme: RatingScheme, id: LevelId): Level | null {
  return scheme.levels.find((level) => level.id === id) ?? null;
}

/** Whether the ratings of two report years stand side by side level by level, and if not, why. */
export interface Comparability {
  levels: "same" | "not-comparable";
  /** "not-like-for-like" when the units themselves were redrawn between the years. */
  units: "same" | "not-like-for-like";
  reason: { vi: string; en: string } | null;
}

/** The first report year of the four levels, and the first after the two-tier local government of 1 July 2025. */
const FIRST_YEAR_OF_FOUR_LEVELS = 2018;
const FIRST_YEAR_OF_NEW_UNITS = 2025;

/**
 * How far two report years compare, in either order. No official mapping of the levels across 2017/2018 was found,
 * so TSVM beside HTXSNV is the user's own choice, never a default.
 */
export function comparability(year: number, other: number): Comparability {
  const [earlier, later] = year <= other ? [year, other] : [other, year];
  const levels =
    earlier < FIRST_YEAR_OF_FOUR_LEVELS && later >= FIRST_YEAR_OF_FOUR_LEVELS ? "not-comparable" : "same";
  const units =
    earlier < FIRST_YEAR_OF_NEW_UNITS && later >= FIRST_YEAR_OF_NEW_UNITS ? "not-like-for-like" : "same";
  const vi: string[] = [];
  const en: string[] = [];
  if (levels === "not-comparable") {
    vi.push(
      "Từ năm 2018 tên các mức xếp loại thay đổi; chưa thấy văn bản quy đổi mức cũ sang mức mới, nên không so sánh từng mức.",
    );
    en.push(
      "The levels changed with report year 2018; no official mapping of old levels to new was found, so levels are not compared.",
    );
  }
  if (units === "not-like-for-like") {
    vi.push("Từ ngày 1/7/2025 các đơn vị được sắp xếp lại, nên số liệu trước và sau không cùng phạm vi.");
    en.push("Units were redrawn on 1 July 2025, so figures before and after do not cover the same units.");
  }
  return {
    levels,
    units,
    reason: vi.length === 0 ? null : { vi: vi.join(" "), en: en.join(" ") },
  };
}
