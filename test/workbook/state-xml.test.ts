import fc from "fast-check";
import { stateXml, textOfStateXml } from "../../src/workbook/state-xml";

describe("the text kept in a custom XML part", () => {
  test("comes back character for character, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(textOfStateXml(stateXml(text))).toBe(text);
      }),
    );
  });

  test("is found under any prefix, as other programs write the part anew", () => {
    const xml = `<?xml version="1.0"?><ns0:state xmlns:ns0='urn:khop-so:state'>\n  "Đã đối chiếu &#38; ký"\n</ns0:state>`;
    expect(textOfStateXml(xml)).toBe("Đã đối chiếu & ký");
  });

  test.each([
    ["nothing", ""],
    ["no XML", "khop-so"],
    ["a part of another product", '<state xmlns="urn:other">"x"</state>'],
    ["another element of ours", '<other xmlns="urn:khop-so:state">"x"</other>'],
    ["an empty part", '<state xmlns="urn:khop-so:state"/>'],
    ["a text that was cut short", '<state xmlns="urn:khop-so:state">"abc</state>'],
    ["no text", '<state xmlns="urn:khop-so:state">{"version":1}</state>'],
  ])("is none in %s", (_, xml) => {
    expect(textOfStateXml(xml)).toBeNull();
  });
});
