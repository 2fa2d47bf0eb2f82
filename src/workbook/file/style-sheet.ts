import { WorkbookFailure } from "./failures";
import { builtinNumberFormats } from "./number-formats";
import { Splices } from "./splices";
import { TagScanner, encodeEntities } from "../xml";

/** The workbook's cell styles, to which styles can be added; those that are there never change. */
export class StyleSheet {
  private readonly looks: string[] = [];
  private readonly added: string[] = [];
  private readonly addedFormats: string[] = [];
  private readonly formats = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private prefix = "";
  private looksEnd = -1;
  private looksTag = { start: -1, end: -1 };
  private formatsEnd = -1;
  private formatsTag = { start: -1, end: -1, isEmpty: false };
  private rootEnd = -1;
  private highestFormat = 163;
  private formatCount = 0;

  /** @throws WorkbookFailure "unreadable" when the part has no cell styles */
  constructor(private readonly text: string) {
    const scanner = new TagScanner(text);
    while (scanner.next()) {
      if (scanner.name === "styleSheet" && scanner.kind === "open") {
        this.prefix = scanner.prefix();
        this.rootEnd = scanner.end;
      } else if (scanner.name === "numFmts" && scanner.kind !== "close") this.readFormats(scanner);
      else if (scanner.name === "cellXfs" && scanner.kind === "open") this.readLooks(scanner);
    }
    if (this.looksEnd < 0 || this.looks.length === 0)
      throw new WorkbookFailure("unreadable", "no cell styles");
  }

  private readFormats(scanner: TagScanner): void {
    this.formatsTag = { start: scanner.start, end: scanner.end, isEmpty: scanner.isEmpty() };
    this.formatsEnd = scanner.end;
    if (scanner.isEmpty()) return;
    while (scanner.next() && scanner.name !== "numFmts") {
      if (scanner.kind === "close") continue;
      this.formatCount++;
      const identifier = Number(scanner.attribute("numFmtId"));
      const code = scanner.attribute("formatCode");
      if (code !== undefined && !this.formats.has(code)) this.formats.set(code, identifier);
      this.highestFormat = Math.max(this.highestFormat, identifier);
    }
    this.formatsEnd = scanner.start;
  }

  private readLooks(scanner: TagScanner): void {
    this.looksTag = { start: scanner.start, end: scanner.end };
    while (scanner.next() && scanner.name !== "cellXfs") {
      if (scanner.name !== "xf" || scanner.kind === "close") continue;
      const from = scanner.start;
      scanner.skipContent();
      this.looks.push(this.text.slice(from, scanner.end));
    }
    this.looksEnd = scanner.start;
  }

  private formatIdentifier(code: string): number {
    if (code === "General") return 0;
    for (const [identifier, builtin] of builtinNumberFormats) {
      // From 27 on, and below 9 for money, a number means different formats in different countries.
      if (
        builtin === code &&
        (identifier <= 4 || (identifier >= 9 && identifier <= 22) || identifier === 49)
      ) {
        return identifier;
      }
    }
    let identifier = this.formats.get(code);
    if (identifier === undefined) {
      identifier = ++this.highestFormat;
      this.formats.set(code, identifier);
      this.addedFormats.push(
        `<${this.prefix}numFmt numFmtId="${identifier}" formatCode="${encodeEntities(code)}"/>`,
      );
    }
    return identifier;
  }

  /** The index of the style that is like `style` with another number format; added when there is none yet. */
  withNumberFormat(style: number, code: string): number {
    const key = `${style} ${code}`;
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.findOrAdd(style, code);
      this.known.set(key, index);
    }
    return index;
  }

  private findOrAdd(style: number, code: string): number {
    const base = this.looks[style] ?? this.looks[0] ?? "";
    const scanner = new TagScanner(base);
    scanner.next();
    const rest = base.slice(scanner.end);
    const known = this.lookNamed(scanner, rest, code);
    if (known >= 0) return known;
    const formatted = scanner.withAttribute("numFmtId", String(this.formatIdentifier(code)));
    const applied = new TagScanner(formatted);
    applied.next();
    const look = applied.withAttribute("applyNumberFormat", "1") + rest;
    const existing = this.looks.indexOf(look);
    if (existing >= 0) return existing;
    this.added.push(look);
    return this.looks.push(look) - 1;
  }

  /**
   * The style that differs from a look in nothing but a number that names the same format: undo finds the very style a
   * cell had, also where a number stands for another format in another country (5–8, 27–36, 37–44, 50–58).
   */
  private lookNamed(look: TagScanner, rest: string, code: string): number {
    const identifiers = [
      ...builtinNumberFormats,
      ...[...this.formats].map(([text, id]) => [id, text] as const),
    ]
      .filter(([, text]) => text === code)
      .map(([identifier]) => identifier);
    for (const identifier of identifiers) {
      const named = look.withAttribute("numFmtId", String(identifier)) + rest;
      const found = this.looks.indexOf(named);
      if (found >= 0) return found;
    }
    return -1;
  }

  /** The part's text with what was added. */
  toText(): string {
    if (this.added.length === 0) return this.text;
    const splices = new Splices(this.text);
    splices.replace(
      this.looksTag.start,
      this.looksTag.end,
      withCount(this.text.slice(this.looksTag.start, this.looksTag.end), this.looks.length),
    );
    splices.insert(this.looksEnd, this.added.join(""));
    if (this.addedFormats.length > 0) this.addFormats(splices);
    return splices.apply();
  }

  private addFormats(splices: Splices): void {
    const { start, end, isEmpty } = this.formatsTag;
    const added = this.addedFormats.join("");
    if (start < 0 || isEmpty) {
      // Number formats are the first of the style sheet's elements.
      const at = start < 0 ? this.rootEnd : start;
      const name = `${this.prefix}numFmts`;
      const element = `<${name} count="${this.addedFormats.length}">${added}</${name}>`;
      splices.replace(at, start < 0 ? at : end, element);
      return;
    }
    splices.replace(
      start,
      end,
      withCount(this.text.slice(start, end), this.formatCount + this.addedFormats.length),
    );
    splices.insert(this.formatsEnd, added);
  }
}

function withCount(tag: string, count: number): string {
  const scanner = new TagScanner(tag);
  scanner.next();
  return scanner.withAttribute("count", String(count));
}
