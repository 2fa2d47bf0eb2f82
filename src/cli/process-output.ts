export interface Output {
  out(text: string): void;
  error(text: string): void;
}

/**
 * Characters that make a terminal do something, or show a line in another order than it is written: control characters
 * of both tables, and the marks of bidirectional text. Line ends and tabs stay.
 */
const commands = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text for the terminal: names and cells of files are written by strangers. */
export function plainText(text: string): string {
  return text.replace(commands, "");
}

/** JSON in which no character commands a terminal; what it says is the same. */
export function plainJson(json: string): string {
  return json.replace(commands, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The terminal. A reader that stops early (`| head`) ends the program without a word. */
export function processOutput(): Output {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(process.exitCode);
  });
  return {
    out: (text) => process.stdout.write(`${plainText(text)}\n`),
    error: (text) => process.stderr.write(`${plainText(text)}\n`),
  };
}
