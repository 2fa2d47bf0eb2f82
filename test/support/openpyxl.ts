import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellValue } from "../../src/grid/sheet";

/** The interpreter, which `PYTHON` may name: openpyxl is often kept in an environment of its own. */
const python = process.env.PYTHON ?? "python3";

const program = `
import json, sys
from openpyxl import load_workbook
result = []
for path in sys.argv[1:]:
    sheets = {}
    for sheet in load_workbook(path, data_only=True).worksheets:
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, (int, float, str)):
                    cells[cell.coordinate] = cell.value
        sheets[sheet.title] = cells
    result.append(sheets)
json.dump(result, sys.stdout)
`;

/** Whether this machine has Python with openpyxl, a reader that never calculates. */
export function hasOpenpyxl(): boolean {
  try {
    execFileSync(python, ["-c", "import openpyxl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What stands stored in the cells of .xlsx files, by sheet and A1 address: formulas by the results beside them. */
export type StoredCells = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** The files as openpyxl reads them with data_only. @throws Error where Python or openpyxl is missing, or refuses one */
export function readWithOpenpyxl(files: readonly Uint8Array[]): StoredCells[] {
  const folder = mkdtempSync(join(tmpdir(), "khop-so-openpyxl-"));
  try {
    const paths = files.map((bytes, at) => {
      const path = join(folder, `file${at}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const text = execFileSync(python, ["-c", program, ...paths], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      timeout: 120_000,
    });
    return JSON.parse(text) as StoredCells[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
