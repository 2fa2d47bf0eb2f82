import fc from "fast-check";
import { decodeText } from "../../src/workbook/file/shared-strings";
import { TagScanner, decodeEntities, encodeEntities } from "../../src/workbook/xml";

function tags(text: string): string[] {
  const scanner = new TagScanner(text);
  const found: string[] = [];
  while (scanner.next()) found.push(`${scanner.kind} ${scanner.name}`);
  return found;
}

test("tags are found behind declarations, comments, character data and document types", () => {
  expect(
    tags(
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "<b/>">]><x:a><!-- <c> --><b q=">"/><![CDATA[<d>]]></x:a >',
    ),
  ).toEqual(["open a", "empty b", "close a"]);
});

test("attributes are read in any order, quotes and prefix, with their entities", () => {
  const scanner = new TagScanner(`<c t = 's'\n r:id="rId1" name="A &amp; B &#x1EA1;"/>`);
  scanner.next();
  expect(["t", "id", "name", "r"].map((name) => scanner.attribute(name))).toEqual([
    "s",
    "rId1",
    "A & B ạ",
    undefined,
  ]);
});

test("one attribute is set or left out, the others stay as they are written", () => {
  const scanner = new TagScanner("<x:row  r='5' spans=\"1:3\" ht='20'/>");
  scanner.next();
  expect(scanner.withAttribute("spans", null)).toBe("<x:row  r='5' ht='20'/>");
  expect(scanner.withAttribute("r", "6")).toBe('<x:row  r="6" spans="1:3" ht=\'20\'/>');
  expect(scanner.withAttribute("s", "<")).toBe("<x:row s=\"&lt;\"  r='5' spans=\"1:3\" ht='20'/>");
});

test("the content of an element ends at its own closing tag", () => {
  const text = "<a><a><b/></a>x</a><a/>";
  const scanner = new TagScanner(text);
  scanner.next();
  expect(text.slice(scanner.end, scanner.skipContent())).toBe("<a><b/></a>x");
});

test("a text that ends in the middle of a tag ends the scan", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("<", ">", "/", "a", "=", '"', "'", " ", "!", "-", "[", "]") }),
      (text) => {
        const scanner = new TagScanner(text);
        for (let steps = 0; scanner.next(); steps++) {
          scanner.attribute("a");
          expect(steps).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 500 },
  );
});

describe("text in XML", () => {
  test("any text is written and read back, line breaks as one kind", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodeText(encodeEntities(text))).toBe(text.replace(/\r\n?/g, "\n"));
        expect(encodeEntities(text)).not.toMatch(/[<>"\u0000-\u0008]/);
      }),
    );
  });

  test("unknown entities stay as they stand", () => {
    expect(decodeEntities("&b; &lt; &#55; &#x110; &#99999999;")).toBe("&b; < 7 Đ &#99999999;");
  });
});
