import { encodeEntities } from "../../src/workbook/xml";
import type { CellDescription } from "./write-workbook";

const builtin = new Map([
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["mm-dd-yy", 14],
  ["d-mmm", 16],
  ["@", 49],
]);

/** Collects the looks that cells ask for and writes them as styles.xml; look 0 is the plain one. */
export class StyleTable {
  private readonly looks = new Map<string, number>([["", 0]]);
  private readonly formats = new Map<string, number>();
  private readonly fills: string[] = [];
  private hasItalics = false;
  private readonly records: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];

  index(cell: CellDescription): number {
    const { numberFormat, bold, italic, indent, fill, border, horizontal, wrap } = cell;
    if (!numberFormat && !bold && !italic && !indent && !fill && !border && !horizontal && !wrap) return 0;
    const key = JSON.stringify([numberFormat, bold, italic, indent, fill, border, horizontal, wrap]);
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    if (italic) this.hasItalics = true;
    const alignment =
      horizontal || wrap || indent
        ? `<alignment${horizontal || indent ? ` horizontal="${horizontal ?? "left"}"` : ""} vertical="center"${wrap ? ' wrapText="1"' : ""}${indent ? ` indent="${indent}"` : ""}/>`
        : "";
    const attributes = [
      `numFmtId="${this.formatIdentifier(numberFormat)}" applyNumberFormat="1"`,
      `fontId="${(bold ? 1 : 0) + (italic ? 2 : 0)}" applyFont="1"`,
      `fillId="${this.fillIndex(fill)}" applyFill="1"`,
      `borderId="${border ? 1 : 0}" applyBorder="1" xfId="0"`,
      alignment === "" ? "" : 'applyAlignment="1"',
    ].join(" ");
    const index = this.records.push(`<xf ${attributes.trim()}>${alignment}</xf>`) - 1;
    this.looks.set(key, index);
    return index;
  }

  private formatIdentifier(code: string | undefined): number {
    if (code === undefined || code === "General") return 0;
    const known = builtin.get(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const identifier = 164 + this.formats.size;
    this.formats.set(code, identifier);
    return identifier;
  }

  private fillIndex(color: string | undefined): number {
    if (color === undefined) return 0;
    const known = this.fills.indexOf(color);
    return 2 + (known >= 0 ? known : this.fills.push(color) - 1);
  }

  xml(): string {
    const formats = [...this.formats].map(
      ([code, identifier]) => `<numFmt numFmtId="${identifier}" formatCode="${encodeEntities(code)}"/>`,
    );
    const fills = this.fills.map(
      (color) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
    const thin = ["left", "right", "top", "bottom"]
      .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
      .join("");
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? "" : `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`,
      `<fonts count="${this.hasItalics ? 4 : 2}"><font><sz val="12"/><name val="Times New Roman"/></font>`,
      '<font><b/><sz val="12"/><name val="Times New Roman"/></font>',
      this.hasItalics ? '<font><i/><sz val="12"/><name val="Times New Roman"/></font>' : "",
      this.hasItalics ? '<font><b/><i/><sz val="12"/><name val="Times New Roman"/></font>' : "",
      "</fonts>",
      `<fills count="${2 + fills.length}"><fill><patternFill patternType="none"/></fill>`,
      `<fill><patternFill patternType="gray125"/></fill>${fills.join("")}</fills>`,
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${thin}<diagonal/></border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.records.length}">${this.records.join("")}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '<dxfs count="0"/></styleSheet>',
    ].join("");
  }
}
