import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { behaviourRows, behaviours } from "./behaviours";

const tests = readdirSync(__dirname)
  .filter((name) => name.endsWith(".test.ts") && name !== "behaviours.test.ts")
  .map((name) => readFileSync(join(__dirname, name), "utf8"))
  .join("\n");

describe("the list of behaviours", () => {
  it.each(Object.keys(behaviours))("has a test of %s", (key) => {
    expect(tests).toContain(`behaviour("${key}"`);
  });

  it("stands in the README", () => {
    expect(readFileSync(join(__dirname, "README.md"), "utf8")).toContain(behaviourRows());
  });

  // What the host does where it can do nothing says nothing of Excel.
  const ofTheHost = ["unknown-member", "not-calculated"];
  const unknown = Object.entries(behaviours).flatMap(([key, { tag }]) =>
    tag === "unknown" && !ofTheHost.includes(key) ? [key] : [],
  );

  it.each(unknown)("has a row for %s in the checklist for a person with Excel", (key) => {
    const checklist = readFileSync(join(process.cwd(), "assets", "docs", "excel-checklist.md"), "utf8");
    expect(
      checklist.split("\n").filter((line) => /^\| \d+ \|/.test(line) && line.includes(`(\`${key}\`)`)),
    ).toHaveLength(1);
  });

  it.each(Object.entries(behaviours))("says where %s is known from", (_key, { tag, source }) => {
    expect(source === "-" ? tag : "known").not.toBe("doc");
  });
});
