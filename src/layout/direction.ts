import { fold, tidy } from "../grid/text";

/**
 * Which way a target points: most are to be reached, some are not to be exceeded. "Giám sát" and "cấp dưới" are no
 * directions, so "giảm" is read with its mark and "dưới" with the figure that follows it.
 */
export function isUpperLimit(text: string): boolean {
  return saysUpperLimit(text) ?? isReduced(text);
}

/**
 * Whether more is better, less is, or the words leave it open: "Giảm số hộ nghèo" may count the households that are
 * still poor, or those that are poor no more.
 */
export function directionOf(text: string): "more" | "less" | "open" {
  const said = saysUpperLimit(text);
  if (said !== null) return said ? "less" : "more";
  return isReduced(text) ? "open" : "more";
}

function saysUpperLimit(text: string): boolean | null {
  const words = fold(text);
  if (/tro len|it nhat|toi thieu|khong duoi|khong thap hon|>=|≥/.test(words)) return false;
  if (
    /khong qua|khong vuot|khong hon|toi da\b|tro xuong|\bduoi (muc )?\d|nho hon|thap hon|<=|≤|</.test(
      words,
    ) ||
    (isReduced(text) && /\b(xuong|con)\b/.test(words)) ||
    // "Tỷ lệ hộ nghèo còn": what is left of an evil.
    /^(t[yi] le |so )?(ho )?(can )?(ngheo|that nghiep)\b.*\bcon( lai)?\b/.test(words)
  )
    return true;
  return null;
}

/** "Giảm …" before what is reduced; where it stands behind ("Hộ nghèo giảm") the reduction itself is what is counted. */
function isReduced(text: string): boolean {
  const words = fold(text);
  const marked = tidy(text).toLowerCase();
  const at = marked === words ? words.search(/\bgiam\b(?! sat)/) : marked.indexOf("giảm");
  if (at < 0) return false;
  return !/\p{L}{2}/u.test(marked.slice(0, at)) && !/giam .*(tu|tren|hon) \d/.test(words);
}
