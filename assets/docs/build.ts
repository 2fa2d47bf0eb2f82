import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { examplesList, rulesList, wordsList } from "./rule-lists";

/** Writes what is made from the source: the lists of rules, then the page of all of them: `npm run docs`. */
async function build(): Promise<void> {
  const source = join(__dirname, "../../src");
  writeFileSync(join(source, "i18n/rules/index.ts"), wordsList());
  writeFileSync(join(source, "i18n/rule-examples.ts"), examplesList());
  writeFileSync(join(source, "rules/index.ts"), rulesList());
  // The page reads the lists just written.
  const { rulesPage } = await import("./rules-page");
  const page = join(__dirname, "rules.md");
  writeFileSync(page, rulesPage());
  console.log(`${page}: ${rulesPage().split("\n").length} lines`);
}

void build();
