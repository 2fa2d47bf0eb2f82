import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { ruleIds } from "../../src/i18n/rules";

describe("the specifications", () => {
  const files = new Set(
    readdirSync(join(__dirname), { recursive: true }).map((file) => basename(String(file))),
  );

  it.each(ruleIds)("there is one of %s", (id) => {
    expect(files).toContain(`${id}.test.ts`);
  });
});
