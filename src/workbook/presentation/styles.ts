import { readNumberFormats } from "../file/number-formats";
import { isTrue } from "../file/package";
import { TagScanner } from "../xml";
import type { Palette } from "./colours";
import type {
  Alignment,
  Border,
  BorderLine,
  BorderLook,
  CellLook,
  Colour,
  FontLook,
  RuleLook,
} from "./presentation";
import { borderLines } from "./presentation";

/** The looks of a workbook's style sheet. */
export interface StyleLooks {
  readonly cells: readonly CellLook[];
  /** By the number with which conditional formats name them. */
  readonly rules: readonly RuleLook[];
  readonly normalFont: FontLook;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const plain: Alignment = { vertical: "bottom", wrap: false, indent: 0, rotation: 0 };
const defaultFont: FontLook = { name: "Calibri", size: 11 };

/** How much of a patterned fill its pattern covers; a solid one is left to its colour. */
const coverage: ReadonlyMap<string, number> = new Map<string, number>([
  ["gray0625", 0.0625],
  ["gray125", 0.125],
  ["lightGray", 0.25],
  ["mediumGray", 0.5],
  ["darkGray", 0.75],
]);
const hatchedCoverage = 0.3;

function isLine(name: string | undefined): name is BorderLine {
  return borderLines.some((line) => line === name);
}

function mixed(over: Colour, under: Colour, share: number): Colour {
  const channel = (at: number): string => {
    const [top, bottom] = [over, under].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    const value = Math.round((top ?? 0) * share + (bottom ?? 0) * (1 - share));
    return value.toString(16).padStart(2, "0").toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

class StyleReader {
  private readonly scanner: TagScanner;
  private readonly fonts: FontLook[] = [];
  private readonly fills: (Colour | undefined)[] = [];
  private readonly borders: BorderLook[] = [];
  private readonly cells: CellLook[] = [];
  private readonly rules: RuleLook[] = [];

  constructor(
    text: string,
    private readonly palette: Palette,
    private readonly formats: readonly (string | undefined)[],
  ) {
    this.scanner = new TagScanner(text);
  }

  read(): StyleLooks {
    const { scanner } = this;
    while (scanner.next()) {
      if (scanner.kind !== "open") continue;
      if (scanner.name === "fonts") this.inside((name) => name === "font" && this.fonts.push(this.font()));
      else if (scanner.name === "fills")
        this.inside((name) => name === "fill" && this.fills.push(this.fill()));
      else if (scanner.name === "borders")
        this.inside((name) => name === "border" && this.borders.push(this.border()));
      else if (scanner.name === "cellXfs")
        this.inside((name) => name === "xf" && this.cells.push(this.cell()));
      else if (scanner.name === "dxfs") this.inside((name) => name === "dxf" && this.rules.push(this.rule()));
    }
    return { cells: this.cells, rules: this.rules, normalFont: { ...defaultFont, ...this.fonts[0] } };
  }

  /** Calls `take` on every opening tag inside the element the scanner stands on, which is left at its closing tag. */
  private inside(take: (name: string) => unknown): void {
    const { scanner } = this;
    if (scanner.isEmpty()) return;
    const container = scanner.name;
    while (scanner.next()) {
      if (!scanner.isClosing()) take(scanner.name);
      else if (scanner.name === container) return;
    }
  }

  private isOn(): boolean {
    const value = this.scanner.attribute("val");
    return value === undefined || isTrue(value);
  }

  private font(): FontLook {
    const { scanner } = this;
    const font: Mutable<FontLook> = {};
    this.inside((name) => {
      if (name === "name") font.name = scanner.attribute("val") ?? "";
      else if (name === "sz") font.size = Number(scanner.attribute("val"));
      else if (name === "b") font.bold = this.isOn();
      else if (name === "i") font.italic = this.isOn();
      else if (name === "strike") font.strike = this.isOn();
      else if (name === "u") font.underline = scanner.attribute("val") !== "none";
      else if (name === "vertAlign") {
        const raised = scanner.attribute("val");
        if (raised === "superscript" || raised === "subscript") font.raised = raised;
      } else if (name === "color") {
        const colour = this.palette.read(scanner);
        if (colour !== undefined) font.colour = colour;
      }
    });
    return font;
  }

  /** Cells keep a solid fill's colour as the foreground, conditional formats as the background. */
  private fill(isOfRule = false): Colour | undefined {
    const { scanner } = this;
    let pattern: string | undefined;
    let over: Colour | undefined;
    let under: Colour | undefined;
    let first: Colour | undefined;
    this.inside((name) => {
      if (name === "patternFill") pattern = scanner.attribute("patternType");
      else if (name === "fgColor") over = this.palette.read(scanner);
      else if (name === "bgColor") under = this.palette.read(scanner);
      else if (name === "color") first ??= this.palette.read(scanner);
    });
    if (first !== undefined) return first;
    if (pattern === "none") return undefined;
    if (pattern === undefined) return isOfRule ? under : undefined;
    if (pattern === "solid") return isOfRule ? (under ?? over) : over;
    return mixed(over ?? "#000000", under ?? "#FFFFFF", coverage.get(pattern) ?? hatchedCoverage);
  }

  private border(): BorderLook {
    const { scanner } = this;
    const border: Mutable<BorderLook> = {};
    const isDown = isTrue(scanner.attribute("diagonalDown"));
    const isUp = isTrue(scanner.attribute("diagonalUp"));
    let side = "";
    let line: BorderLine | undefined;
    const put = (colour: Colour): void => {
      if (line === undefined) return;
      const drawn: Border = { line, colour };
      if (side === "left" || side === "start") border.left = drawn;
      else if (side === "right" || side === "end") border.right = drawn;
      else if (side === "top") border.top = drawn;
      else if (side === "bottom") border.bottom = drawn;
      else if (side === "diagonal") {
        if (isDown) border.diagonalDown = drawn;
        if (isUp) border.diagonalUp = drawn;
      }
    };
    this.inside((name) => {
      if (name === "color") return put(this.palette.read(scanner) ?? "#000000");
      side = name;
      const style = scanner.attribute("style");
      line = isLine(style) ? style : undefined;
      put("#000000");
    });
    return border;
  }

  private cell(): CellLook {
    const { scanner } = this;
    const number = (name: string) => Number(scanner.attribute(name) ?? 0);
    const font = this.fonts[number("fontId")] ?? {};
    const fill = this.fills[number("fillId")];
    const border = this.borders[number("borderId")] ?? {};
    const format = this.formats[this.cells.length];
    let alignment = plain;
    this.inside((name) => {
      if (name === "alignment") alignment = this.alignment();
    });
    return {
      font,
      alignment,
      ...(fill === undefined ? {} : { fill }),
      ...(Object.keys(border).length === 0 ? {} : { border }),
      ...(format === undefined ? {} : { numberFormat: format }),
    };
  }

  private alignment(): Alignment {
    const { scanner } = this;
    const horizontal = horizontals.get(scanner.attribute("horizontal") ?? "");
    const vertical = scanner.attribute("vertical");
    const turn = Number(scanner.attribute("textRotation") ?? 0);
    return {
      ...(horizontal === undefined ? {} : { horizontal }),
      vertical:
        vertical === "top" ? "top" : vertical === undefined || vertical === "bottom" ? "bottom" : "center",
      wrap: isTrue(scanner.attribute("wrapText")),
      indent: Number(scanner.attribute("indent") ?? 0),
      // Files count 0 to 90 upwards and 91 to 180 downwards.
      rotation: turn === 255 ? "stacked" : turn <= 90 ? turn : 90 - turn,
    };
  }

  private rule(): RuleLook {
    const look: Mutable<RuleLook> = {};
    this.inside((name) => {
      if (name === "font") look.font = this.font();
      else if (name === "fill") {
        const fill = this.fill(true);
        if (fill !== undefined) look.fill = fill;
      } else if (name === "border") look.border = this.border();
    });
    return look;
  }
}

const horizontals: ReadonlyMap<string, NonNullable<Alignment["horizontal"]>> = new Map<
  string,
  NonNullable<Alignment["horizontal"]>
>([
  ["left", "left"],
  ["fill", "left"],
  ["center", "center"],
  ["centerContinuous", "center"],
  ["right", "right"],
  ["justify", "justify"],
  ["distributed", "distributed"],
]);

/** Reads how the cells of a style sheet's styles look; a workbook without one has a single plain look. */
export function readStyles(text: string | undefined, palette: Palette): StyleLooks {
  if (text === undefined) {
    return { cells: [{ font: defaultFont, alignment: plain }], rules: [], normalFont: defaultFont };
  }
  return new StyleReader(text, palette, readNumberFormats(text)).read();
}

/** Digits of common fonts, in ems. */
const digitShares: ReadonlyMap<string, number> = new Map<string, number>([
  ["calibri", 0.507],
  ["times new roman", 0.5],
  [".vntime", 0.5],
  ["cambria", 0.554],
  ["arial", 0.556],
  ["tahoma", 0.546],
]);

/** The width of a digit of a font in pixels, at 96 pixels an inch. */
export function digitWidthOf(font: FontLook): number {
  const share = digitShares.get((font.name ?? "").toLowerCase()) ?? 0.52;
  return Math.max(5, Math.round(((font.size ?? 11) * 4 * share) / 3));
}
