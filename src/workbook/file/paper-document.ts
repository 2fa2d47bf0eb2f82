import { strToU8, zipSync } from "fflate";
import type { Paper, PaperBlock } from "../../review/paper";
import { encodeEntities } from "../xml";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A4 across with margins of 1,5 cm, in twentieths of a point. */
const page = { width: 16_838, height: 11_906, margin: 851 };

/** Sizes are half points. */
function run(text: string, size: number, bold: boolean): string {
  const looks = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/></w:rPr>`;
  return `<w:r>${looks}<w:t xml:space="preserve">${encodeEntities(text)}</w:t></w:r>`;
}

function paragraph(text: string, size: number, { bold = false, middle = false, before = 60 } = {}): string {
  const align = middle ? '<w:jc w:val="center"/>' : "";
  return `<w:p><w:pPr><w:spacing w:before="${before}" w:after="60"/>${align}</w:pPr>${run(text, size, bold)}</w:p>`;
}

function blockXml(block: PaperBlock): string {
  switch (block.kind) {
    case "title":
      return paragraph(block.text, 32, { bold: true, middle: true });
    case "heading":
      return paragraph(block.text, 26, { bold: true, before: 200 });
    case "line":
      return paragraph(block.text, 26, { bold: block.strong ?? false });
    case "table":
      return tableXml(block);
  }
}

function tableXml({ head, widths, rows }: Extract<PaperBlock, { kind: "table" }>): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const room = page.width - 2 * page.margin;
  const twips = widths.map((width) => Math.floor((width / whole) * room));
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join("");
  const cell = (text: string, at: number, bold: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${twips[at] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(text, 20, { bold, before: 20 })}</w:tc>`;
  const line = (texts: readonly string[], isHead: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${texts.map((text, at) => cell(text, at, isHead)).join("")}</w:tr>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${room}" w:type="dxa"/><w:tblBorders>${sides}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${twips.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    line(head, true) +
    rows
      .map((cells) =>
        line(
          head.map((_, at) => cells[at]?.text ?? ""),
          false,
        ),
      )
      .join("") +
    "</w:tbl>"
  );
}

/** A paper as a .docx: headings, lines and tables, nothing else of Word. The same paper gives the same bytes. */
export function paperDocument({ blocks }: Paper): Uint8Array {
  const body = blocks
    // Two tables that touch would be one.
    .map(
      (block, at) =>
        (block.kind === "table" && blocks[at - 1]?.kind === "table" ? "<w:p/>" : "") + blockXml(block),
    )
    .join("");
  const section = `<w:sectPr><w:pgSz w:w="${page.width}" w:h="${page.height}" w:orient="landscape"/><w:pgMar w:top="${page.margin}" w:right="${page.margin}" w:bottom="${page.margin}" w:left="${page.margin}" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `${declaration}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${declaration}<w:document xmlns:w="${word}"><w:body>${body}<w:p/>${section}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime: "1980-01-01T00:00:00Z",
  });
}
