import type { FillKind, FillMeaning, FillProposal, KeptReason } from "../fill/proposal";
import { enFill } from "./fill-texts-en";
import type { Language } from "./format";
import { formatNumber, joinList } from "./format";
import { viFill } from "./fill-texts-vi";

/** The words of a filled column. Labels are header texts of the sheet; counts come formatted. */
export interface FillTexts {
  kinds: Record<FillKind, string>;
  /** "of the row Cộng": the base is one row of the table. */
  fixedRow(values: { label: string }): string;
  baseRow: string;
  times100: string;
  rounded: string;
  decimals(values: { count: string }): string;
  asPercent: string;
  mean(values: { of: string }): string;
  sum(values: { of: string }): string;
  atLeastZero: string;
  needed(values: { base: string; target: string; actual: string }): string;
  status(values: { actual: string; goal: string }): string;
  classOf(values: { score: string; bands: string }): string;
  band(values: { from: string; name: string }): string;
  otherwise(values: { name: string }): string;
  /** What a cell shows while there is nothing to divide by. */
  blankWhen: Record<FillMeaning["computation"], string>;
  kept: Record<KeptReason, string>;
  newColumn: string;
  written(values: { cells: string; range: string }): string;
  hidden(values: { count: string }): string;
  keptCount(values: { count: string; reason: string }): string;
  table(values: { sheet: string; range: string }): string;
  hiddenSheet(values: { sheet: string }): string;
  nothing: string;
  noTable: string;
  total(values: { cells: string; columns: string; out: string }): string;
  usage: string;
  needsOutput: string;
  oneFile: string;
  needsXlsx: string;
  unknownColumns(values: { names: string; known: string }): string;
  badDecimals: string;
  outputIsInput: string;
  cannotWrite: string;
  conflict(values: { cells: string }): string;
}

export const fillTexts: Record<Language, FillTexts> = { vi: viFill, en: enFill };

function band(text: string, index: number, all: readonly string[], language: Language): string {
  const texts = fillTexts[language];
  const [from = "0", name = ""] = text.split("|");
  return index === all.length - 1
    ? texts.otherwise({ name })
    : texts.band({ from: formatNumber(Number(from), language), name });
}

function equation(proposal: FillProposal, language: Language): string {
  const texts = fillTexts[language];
  const { meaning, scale } = proposal;
  const first = meaning.first.join(" + ");
  const second = meaning.second.join(" + ");
  const grouped = (text: string, labels: readonly string[]): string =>
    labels.length > 1 ? `(${text})` : text;
  const times = scale === "hundred" ? texts.times100 : "";
  switch (meaning.computation) {
    case "share": {
      const base = meaning.baseRows
        ? texts.baseRow
        : meaning.fixed === null
          ? grouped(second, meaning.second)
          : `${grouped(second, meaning.second)} ${texts.fixedRow({ label: meaning.fixed })}`;
      return `${grouped(first, meaning.first)} ÷ ${base}${times}`;
    }
    case "change":
      return `(${first} - ${second}) ÷ ${second}${times}`;
    case "difference":
      return `${first} - ${second}${proposal.kind === "remaining" ? ` ${texts.atLeastZero}` : ""}`;
    case "needed": {
      const [base = "", ...actual] = meaning.second;
      return texts.needed({ base, target: first, actual: actual.join(" + ") });
    }
    case "status":
      return texts.status({ actual: first, goal: second });
    case "average":
      return texts.mean({ of: joinList(meaning.first, language, 6) });
    case "sum":
      return texts.sum({ of: joinList(meaning.first, language, 6) });
    case "class":
      return texts.classOf({
        score: first,
        bands: meaning.second.map((text, index, all) => band(text, index, all, language)).join("; "),
      });
  }
}

/** A filled column in one line: "Tỷ lệ = SL ÷ Được xếp loại, dạng %, 2 số lẻ; mẫu số trống hoặc bằng 0 thì để trống". */
export function describeFill(proposal: FillProposal, language: Language): string {
  const texts = fillTexts[language];
  const details: string[] = [];
  const percent = proposal.meaning.computation === "share" || proposal.meaning.computation === "change";
  if (percent && proposal.scale === "ratio") details.push(texts.asPercent);
  if (proposal.decimals !== null)
    details.push(texts.decimals({ count: formatNumber(proposal.decimals, language) }));
  if (proposal.rounded) details.push(texts.rounded);
  const words = [`${texts.kinds[proposal.kind]} = ${equation(proposal, language)}`, ...details].join(", ");
  return `${words}; ${texts.blankWhen[proposal.meaning.computation]}`;
}
