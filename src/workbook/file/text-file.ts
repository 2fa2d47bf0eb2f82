function utf16Of(bytes: Uint8Array): string | null {
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

/**
 * The text of a text file: UTF-16 by its byte order mark, UTF-8 when it is that, else windows-1258, in which older
 * Vietnamese programs write. Marks that windows-1258 keeps apart are composed. Null when the bytes are no text, or
 * are the text of another kind of document (HTML, XML, PDF, RTF).
 */
export function decodeTextFile(bytes: Uint8Array): string | null {
  const utf16 = utf16Of(bytes);
  let text: string;
  if (utf16 !== null) text = new TextDecoder(utf16).decode(bytes);
  else if (hasControls(bytes)) return null;
  else {
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      text = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
    }
  }
  return /^\s*(?:<[!?a-z]|%PDF-|\{\\rtf)/i.test(text.slice(0, 200)) ? null : text;
}
