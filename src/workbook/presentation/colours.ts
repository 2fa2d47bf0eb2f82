import { TagScanner } from "../xml";
import type { Colour } from "./presentation";

/** The 56 colours of old workbooks, from index 8 on (ECMA-376 part 1, 18.8.27); 0 to 7 repeat the first eight. */
const indexedColours = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Office's own theme, for workbooks without one, in the order in which cells count: light 1, dark 1, light 2, … */
const officeTheme =
  "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");

/** How theme parts order what cells count: dark and light change places. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
];
const themeLinks = ["hlink", "folHlink"];

function readTheme(text: string | undefined): string[] {
  if (text === undefined) return officeTheme;
  const scanner = new TagScanner(text);
  const found = new Map<string, string>();
  if (!scanner.nextOpen("clrScheme")) return officeTheme;
  let name = "";
  while (scanner.next() && scanner.name !== "clrScheme") {
    if (scanner.isClosing()) continue;
    if (scanner.name === "srgbClr") found.set(name, scanner.attribute("val") ?? "");
    else if (scanner.name === "sysClr") found.set(name, scanner.attribute("lastClr") ?? "");
    else name = scanner.name;
  }
  return [...themeOrder, ...themeLinks].map((key, index) => {
    const colour = found.get(key) ?? "";
    return /^[0-9a-f]{6}$/i.test(colour) ? colour : (officeTheme[index] ?? "000000");
  });
}

/** Moves a colour towards white (tint above 0) or black (below), in lightness as Excel does; `tint` is -1 to 1. */
export function tinted(colour: Colour, tint: number): Colour {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return colour;
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const high = Math.max(...parts);
  const low = Math.min(...parts);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = high - low;
  const room = 1 - Math.abs(2 * lightness - 1);
  const wantedChroma = room === 0 ? 0 : (chroma / room) * (1 - Math.abs(2 * wanted - 1));
  const scale = chroma === 0 ? 0 : wantedChroma / chroma;
  const channels = parts.map((part) => wanted + (part - lightness) * scale);
  return `#${channels.map(hexadecimal).join("")}`;
}

function hexadecimal(share: number): string {
  const value = Math.round(Math.min(1, Math.max(0, share)) * 255);
  return value.toString(16).padStart(2, "0").toUpperCase();
}

/** The colours of one workbook: its theme, and its own list of indexed colours where it keeps one. */
export class Palette {
  private readonly theme: readonly string[];
  private readonly indexed: readonly string[];

  constructor(theme: string | undefined, styles: string | undefined) {
    this.theme = readTheme(theme);
    this.indexed = readIndexed(styles);
  }

  /** The colour that the scanner's tag names by its attributes; undefined for automatic ones. */
  read(scanner: TagScanner): Colour | undefined {
    const tint = Number(scanner.attribute("tint") ?? 0);
    const base = this.base(scanner);
    return base === undefined ? undefined : tinted(`#${base.toUpperCase()}`, tint);
  }

  private base(scanner: TagScanner): string | undefined {
    const rgb = scanner.attribute("rgb");
    if (rgb !== undefined) return /^[0-9a-f]{6,8}$/i.test(rgb) ? rgb.slice(-6) : undefined;
    const theme = scanner.attribute("theme");
    if (theme !== undefined) return this.theme[Number(theme)];
    const indexed = scanner.attribute("indexed");
    if (indexed === undefined) return undefined;
    const index = Number(indexed);
    // 64 and 65 are the system's own text and background.
    return this.indexed[index < 8 ? index : index - 8];
  }
}

function readIndexed(styles: string | undefined): readonly string[] {
  if (styles === undefined || !styles.includes("indexedColors")) return indexedColours;
  const scanner = new TagScanner(styles);
  if (!scanner.nextOpen("indexedColors")) return indexedColours;
  const own: string[] = [];
  while (scanner.next() && scanner.name !== "indexedColors") {
    if (!scanner.isClosing()) own.push((scanner.attribute("rgb") ?? "").slice(-6));
  }
  return own.slice(8);
}
