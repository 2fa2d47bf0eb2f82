import { fold } from "./text";

/** Letters are 1–26; all that is no letter, the ends of the text too, is one boundary. */
const BOUNDARY = 0;
const MARK = 27;
const UNKNOWN = 28;
const BITS = 5;
/** So many letters and boundaries in a row stand for a phrase. */
const GRAM = 4;
const GRAM_MASK = (1 << (BITS * GRAM)) - 1;
const SHORT_MASK = (1 << (BITS * (GRAM - 1))) - 1;
const TABLE_BITS = 16;
/** Knuth's multiplier, 2^32 ÷ the golden ratio: spreads what differs in few bits. */
const SPREAD = 2_654_435_761;
const FIRST_UNREAD = 0x2000;
const CODES = codesOfCharacters();

/**
 * A test that is false only where none of the phrases (folded; a blank at either end asks for the end of a word) and
 * none of the signs stands in a text, in whatever case, marks or composition it is written. True says nothing: texts
 * with characters that are not read here are all let through.
 */
export function phraseFilter(phrases: readonly string[], signs: string): (text: string) => boolean {
  const grams = new Uint8Array(1 << TABLE_BITS);
  /** A word of one letter between its boundaries is shorter than the others. */
  const short = new Uint8Array(SHORT_MASK + 1);
  for (const phrase of phrases)
    if (phrase.length < GRAM) short[anchorOf(phrase)] = 1;
    else grams[placeOf(anchorOf(phrase))] = 1;
  const isSign = new Uint8Array(FIRST_UNREAD);
  for (const sign of signs) isSign[sign.charCodeAt(0)] = 1;
  return (text) => {
    let recent = BOUNDARY;
    let last = BOUNDARY;
    for (let at = 0; at <= text.length; at += 1) {
      const character = at < text.length ? text.charCodeAt(at) : 0;
      const code = CODES[character] ?? UNKNOWN;
      if (code === UNKNOWN || isSign[character] === 1) return true;
      if (code === MARK || (code === BOUNDARY && last === BOUNDARY)) continue;
      last = code;
      recent = ((recent << BITS) | code) & GRAM_MASK;
      if (grams[placeOf(recent)] === 1 || short[recent & SHORT_MASK] === 1) return true;
    }
    return false;
  };
}

function placeOf(gram: number): number {
  return Math.imul(gram, SPREAD) >>> (32 - TABLE_BITS);
}

/** The letters by which a phrase is told: those around its blank, which few other words share. */
function anchorOf(phrase: string): number {
  const codes = [...phrase].map((character) => CODES[character.charCodeAt(0)] ?? UNKNOWN);
  const blank = codes.indexOf(BOUNDARY, 1);
  const start = Math.max(0, Math.min(blank - 1, codes.length - GRAM));
  return codes.slice(start, start + GRAM).reduce((gram, code) => (gram << BITS) | code, 0);
}

function codesOfCharacters(): Uint8Array {
  return Uint8Array.from({ length: FIRST_UNREAD }, (_, code) => {
    const character = String.fromCharCode(code);
    const folded = fold(character);
    if (/^[a-z]$/.test(folded)) return folded.charCodeAt(0) - 96;
    if (/^[\u0300-\u036f]$/.test(character)) return MARK;
    // Tidying takes blanks together; every other character stays one, and no phrase holds any.
    return /^[\x00-\x7f\u00a0-\u00bf\u00d7]$/.test(character) && !/[a-z]/.test(folded) ? BOUNDARY : UNKNOWN;
  });
}
