import { fold } from "../grid/text";
import { conceptsWhere, type Concept } from "./concepts";
import type { FormatId, FormatSignature, ReportFormat } from "./report-format";
import { formatsOfRecord } from "./report-formats-data";

export type { FormatId, FormatSignature, ReportFormat } from "./report-format";

/** The standard formats, most telling signature first. */
export const reportFormats: readonly ReportFormat[] = formatsOfRecord;

/**
 * A title as one line of folded words: "Đánh giá, xếp loại" → "danh gia xep loai". Names of bodies that hold telling
 * words (Ban Tổ chức Đảng ủy, Phòng Tổ chức cán bộ) are taken out, for they stand above reports of every kind; so is
 * "chưa qua đào tạo", a level of qualification that speaks of no training.
 */
function titleWords(titleText: string): string {
  return ` ${fold(titleText).replace(/[^a-z0-9]+/g, " ")} `
    .replace(/ +/g, " ")
    .replace(/ ban to chuc | to chuc can bo | chua qua dao tao /g, " / ");
}

function holds(title: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => title.includes(` ${phrase} `));
}

type Axes = readonly ReadonlySet<Concept>[];

/** What tells a form stands along one axis: "Kết nạp" among the lines of a table of targets is one of its targets. */
function matches(signature: FormatSignature, axes: Axes, title: string): boolean {
  return (
    axes.some((concepts) =>
      signature.columns.every((group) => group.some((concept) => concepts.has(concept))),
    ) &&
    (signature.title.length === 0 || holds(title, signature.title)) &&
    !holds(title, signature.notTitle)
  );
}

/** The verb of rating with the rated right behind it: the surest word a title has on whose rating it is. */
const ratedByName =
  / (?:chat luong|xep loai|danh gia|phan loai) (?:cua )?(?:cac )?(?:(to chuc|chi bo|dang bo|tap the)|dang vien|can bo|ca nhan) /;
const organisationPhrases =
  / to chuc (?:co so )?dang | tccsd | chi bo truc thuoc | (?:cac|so) (?:chi bo|dang bo) /;
const memberPhrases = / (?:dang vien|can bo|ca nhan) /;

/** Whose rating a table of levels is: by the title, whose preamble "Đảng bộ huyện …" says nothing, then by columns. */
function ratedKind(concepts: ReadonlySet<Concept>, title: string): "organisation" | "member" | null {
  const named = ratedByName.exec(title);
  if (named) return named[1] === undefined ? "member" : "organisation";
  const organisation = title.search(organisationPhrases);
  const member = title.search(memberPhrases);
  if (organisation >= 0 && (member < 0 || organisation < member)) return "organisation";
  if (member >= 0) return "member";
  if (concepts.has("level.exemplary")) return "organisation";
  return conceptsWhere(({ family }) => family === "attribute").some((attribute) => concepts.has(attribute))
    ? "member"
    : null;
}

/**
 * The standard format whose columns these are; null when none fits, or when it cannot be told whose rating it is.
 * @param axes what the columns mean, and what the lines mean (forms that stand the other way)
 * `titleText` is everything above the header (and may hold header text): it decides only between formats whose
 * columns are alike.
 * @param formats the list to choose from, the most telling first
 */
export function recogniseFormat(
  axes: Axes,
  titleText: string,
  formats: readonly ReportFormat[] = reportFormats,
): FormatId | null {
  const title = titleWords(titleText);
  const found = formats.find((format) =>
    format.signatures.some((signature) => matches(signature, axes, title)),
  );
  if (!found) return null;
  if (found.id !== "organisation-rating" && found.id !== "member-rating") return found.id;
  const kind = ratedKind(new Set(axes.flatMap((concepts) => [...concepts])), title);
  return kind === null ? null : kind === "organisation" ? "organisation-rating" : "member-rating";
}
