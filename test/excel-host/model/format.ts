import { invalidArgument } from "../engine/errors";

/** The words of the client library. */
export type HorizontalAlignment = `${Excel.HorizontalAlignment}`;
export type VerticalAlignment = `${Excel.VerticalAlignment}`;
export type Underline = `${Excel.RangeUnderlineStyle}`;
export type ConditionalUnderline = `${Excel.ConditionalRangeFontUnderlineStyle}`;

/** How a cell looks, as far as this host keeps it; what is absent is as the workbook's normal style has it. */
export interface CellFormat {
  fillColor?: string;
  /** "Solid" for a fill, also a white one; "None" without one. */
  fillPattern?: "None" | "Solid";
  fontColor?: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: Underline;
  strikethrough?: boolean;
  horizontalAlignment?: HorizontalAlignment;
  verticalAlignment?: VerticalAlignment;
  wrapText?: boolean;
  indentLevel?: number;
  locked?: boolean;
  formulaHidden?: boolean;
}

export const normalFormat: Required<CellFormat> = {
  fillColor: "#FFFFFF",
  fillPattern: "None",
  fontColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  locked: true,
  formulaHidden: false,
};

const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
};

/**
 * "#ff0" and "yellow" → "#FFFF00"; "" stays, for no color.
 * @throws HostError InvalidArgument for anything else
 */
export function normalizedColor(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return "";
  const named = namedColors[value.toLowerCase()];
  if (named !== undefined) return named;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")}`
    : value;
  if (!/^#[0-9a-f]{6}$/i.test(long)) throw invalidArgument();
  return long.toUpperCase();
}
