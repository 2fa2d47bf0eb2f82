/**
 * A forward scanner over the tags of an XML text. It looks nothing up and expands no entity but the five of XML and
 * numbers, takes any namespace prefix and any order of attributes, and keeps the offsets of every tag so that a
 * caller can cut and splice the text around it.
 */
export class TagScanner {
  readonly text: string;
  /** The tag's name without its prefix: "c" for <c> and for <x:c>. */
  name = "";
  kind: "open" | "close" | "empty" = "open";
  /** The tag stands in text.slice(start, end). */
  start = 0;
  end: number;
  attributeName = "";
  private nameEnd = 0;
  private attributeStart = 0;
  private valueStart = 0;
  private valueEnd = 0;

  constructor(text: string, from = 0) {
    this.text = text;
    this.end = from;
  }

  /** Moves to the next tag before `limit`; false when there is none. */
  next(limit = this.text.length): boolean {
    const text = this.text;
    let at = this.end;
    for (;;) {
      const start = text.indexOf("<", at);
      if (start < 0 || start >= limit) return false;
      const mark = text.charCodeAt(start + 1);
      if (mark === 33 || mark === 63) {
        at = skipDeclaration(text, start);
        continue;
      }
      const closing = mark === 47;
      const nameStart = closing ? start + 2 : start + 1;
      let index = nameStart;
      let localStart = nameStart;
      for (; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code === 62 || code === 47 || code <= 32) break;
        if (code === 58) localStart = index + 1;
      }
      this.name = text.slice(localStart, index);
      this.nameEnd = index;
      const close = tagEnd(text, index);
      this.start = start;
      this.end = close + 1;
      this.kind = closing ? "close" : text.charCodeAt(close - 1) === 47 ? "empty" : "open";
      if (this.kind !== "open" || this.name !== "Choice") return true;
      at = choiceEnd(text, this.end, text.slice(nameStart, index));
    }
  }

  /** Moves to the next opening or empty tag of a name; false when there is none before `limit`. */
  nextOpen(name: string, limit = this.text.length): boolean {
    while (this.next(limit)) if (this.kind !== "close" && this.name === name) return true;
    return false;
  }

  /** Whether the current tag is <c/>: a call, because the compiler takes `kind` for unchanged across `next()`. */
  isEmpty(): boolean {
    return this.kind === "empty";
  }

  /** Whether the current tag is </c>: a call, like `isEmpty`. */
  isClosing(): boolean {
    return this.kind === "close";
  }

  /** The prefix of the current tag with its colon, or "". */
  prefix(): string {
    const nameStart = this.start + (this.kind === "close" ? 2 : 1);
    return this.text.slice(nameStart, this.nameEnd - this.name.length);
  }

  /** An attribute of the current tag by its name without prefix, decoded; undefined when it has none. */
  attribute(name: string): string | undefined {
    this.firstAttribute();
    while (this.nextAttribute()) {
      if (this.attributeName === name) return decodeEntities(this.attributeValue());
    }
    return undefined;
  }

  /** Begins a walk over the current tag's attributes: `while (nextAttribute()) …` */
  firstAttribute(): void {
    this.valueEnd = this.nameEnd - 1;
  }

  /** Moves to the tag's next attribute: its name without prefix is in `attributeName`. */
  nextAttribute(): boolean {
    const text = this.text;
    const limit = this.end - 1;
    let at = this.valueEnd + 1;
    while (at < limit && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 47)) at++;
    this.attributeStart = at;
    let localStart = at;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (code === 61 || code <= 32) break;
      if (code === 58) localStart = at + 1;
    }
    this.attributeName = text.slice(localStart, at);
    while (at < limit && text.charCodeAt(at) !== 61) at++;
    at++;
    while (at < limit && text.charCodeAt(at) <= 32) at++;
    const quote = text.charCodeAt(at);
    if (at >= limit || (quote !== 34 && quote !== 39)) return false;
    this.valueStart = at + 1;
    this.valueEnd = text.indexOf(quote === 34 ? '"' : "'", at + 1);
    return this.valueEnd > 0 && this.valueEnd <= limit;
  }

  /** The value of the attribute last moved to, as it stands in the text. */
  attributeValue(): string {
    return this.text.slice(this.valueStart, this.valueEnd);
  }

  /** The current tag with one attribute set, or left out when `value` is null; the others stay as they are. */
  withAttribute(name: string, value: string | null): string {
    const tag = this.text.slice(this.start, this.end);
    this.firstAttribute();
    while (this.nextAttribute()) {
      if (this.attributeName !== name) continue;
      const before = tag.slice(0, this.attributeStart - this.start);
      const after = tag.slice(this.valueEnd + 1 - this.start);
      if (value === null) return before.trimEnd() + after;
      return `${before}${name}="${encodeEntities(value)}"${after}`;
    }
    if (value === null) return tag;
    const at = this.nameEnd - this.start;
    return `${tag.slice(0, at)} ${name}="${encodeEntities(value)}"${tag.slice(at)}`;
  }

  /**
   * From an opening tag to its closing tag: returns the offset at which the content ends and leaves the scanner on the
   * closing tag. An empty tag has no content. A text that ends first closes everything.
   */
  skipContent(): number {
    if (this.kind === "empty") return this.end;
    const name = this.name;
    let depth = 1;
    while (this.next()) {
      if (this.name !== name || this.isEmpty()) continue;
      depth += this.kind === "open" ? 1 : -1;
      if (depth === 0) return this.start;
    }
    this.start = this.end = this.text.length;
    return this.end;
  }
}

/**
 * Where a mc:Choice ends. It holds what programs that know an extension take in place of the mc:Fallback beside it; we
 * know none (ECMA-376 part 3, 10.2).
 */
function choiceEnd(text: string, from: number, name: string): number {
  const closing = `</${name}`;
  let at = from;
  for (let depth = 1; depth > 0;) {
    const close = text.indexOf(closing, at);
    if (close < 0) return text.length;
    const open = text.indexOf(`<${name}`, at);
    depth += open >= 0 && open < close ? 1 : -1;
    at = tagEnd(text, open >= 0 && open < close ? open : close) + 1;
  }
  return at;
}

function skipDeclaration(text: string, start: number): number {
  const [open, close] = text.startsWith("<!--", start)
    ? [4, "-->"]
    : text.startsWith("<![CDATA[", start)
      ? [9, "]]>"]
      : text.startsWith("<?", start)
        ? [2, "?>"]
        : [2, ""];
  if (close !== "") {
    const end = text.indexOf(close, start + open);
    return end < 0 ? text.length : end + close.length;
  }
  // A document type may hold an internal subset in brackets.
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 91) depth++;
    else if (code === 93) depth--;
    else if (code === 62 && depth <= 0) return index + 1;
  }
  return text.length;
}

function tagEnd(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 62) return index;
    if (code === 34 || code === 39) {
      index = text.indexOf(code === 34 ? '"' : "'", index + 1);
      if (index < 0) break;
    }
  }
  return text.length;
}

const namedEntities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** What an element's text, or an attribute's value, says: entities, CDATA sections and comments resolved. */
export function decodeEntities(text: string): string {
  if (!text.includes("<")) return decodePlain(text);
  return text.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|[^<]+/g,
    (whole, inside: string | undefined) =>
      inside ?? (whole.startsWith("<!--") || whole.startsWith("<?") ? "" : decodePlain(whole)),
  );
}

function decodePlain(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g, (whole, ...found) => {
    const [decimal, hexadecimal, named] = found as (string | undefined)[];
    if (named !== undefined) return namedEntities.get(named) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text for element content and attribute values; characters that XML cannot hold are written as Excel writes them. */
export function encodeEntities(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, characterCode)
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function characterCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** The text of a part: UTF-8 unless a byte order mark, or the way its first "<" is written, says UTF-16. */
export function decodePart(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  return new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8").decode(bytes);
}

/** Whether the text ends with its root element's closing tag, but for comments and blanks behind it. */
export function isWhole(text: string): boolean {
  const scanner = new TagScanner(text);
  if (!scanner.next() || scanner.isClosing()) return false;
  const root = text.slice(scanner.start, scanner.end);
  if (!root.endsWith(">")) return false;
  if (scanner.isEmpty()) return true;
  let end = text.length;
  for (;;) {
    while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
    const opening = text.endsWith("-->", end) ? "<!--" : text.endsWith("?>", end) ? "<?" : null;
    if (opening === null) break;
    end = text.lastIndexOf(opening, end - 1);
    if (end < 0) return false;
  }
  const closing = text.lastIndexOf("</", end);
  return text.slice(closing, end).replace(/\s/g, "") === `</${scanner.prefix()}${scanner.name}>`;
}
