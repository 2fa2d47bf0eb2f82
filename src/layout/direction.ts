import { fold, tidy } from "../grid/text";

/**
 * Which way a target points: most are to be reached, some are not to be exceeded. "Giám sát" and "cấp dưới" are no
 * directions, so "giảm" is read with its mark and "dưới" with the figure that follows it.
 */
export function isUpperLimit(text: string): boolean {
  const words = fold(text);
  if (/tro len|it nhat|toi thieu|khong duoi|khong thap hon|>=|≥/.test(words)) return false;
  if (
    /khong qua|khong vuot|khong hon|toi da\b|tro xuong|\bduoi (muc )?\d|nho hon|thap hon|<=|≤|</.test(words)
  )
    return true;
  const marked = tidy(text).toLowerCase();
  if (!(marked === words ? /\bgiam\b(?! sat)/.test(words) : /giảm/.test(marked))) return false;
  // "Tỷ lệ giảm …" is itself the reduction: more of it is better.
  return !/(t[yi] le|muc|so) (ho ngheo )?giam|giam .*(tu|tren|hon) \d/.test(words);
}
