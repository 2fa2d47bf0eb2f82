/**
 * Σ coefficient × figure = 0 between cells, in whole units. `residual` is what the sum comes to as the figures stand; it
 * is off when further from 0 than `slack`, what rounding of the figures allows.
 */
export interface Equation {
  readonly terms: ReadonlyMap<number, number>;
  readonly residual: number;
  readonly slack: number;
}

/** Equations by number, each cell's among them. Asked as the search goes, so that long lists are never laid out whole. */
export interface EquationSource {
  equation(id: number): Equation;
  /** The equations a cell stands in. */
  through(cell: number): readonly number[];
  /** The cell may be wrong: no live formula, no figure already settled. */
  isFree(cell: number): boolean;
  /** What was typed minus what was meant is possible for the cell: a count stays whole and not negative. */
  allows(cell: number, error: number): boolean;
}

/** A cell and what was typed into it too much: typed − meant, in whole units. */
export interface Correction {
  readonly cell: number;
  readonly error: number;
}

export interface Corrections {
  /** Every smallest set of cells that puts all equations right; empty when none was found. */
  readonly sets: readonly (readonly Correction[])[];
  /** False when the search was given up before all sets of that size were seen. */
  readonly complete: boolean;
}

export interface SearchLimits {
  /** Cells corrected at most. */
  readonly cells: number;
  /** Cells of equations visited at most, over the whole search. */
  readonly work: number;
  /** Sets of several cells listed at most. */
  readonly sets: number;
}

/** The greatest whole number that sums stay exact with. */
const SURE = 2 ** 50;
/** Equations longer than this say little about how many cells must be wrong, and cost much to ask. */
const LONGEST_PACKED = 400;

/**
 * The smallest sets of cells whose correction puts every equation right (Fellegi and Holt's principle), found by branch
 * and bound: of the broken equation with the fewest cells one must be wrong; it is eliminated from all others, and the
 * cells tried before it are held to be right. Sets grow by one cell at a time until one suffices.
 */
export function smallestCorrections(
  source: EquationSource,
  broken: readonly number[],
  limits: SearchLimits,
): Corrections {
  const search = new Search(source, broken, limits);
  for (let size = search.leastCells(); size <= limits.cells; size += 1) {
    search.run(size);
    if (search.sets.length > 0 || search.exhausted) return { sets: search.sets, complete: !search.exhausted };
  }
  return { sets: [], complete: true };
}

/** An equation at the moment: what of it is left once the chosen cells are eliminated. */
interface Row {
  terms: ReadonlyMap<number, number>;
  residual: number;
  slack: number;
}

interface Pivot {
  row: Row;
  cell: number;
}

class Search {
  sets: Correction[][] = [];
  exhausted = false;
  private work = 0;
  /** Equations that elimination changed; null once used up. */
  private readonly rows = new Map<number, Row | null>();
  private readonly broken: Set<number>;
  private readonly chosen: Pivot[] = [];
  private readonly heldRight = new Set<number>();

  constructor(
    private readonly source: EquationSource,
    broken: readonly number[],
    private readonly limits: SearchLimits,
  ) {
    this.broken = new Set(broken);
  }

  run(size: number): void {
    this.sets = [];
    this.descend(size);
  }

  /** Broken equations that share no cell each need one of their own. */
  leastCells(): number {
    const taken = new Set<number>();
    let least = 0;
    const sized = [...this.broken]
      .map((id) => this.row(id))
      .filter((row) => row.terms.size <= LONGEST_PACKED)
      .sort((one, other) => one.terms.size - other.terms.size);
    for (const { terms } of sized) {
      let apart = true;
      for (const cell of terms.keys())
        if (taken.has(cell) && this.mayBeWrong(cell)) {
          apart = false;
          break;
        }
      if (!apart) continue;
      least += 1;
      for (const cell of terms.keys()) taken.add(cell);
    }
    return Math.max(1, least);
  }

  private row(id: number): Row {
    const changed = this.rows.get(id);
    return changed ?? this.source.equation(id);
  }

  private mayBeWrong(cell: number): boolean {
    return !this.heldRight.has(cell) && this.source.isFree(cell);
  }

  private descend(left: number): void {
    if (this.broken.size === 0) {
      this.record();
      return;
    }
    if (left === 0 || this.exhausted || this.leastCells() > left) return;
    const id = this.narrowest();
    if (id === null) return;
    const row = this.row(id);
    const held: number[] = [];
    for (const cell of row.terms.keys()) {
      if (!this.mayBeWrong(cell)) continue;
      if (left === 1) this.tryLast(id, row, cell);
      else this.branch(id, row, cell, left);
      if (this.exhausted) break;
      this.heldRight.add(cell);
      held.push(cell);
    }
    for (const cell of held) this.heldRight.delete(cell);
  }

  private narrowest(): number | null {
    let best: number | null = null;
    let fewest = Infinity;
    for (const id of this.broken) {
      const { terms } = this.row(id);
      if (best !== null && terms.size - this.heldRight.size >= fewest) continue;
      let free = 0;
      for (const cell of terms.keys()) {
        if (this.mayBeWrong(cell)) free += 1;
        if (free >= fewest) break;
      }
      this.spend(Math.min(terms.size, free + 1));
      if (free === 0) return null;
      if (free < fewest) {
        fewest = free;
        best = id;
      }
    }
    return best;
  }

  /** The last cell must mend all that is still broken by itself, and break nothing. */
  private tryLast(id: number, row: Row, cell: number): void {
    const coefficient = row.terms.get(cell) ?? 0;
    if (coefficient === 0) return;
    const error = Math.round(row.residual / coefficient);
    let mended = 0;
    for (const other of this.containing(cell)) {
      const { terms, residual, slack } = this.row(other);
      const rest = residual - (terms.get(cell) ?? 0) * error;
      if (Math.abs(rest) > (other === id ? row.slack : slack + row.slack)) return;
      if (this.broken.has(other)) mended += 1;
    }
    if (mended !== this.broken.size) return;
    this.chosen.push({ row, cell });
    this.record();
    this.chosen.pop();
  }

  private branch(id: number, row: Row, cell: number, left: number): void {
    const before: [number, Row | null | undefined, boolean][] = [[id, this.rows.get(id), true]];
    let exact = true;
    for (const other of this.containing(cell)) {
      if (other === id) continue;
      before.push([other, this.rows.get(other), this.broken.has(other)]);
      const combined = this.eliminate(this.row(other), row, cell);
      if (!combined) {
        exact = false;
        break;
      }
      this.rows.set(other, combined);
      if (Math.abs(combined.residual) > combined.slack) this.broken.add(other);
      else this.broken.delete(other);
    }
    this.rows.set(id, null);
    this.broken.delete(id);
    if (exact) {
      this.chosen.push({ row, cell });
      this.descend(left - 1);
      this.chosen.pop();
    }
    for (const [other, earlier, wasBroken] of before) {
      if (earlier === undefined) this.rows.delete(other);
      else this.rows.set(other, earlier);
      if (wasBroken) this.broken.add(other);
      else this.broken.delete(other);
    }
  }

  /** Equations that still hold the cell. */
  private containing(cell: number): number[] {
    const found: number[] = [];
    for (const id of this.source.through(cell)) if (!this.rows.has(id)) found.push(id);
    for (const [id, row] of this.rows) if (row?.terms.has(cell)) found.push(id);
    this.spend(found.length);
    return found;
  }

  private eliminate(row: Row, by: Row, cell: number): Row | null {
    const own = row.terms.get(cell) ?? 0;
    const other = by.terms.get(cell) ?? 0;
    const common = greatestCommon(own, other);
    const [ownFactor, otherFactor] = [other / common, own / common];
    const terms = new Map<number, number>();
    this.spend(row.terms.size + by.terms.size);
    for (const [at, value] of row.terms) terms.set(at, value * ownFactor);
    for (const [at, value] of by.terms) {
      const sum = (terms.get(at) ?? 0) - value * otherFactor;
      if (sum === 0) terms.delete(at);
      else terms.set(at, sum);
    }
    const residual = row.residual * ownFactor - by.residual * otherFactor;
    if (Math.abs(residual) > SURE) return null;
    return {
      terms,
      residual,
      slack: row.slack * Math.abs(ownFactor) + by.slack * Math.abs(otherFactor),
    };
  }

  /** What each chosen cell must be corrected by, the last chosen first. */
  private record(): void {
    const errors = new Map<number, number>();
    for (const { row, cell } of [...this.chosen].reverse()) {
      let rest = row.residual;
      for (const later of errors.keys()) rest -= (row.terms.get(later) ?? 0) * (errors.get(later) ?? 0);
      const coefficient = row.terms.get(cell) ?? 1;
      const error = Math.round(rest / coefficient);
      if (error === 0 || Math.abs(rest - coefficient * error) > row.slack) return;
      if (!this.source.allows(cell, error)) return;
      errors.set(cell, error);
    }
    this.sets.push([...errors].map(([cell, error]) => ({ cell, error })));
    if (errors.size > 1 && this.sets.length >= this.limits.sets) this.exhausted = true;
  }

  private spend(amount: number): void {
    this.work += amount;
    if (this.work > this.limits.work) this.exhausted = true;
  }
}

function greatestCommon(one: number, other: number): number {
  let [a, b] = [Math.abs(one), Math.abs(other)];
  while (b !== 0) [a, b] = [b, a % b];
  return a === 0 ? 1 : a;
}
