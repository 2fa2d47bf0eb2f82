import { Analyses } from "../analysis/analysis";
import { check } from "../check/check";
import { calculated, sheetDataOf } from "../forms/draw";
import { cellAddress, parseCell } from "../grid/address";
import type { CellPosition } from "../grid/address";
import type { DrawnCell, DrawnLook, DrawnSheet, DrawnWorkbook } from "../grid/drawn-sheet";
import { seededRandom, seedOfText } from "../grid/seeded-random";
import type { Random } from "../grid/seeded-random";
import type { Finding } from "../report";
import { comparisonPlanters } from "./comparison-planters";
import { eventPlanters } from "./event-planters";
import { figurePlanters } from "./figure-planters";
import { formulaPlanters } from "./formula-planters";
import type { KeyMistake, PracticeKey } from "./key";
import { mistakeKinds } from "./kinds";
import type { MistakeKind } from "./kinds";
import { listPlanters } from "./list-planters";
import { heldAt } from "./planting";
import type { Ground, Planter, Planting } from "./planting";
import { Ties } from "./ties";

const planters: Record<MistakeKind, Planter> = {
  ...figurePlanters,
  ...comparisonPlanters,
  ...listPlanters,
  ...eventPlanters,
  ...formulaPlanters,
};

/** Ways of planting one kind that are tried before another kind is taken. */
const MOST_TRIES = 12;

/** A practice workbook of more sheets is none that a learner goes through. */
const MOST_SHEETS = 12;
/** Fresh sheets that are drawn for a kind before it is given up. */
const NEW_SHEETS = 4;

/** A sheet without mistakes, made anew for each use: another call of the same source draws other figures. */
export interface PracticeSource {
  readonly name: string;
  sheets(random: Random): readonly DrawnSheet[];
}

export interface PracticeOptions {
  /** How many mistakes. */
  readonly count: number;
  readonly kinds: readonly MistakeKind[];
  readonly seed: string;
}

export interface Practice {
  readonly workbook: DrawnWorkbook;
  readonly key: PracticeKey;
  /** How many plantings were tried; those that a check would not have told at their cell were given up. */
  readonly tried: number;
}

/** The sheets of the source cannot carry that many mistakes of these kinds. */
export class PracticeFault extends Error {
  constructor(
    readonly planted: number,
    readonly wanted: number,
  ) {
    super(`${planted} of ${wanted} mistakes could be planted`);
  }
}

/**
 * A practice workbook and its key, the same for the same seed. Every mistake is one that a check tells at its cell, so
 * that whoever looks for it can be shown why; no two of them touch one line.
 * @throws PracticeFault where fewer mistakes than wanted find a place
 */
export function makePractice(source: PracticeSource, { count, kinds, seed }: PracticeOptions): Practice {
  const random = seededRandom(seedOfText(seed));
  const benches: Bench[] = [];
  const addBenches = (mode: "typed" | "live"): Bench[] => {
    const made = source
      .sheets(random)
      .map((sheet) => new Bench(mode === "typed" ? withoutFormulas(sheet) : sheet, mode));
    // Names of tabs say nothing of what is wrong on them.
    made.forEach((bench) => {
      benches.push(bench);
      bench.rename(`Biểu ${benches.length}`);
    });
    return made;
  };
  const mistakes: KeyMistake[] = [];
  let tried = 0;
  const plantOn = (some: readonly Bench[], kind: MistakeKind): KeyMistake | null => {
    for (const bench of random.shuffle(some)) {
      const result = bench.plant(kind, random);
      tried += result.tried;
      if (result.mistake) return result.mistake;
    }
    return null;
  };
  let waiting = spread(kinds, count, random);
  const given = new Set<MistakeKind>();
  while (waiting.length > 0) {
    const [kind, ...rest] = waiting;
    if (kind === undefined) break;
    waiting = rest;
    const { mode } = mistakeKinds[kind];
    const planted =
      plantOn(
        benches.filter((bench) => bench.mode === mode),
        kind,
      ) ??
      plantOnNew(
        benches,
        () => addBenches(mode),
        (some) => plantOn(some, kind),
      );
    if (planted) {
      mistakes.push(planted);
      continue;
    }
    given.add(kind);
    const left = kinds.filter((other) => !given.has(other));
    if (left.length === 0) throw new PracticeFault(mistakes.length, count);
    waiting = waiting.map((other) => (given.has(other) ? random.pick(left) : other));
    waiting.push(random.pick(left));
  }
  const sheets = benches.map(({ drawn }) => drawn);
  return {
    workbook: { sheets, names: [] },
    key: {
      version: 1,
      seed,
      source: source.name,
      mistakes,
      sheets: benches.map((bench) => ({ name: bench.drawn.name, cells: bench.rightCells() })),
    },
    tried,
  };
}

/** What finds no place on the sheets there are gets one of its own; sheets on which it finds none are taken away. */
function plantOnNew(
  benches: Bench[],
  add: () => Bench[],
  plant: (some: readonly Bench[]) => KeyMistake | null,
): KeyMistake | null {
  const before = benches.length;
  if (before >= MOST_SHEETS) return null;
  for (let trial = 0; trial < NEW_SHEETS; trial += 1) {
    const planted = plant(add());
    if (planted) return planted;
    benches.length = before;
  }
  return null;
}

/** Each kind in turn, in random order. */
function spread(kinds: readonly MistakeKind[], count: number, random: Random): MistakeKind[] {
  const chosen: MistakeKind[] = [];
  while (chosen.length < count && kinds.length > 0) chosen.push(...random.shuffle(kinds));
  return chosen.slice(0, count);
}

/** As a sheet that came without its formulas; everything may be typed into. */
function withoutFormulas(sheet: DrawnSheet): DrawnSheet {
  return mapped(sheet, ({ value, look }) => ({
    value: value === "" ? null : (value ?? null),
    ...(look ? { look } : {}),
  }));
}

function mapped(sheet: DrawnSheet, change: (cell: DrawnCell) => DrawnCell): DrawnSheet {
  return { ...sheet, rows: sheet.rows.map((row) => row?.map((cell) => (cell ? change(cell) : undefined))) };
}

/** Without protection and validation, which would keep mistakes out; open cells have no ground of their own. */
function opened({ name, rows, merges, columnWidths, rowHeights, page, frozen }: DrawnSheet): DrawnSheet {
  const kept: DrawnSheet = {
    name,
    rows,
    merges,
    columnWidths,
    ...(rowHeights ? { rowHeights } : {}),
    ...(page ? { page } : {}),
    ...(frozen ? { frozen } : {}),
  };
  return mapped(kept, (cell) => (cell.look?.unlocked ? { ...cell, look: withoutGround(cell.look) } : cell));
}

function withoutGround(look: DrawnLook): DrawnLook {
  const plain: { -readonly [Key in keyof DrawnLook]: DrawnLook[Key] } = { ...look };
  delete plain.unlocked;
  delete plain.fill;
  return plain;
}

/** One sheet on which mistakes are planted one after the other. */
class Bench {
  drawn: DrawnSheet;
  private right: DrawnSheet;
  private ground: Ground | null = null;
  private readonly usedRows = new Set<number>();
  private readonly usedColumns = new Set<number>();
  private readonly told: { planting: Planting; rule: string }[] = [];

  constructor(
    sheet: DrawnSheet,
    readonly mode: "typed" | "live",
  ) {
    this.right = calculated(opened(sheet));
    this.drawn = this.right;
  }

  rename(name: string): void {
    this.right = { ...this.right, name };
    this.drawn = { ...this.drawn, name };
    const sheet = sheetDataOf(this.right);
    const [analysis] = new Analyses().of(sheet).tables;
    this.ground = analysis ? { sheet, ties: new Ties(analysis) } : null;
  }

  plant(kind: MistakeKind, random: Random): { mistake: KeyMistake | null; tried: number } {
    const { ground } = this;
    if (!ground) return { mistake: null, tried: 0 };
    let tried = 0;
    for (const planting of planters[kind](ground, random)) {
      if (!this.isFree(planting)) continue;
      if (tried >= MOST_TRIES) break;
      tried += 1;
      const next = calculated(this.withCells(planting));
      const findings = check({ sheets: [sheetDataOf(next)] }).findings;
      const told = [...this.told, { planting, rule: mistakeKinds[kind].rule }];
      const cell = told.map((each) => toldCell(findings, each.planting, each.rule));
      const own = cell.at(-1);
      if (own === undefined || own === null || cell.includes(null)) continue;
      this.drawn = next;
      this.told.push({ planting, rule: mistakeKinds[kind].rule });
      for (const { row, column } of planting.cells) {
        this.usedRows.add(row);
        this.usedColumns.add(column);
      }
      return { mistake: this.keyOf(kind, planting, own), tried };
    }
    return { mistake: null, tried };
  }

  /** What each cell that holds something must hold, or may keep. */
  rightCells(): Record<string, string | number | boolean | null> {
    const cells = new Map<string, string | number | boolean>();
    this.right.rows.forEach((row, at) =>
      row?.forEach((cell, column) => {
        if (cell?.value !== undefined && cell.value !== null && cell.value !== "")
          cells.set(cellAddress(at, column), cell.value);
      }),
    );
    return Object.fromEntries(cells);
  }

  /** Two mistakes share neither a row nor a column: what fails for one of them says nothing of the other. */
  private isFree({ cells, mended }: Planting): boolean {
    const touched: CellPosition[] = [...cells, ...mended.flat()];
    if (this.told.length === 0) return true;
    const isWide = new Set(cells.map(({ row }) => row)).size > 1 || cells.length > 2;
    const usesAll = this.told.some(({ planting }) => planting.cells.length > 2);
    if (isWide || usesAll) return false;
    return !touched.some(({ row, column }) => this.usedRows.has(row) || this.usedColumns.has(column));
  }

  private withCells({ cells }: Planting): DrawnSheet {
    const rows = this.drawn.rows.map((row) => (row ? [...row] : []));
    for (const { row, column, value, formula, numberFormat } of cells) {
      const line = (rows[row] ??= []);
      const look = line[column]?.look;
      line[column] = {
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(numberFormat === undefined ? (look ? { look } : {}) : { look: { ...look, numberFormat } }),
      };
    }
    return { ...this.drawn, rows };
  }

  private keyOf(kind: MistakeKind, { cells, mended }: Planting, at: CellPosition): KeyMistake {
    const now = sheetDataOf(this.drawn);
    const before = sheetDataOf(this.right);
    const right = mended.flat().find(({ row, column }) => row === at.row && column === at.column);
    return {
      sheet: this.drawn.name,
      cell: cellAddress(at.row, at.column),
      right: right ? right.value : heldAt(before, at),
      wrong: heldAt(now, at),
      kind,
      cells: cells.map((cell) => ({
        cell: cellAddress(cell.row, cell.column),
        wrong: heldAt(now, cell),
        ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      })),
      mended: mended.map((way) =>
        way.map(({ row, column, value }) => ({ cell: cellAddress(row, column), right: value })),
      ),
    };
  }
}

/** The cell of a planting that a finding names, or suspects first; null where none does. Information counts by its rule. */
export function toldCell(
  findings: readonly Finding[],
  { cells, mended, row: told }: Planting,
  rule: string,
): CellPosition | null {
  const named = new Set(
    findings
      .filter((finding) => finding.severity !== "info" || finding.rule === rule)
      .flatMap(({ cell, suspects }) => [cell, ...suspects.slice(0, 1).map((suspect) => suspect.cell)]),
  );
  const at = [...cells, ...mended.flat()].find(({ row, column }) => named.has(cellAddress(row, column)));
  if (at) return at;
  const isRowNamed = [...named].some((cell) => told !== undefined && parseCell(cell)?.row === told);
  return isRowNamed ? (cells[0] ?? null) : null;
}
