import { fold } from "../grid/text";
import { overlappingAttributes, type Concept } from "./concepts";
import type { FormatFact, FormatId, FormatSignature, ReportFormat } from "./report-format";
import { formatsOfRecord } from "./report-formats-data";

export type { FormatFact, FormatId, FormatSignature, ReportFormat } from "./report-format";

/** The standard formats, most telling signature first. */
export const reportFormats: readonly ReportFormat[] = formatsOfRecord;

export function formatOf(id: FormatId): ReportFormat {
  const format = reportFormats.find((candidate) => candidate.id === id);
  if (!format) throw new RangeError(`no format ${id}`);
  return format;
}

/** A title as one line of folded words: "Đánh giá, xếp loại" → "danh gia xep loai". */
function titleWords(titleText: string): string {
  return ` ${fold(titleText)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()} `;
}

function holds(title: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => title.includes(` ${phrase} `));
}

function matches(signature: FormatSignature, concepts: ReadonlySet<Concept>, title: string): boolean {
  return (
    signature.columns.every((group) => group.some((concept) => concepts.has(concept))) &&
    (signature.title.length === 0 || holds(title, signature.title)) &&
    !holds(title, signature.notTitle)
  );
}

/** Phrases of a folded title that say whose rating it is; the preamble's "đảng bộ huyện …" says nothing. */
const organisationPhrases =
  / (?:chat luong|xep loai|danh gia) (?:cac )?(?:to chuc|chi bo|dang bo|tap the)| to chuc (?:co so )?dang | tccsd | chi bo truc thuoc /;
const memberPhrases = / (?:dang vien|can bo|ca nhan) /;

/** Whose rating a table of levels is: by the title's earlier mention, then by columns only persons can fill. */
function ratedKind(concepts: ReadonlySet<Concept>, title: string): "organisation" | "member" | null {
  const organisation = title.search(organisationPhrases);
  const member = title.search(memberPhrases);
  if (organisation >= 0 && (member < 0 || organisation < member)) return "organisation";
  if (member >= 0) return "member";
  if (concepts.has("level.exemplary")) return "organisation";
  return overlappingAttributes.some((attribute) => concepts.has(attribute)) ? "member" : null;
}

/**
 * The standard format whose columns these are; null when none fits, or when it cannot be told whose rating it is.
 * `titleText` is everything above the header (and may hold header text): it decides only between formats whose
 * columns are alike.
 */
export function recogniseFormat(concepts: ReadonlySet<Concept>, titleText: string): FormatId | null {
  const title = titleWords(titleText);
  const found = reportFormats.find((format) =>
    format.signatures.some((signature) => matches(signature, concepts, title)),
  );
  if (!found) return null;
  if (found.id !== "organisation-rating" && found.id !== "member-rating") return found.id;
  const kind = ratedKind(concepts, title);
  return kind === null ? null : kind === "organisation" ? "organisation-rating" : "member-rating";
}

/** The concepts a format's facts forbid to add up: attributes one person can carry together. */
export function overlappingConcepts(format: ReportFormat): ReadonlySet<Concept> {
  return new Set(format.facts.flatMap((fact: FormatFact) => (fact.kind === "overlap" ? fact.parts : [])));
}
