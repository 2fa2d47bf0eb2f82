import { formatNumber } from "../../i18n/format";
import type { Language } from "../../i18n/format";
import type { CellEdit } from "../../report";

/** The number a token of a message stands for, and how many decimals it shows. */
function readToken(token: string, language: Language): { value: number; decimals: number } {
  const plain = language === "vi" ? token.replaceAll(".", "").replace(",", ".") : token.replaceAll(",", "");
  return { value: Number(plain), decimals: plain.split(".")[1]?.length ?? 0 };
}

/**
 * A value as its cell shows it. The message of the finding already writes it in the form of the cell ("78,05%" for a
 * stored 0.7805), so it is looked up there; without a match a number is written with its own digits.
 */
export function shownValue(value: CellEdit["after"], message: string, language: Language): string | null {
  if (value === null || value === "") return null;
  if (typeof value !== "number") return String(value);
  const tokens =
    message.match(language === "vi" ? /-?\d+(?:\.\d{3})*(?:,\d+)?%?/g : /-?\d+(?:,\d{3})*(?:\.\d+)?%?/g) ??
    [];
  const stands = (token: string, scale: number): boolean => {
    const { value: shown, decimals } = readToken(token.replace("%", ""), language);
    return Math.abs(shown - value * scale) <= 0.5 * 10 ** -decimals + 1e-9;
  };
  const percent = tokens.filter((token) => token.endsWith("%"));
  return (
    tokens.find((token) => !token.endsWith("%") && readToken(token, language).value === value) ??
    percent.find((token) => stands(token, 1)) ??
    percent.find((token) => stands(token, 100)) ??
    formatNumber(value, language)
  );
}
