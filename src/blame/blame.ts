import type { CellPosition } from "../grid/address";
import { cellOf, evaluate, expectedAt } from "../relations/relation";
import type { Purpose } from "../relations/relation";
import type { Instance, RelationSystem } from "./system";
import { cellOfKey, cellsOf, keyOf } from "./system";
import { typingPlausibility } from "./plausibility";

export interface BlamedCell {
  cell: CellPosition;
  /** What the cell must say, as compared (percentages in hundreds); null when no single value follows. */
  value: number | null;
  confidence: number;
}

/** One cause behind one or more failing instances. */
export interface Cause {
  /** The cell to look at: the wrong one when it is known, else the result of the failing relation. */
  cell: CellPosition;
  expected: number | null;
  /** True when no other single cell explains the same. */
  sure: boolean;
  /** The instance that shows it best. */
  shown: Instance;
  explains: readonly Instance[];
  /** Possible cells, the likeliest first; the first one is `cell` when sure. */
  suspects: readonly BlamedCell[];
}

/** Whether something else than a failing relation speaks against a cell. */
export type Suspicion = (cell: CellPosition) => boolean;

interface Candidate {
  cell: CellPosition;
  value: number;
  fixes: Instance[];
  breaks: number;
  rank: number;
}

/** What is computed from other figures is where an arithmetic slip sits; the figures themselves were counted. */
const DERIVED: ReadonlySet<Purpose> = new Set<Purpose>([
  "percentage",
  "gap",
  "reached",
  "exceeded",
  "change",
  "changePercent",
  "average",
]);

/** Components with more failures than this are reported relation by relation, without a search. */
const MOST_SEARCHED = 400;
const MOST_CAUSES = 200;

/**
 * The causes behind the failing instances of a table. A cell is named when changing it alone mends all failures it
 * takes part in and breaks nothing that holds: the crossing of a failing row and a failing column. When several cells
 * would do, all are named and none is guessed. `suspicious` tells cells that something else speaks against, such as a part
 * above its whole or a number typed among formulas: of two cells that explain as much, they are likelier.
 */
export function findCauses(
  system: RelationSystem,
  failures: readonly Instance[],
  suspicious: Suspicion = () => false,
): Cause[] {
  const causes: Cause[] = [];
  const trials: Trial[] = [];
  for (const component of inOrder(system, components(failures))) {
    if (component.length > MOST_SEARCHED)
      causes.push(...component.slice(0, MOST_CAUSES).map((instance) => plain(system, instance)));
    else causes.push(...search(system, component, suspicious, trials));
  }
  for (const trial of trials.reverse()) takeBack(system, trial);
  return causes;
}

/** Failures among live formulas alone come last: what was typed wrong elsewhere may explain them. */
function inOrder(system: RelationSystem, all: readonly Instance[][]): Instance[][] {
  const live = (component: readonly Instance[]): boolean =>
    component.every((instance) =>
      cellsOf(instance).every((cell) => isLive(system, cell) || !isFigure(system, cell)),
    );
  return [...all.filter((component) => !live(component)), ...all.filter(live)];
}

function isFigure(system: RelationSystem, cell: CellPosition): boolean {
  return system.figures.standing(cell.row, cell.column) === "figure";
}

/** Failing instances that share a cell belong together. */
function components(failures: readonly Instance[]): Instance[][] {
  const parent = failures.map((_, at) => at);
  const root = (at: number): number => {
    let here = at;
    while (parent[here] !== here) here = parent[here] ?? here;
    parent[at] = here;
    return here;
  };
  const owner = new Map<number, number>();
  failures.forEach((instance, at) => {
    for (const cell of cellsOf(instance)) {
      const key = keyOf(cell);
      const known = owner.get(key);
      if (known === undefined) owner.set(key, at);
      else parent[root(at)] = root(known);
    }
  });
  const groups = new Map<number, Instance[]>();
  failures.forEach((instance, at) => {
    const group = groups.get(root(at));
    if (group) group.push(instance);
    else groups.set(root(at), [instance]);
  });
  return [...groups.values()];
}

function search(
  system: RelationSystem,
  component: readonly Instance[],
  suspicious: Suspicion,
  trials: Trial[],
): Cause[] {
  const causes: Cause[] = [];
  let open = component.filter((instance) => system.fails(instance));
  while (open.length > 0 && causes.length < MOST_CAUSES) {
    const ranked = candidates(system, open, suspicious).sort((one, other) => other.rank - one.rank);
    const best = ranked[0];
    if (!best || best.fixes.length === 0) {
      const first = open[0];
      if (!first) break;
      causes.push(plain(system, first));
      open = open.slice(1);
      continue;
    }
    // Two cells are rivals when either would explain the same failure; what explains another is another cause.
    const mends = new Set(best.fixes.map(instanceKey));
    const rivals = ranked.filter(
      (other) =>
        other.rank > best.rank - 0.35 &&
        keyOf(other.cell) !== keyOf(best.cell) &&
        other.fixes.some((instance) => mends.has(instanceKey(instance))),
    );
    causes.push(rivals.length === 0 ? named(best, ranked) : oneOf(system, best, rivals));
    // Whichever cell it is, what was computed from it is explained with it.
    trials.push(tryValue(system, best.cell, best.value));
    const explained = new Set(best.fixes.map(instanceKey));
    open = open.filter((instance) => !explained.has(instanceKey(instance)) && system.fails(instance));
  }
  return causes;
}

function instanceKey(instance: Instance): string {
  const { relation } = instance.accepted;
  return `${relation.axis}:${relation.kind}:${relation.result}:${instance.line}:${relation.purpose}`;
}

function candidates(system: RelationSystem, open: readonly Instance[], suspicious: Suspicion): Candidate[] {
  const tried = new Map<number, Set<number>>();
  for (const instance of open) {
    for (const cell of cellsOf(instance)) {
      if (!mayBeWrong(system, cell)) continue;
      const values = tried.get(keyOf(cell)) ?? new Set<number>();
      for (const value of system.valuesFor(cell, instance)) values.add(value);
      tried.set(keyOf(cell), values);
    }
  }
  const found: Candidate[] = [];
  for (const [key, values] of tried)
    for (const value of values) {
      const candidate = attempt(system, cellOfKey(key), value, suspicious);
      if (candidate) found.push(candidate);
    }
  return found;
}

/** A live formula cannot be mistyped; whether it adds the right cells is looked at by the formula rules. */
function mayBeWrong(system: RelationSystem, cell: CellPosition): boolean {
  const standing = system.figures.standing(cell.row, cell.column);
  return standing !== "unusable" && system.figures.grid.formula(cell.row, cell.column) === null;
}

function attempt(
  system: RelationSystem,
  cell: CellPosition,
  value: number,
  suspicious: Suspicion,
): Candidate | null {
  const { figures } = system;
  const blank = figures.standing(cell.row, cell.column) === "blank";
  const before = blank ? 0 : figures.value(cell.row, cell.column);
  if (!blank && value === before) return null;
  if (!acceptable(system, cell, value)) return null;
  const trial = tryValue(system, cell, value);
  const fixes: Instance[] = [];
  let breaks = 0;
  for (const { instance, failed } of trial.touched.values()) {
    const fails = system.fails(instance);
    if (failed && !fails) fixes.push(instance);
    if (!failed && fails && !isLive(system, cellOf(instance.accepted.relation, instance.line, "result")))
      breaks += 1;
  }
  takeBack(system, trial);
  if (fixes.length === 0) return null;
  const plausible = blank ? 0.1 : typingPlausibility(before, value);
  const own = fixes.some(
    (instance) => keyOf(cellOf(instance.accepted.relation, instance.line, "result")) === keyOf(cell),
  );
  const derived = own && fixes.every((instance) => DERIVED.has(instance.accepted.relation.purpose));
  const rank =
    fixes.length -
    1.5 * breaks +
    0.3 * plausible +
    (derived ? 0.6 : own ? 0.15 : 0) +
    (suspicious(cell) ? 0.6 : 0) -
    (blank ? 0.2 : 0);
  return { cell, value, fixes, breaks, rank };
}

/** A value put into a cell for a moment, with what live formulas make of it. */
interface Trial {
  /** What the figures were, in the order they were changed; null for a cell that was not replaced before. */
  earlier: { cell: CellPosition; value: number | null }[];
  /** Every instance that reads a changed figure, and whether it failed before. */
  touched: Map<string, { instance: Instance; failed: boolean }>;
}

/** Chains of totals are short; a figure that everything hangs on is followed only so far. */
const MOST_FOLLOWED = 60;

function tryValue(system: RelationSystem, cell: CellPosition, value: number): Trial {
  const { figures } = system;
  const trial: Trial = { earlier: [], touched: new Map() };
  const queue: { cell: CellPosition; value: number }[] = [{ cell, value }];
  const changed = new Set<number>();
  for (let next = queue.shift(); next && changed.size < MOST_FOLLOWED; next = queue.shift()) {
    const key = keyOf(next.cell);
    if (changed.has(key)) continue;
    changed.add(key);
    const { row, column } = next.cell;
    const through = system.through(next.cell);
    for (const instance of through) {
      const id = instanceKey(instance);
      if (!trial.touched.has(id)) trial.touched.set(id, { instance, failed: system.fails(instance) });
    }
    trial.earlier.push({
      cell: next.cell,
      value: figures.isReplaced(row, column) ? figures.value(row, column) : null,
    });
    figures.replace(row, column, next.value);
    for (const instance of through) {
      const { relation } = instance.accepted;
      const result = cellOf(relation, instance.line, "result");
      if (keyOf(result) === key || !isLive(system, result)) continue;
      // A formula that did what its relation asks goes on doing so.
      if (trial.touched.get(instanceKey(instance))?.failed !== false) continue;
      const expected = expectedAt(relation, instance.line, figures);
      if (Number.isFinite(expected) && expected !== figures.value(result.row, result.column))
        queue.push({ cell: result, value: expected });
    }
  }
  return trial;
}

function takeBack(system: RelationSystem, trial: Trial): void {
  for (const { cell, value } of [...trial.earlier].reverse()) {
    if (value === null) system.figures.restore(cell.row, cell.column);
    else system.figures.replace(cell.row, cell.column, value);
  }
}

/** A live formula follows its inputs: mending an input does not break it. */
function isLive(system: RelationSystem, cell: CellPosition): boolean {
  return system.figures.grid.formula(cell.row, cell.column) !== null;
}

/** Counts stay whole and not negative. */
function acceptable(system: RelationSystem, cell: CellPosition, value: number): boolean {
  const column = system.figures.table.columns[cell.column - system.figures.table.range.left];
  if (column?.measure === "count" && column.whole) {
    const signed = column.concept === "gap" || column.concept === "change" || column.concept === "remaining";
    return Number.isInteger(value) && (value >= 0 || signed);
  }
  return Number.isFinite(value);
}

function named(best: Candidate, ranked: readonly Candidate[]): Cause {
  const shown =
    best.fixes.find(
      (instance) => keyOf(cellOf(instance.accepted.relation, instance.line, "result")) === keyOf(best.cell),
    ) ?? best.fixes[0];
  if (!shown) throw new Error("a candidate mends at least one relation");
  const others = ranked
    .filter((other) => keyOf(other.cell) !== keyOf(best.cell) && other.breaks === 0)
    .slice(0, 3);
  const confidence = others.length === 0 ? 0.98 : 0.9;
  return {
    cell: best.cell,
    expected: best.value,
    sure: true,
    shown,
    explains: best.fixes,
    suspects: [{ cell: best.cell, value: best.value, confidence }],
  };
}

function oneOf(system: RelationSystem, best: Candidate, rivals: readonly Candidate[]): Cause {
  const shown = best.fixes[0];
  if (!shown) throw new Error("a candidate mends at least one relation");
  const { relation } = shown.accepted;
  const result = cellOf(relation, shown.line, "result");
  const seen = new Set<number>();
  const all = [best, ...rivals].filter((each) => {
    const known = seen.has(keyOf(each.cell));
    seen.add(keyOf(each.cell));
    return !known;
  });
  const weights = all.map((each) => Math.exp(2 * each.rank));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return {
    cell: result,
    expected: evaluate(relation, shown.line, system.figures).expected,
    sure: false,
    shown,
    explains: best.fixes,
    suspects: all
      .map((each, at) => ({
        cell: each.cell,
        value: each.value,
        confidence: Math.round(((weights[at] ?? 0) / sum) * 100) / 100,
      }))
      .sort((one, other) => other.confidence - one.confidence)
      .slice(0, 8),
  };
}

/** A failure reported as it stands: the result and what it should be by the other figures. */
function plain(system: RelationSystem, instance: Instance): Cause {
  const { relation } = instance.accepted;
  const result = cellOf(relation, instance.line, "result");
  const { expected } = evaluate(relation, instance.line, system.figures);
  const value = Number.isFinite(expected) ? expected : null;
  return {
    cell: result,
    expected: value,
    sure: false,
    shown: instance,
    explains: [instance],
    suspects: [{ cell: result, value, confidence: 0.5 }],
  };
}
