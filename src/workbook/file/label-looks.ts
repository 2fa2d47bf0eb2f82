import type { CellLook } from "../../grid/sheet";
import { TagScanner } from "../xml";
import { isTrue } from "./package";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * What the cell styles of a workbook say of a label, by style index; undefined is plain. A fill is named by what the
 * file writes of its colour, which is enough to tell two fills apart.
 */
export function readLabelLooks(styles: string | undefined): (CellLook | undefined)[] {
  const looks: (CellLook | undefined)[] = [];
  if (styles === undefined) return looks;
  const fonts: Pick<CellLook, "bold" | "italic">[] = [];
  const fills: (string | undefined)[] = [];
  const scanner = new TagScanner(styles);
  let within = "";
  let pattern = "";
  let look: Mutable<CellLook> = {};
  const isOn = (): boolean => {
    const value = scanner.attribute("val");
    return value === undefined || isTrue(value);
  };
  const end = (): void => {
    looks.push(Object.keys(look).length > 0 ? look : undefined);
  };
  while (scanner.next()) {
    const { name, kind } = scanner;
    if (name === "fonts" || name === "fills" || name === "cellXfs") {
      within = kind === "open" ? name : "";
      continue;
    }
    if (within === "fonts") {
      if (kind === "close") continue;
      if (name === "font") fonts.push({});
      const font = fonts[fonts.length - 1];
      if (!font || (name !== "b" && name !== "i") || !isOn()) continue;
      fonts[fonts.length - 1] = { ...font, ...(name === "b" ? { bold: true } : { italic: true }) };
    } else if (within === "fills") {
      if (kind === "close") continue;
      if (name === "fill") fills.push(undefined);
      else if (name === "patternFill") pattern = scanner.attribute("patternType") ?? "none";
      else if (name === "fgColor" && pattern !== "none" && pattern !== "gray125") {
        const colour = ["rgb", "theme", "indexed", "tint"]
          .map((each) => scanner.attribute(each) ?? "")
          .join(":");
        // White paper is no fill.
        if (!/^(FF)?FFFFFF:/i.test(colour) && !colour.startsWith(":0:")) fills[fills.length - 1] = colour;
      }
    } else if (within === "cellXfs") {
      if (name === "xf" && kind !== "close") {
        const fill = fills[Number(scanner.attribute("fillId") ?? 0)];
        look = {
          ...fonts[Number(scanner.attribute("fontId") ?? 0)],
          ...(fill === undefined ? {} : { fill }),
        };
        if (kind === "empty") end();
      } else if (name === "alignment" && kind !== "close") {
        const indent = Number(scanner.attribute("indent") ?? 0);
        if (indent > 0) look.indent = indent;
      } else if (name === "xf") end();
    }
  }
  return looks;
}
