import { calculateMissing } from "../../src/formula";
import { cellAddress, columnLetters } from "../../src/grid/address";
import { formatNumber } from "../../src/i18n/format";
import { exampleSheet } from "../../src/i18n/rule-example";
import type { ExampleSide } from "../../src/i18n/rule-example";
import { ruleExamples } from "../../src/i18n/rule-examples";
import type { RuleId } from "../../src/i18n/rules";
import { ruleWords } from "../../src/i18n/rules";
import { causeRules, formulaRules, readingRules, tableRules } from "../../src/rules";
import type { RuleText } from "../../src/i18n/words";

const labels = {
  vi: { what: "Phát hiện", why: "Vì sao", whatToDo: "Cách xử lý", source: "Căn cứ" },
  en: { what: "What", why: "Why", whatToDo: "What to do", source: "Source" },
} as const;

/** One side of a rule's example as a table, with column letters and row numbers; the cells that differ in bold. */
function tableOf(id: RuleId, side: ExampleSide): string[] {
  const example = ruleExamples[id];
  const [sheet] = calculateMissing({ sheets: [exampleSheet(example, side, "Ví dụ")] }).sheets;
  const named = new Set([...Object.keys(example.wrong.cells ?? {}), example.cell]);
  const width = Math.max(...example.rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  const text = (row: number, column: number): string => {
    const value = sheet?.values[row]?.[column] ?? null;
    const formula = sheet?.formulas?.[row]?.[column];
    const words = typeof value === "number" ? formatNumber(value, "vi") : String(value ?? "");
    const address = cellAddress(row, column);
    if (!named.has(address)) return words;
    const shown = formula ? `${words} \`${formula}\`` : words;
    return shown === "" ? "**(trống)**" : `**${shown}**`;
  };
  return [
    `| | ${columns.map(columnLetters).join(" | ")} |`,
    `|---|${columns.map(() => "---|").join("")}`,
    ...example.rows.map(
      (_, row) => `| ${row + 1} | ${columns.map((column) => text(row, column)).join(" | ")} |`,
    ),
  ];
}

function exampleLines(id: RuleId): string[] {
  return [
    `Ví dụ, báo ở ô ${ruleExamples[id].cell} · an example, told at ${ruleExamples[id].cell}:`,
    "",
    ...tableOf(id, "wrong"),
    "",
    "Không có gì cần xem · nothing to review:",
    "",
    ...tableOf(id, "right"),
    "",
  ];
}

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
      ...exampleLines(id),
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
