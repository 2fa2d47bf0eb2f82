import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "../../assets/docs/rules-page";
import { isRuleId, ruleIds, ruleWords } from "../../src/i18n/rules";
import type { RuleText } from "../../src/i18n/words";

const fields = ["name", "what", "why", "whatToDo", "source"] as const satisfies readonly (keyof RuleText)[];

describe("what the rules say of themselves", () => {
  test("an id is lower-case words joined by hyphens, and is told from other text", () => {
    for (const id of ruleIds) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(isRuleId("total-mismatch")).toBe(true);
    expect(isRuleId("toString")).toBe(false);
  });

  test("no two rules share a name", () => {
    for (const language of ["vi", "en"] as const) {
      const names = ruleIds.map((id) => ruleWords[id][language].name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test.each(ruleIds)("%s: whole in both languages, short, and composed as NFC", (id) => {
    for (const language of ["vi", "en"] as const) {
      const text: RuleText = ruleWords[id][language];
      for (const field of fields) {
        expect(text[field]).not.toBe("");
        expect(text[field]).toBe(text[field].normalize("NFC").trim());
        expect(text[field].length).toBeLessThanOrEqual(320);
      }
      expect(text.name.length).toBeLessThanOrEqual(60);
      expect(text.name).not.toMatch(/\.$/);
      for (const field of ["what", "why", "whatToDo", "source"] as const)
        expect(text[field]).toMatch(/[.?]$/);
    }
  });

  test.each(ruleIds)("%s: never speaks of a violation", (id) => {
    for (const field of fields) {
      expect(ruleWords[id].vi[field].toLowerCase()).not.toContain("vi phạm");
      expect(ruleWords[id].en[field].toLowerCase()).not.toContain("violat");
    }
  });

  test.each(ruleIds)("%s: a percentage is written with the decimal sign of its language", (id) => {
    for (const field of fields) {
      expect(ruleWords[id].vi[field]).not.toMatch(/\d\.\d+ ?%/);
      expect(ruleWords[id].en[field]).not.toMatch(/\d,\d{1,2} ?%/);
    }
  });
});

test("the rules page is up to date with the source (npx tsx assets/docs/build.ts)", () => {
  const page = readFileSync(join(__dirname, "../../assets/docs/rules.md"), "utf8");
  expect(page).toBe(rulesPage());
});
