import { markLooks } from "../mark-rule";
import type { Mark } from "../port";
import { WorkbookFailure } from "./failures";
import { Splices } from "./splices";
import { TagScanner } from "../xml";

/** How grave a marked figure is; each level differs in letters and border too, for those who do not see its colour. */
type MarkSeverity = Mark["severity"];

const markSeverities: readonly MarkSeverity[] = ["error", "warning"];

const letterElements = { bold: "<b/>", italic: "<i/>" } as const;

/** The differential format of a severity, without the prefix of its tags. */
function lookXml(severity: MarkSeverity, prefix: string): string {
  const { letters, line, ...colours } = markLooks[severity];
  const [ink, fill] = [`FF${colours.ink}`, `FF${colours.fill}`];
  const sides = ["left", "right", "top", "bottom"]
    .map((side) => `<${side} style="${line}"><color rgb="${ink}"/></${side}>`)
    .join("");
  const xml =
    `<dxf><font>${letterElements[letters]}<color rgb="${ink}"/></font>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor rgb="${fill}"/></patternFill></fill>` +
    `<border>${sides}</border></dxf>`;
  return prefix === "" ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

/** What stands in a comment behind the formats while our own are among them: the tag that was there before. */
const note = "<!--khop-so ";
const noteEnd = "-->";

interface FormatList {
  readonly prefix: string;
  /** The opening (or only) tag: slice(start, tagEnd). All -1 where the part has no list. */
  readonly start: number;
  readonly tagEnd: number;
  /** Where the closing tag begins, and where the element ends. */
  readonly contentEnd: number;
  readonly end: number;
  readonly items: readonly { readonly start: number; readonly text: string }[];
  /** Where a list belongs in a part that has none. */
  readonly place: number;
}

/** The order of a style sheet's elements is fixed: a list of differential formats follows these. */
const beforeFormats = new Set([
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
]);

function readFormatList(text: string): FormatList {
  const scanner = new TagScanner(text);
  let prefix = "";
  let place = -1;
  while (scanner.next()) {
    if (scanner.kind === "close") continue;
    if (scanner.name === "styleSheet") {
      prefix = scanner.prefix();
      place = scanner.end;
    } else if (beforeFormats.has(scanner.name)) {
      scanner.skipContent();
      place = scanner.end;
    } else if (scanner.name === "dxfs") {
      const { start, end: tagEnd } = scanner;
      if (scanner.isEmpty())
        return { prefix, start, tagEnd, contentEnd: tagEnd, end: tagEnd, items: [], place };
      const items: { start: number; text: string }[] = [];
      while (scanner.next() && scanner.name !== "dxfs") {
        const from = scanner.start;
        scanner.skipContent();
        items.push({ start: from, text: text.slice(from, scanner.end) });
      }
      return { prefix, start, tagEnd, contentEnd: scanner.start, end: scanner.end, items, place };
    }
  }
  if (place < 0) throw new WorkbookFailure("unreadable", "a styles part without a style sheet");
  return { prefix, start: -1, tagEnd: -1, contentEnd: -1, end: -1, items: [], place };
}

/** The styles with the marks' formats at the end of their list, and the index of each severity's format. */
export function addMarkLooks(text: string): { text: string; index: Readonly<Record<MarkSeverity, number>> } {
  const list = readFormatList(text);
  const first = list.items.length;
  const index = { error: first, warning: first + 1 };
  const added = markSeverities.map((severity) => lookXml(severity, list.prefix)).join("");
  const close = `</${list.prefix}dxfs>`;
  const count = `count="${first + markSeverities.length}"`;
  const splices = new Splices(text);
  if (list.start < 0) {
    splices.insert(list.place, `<${list.prefix}dxfs ${count}>${added}${close}${note}${noteEnd}`);
    return { text: splices.apply(), index };
  }
  const tag = text.slice(list.start, list.tagEnd);
  const scanner = new TagScanner(tag);
  scanner.next();
  const open = scanner.withAttribute("count", String(first + markSeverities.length)).replace(/\s*\/>$/, ">");
  const remark = `${note}${tag}${noteEnd}`;
  splices.replace(list.start, list.tagEnd, open);
  if (scanner.isEmpty()) splices.insert(list.tagEnd, `${added}${close}${remark}`);
  else {
    splices.insert(list.contentEnd, added);
    splices.insert(list.end, remark);
  }
  return { text: splices.apply(), index };
}

/**
 * The styles without the marks' formats, exactly as they were before. A program that saved the file since has written
 * the list in its own way: then the formats stay, unused, because other indices depend on their place.
 */
export function removeMarkLooks(text: string): string {
  const list = readFormatList(text);
  if (list.start < 0 || !text.startsWith(note, list.end)) return text;
  const remarkEnd = text.indexOf(noteEnd, list.end);
  const ours = list.items.slice(-markSeverities.length);
  const isOurs = markSeverities.every((severity, at) => ours[at]?.text === lookXml(severity, list.prefix));
  const from = ours[0]?.start;
  if (!isOurs || remarkEnd < 0 || from === undefined) return text;
  const tag = text.slice(list.end + note.length, remarkEnd);
  const after = remarkEnd + noteEnd.length;
  const splices = new Splices(text);
  if (tag === "" || tag.endsWith("/>")) splices.replace(list.start, after, tag);
  else {
    splices.replace(list.start, list.tagEnd, tag);
    splices.replace(from, list.contentEnd, "");
    splices.replace(list.end, after, "");
  }
  return splices.apply();
}

/** An italic font that is not switched off, whatever program wrote the format. */
const italic = /<(?:\w+:)?i(?:\s+val="(?:1|true|on)")?\s*\/?>/;

/** How grave the marks of each differential format are, by its index; letters tell, since colours may be themed. */
export function readMarkLooks(text: string): MarkSeverity[] {
  if (text === "") return [];
  return readFormatList(text).items.map((item) => (italic.test(item.text) ? "warning" : "error"));
}
