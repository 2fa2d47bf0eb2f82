import type { RuleId } from "../../src/i18n/rules";
import { ruleWords } from "../../src/i18n/rules";
import { causeRules, formulaRules, readingRules, tableRules } from "../../src/rules";
import type { RuleText } from "../../src/i18n/words";

const labels = {
  vi: { what: "Phát hiện", why: "Vì sao", whatToDo: "Cách xử lý", source: "Căn cứ" },
  en: { what: "What", why: "Why", whatToDo: "What to do", source: "Source" },
} as const;

function lines(text: RuleText, language: "vi" | "en"): string[] {
  const label = labels[language];
  return [
    `- **${label.what}:** ${text.what}`,
    `- **${label.why}:** ${text.why}`,
    `- **${label.whatToDo}:** ${text.whatToDo}`,
    `- **${label.source}:** ${text.source}`,
  ];
}

/** What does not add up first, then tables, formulas, and figures that are not read as meant. */
const inPageOrder: readonly RuleId[] = [
  ...new Set(
    [...[...causeRules].reverse(), ...tableRules, ...formulaRules, ...readingRules].map(({ id }) => id),
  ),
];

/** The reference page of every rule as Markdown, Vietnamese first; the anchor of a rule is its id. */
export function rulesPage(): string {
  const sections = inPageOrder.flatMap((id) => {
    const { vi, en } = ruleWords[id];
    return [
      `<a id="${id}"></a>`,
      "",
      `## ${vi.name} · \`${id}\``,
      "",
      ...lines(vi, "vi"),
      "",
      `**${en.name}**`,
      "",
      ...lines(en, "en"),
      "",
    ];
  });
  return [
    "# Các quy tắc kiểm tra · The rules",
    "",
    "Trang này được tạo từ `src/i18n/rules` bằng `npm run docs`; đừng sửa tay.",
    "This page is made from `src/i18n/rules` by `npm run docs`; do not edit it by hand.",
    "",
    ...inPageOrder.map((id) => `- [${ruleWords[id].vi.name}](#${id}) · ${ruleWords[id].en.name}`),
    "",
    ...sections,
  ].join("\n");
}
