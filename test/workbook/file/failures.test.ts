import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import type { FailureCode } from "../../../src/workbook/file/failures";
import { WorkbookFailure, failureCodes, failureSentences } from "../../../src/workbook/file/failures";
import { readWorkbook } from "../../../src/workbook/file/read";
import { packParts, workbookParts, writeWorkbook } from "../../support/write-workbook";

const report = writeWorkbook([{ name: "Biểu 1", rows: [["Tổng số", 3174]] }]);

function codeOf(bytes: Uint8Array, fileName = "bao-cao.xlsx"): FailureCode | "read" {
  try {
    readWorkbook(bytes, fileName);
    return "read";
  } catch (error) {
    if (error instanceof WorkbookFailure) return error.code;
    throw error;
  }
}

/** A compound file's first sector and a directory sector with the given stream names. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + streams.length * 128);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    Array.from(name).forEach(
      (character, at) => (bytes[512 + index * 128 + at * 2] = character.charCodeAt(0)),
    );
  });
  return bytes;
}

function withPart(name: string, content: string): Uint8Array {
  return packParts({ ...workbookParts([{ name: "B", rows: [["x", 1]] }]), [name]: content });
}

describe("what a file is, by its bytes", () => {
  test.each<[string, Uint8Array, FailureCode]>([
    ["0 bytes", new Uint8Array(0), "empty-file"],
    ["bytes of nothing", Uint8Array.of(1, 2, 3, 0, 5), "not-a-workbook"],
    ["a note", strToU8("Đây là ghi chú, không phải bảng.\n"), "not-a-workbook"],
    ["an HTML table", strToU8("<html><table><tr><td>1</td></tr></table>"), "not-a-workbook"],
    ["a PDF", strToU8("%PDF-1.7\n1 0 obj"), "not-a-workbook"],
    ["another zip", zipSync({ "doc.txt": strToU8("x") }), "not-a-workbook"],
    ["an empty zip", zipSync({}), "not-a-workbook"],
    [
      "a Word document",
      zipSync({
        "_rels/.rels": strToU8(
          '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        "word/document.xml": strToU8("<w:document/>"),
      }),
      "not-a-workbook",
    ],
    ["an .xls", compoundFile("Root Entry", "Workbook"), "old-format"],
    ["an Excel 4 sheet", Uint8Array.of(0x09, 0x04, 0x06, 0x00), "old-format"],
    ["an .xlsb", zipSync({ "xl/workbook.bin": strToU8("x") }), "old-format"],
    [
      "a workbook with a password",
      compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"),
      "encrypted",
    ],
    ["a Word 97 document", compoundFile("Root Entry", "WordDocument"), "old-format"],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test("the extension is not believed", () => {
    expect(codeOf(report, "bao-cao.csv")).toBe("read");
    expect(codeOf(report, "bao-cao.xls")).toBe("read");
    expect(codeOf(strToU8("Mức;Số\nHTXSNV;604\n"), "bao-cao.xlsx")).toBe("read");
    expect(codeOf(compoundFile("Workbook"), "bao-cao.csv")).toBe("old-format");
  });
});

describe("files that are damaged or set as a trap", () => {
  test("cut short anywhere, a workbook is truncated", () => {
    for (const length of [4, 30, report.length >> 1, report.length - 1]) {
      expect(codeOf(report.subarray(0, length))).toBe("truncated");
    }
  });

  test("a changed byte is noticed or harmless, and never another error", () => {
    fc.assert(
      fc.property(fc.nat(report.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = report.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(["read", ...failureCodes]).toContain(codeOf(bytes));
      }),
      { numRuns: 300 },
    );
  });

  test("any bytes end in a typed failure or in a table", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom("a.xlsx", "a.csv"), (bytes, name) => {
        expect(["read", ...failureCodes]).toContain(codeOf(bytes, name));
      }),
    );
  });

  test.each<[string, string, string, FailureCode]>([
    ["a sheet part that is no sheet", "xl/worksheets/sheet1.xml", "<x/>", "unreadable"],
    ["a workbook part that is none", "xl/workbook.xml", "<x/>", "not-a-workbook"],
    ["a shared string that is not there", "xl/sharedStrings.xml", "<sst/>", "unreadable"],
    [
      "a cell beyond the sheet",
      "xl/worksheets/sheet1.xml",
      '<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>',
      "unreadable",
    ],
    [
      "a row beyond the sheet",
      "xl/worksheets/sheet1.xml",
      '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>',
      "unreadable",
    ],
  ])("%s", (_, part, content, code) => {
    expect(codeOf(withPart(part, content))).toBe(code);
  });

  test("entities of a document type are not expanded", () => {
    const bytes = withPart(
      "xl/worksheets/sheet1.xml",
      '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
    );
    expect(readWorkbook(bytes, "a.xlsx").sheets[0]?.values).toEqual([["&b;"]]);
  });

  test("a part that inflates 1,000 times is refused before it is unpacked", () => {
    const bytes = packParts({
      ...workbookParts([{ name: "B", rows: [] }]),
      "xl/worksheets/sheet1.xml": new Uint8Array(60 * 1024 * 1024),
    });
    expect(codeOf(bytes)).toBe("too-large");
  });

  test("a part that says it is smaller than it is, or larger, is refused", () => {
    for (const lie of [10, 100_000_000]) {
      const bytes = report.slice();
      const view = new DataView(bytes.buffer);
      for (let at = 0; at + 4 < bytes.length; at++) {
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, lie, true);
      }
      expect(["unreadable", "too-large"]).toContain(codeOf(bytes));
    }
  });

  test("too many entries, and names made to hurt, do no harm", () => {
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`p${index}`, strToU8("")]));
    expect(codeOf(zipSync(many))).toBe("too-large");
    const parts = workbookParts([{ name: "__proto__", rows: [["__proto__", 1]] }]);
    const bytes = packParts(
      Object.fromEntries([...Object.entries(parts), ["../../x", "y"], ["constructor", "y"]]),
    );
    expect(readWorkbook(bytes, "a.xlsx").sheets[0]?.name).toBe("__proto__");
  });

  test("two entries of one name are refused: another program might read the other one", () => {
    const bytes = packParts({
      ...workbookParts([{ name: "B", rows: [] }]),
      "XL/Workbook.xml": "<workbook/>",
    });
    expect(codeOf(bytes)).toBe("unreadable");
  });

  test("a file over the size limit is not opened", () => {
    expect(codeOf(new Uint8Array(20 * 1024 * 1024 + 1).fill(65), "a.csv")).toBe("too-large");
  });
});

test("every failure has a sentence in both languages that says what to do", () => {
  for (const code of failureCodes) {
    expect(failureSentences[code].vi).toMatch(/\. Hãy /);
    expect(failureSentences[code].en.split(". ").length).toBeGreaterThan(1);
  }
});
