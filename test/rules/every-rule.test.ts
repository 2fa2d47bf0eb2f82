import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ruleIds } from "../../src/rules/docs";

describe("the specifications", () => {
  const files = new Set(readdirSync(join(__dirname)));

  it.each(ruleIds)("there is one of %s", (id) => {
    expect(files).toContain(`${id}.test.ts`);
  });
});
