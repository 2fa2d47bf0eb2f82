import { strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbookFile } from "../../../src/workbook/file/open";
import { writeState } from "../../../src/workbook/file/state-part";
import { writeWorkbook } from "../../support/write-workbook";

const plain = writeWorkbook([
  {
    name: "Biểu 1",
    rows: [
      ["Đơn vị", "Đảng viên"],
      ["Chi bộ Bản Bay", 34],
    ],
  },
]);

/** As Excel signs: the package names an origin of signatures beside the workbook. */
function signed(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const relationships = new TextDecoder().decode(parts["_rels/.rels"]);
  const origin =
    '<Relationship Id="rIdSign" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>';
  return zipSync({
    ...parts,
    "_rels/.rels": strToU8(relationships.replace("</Relationships>", `${origin}</Relationships>`)),
    "_xmlsignatures/origin.sigs": new Uint8Array(),
  });
}

describe("a file as every front opens it", () => {
  it("tells a workbook from a text, with what each holds", () => {
    expect(openWorkbookFile("a.xlsx", plain)).toMatchObject({ kind: "workbook", state: null, signed: false });
    const text = openWorkbookFile("b.csv", strToU8("Đơn vị,Đảng viên\nChi bộ Bản Bay,34"));
    expect(text).toMatchObject({ kind: "text", state: null, signed: false });
    expect(text.data.sheets[0]?.values[1]).toEqual(["Chi bộ Bản Bay", "34"]);
  });

  it("brings the state that is kept with it", () => {
    expect(openWorkbookFile("a.xlsx", writeState(plain, "{}")).state).toBe("{}");
  });

  it("knows a signed one, its state beside it", () => {
    expect(openWorkbookFile("a.xlsx", signed(plain)).signed).toBe(true);
    expect(openWorkbookFile("a.xlsx", writeState(signed(plain), "{}"))).toMatchObject({
      state: "{}",
      signed: true,
    });
  });
});
