/** No message to or from Excel is to be larger: Excel on the web refuses 5 MB. Bytes of UTF-8, once more in quotes. */
export const MESSAGE_BYTES = 2_000_000;

/** What a request is planned for, so that a guess that is off by a third still stays below the limit. */
const PLANNED_BYTES = 1_300_000;

/** Bytes that a cell takes in an answer with values, formulas and formats, before any was seen: Vietnamese texts. */
const FIRST_GUESS = 160;

const LARGEST_STEP = 4;

const encoder = new TextEncoder();

/** The bytes that data takes in a message: JSON inside a JSON string. */
export function messageBytes(data: unknown): number {
  return encoder.encode(JSON.stringify(JSON.stringify(data))).length;
}

/** Decides how many rows to ask for next, from the size of the answers so far. */
export class RowsPerRequest {
  private bytesPerCell = FIRST_GUESS;
  private rows: number;

  constructor(private readonly columns: number) {
    this.rows = this.fitting();
  }

  next(): number {
    return this.rows;
  }

  /** Takes the densest of the answer's sampled rows for those to come. */
  learn(sampledRows: readonly unknown[]): void {
    const cells = Math.max(1, sampledRows.length * this.columns);
    this.bytesPerCell = Math.max(8, (messageBytes(sampledRows) / cells) * 1.3);
    this.rows = Math.min(this.fitting(), this.rows * LARGEST_STEP);
  }

  /** After an answer that was too large; false when one row is still too much. */
  shrink(): boolean {
    if (this.rows === 1) return false;
    this.rows = Math.max(1, Math.floor(this.rows / 4));
    return true;
  }

  private fitting(): number {
    return Math.max(1, Math.floor(PLANNED_BYTES / (this.bytesPerCell * Math.max(1, this.columns))));
  }
}
