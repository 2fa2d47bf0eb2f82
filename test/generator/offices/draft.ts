import { cellAddress } from "../../../src/grid/address";
import type { CellPosition } from "../../../src/grid/address";
import { ratioRounded, sumExactly } from "../../../src/grid/exact";
import type { CellLook, CellValue, SheetData } from "../../../src/grid/sheet";

/** What a figure of a right sheet comes from. */
interface Equation {
  readonly result: CellPosition;
  readonly parts: readonly CellPosition[];
  readonly right: () => number;
  /** What rounding may leave. */
  readonly slack: number;
}

/** A part of a sum: its place, and 1 or −1. */
export type Part = readonly [CellPosition, 1 | -1];

export interface Layout {
  look?: CellLook;
  format?: string;
}

/** A sheet as it is written, row by row, with what each computed figure comes from: rows × columns from A1, 0-based. */
export class Draft {
  readonly equations: Equation[] = [];
  private readonly values: CellValue[][] = [];
  private readonly formulas: (string | null)[][] = [];
  private readonly formats: (string | undefined)[][] = [];
  private readonly looks: (CellLook | undefined)[][] = [];
  private readonly merges: { top: number; left: number; bottom: number; right: number }[] = [];

  get height(): number {
    return this.values.length;
  }

  /** Writes a row and gives its number. */
  row(cells: readonly CellValue[], look?: CellLook, lookAt = 1): number {
    const at = this.values.length;
    this.values.push([...cells]);
    this.formulas.push([]);
    this.formats.push([]);
    this.looks.push([]);
    const looks = this.looks[at];
    if (look && looks) looks[lookAt] = look;
    return at;
  }

  blank(): void {
    this.row([]);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    this.merges.push({ top, left, bottom, right });
  }

  set({ row, column }: CellPosition, value: CellValue): void {
    const cells = this.values[row];
    if (!cells) throw new Error("the row is not written yet");
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  format({ row, column }: CellPosition, code: string): void {
    const cells = this.formats[row];
    if (cells) cells[column] = code;
  }

  figure({ row, column }: CellPosition): number {
    const value = this.values[row]?.[column];
    return typeof value === "number" ? value : 0;
  }

  isTyped({ row, column }: CellPosition): boolean {
    return (this.formulas[row]?.[column] ?? null) === null && typeof this.values[row]?.[column] === "number";
  }

  /** The sum of cells; as a live formula where asked. */
  sum(result: CellPosition, parts: readonly Part[], live = false): void {
    const right = (): number => sumExactly(parts.map(([cell, sign]) => sign * this.figure(cell)));
    this.computed({ result, parts: parts.map(([cell]) => cell), right, slack: 0 });
    if (!live) return;
    const formulas = this.formulas[result.row];
    const addresses = parts.map(
      ([cell, sign]) => `${sign < 0 ? "-" : "+"}${cellAddress(cell.row, cell.column)}`,
    );
    if (formulas) formulas[result.column] = `=${addresses.join("").replace(/^\+/, "")}`;
  }

  /** A share in hundreds with so many decimals, or as a fraction under a percentage format. */
  share(
    result: CellPosition,
    part: CellPosition,
    whole: CellPosition,
    {
      decimals = 2,
      fraction = false,
      less = 0,
    }: { decimals?: number; fraction?: boolean; less?: number } = {},
  ): void {
    const places = fraction ? decimals + 2 : decimals;
    const right = (): number => {
      const percent = ratioRounded(this.figure(part), this.figure(whole), 100, decimals) - less;
      return fraction ? Number((percent / 100).toFixed(places)) : Number(percent.toFixed(decimals));
    };
    this.computed({ result, parts: [part, whole], right, slack: 0.6 * 10 ** -places });
    if (fraction) this.format(result, decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`);
  }

  private computed(equation: Equation): void {
    this.equations.push(equation);
    this.set(equation.result, equation.right());
  }

  /** Live results after typed figures were changed. */
  settle(): void {
    for (const { result, right } of this.equations) if (!this.isTyped(result)) this.set(result, right());
  }

  /** Equations that do not hold as the sheet stands. */
  broken(): readonly Equation[] {
    return this.equations.filter(
      ({ result, right, slack }) => Math.abs(this.figure(result) - right()) > slack,
    );
  }

  sheet(name: string): SheetData {
    return {
      name,
      values: this.values,
      ...(this.formulas.some((row) => row.length > 0) ? { formulas: this.formulas } : {}),
      ...(this.formats.some((row) => row.length > 0) ? { numberFormats: this.formats } : {}),
      ...(this.looks.some((row) => row.length > 0) ? { looks: this.looks } : {}),
      ...(this.merges.length > 0 ? { merges: this.merges } : {}),
    };
  }
}

export const at = (row: number, column: number): CellPosition => ({ row, column });

export const plus = (cells: readonly CellPosition[]): Part[] => cells.map((cell): Part => [cell, 1]);
