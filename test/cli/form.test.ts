import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runForm } from "../../src/cli/run-form";
import { readWorkbook } from "../../src/workbook/file/read";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "khop-so-form-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...argv: string[]): { code: number; out: string; error: string } {
  const said = { out: "", error: "" };
  const code = runForm(argv, {
    out: (text) => (said.out += text),
    error: (text) => (said.error += text),
  });
  return { code, ...said };
}

function texts(file: string): unknown[] {
  return readWorkbook(readFileSync(file), "a.xlsx").sheets[0]?.values.flat() ?? [];
}

describe("the form command", () => {
  it("lists the forms with the choices they offer", () => {
    const list = JSON.parse(run("--list", "--json").out) as { forms: { name: string; choices: string[] }[] };
    expect(list.forms).toHaveLength(11);
    expect(list.forms.find(({ name }) => name === "quarterly-rating")?.choices).toEqual(["numbers"]);
    expect(run("--list", "--lang", "en").out).toContain("Rating of Party members");
  });

  it("writes a form for the units of a file, in their groups", () => {
    const units = join(folder, "don-vi.txt");
    writeFileSync(
      units,
      "# Khối thôn\nChi bộ thôn Đông Hòa\nChi bộ thôn Tân Lập\n# Khối trường\nChi bộ Trường THCS\n",
    );
    const out = join(folder, "bieu.xlsx");
    expect(run("member-rating", "--year", "2025", "--units", units, "-o", out).code).toBe(0);
    expect(texts(out)).toEqual(
      expect.arrayContaining(["Khối trường", "Chi bộ thôn Tân Lập", "Hoàn thành xuất sắc nhiệm vụ"]),
    );
    expect(texts(out).join(" ")).toContain("ĐẢNG VIÊN NĂM 2025");
  });

  it.each([
    [["no-such-form", "-o", "a.xlsx"], "Không có biểu no-such-form"],
    [["structure"], "-o RA.xlsx"],
    [["quarterly-rating", "--groups", "-o", "a.xlsx"], "không có lựa chọn"],
    [["quarterly-rating", "--year", "2024", "-o", "a.xlsx"], "2026–2100"],
    [["structure", "--totals", "left", "-o", "a.xlsx"], "--totals"],
    [["structure", "--units", "no-such-file.txt", "-o", "a.xlsx"], "no-such-file.txt"],
  ])("%j is refused with what to do", (argv, sentence) => {
    const { code, error } = run(...argv);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });
});
