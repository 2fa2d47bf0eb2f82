import { readWorkbook } from "../../../src/workbook/file/read";
import { saveEdits } from "../../../src/workbook/file/save";
import { readState, writeState } from "../../../src/workbook/file/state-part";
import { stateXml } from "../../../src/workbook/state-xml";
import { convert, describeWithLibreOffice } from "../../support/libreoffice";
import { packParts, workbookParts, writeWorkbook } from "../../support/write-workbook";
import { entryNames, partText, storedEntries } from "../../support/zip-entries";

const sheets = [{ name: "Biểu 1", rows: [["Cộng", 3174]] }];
const original = writeWorkbook(sheets);
const text = JSON.stringify({ version: 1, reason: "Đã đối chiếu với biểu gốc ]]> <b>" });
const relationships = "xl/_rels/workbook.xml.rels";
const types = "[Content_Types].xml";

/** A workbook that has a custom XML part of another product, as document management systems add. */
function withOtherPart(): Uint8Array {
  const parts = workbookParts(sheets);
  parts["customXml/item1.xml"] = '<metadata xmlns="urn:other"/>';
  parts[relationships] = (parts[relationships] ?? "").replace(
    "</Relationships>",
    '<Relationship Id="rIdCustomXml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
  );
  return packParts(parts);
}

describe("the state of a workbook file", () => {
  const kept = writeState(original, text);

  test("is read back, and there is none before it is written", () => {
    expect(readState(original)).toBeNull();
    expect(readState(kept)).toBe(text);
  });

  test("stands in one custom XML part with its properties, as Excel writes them", () => {
    expect(entryNames(kept).filter((name) => name.startsWith("customXml/"))).toEqual([
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "customXml/_rels/item1.xml.rels",
    ]);
    expect(partText(kept, "customXml/itemProps1.xml")).toContain('ds:uri="urn:khop-so:state"');
    expect(partText(kept, relationships)).toContain('/customXml" Target="../customXml/item1.xml"');
    expect(partText(kept, types)).toMatch(
      /<Override PartName="\/customXml\/itemProps1.xml" ContentType="[^"]*customXmlProperties\+xml"\/>/,
    );
    expect(partText(kept, types)).not.toContain('"/customXml/item1.xml"');
  });

  test("leaves every other part its stored bytes", () => {
    const after = storedEntries(kept);
    const changed = [...storedEntries(original)].filter(([name, stored]) => after.get(name) !== stored);
    expect(changed.map(([name]) => name)).toEqual([types, relationships]);
    expect(readWorkbook(kept, "a.xlsx")).toEqual(readWorkbook(original, "a.xlsx"));
  });

  test("is replaced in its place, touching nothing else", () => {
    const replaced = writeState(kept, "{}");
    expect(readState(replaced)).toBe("{}");
    const after = storedEntries(replaced);
    const changed = [...storedEntries(kept)].filter(([name, stored]) => after.get(name) !== stored);
    expect(changed.map(([name]) => name)).toEqual(["customXml/item1.xml"]);
    expect(writeState(kept, text)).toBe(kept);
  });

  test("once removed leaves every part as it was", () => {
    const back = writeState(kept, null);
    expect(entryNames(back)).toEqual(entryNames(original));
    for (const name of entryNames(original)) expect(partText(back, name)).toBe(partText(original, name));
    expect(writeState(original, null)).toBe(original);
  });

  test("keeps apart from the parts of other products", () => {
    const other = withOtherPart();
    const both = writeState(other, text);
    expect(readState(other)).toBeNull();
    expect(readState(both)).toBe(text);
    expect(entryNames(both)).toContain("customXml/item2.xml");
    expect(partText(both, relationships)).toContain('Id="rIdCustomXml2"');
    const back = writeState(both, null);
    for (const name of entryNames(other)) expect(partText(back, name)).toBe(partText(other, name));
    expect(entryNames(back)).toEqual(entryNames(other));
  });

  test("is one again where two programs wrote one each", () => {
    const parts = workbookParts(sheets);
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    for (const number of [1, 2]) parts[`customXml/item${number}.xml`] = stateXml(`state ${number}`);
    parts[relationships] = (parts[relationships] ?? "").replace(
      "</Relationships>",
      `${[1, 2].map((number) => `<Relationship Id="c${number}" Type="${type}" Target="/customXml/item${number}.xml"/>`).join("")}</Relationships>`,
    );
    const twice = packParts(parts);
    expect(readState(twice)).toBe("state 1");
    const once = writeState(twice, text);
    expect(readState(once)).toBe(text);
    expect(entryNames(once).filter((name) => name.startsWith("customXml/"))).toEqual(["customXml/item1.xml"]);
  });

  test("survives an edit of the figures", () => {
    const edit = { sheet: "Biểu 1", cell: "B1", before: { value: 3174 }, after: { value: 3147 } };
    expect(readState(saveEdits(kept, { edits: [edit] }))).toBe(text);
  });
});

describeWithLibreOffice("in LibreOffice", () => {
  test("the workbook opens with the same figures, and keeps the state when it is saved", () => {
    const saved = convert(writeState(original, text), "xlsx", "xlsx");
    expect(readWorkbook(saved, "a.xlsx").sheets[0]?.values).toEqual([["Cộng", 3174]]);
    expect(readState(saved)).toBe(text);
    expect(readState(writeState(saved, "{}"))).toBe("{}");
    const without = writeState(saved, null);
    expect(readState(without)).toBeNull();
    expect(partText(without, "_rels/.rels")).not.toContain("customXml");
  }, 120_000);
});
