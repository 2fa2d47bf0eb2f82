import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportSchema } from "../../src/report";

const root = join(__dirname, "../..");
const sample = join(root, "assets/samples/co-loi.xlsx");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "khop-so-command-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The command as a process of its own, run from another folder. */
function command(script: "check" | "main", ...argv: string[]) {
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, join(root, `src/cli/${script}.ts`), ...argv],
    { cwd: folder, encoding: "utf8" },
  );
  return { status, stdout, stderr, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
}

test("check runs from any folder, on a name with Vietnamese letters and spaces, and exits with 1 for errors", () => {
  writeFileSync(join(folder, "Biểu số 3 – tổng hợp.xlsx"), readFileSync(sample));
  const { status, stdout, stderr } = command("check", "--json", "Biểu số 3 – tổng hợp.xlsx");
  expect(stderr).toBe("");
  expect(status).toBe(1);
  const report = reportSchema.parse(JSON.parse(stdout));
  expect(report.files[0]?.file).toBe("Biểu số 3 – tổng hợp.xlsx");
});

test("a small file is checked within seconds, start-up included", () => {
  // Under a second on an idle machine; the bound leaves room for other tests beside this one.
  expect(command("check", sample).seconds).toBeLessThan(8);
});

test("both commands stand behind one program, as in the built file", () => {
  expect(command("main", "check", sample).status).toBe(1);
  expect(command("main", "fill", sample, "-o", "ra.xlsx").status).toBe(0);
  expect(command("main", "xóa", sample)).toMatchObject({ status: 2, stdout: "" });
});
