import type { Equations } from "./equations";
import type { Correction } from "./smallest-corrections";

/**
 * Cells all of whose equations, two at least, are broken and ask for the same correction: where a row and a column are
 * off by as much, the cell they cross in. One that shares an equation with another such cell is left to the search,
 * since only one of them can be meant.
 */
export function perfectCells(equations: Equations): Correction[] {
  const { broken } = equations;
  const isBroken = new Set(broken);
  const byLength = [...broken].sort(
    (one, other) => equations.equation(one).terms.size - equations.equation(other).terms.size,
  );
  const crossed = crossings(equations, broken);
  const errors = new Map<number, number>();
  const seen = new Set<number>();
  for (const id of byLength) {
    for (const cell of equations.equation(id).terms.keys()) {
      if (!crossed.has(cell) || seen.has(cell) || !equations.isFree(cell)) continue;
      seen.add(cell);
      const error = commonError(equations, cell, isBroken);
      if (error !== null && equations.allows(cell, error)) errors.set(cell, error);
    }
  }
  const claims = new Map<number, number>();
  for (const cell of errors.keys())
    for (const id of equations.through(cell)) claims.set(id, (claims.get(id) ?? 0) + 1);
  return [...errors]
    .filter(([cell]) => equations.through(cell).every((id) => claims.get(id) === 1))
    .map(([cell, error]) => ({ cell, error }));
}

/** Cells of two broken equations or more; a total of a list has tens of thousands that stand in no other. */
function crossings(equations: Equations, broken: readonly number[]): ReadonlySet<number> {
  const once = new Set<number>();
  const crossed = new Set<number>();
  for (const id of broken)
    for (const cell of equations.equation(id).terms.keys()) {
      if (once.has(cell)) crossed.add(cell);
      else once.add(cell);
    }
  return crossed;
}

function commonError(equations: Equations, cell: number, broken: ReadonlySet<number>): number | null {
  const through = equations.through(cell);
  if (through.length < 2 || !through.every((id) => broken.has(id))) return null;
  let error: number | null = null;
  let slackest = 0;
  for (const id of through) {
    const { terms, residual, slack } = equations.equation(id);
    const asked = Math.round(residual / (terms.get(cell) ?? 1));
    if (error === null) {
      error = asked;
      slackest = slack;
    } else if (Math.abs(asked - error) > slackest + slack) return null;
    else if (slack < slackest) {
      error = asked;
      slackest = slack;
    }
  }
  return error === 0 ? null : error;
}
