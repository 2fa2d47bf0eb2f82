import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cellAddress } from "../../src/grid/address";
import { writeWorkbook } from "../../test/support/write-workbook";
import { daiTu, dinhChu, vanHo } from "./plans";
import { hoaBinh, langSon } from "./ratings";
import { mistakenSheets, type ExpectedFinding } from "./mistakes";
import { dressed, type LaidSheet } from "./sheet";

/** A sample workbook's bytes and every error or warning that a check of it must give. */
export interface Sample {
  file: string;
  bytes: Uint8Array;
  expected: ExpectedFinding[];
}

function excellentCap(sheet: LaidSheet | undefined, rows: readonly number[]): ExpectedFinding[] {
  if (!sheet) return [];
  return rows.map((row) => {
    const at = sheet.table.place(row, "HTXSNV");
    return { rules: ["excellent-cap"], sheet: sheet.draft.name, cell: cellAddress(at.row, at.column) };
  });
}

/** The samples in the order of the articles; the same bytes on every run. */
export function buildSamples(): Sample[] {
  const ratings = hoaBinh();
  const mistaken = mistakenSheets();
  const samples: [string, LaidSheet[], ExpectedFinding[]][] = [
    ["000-van-ho.xlsx", vanHo(), []],
    ["001-lang-son.xlsx", langSon(), []],
    // 604 of 2.364 cells and 9.942 of 47.193 members are above a fifth of those rated good.
    ["002-hoa-binh.xlsx", ratings, excellentCap(ratings[0], [0, 1])],
    ["003-dinh-chu.xlsx", dinhChu(), []],
    ["004-dai-tu.xlsx", daiTu(), []],
    ["co-loi.xlsx", mistaken.sheets, mistaken.expected],
  ];
  return samples.map(([file, sheets, expected]) => ({
    file,
    bytes: writeWorkbook(dressed(sheets)),
    expected,
  }));
}

/** `expected.json`: the findings of every file by its name. */
export function expectedText(samples: readonly Sample[]): string {
  return `${JSON.stringify(Object.fromEntries(samples.map((sample) => [sample.file, sample.expected])), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const samples = buildSamples();
  const directory = new URL("./", import.meta.url);
  for (const sample of samples) {
    writeFileSync(new URL(sample.file, directory), sample.bytes);
    console.log(`${sample.file}  ${sample.bytes.length} bytes, ${sample.expected.length} findings to expect`);
  }
  writeFileSync(new URL("expected.json", directory), expectedText(samples));
}
