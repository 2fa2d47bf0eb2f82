import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runDemo } from "../../src/cli/run-demo";
import { readWorkbook } from "../../src/workbook/file/read";
import { partText } from "../support/zip-entries";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "khop-so-demo-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...argv: string[]): { code: number; out: string; error: string } {
  const said = { out: "", error: "" };
  const code = runDemo(argv, {
    out: (text) => (said.out += `${text}\n`),
    error: (text) => (said.error += `${text}\n`),
  });
  return { code, ...said };
}

test("npm start checks a sample, fills another, and says where both are and what to try next", () => {
  const { code, out } = run("--out", folder);
  expect(code).toBe(0);
  expect(out).toContain("- Đảo chữ số, F8 (Chi bộ thôn Đình Chu · HTTNV · SL)");
  expect(out).toContain(join(folder, "co-loi-danh-dau.xlsx"));
  expect(out).toContain(join(folder, "002-hoa-binh-da-dien.xlsx"));
  expect(out).toContain("npm run -s check -- --marked danh-dau.xlsx bao-cao.xlsx");
  expect(partText(readFileSync(join(folder, "co-loi-danh-dau.xlsx")), "xl/worksheets/sheet1.xml")).toContain(
    "khop-so",
  );
  const filled = readWorkbook(readFileSync(join(folder, "002-hoa-binh-da-dien.xlsx")), "a.xlsx");
  const formulas = filled.sheets.flatMap(({ formulas }) => formulas?.flatMap((row) => row ?? []) ?? []);
  expect(formulas.filter((formula) => formula).length).toBeGreaterThan(10);
});

test("it speaks English when asked", () => {
  const { code, out } = run("--lang", "en", "--out", folder);
  expect(code).toBe(0);
  expect(out).toContain("Marked copy: ");
  expect(out).not.toMatch(/\b(Lỗi|Đã|Cần xem lại)\b/);
});

test.each([
  ["an option it does not know", ["--nhanh"], "Cách dùng"],
  ["another language", ["--lang", "fr"], "Cách dùng"],
])("%s gives the usage and code 2", (_, argv, sentence) => {
  const { code, error } = run(...argv);
  expect(code).toBe(2);
  expect(error).toContain(sentence);
});

test("a folder that cannot be made gives a sentence and code 2", () => {
  const file = join(folder, "tệp");
  writeFileSync(file, "");
  expect(run("--out", join(file, "ra"))).toMatchObject({
    code: 2,
    error: expect.stringContaining("--out") as string,
  });
});
