import type { Reading } from "./evidence";

/** The result as a combination of items: coefficients by item, the result −1. */
type Row = Map<number, number>;

/**
 * What the accepted sums of an axis say together, kept in echelon form: a reading that follows from others is no news.
 */
export class Basis {
  private readonly rows: { pivot: number; row: Row }[] = [];

  /** What is left of a reading once the accepted ones are taken out; null when it follows from them. */
  private reduce(reading: Reading): Row | null {
    const row: Row = new Map([[reading.result, -1]]);
    for (const operand of reading.operands) row.set(operand, (row.get(operand) ?? 0) + 1);
    for (const { pivot, row: known } of this.rows) {
      const factor = row.get(pivot);
      if (factor === undefined) continue;
      for (const [item, coefficient] of known) {
        const left = (row.get(item) ?? 0) - factor * coefficient;
        if (Math.abs(left) < 1e-9) row.delete(item);
        else row.set(item, left);
      }
    }
    return row.size === 0 ? null : row;
  }

  /** Two items that say the same. */
  equal(item: number, copy: number): void {
    this.add({ kind: "sum", result: item, operands: [copy], factor: 1, cost: 0 });
  }

  follows(reading: Reading): boolean {
    return this.reduce(reading) === null;
  }

  add(reading: Reading): void {
    const row = this.reduce(reading);
    if (!row) return;
    const pivot = row.keys().next().value ?? reading.result;
    const scale = row.get(pivot) ?? 1;
    for (const [item, coefficient] of row) row.set(item, coefficient / scale);
    this.rows.push({ pivot, row });
  }
}
