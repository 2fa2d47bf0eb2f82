import type { DrawnLook } from "../../grid/drawn-sheet";
import { encodeEntities } from "../xml";

const FONT = "Times New Roman";
/** In points: what Party documents are set in, small enough for a wide table on A4. */
const SIZE = 12;
/** The first number that Excel leaves to the formats of a file. */
const FIRST_OWN_FORMAT = 164;

/** Texts numbered in the order they are first asked for. */
class Numbered {
  private readonly known = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const text of first) this.of(text);
  }

  of(text: string): number {
    const at = this.known.get(text);
    if (at !== undefined) return at;
    this.known.set(text, this.known.size);
    return this.known.size - 1;
  }

  get all(): readonly string[] {
    return [...this.known.keys()];
  }
}

const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;

/** The looks of a new workbook as styles.xml; look 0 is the plain one. */
export class NewStyles {
  private readonly fonts = new Numbered(fontXml({}));
  private readonly fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly formats = new Numbered();
  private readonly records = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  /** The number of a look, as cells name it. */
  of(look: DrawnLook | undefined): number {
    if (look === undefined) return 0;
    const format =
      look.numberFormat === undefined ? 0 : FIRST_OWN_FORMAT + this.formats.of(look.numberFormat);
    const fill =
      look.fill === undefined
        ? 0
        : this.fills.of(
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const alignment = alignmentXml(look);
    const protection = look.unlocked ? '<protection locked="0"/>' : "";
    return this.records.of(
      `<xf numFmtId="${format}" fontId="${this.fonts.of(fontXml(look))}" fillId="${fill}" borderId="${look.border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${look.unlocked ? ' applyProtection="1"' : ""}>${alignment}${protection}</xf>`,
    );
  }

  toText(): string {
    const formats = this.formats.all.map(
      (code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${encodeEntities(code)}"/>`,
    );
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? "" : `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`,
      `<fonts count="${this.fonts.all.length}">${this.fonts.all.join("")}</fonts>`,
      `<fills count="${this.fills.all.length}">${this.fills.all.join("")}</fills>`,
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.records.all.length}">${this.records.all.join("")}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '<dxfs count="0"/></styleSheet>',
    ].join("");
  }
}

function fontXml({ bold, italic, underline, size, colour }: DrawnLook): string {
  const kind = `${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${underline ? "<u/>" : ""}`;
  return `<font>${kind}<sz val="${size ?? SIZE}"/>${colour === undefined ? "" : `<color rgb="FF${colour}"/>`}<name val="${FONT}"/><family val="1"/></font>`;
}

function alignmentXml({ horizontal, wrap, indent, atTop }: DrawnLook): string {
  const across = horizontal ?? (indent ? "left" : undefined);
  return `<alignment${across ? ` horizontal="${across}"` : ""} vertical="${atTop ? "top" : "center"}"${wrap ? ' wrapText="1"' : ""}${indent ? ` indent="${indent}"` : ""}/>`;
}
