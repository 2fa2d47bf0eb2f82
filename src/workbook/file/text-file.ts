import { WorkbookFailure } from "./failures";

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Whether bytes hold a control character that no text file of figures has. */
function hasControls(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) return true;
  }
  return false;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258";

/** A text file whose bytes can be told from the places of its characters. */
export interface TextFile {
  readonly encoding: Encoding;
  /** Character by character as stored: with the byte order mark, and with marks that windows-1258 keeps apart. */
  readonly stored: string;
}

/** Null when the bytes are no text. */
function openTextFile(bytes: Uint8Array): TextFile | null {
  const decoded = (encoding: Encoding, fatal = false): TextFile => ({
    encoding,
    stored: new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes),
  });
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return decoded(utf16);
  if (hasControls(bytes)) return null;
  try {
    return decoded("utf-8", true);
  } catch {
    return decoded("windows-1258");
  }
}

const byteOrderMark = "\ufeff";

function isOtherDocument(text: string): boolean {
  return /^\s*(?:<[!?a-z]|%PDF-|\{\\rtf)/i.test(text.slice(0, 200));
}

/**
 * The text of a text file: UTF-16 by its byte order mark, UTF-8 when it is that, else windows-1258, in which older
 * Vietnamese programs write. Marks that windows-1258 keeps apart are composed. Null when the bytes are no text, or
 * are the text of another kind of document (HTML, XML, PDF, RTF).
 */
export function decodeTextFile(bytes: Uint8Array): string | null {
  const file = openTextFile(bytes);
  if (!file) return null;
  const stored = file.stored.startsWith(byteOrderMark) ? file.stored.slice(1) : file.stored;
  const text = file.encoding === "windows-1258" ? stored.normalize("NFC") : stored;
  return isOtherDocument(text) ? null : text;
}

/** Some characters of the stored text, from one place to before another, replaced by others. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where the content of a stored text begins. */
export function contentStart({ stored }: TextFile): number {
  return stored.startsWith(byteOrderMark) ? 1 : 0;
}

/** @throws WorkbookFailure when the bytes are no text */
export function readTextFile(bytes: Uint8Array): TextFile {
  const file = openTextFile(bytes);
  if (!file) throw new WorkbookFailure("not-a-workbook", "no text");
  return file;
}

/**
 * The bytes of a text file with replacements, which follow each other without overlapping; every other byte stays.
 * Null when the file's encoding has no place for a character.
 */
export function replaceInTextFile(
  bytes: Uint8Array,
  { encoding, stored }: TextFile,
  replacements: readonly Replacement[],
): Uint8Array | null {
  const encode = encoderOf(encoding);
  const parts: Uint8Array[] = [];
  let place = 0;
  let byte = 0;
  const keep = (to: number): void => {
    const end = byte + byteLength(encoding, stored, place, to);
    parts.push(bytes.subarray(byte, end));
    place = to;
    byte = end;
  };
  for (const { from, to, text } of replacements) {
    keep(from);
    const encoded = encode(text);
    if (!encoded) return null;
    parts.push(encoded);
    byte += byteLength(encoding, stored, place, to);
    place = to;
  }
  parts.push(bytes.subarray(byte));
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

function byteLength(encoding: Encoding, stored: string, from: number, to: number): number {
  if (encoding === "windows-1258") return to - from;
  if (encoding !== "utf-8") return 2 * (to - from);
  return new TextEncoder().encode(stored.slice(from, to)).length;
}

function encoderOf(encoding: Encoding): (text: string) => Uint8Array | null {
  if (encoding === "utf-8") return (text) => new TextEncoder().encode(text);
  if (encoding === "windows-1258") return encodeWindows1258;
  const isLittle = encoding === "utf-16le";
  return (text) => {
    const view = new DataView(new ArrayBuffer(2 * text.length));
    for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
    return new Uint8Array(view.buffer);
  };
}

/** Grave, acute, tilde, hook above, dot below: windows-1258 writes them behind the letter. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** In windows-1258 a letter may keep its circumflex, breve or horn, but not every tone beside it. */
function encodeWindows1258(text: string): Uint8Array | null {
  const codes = new Map<string, number>();
  const all = new TextDecoder("windows-1258").decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  [...all].forEach((character, code) => codes.set(character, code));
  const bytes: number[] = [];
  for (const character of text.normalize("NFC")) {
    const whole = codes.get(character);
    if (whole !== undefined) {
      bytes.push(whole);
      continue;
    }
    const decomposed = character.normalize("NFD");
    const tone = tones.exec(decomposed)?.[0] ?? "";
    const letter = codes.get(decomposed.replace(tone, "").normalize("NFC"));
    const mark = codes.get(tone);
    if (letter === undefined || mark === undefined) return null;
    bytes.push(letter, mark);
  }
  return Uint8Array.from(bytes);
}
