import { Splices } from "./splices";
import { TagScanner } from "../xml";

/** What a style sheet must hold before a cell can have a style, in the order of the schema (CT_Stylesheet). */
const needed: readonly (readonly [name: string, content: string])[] = [
  ["numFmts", ""],
  ["fonts", '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'],
  [
    "fills",
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  ],
  ["borders", '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'],
  [
    "cellStyleXfs",
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  ],
  ["cellXfs", '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'],
];

export const emptyStyles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${needed
  .map(([, content]) => content)
  .join("")}</styleSheet>`;

/** A style sheet to which cell styles can be added: what it lacks is put in where the schema wants it. */
export function wholeStyles(text: string): string {
  const scanner = new TagScanner(text);
  if (!scanner.nextOpen("styleSheet")) return text;
  const prefix = scanner.prefix();
  const { start, end } = scanner;
  const tag = scanner.isEmpty() ? `${text.slice(start, end).replace(/\s*\/>$/, "")}>` : null;
  const found = new Map<string, { start: number; end: number; isEmpty: boolean }>();
  if (tag === null)
    while (scanner.next()) {
      if (scanner.isClosing()) continue;
      const { name, start: from } = scanner;
      let isEmpty = scanner.isEmpty();
      const inside = scanner.end;
      if (!isEmpty) isEmpty = text.slice(inside, scanner.skipContent()).trim() === "";
      if (!found.has(name)) found.set(name, { start: from, end: scanner.end, isEmpty });
    }
  const lacking = needed.filter(([name, content]) => content !== "" && (found.get(name)?.isEmpty ?? true));
  if (lacking.length === 0) return text;
  const named = (content: string) => content.replace(/<(\/?)/g, `<$1${prefix}`);
  if (tag !== null) {
    const contents = lacking.map(([, content]) => named(content)).join("");
    return `${text.slice(0, start)}${tag}${contents}</${prefix}styleSheet>${text.slice(end)}`;
  }
  const splices = new Splices(text);
  let at = end;
  for (const [name, content] of needed) {
    const place = found.get(name);
    if (place && (content === "" || !place.isEmpty)) at = place.end;
    else if (place) {
      splices.replace(place.start, place.end, named(content));
      at = place.end;
    } else if (content !== "") splices.insert(at, named(content));
  }
  return splices.apply();
}
