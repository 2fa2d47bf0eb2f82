const grouped = /^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?%?$/;
const withDecimals = /^[-+]?\d+,\d+%?$/;

/** A figure typed in the Vietnamese form ("1.226,5", "74,48%") in the form that programs read; other texts as they are. */
export function readVietnamese(typed: string): string {
  const text = typed.trim();
  if (!grouped.test(text) && !withDecimals.test(text)) return typed;
  return text.replaceAll(".", "").replace(",", ".");
}

/** A figure in the form that programs read with the decimal mark of Vietnam; it has no thousands marks. */
export function writeVietnamese(figure: string): string {
  return /^-?\d+\.\d+(?:E[-+]?\d+)?%?$/i.test(figure) ? figure.replace(".", ",") : figure;
}
