import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCell } from "../../src/grid/address";
import { readWorkbook } from "../../src/workbook/file/read";
import { buildSamples, expectedText } from "../../assets/samples/build";

const directory = join(__dirname, "../../assets/samples");

describe("the sample workbooks", () => {
  const samples = buildSamples();

  it.each(samples.map((sample) => sample.file))("%s is what the script builds", (file) => {
    const sample = samples.find((candidate) => candidate.file === file);
    expect(Buffer.from(sample?.bytes ?? []).equals(readFileSync(join(directory, file)))).toBe(true);
  });

  it("lists what a check must find", () => {
    expect(readFileSync(join(directory, "expected.json"), "utf8")).toBe(expectedText(samples));
  });

  it("names only cells that hold something", () => {
    for (const sample of samples) {
      const workbook = readWorkbook(sample.bytes, sample.file);
      for (const finding of sample.expected) {
        const at = parseCell(finding.cell);
        const sheet = workbook.sheets.find((candidate) => candidate.name === finding.sheet);
        expect(at && sheet?.values[at.row]?.[at.column]).not.toBeUndefined();
      }
    }
  });

  it("says the figures of the articles", () => {
    const valuesOf = (file: string): unknown[] =>
      readWorkbook(readFileSync(join(directory, file)), file).sheets.flatMap((sheet) =>
        sheet.values.flatMap((row) => [...(row ?? [])]),
      );
    expect(valuesOf("000-van-ho.xlsx")).toEqual(expect.arrayContaining([106, 187, -81, 14, 6, 4, 42.86]));
    expect(valuesOf("001-lang-son.xlsx")).toEqual(
      expect.arrayContaining([16, 3, 8, 5, 10, 45.45, "5/11", "1/5"]),
    );
    expect(valuesOf("002-hoa-binh.xlsx")).toEqual(
      expect.arrayContaining([
        3174, 604, 2364, 201, 5, 74.48, 0.16, 62331, 9942, 47193, 4897, 299, 93.51, 91.66,
      ]),
    );
    expect(valuesOf("003-dinh-chu.xlsx")).toEqual(
      expect.arrayContaining([12, 2, 3, 5, 152, 200, 76, 130, 22, 16.92]),
    );
    expect(valuesOf("004-dai-tu.xlsx")).toEqual(
      expect.arrayContaining([17, 6, 11, 283.33, 183.33, 51, 28, 2, 222, 403, 55.09, 9773]),
    );
  });
});
