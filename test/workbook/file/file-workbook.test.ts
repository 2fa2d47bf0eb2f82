import { invert } from "../../../src/edits/plan";
import { parseRange } from "../../../src/grid/address";
import { FileWorkbook } from "../../support/file-workbook";
import { readWorkbook } from "../../../src/workbook/file/read";
import type { Mark } from "../../../src/workbook/port";
import { describeWithLibreOffice, recalculate } from "../../support/libreoffice";
import { contractBytes, workbookContract } from "../contract";
import { partText, storedEntries } from "../../support/zip-entries";

workbookContract("a file in memory", () => {
  const port = new FileWorkbook(contractBytes(), "bao-cao.xlsx");
  return Promise.resolve({
    port,
    reopen: () => Promise.resolve(new FileWorkbook(port.toBytes(), "bao-cao.xlsx")),
    userRules: () =>
      Promise.resolve(
        partText(port.toBytes(), "xl/worksheets/sheet1.xml").match(
          /<conditionalFormatting sqref="B4:B7">.*?<\/conditionalFormatting>/,
        ),
      ),
  });
});

const fixed = { sheet: "Tổng!", cell: "B5", before: { value: 2364 }, after: { value: 2346 } };
const mark: Mark = { sheet: "Tổng!", cell: "B8", formula: "B8<>SUM(B4:B7)", severity: "error" };

describe("a workbook kept as its file", () => {
  test("gives back the very bytes while nothing was written", async () => {
    const bytes = contractBytes();
    const port = new FileWorkbook(bytes, "bao-cao.xlsx");
    await port.read();
    await port.setMarks([]);
    await port.writeState(null);
    await port.apply({ edits: [] });
    expect(port.toBytes()).toBe(bytes);
    expect(port.name()).toBe("bao-cao.xlsx");
  });

  test("changes the parts it writes to and no other", async () => {
    const bytes = contractBytes();
    const port = new FileWorkbook(bytes, "bao-cao.xlsx");
    await port.apply({ edits: [fixed] });
    const after = storedEntries(port.toBytes());
    const changed = [...storedEntries(bytes)].filter(([name, stored]) => after.get(name) !== stored);
    // A formula of the second sheet reads the cell: its stored result changes too.
    expect(changed.map(([name]) => name)).toEqual([
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
      "xl/workbook.xml",
    ]);
  });

  test("keeps the result of a written formula in the file, for readers that do not calculate", async () => {
    const port = new FileWorkbook(contractBytes(), "bao-cao.xlsx");
    const formula = { sheet: "Tổng!", cell: "F4", before: { value: null }, after: { formula: "=B4*2" } };
    await port.apply({ edits: [formula] });
    expect(partText(port.toBytes(), "xl/worksheets/sheet1.xml")).toContain("<f>B4*2</f><v>1208</v>");
  });

  test("after undo holds what it held, in the file too", async () => {
    const bytes = contractBytes();
    const port = new FileWorkbook(bytes, "bao-cao.xlsx");
    await port.apply(invert(await port.apply({ edits: [fixed] })));
    const [before, after] = [bytes, port.toBytes()].map((file) => readWorkbook(file, "a.xlsx").sheets);
    expect(after).toEqual(before);
  });

  test("of text takes the contents of cells, and neither marks nor state", async () => {
    const port = new FileWorkbook(new TextEncoder().encode("Mức,Số lượng\nHTTNV,2364\n"), "bieu.csv");
    const range = parseRange("B2") ?? { top: 0, left: 0, bottom: 0, right: 0 };
    expect((await port.readBlock("bieu", range)).values).toEqual([["2364"]]);
    await port.select("bieu", range);
    expect(await port.selection()).toEqual({ sheet: "bieu", range });
    expect([await port.marks(), await port.readState()]).toEqual([[], null]);
    const edit = { sheet: "bieu", cell: "B2", before: { value: "2364" }, after: { value: "2346" } };
    const unsupported = { code: "unsupported" };
    await port.apply({ edits: [edit] });
    expect(new TextDecoder().decode(port.toBytes())).toBe("Mức,Số lượng\nHTTNV,2346\n");
    await expect(port.setMarks([mark])).rejects.toMatchObject(unsupported);
    await expect(port.writeState("{}")).rejects.toMatchObject(unsupported);
    await port.setMarks([]);
    await port.writeState(null);
  });

  test("that is none is refused when it is opened", () => {
    expect(() => new FileWorkbook(new Uint8Array(), "bao-cao.xlsx")).toThrow("empty-file");
  });
});

describeWithLibreOffice("in LibreOffice", () => {
  test("a file with edits, marks and state opens with the values that are read here", async () => {
    const port = new FileWorkbook(contractBytes(), "bao-cao.xlsx");
    const formula = { formula: "=ROUND(B5/B$8*100,2)", styleFrom: "C5", numberFormat: "0.00" };
    await port.apply({
      edits: [fixed, { sheet: "Tổng!", cell: "F5", before: { value: null }, after: formula }],
    });
    await port.setMarks([mark]);
    await port.writeState(JSON.stringify({ reason: "đã đối chiếu" }));
    const opened = readWorkbook(recalculate(port.toBytes()), "a.xlsx");
    const here = await port.read();
    for (const [at, sheet] of here.sheets.entries()) {
      for (const [row, cells] of sheet.values.entries()) {
        for (const [column, value] of (cells ?? []).entries()) {
          const there = opened.sheets[at]?.values[row]?.[column] ?? null;
          if (typeof value === "number") expect(there).toBeCloseTo(value, 10);
          else expect(there).toEqual(value);
        }
      }
    }
  }, 120_000);
});
