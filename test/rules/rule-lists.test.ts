import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examplesList, rulesList, wordsList } from "../../assets/docs/rule-lists";
import { ruleIds } from "../../src/i18n/rules";
import { causeRules, formulaRules, readingRules, tableRules } from "../../src/rules";
import { inOrder } from "../../src/rules/in-order";

const stored = (path: string): string => readFileSync(join(__dirname, "../../src", path), "utf8");

describe("the lists of rules", () => {
  it("hold every rule that stands in the rooms of rules, and its words (npm run docs)", () => {
    expect(stored("rules/index.ts")).toBe(rulesList());
    expect(stored("i18n/rules/index.ts")).toBe(wordsList());
    expect(stored("i18n/rule-examples.ts")).toBe(examplesList());
  });

  it("give every rule of which there are words something to look at", () => {
    const asked = new Set<string>(
      [...readingRules, ...formulaRules, ...causeRules, ...tableRules].map(({ id }) => id),
    );
    expect([...asked].sort()).toEqual([...ruleIds].sort());
  });

  it("end with the rule that takes whatever no other claims", () => {
    expect(causeRules.at(-1)?.id).toBe("total-mismatch");
  });

  it("leave no two rules to take turns by chance", () => {
    const rule = { id: "gap-sign", order: 10 } as const;
    expect(() => inOrder([rule, rule])).toThrow("same order");
    expect(inOrder([{ ...rule, order: 20 }, rule]).map(({ order }) => order)).toEqual([10, 20]);
  });
});
