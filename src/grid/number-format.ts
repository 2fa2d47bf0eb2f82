/** What a number format code makes of a number. */
export type FormatClass = "general" | "percent" | "date" | "text" | "number";

const known = new Map<string, FormatClass>();

/** Classifies an Excel number format code: "0.00%" is percent, "d/m" and "dd-mmm" are dates, "@" is text. */
export function formatClass(format: string): FormatClass {
  const cached = known.get(format);
  if (cached) return cached;
  const result = classify(format);
  if (known.size > 5_000) known.clear();
  known.set(format, result);
  return result;
}

/**
 * The formats that files know by number (14 and 22) and programs show as the reader's own day: in Excel's dialog they
 * bear a star. ECMA-376 part 1, 18.8.30 names the American form alone.
 */
const regionalDays: ReadonlyMap<string, Readonly<Record<"vi" | "en", string>>> = new Map([
  ["mm-dd-yy", { vi: "dd/mm/yyyy", en: "m/d/yyyy" }],
  ["m/d/yy h:mm", { vi: "dd/mm/yyyy hh:mm", en: "m/d/yyyy h:mm" }],
]);

/** The format in which a reader of the language sees what has the given one: 14 is "dd/mm/yyyy" in Vietnamese. */
export function shownFormat(format: string, language: "vi" | "en"): string {
  return regionalDays.get(format)?.[language] ?? format;
}

/** The decimals a number format shows: "0.00%" → 2, "#,##0" → 0; null for General, text and dates. */
export function formatDecimals(format: string): number | null {
  const kind = formatClass(format);
  if (kind !== "percent" && kind !== "number") return null;
  const match = /\.([0#?]+)/.exec(withoutLiterals(format));
  return match ? (match[1]?.length ?? 0) : 0;
}

function classify(format: string): FormatClass {
  if (format === "" || /^general$/i.test(format)) return "general";
  if (format === "@") return "text";
  const code = withoutLiterals(format);
  if (code.includes("%")) return "percent";
  if (/[dmyhs]/i.test(code.replace(/general/gi, ""))) return "date";
  return /[0#?]/.test(code) ? "number" : "general";
}

/** The positive section without quoted texts, escapes, colours, conditions and locale marks. */
function withoutLiterals(format: string): string {
  const plain = format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/_./g, "")
    .replace(/\*./g, "")
    .replace(/\[[^\]]*\]/g, "");
  return plain.split(";")[0] ?? "";
}
