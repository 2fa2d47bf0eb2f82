import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "./rules-page";

/** Writes the pages that are made from the source: `npm run docs`. */
const page = join(__dirname, "rules.md");
writeFileSync(page, rulesPage());
console.log(`${page}: ${rulesPage().split("\n").length} lines`);
