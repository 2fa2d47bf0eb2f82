/**
 * Vietnamese text as people meet it in sheets: composed or decomposed (NFC/NFD), with no-break spaces, line
 * breaks inside a cell, old and new places of the tone mark (hoà/hòa, uỷ/ủy).
 */

/** One line of NFC text: every kind of space becomes one blank, ends trimmed. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g, " ")
    .trim();
}

const folded = new Map<string, string>();

/**
 * The form texts are compared in: tidy, lower case, without marks, đ as d. Equal for hoà/hòa, uỷ/ủy, tỉ lệ as typed
 * in NFC or NFD. The results of short texts are kept, since headers are folded again and again.
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = tidy(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");
  if (text.length <= 200) {
    if (folded.size > 20_000) folded.clear();
    folded.set(text, result);
  }
  return result;
}
