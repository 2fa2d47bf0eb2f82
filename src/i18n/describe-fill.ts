import type { FillProposal } from "../fill/proposal";
import type { FillTexts } from "./fill-texts";
import { enFill } from "./fill-texts-en";
import { viFill } from "./fill-texts-vi";
import { formatNumber, joinList } from "./format";
import type { Language } from "./format";

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
