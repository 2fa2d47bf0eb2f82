import { fold, tidy } from "../grid/text";

/** What an administrative word before a name says; two units of one name and different kinds are two units. */
export type UnitKind = "province" | "city" | "district" | "commune" | "ward" | "town" | "specialZone";

/** The name of a unit as it is compared. */
export interface UnitName {
  /** As somebody wrote it, tidied. */
  readonly written: string;
  /** The bare name, syllable by syllable, each with its tone at the end: "Thuỷ" and "Thủy" are one. */
  readonly key: string;
  /** The bare name without marks and blanks, for names that were typed without them. */
  readonly loose: string;
  /** The bare name's words without marks. */
  readonly words: readonly string[];
  readonly kind: UnitKind | null;
  /** The key of the unit it belongs to, where the name says so ("Chi bộ thôn 3 - Đảng bộ xã An Bình"); "" else. */
  readonly parent: string;
  /** Some letter carries a mark: the name was typed in full. */
  readonly marked: boolean;
}

/** Combining marks of the five tones; the others (â, ê, ơ …) make letters of their own. */
const TONES: ReadonlyMap<string, string> = new Map([
  ["\u0300", "2"],
  ["\u0301", "5"],
  ["\u0303", "3"],
  ["\u0309", "4"],
  ["\u0323", "6"],
]);

/** Words of Party organisation that stand before a unit's own name, without marks. */
const ORGANISATION =
  /^(bao cao|don vi|ten don vi|bch|btv|ban chap hanh|ban thuong vu|dang uy|dang bo|chi bo|chi uy|du|db|cb|tinh uy|thanh uy|huyen uy|quan uy|thi uy|tccsd|to chuc co so dang|co so|bo phan|uy ban nhan dan|ubnd|hdnd|cac|cua|thuoc|truc thuoc|co quan)(?= |$)/;

const KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^tinh(?= |$)/, "province"],
  [/^(thanh pho|tp\.?)(?= |$)/, "city"],
  [/^(huyen|quan|thi xa|tx\.?)(?= |$)/, "district"],
  [/^(xa)(?= |$)/, "commune"],
  [/^(phuong|p\.)(?= |$)/, "ward"],
  [/^(thi tran|tt\.?)(?= |$)/, "town"],
  [/^(dac khu)(?= |$)/, "specialZone"],
];

/** "Tỉnh ủy", "Huyện ủy": the organisation's word says the kind as well. */
const KIND_OF_COMMITTEE: readonly (readonly [RegExp, UnitKind])[] = [
  [/^tinh uy(?= |$)/, "province"],
  [/^thanh uy(?= |$)/, "city"],
  [/^(huyen uy|quan uy|thi uy)(?= |$)/, "district"],
];

/** Reads a unit's name; the words before it ("Đảng ủy xã …") tell its kind and are no part of it. */
export function readUnitName(text: string): UnitName {
  const written = tidy(text);
  const [own = "", ...rest] = splitParents(written);
  const { bare, kind } = withoutPrefixes(own);
  return {
    written,
    key: keyOfWords(bare),
    loose: fold(bare).replace(/[^a-z0-9]/g, ""),
    words: wordsOf(bare),
    kind,
    parent: rest.length === 0 ? "" : keyOfWords(withoutPrefixes(rest[0] ?? "").bare),
    marked: fold(written) !== written.toLowerCase(),
  };
}

/** "Chi bộ thôn 3 - Đảng bộ xã An Bình", "Chi bộ thôn 3 thuộc xã An Bình": the unit first, then what it belongs to. */
function splitParents(text: string): string[] {
  const parts = text
    .split(/\s+[-–—]\s+|\s*[,;(]\s*|\s+(?:trực thuộc|truc thuoc|thuộc|thuoc)\s+/i)
    .map((part) => part.replace(/[).:]+$/, "").trim())
    .filter((part) => part !== "");
  return parts.length === 0 ? [text] : parts;
}

/** The words of a text without marks. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

function withoutPrefixes(text: string): { bare: string; kind: UnitKind | null } {
  let words = tidy(text).replace(/^[\d.)\s]*(?=\p{L})/u, "");
  let kind: UnitKind | null = null;
  for (;;) {
    const folded = fold(words);
    const committee = KIND_OF_COMMITTEE.find(([pattern]) => pattern.test(folded));
    const found =
      /^[:.\s-]+/.exec(folded)?.[0] ??
      ORGANISATION.exec(folded)?.[0] ??
      KINDS.map(([pattern]) => pattern.exec(folded)?.[0]).find((each) => each !== undefined);
    if (found === undefined) return { bare: words, kind };
    // The word may be all of the name: "Phường 3" keeps its number, "Cơ quan" alone keeps itself.
    const rest = [...words.normalize("NFC")]
      .slice([...found].length)
      .join("")
      .trim();
    if (rest === "") return { bare: words, kind };
    kind = committee?.[1] ?? KINDS.find(([pattern]) => pattern.test(folded))?.[1] ?? kind;
    words = rest;
  }
}

/** Words with their tones at the end of each syllable, i for y at its end, so that every accepted spelling is one. */
function keyOfWords(text: string): string {
  return tidy(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(keyOfSyllable)
    .join(" ");
}

function keyOfSyllable(word: string): string {
  let tone = "";
  let letters = "";
  for (const mark of word.normalize("NFD")) {
    const said = TONES.get(mark);
    if (said === undefined) letters += mark;
    else tone = said;
  }
  return letters.normalize("NFC").replace(/^([bcdđghklmnprstvxq]{1,2})y$/, "$1i") + tone;
}

/** How two names stand to each other; `alike` is good enough to be suggested and never to be merged unasked. */
export type Likeness = "same" | "alike" | "other";

export function likenessOf(one: UnitName, other: UnitName): Likeness {
  const kindsAgree = one.kind === null || other.kind === null || one.kind === other.kind;
  const parentsAgree = one.parent === "" || other.parent === "" || one.parent === other.parent;
  if (one.key !== "" && one.key === other.key) return kindsAgree && parentsAgree ? "same" : "alike";
  if (one.loose !== "" && one.loose === other.loose) {
    // A name without any mark was typed without them, as file names are.
    const typedWithout = !one.marked || !other.marked;
    return typedWithout && kindsAgree && parentsAgree ? "same" : "alike";
  }
  return isOneSlipApart(one.loose, other.loose) ? "alike" : "other";
}

/** Shortest name whose every letter is not needed to tell it from another. */
const FEWEST_LETTERS = 5;

/** One letter typed wrong, left out or added; never a digit: "Tổ 2" and "Tổ 3" are two. */
function isOneSlipApart(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < FEWEST_LETTERS || Math.abs(one.length - other.length) > 1)
    return false;
  if (one.replace(/\D/g, "") !== other.replace(/\D/g, "")) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let back = 0;
  while (
    back < Math.min(one.length, other.length) - from &&
    one[one.length - 1 - back] === other[other.length - 1 - back]
  )
    back += 1;
  const changed = Math.max(one.length, other.length) - from - back;
  return changed <= 1 || (changed === 2 && isSwap(one, other, from));
}

function isSwap(one: string, other: string, at: number): boolean {
  return one.length === other.length && one[at] === other[at + 1] && one[at + 1] === other[at];
}
