import type { CellPosition } from "../grid/address";
import { sumExactly } from "../grid/exact";
import { evaluate } from "../relations/evaluate";
import { cellOf } from "../relations/relation";
import type { LinearRelation, Operand, Purpose } from "../relations/relation";
import { exchangedInShares } from "./exchanged-in-shares";
import { isLinear, isLive, mayBeWrong } from "./equations";
import type { Operation } from "./operation";
import type { Instance, RelationSystem } from "./relation-lines";
import type { CellValue } from "./try-values";

/** Gaps have their own ways of going wrong, told by their own rules. */
const ADDED: ReadonlySet<Purpose> = new Set<Purpose>([
  "total",
  "subtotal",
  "breakdown",
  "levels",
  "ratedTotal",
  "movement",
  "declared",
  "scoreTotal",
]);

/** Figures that must agree before a stretch is held to be one act. */
const FEWEST_IN_STRETCH = 3;
const UNITS = [10, 100, 1_000, 1_000_000] as const;

/** The failing lines of one and the same sum, with what each is off by. */
interface Failing {
  relation: LinearRelation;
  /** Every line of the sum, in order. */
  lines: readonly number[];
  /** Result − sum at the failing lines, in order. */
  off: readonly { line: number; residual: number }[];
}

/** Every single act that would explain two or more of the failures; the caller tries them. */
export function editOperations(system: RelationSystem, open: readonly Instance[]): Operation[] {
  const found: Operation[] = exchangedInShares(system, open);
  for (const failing of failingSums(system, open)) {
    found.push(...strayParts(system, failing));
    const members: (Operand | "result")[] = [
      "result",
      ...failing.relation.operands.filter((operand) => operand.at === undefined),
    ];
    for (const member of members) {
      found.push(...exchanges(system, failing, member));
      found.push(...stretches(system, failing, member));
    }
  }
  return found;
}

function failingSums(system: RelationSystem, open: readonly Instance[]): Failing[] {
  const groups = new Map<
    string,
    { relation: LinearRelation; lines: Set<number>; off: Failing["off"][number][] }
  >();
  for (const instance of open) {
    const { relation } = instance.accepted;
    if (!isLinear(instance) || "numerator" in relation || relation.kind === "average") continue;
    if (!ADDED.has(relation.purpose)) continue;
    const key = shapeOf(relation);
    const group = groups.get(key) ?? { relation, lines: new Set<number>(), off: [] };
    groups.set(key, group);
    const { residual, verdict } = evaluate(relation, instance.line, system.figures);
    if (verdict === "fails") group.off.push({ line: instance.line, residual });
  }
  if (groups.size === 0) return [];
  // Columns of counts and columns of amounts may have been accepted apart, and are neighbours all the same.
  for (const { relation } of system.accepted) {
    if ("numerator" in relation || relation.kind === "average") continue;
    const group = groups.get(shapeOf(relation));
    for (const line of group ? relation.lines : []) group?.lines.add(line);
  }
  return [...groups.values()]
    .filter(({ off }) => off.length >= 2)
    .map(({ relation, lines, off }) => ({
      relation,
      lines: [...lines].sort((one, other) => one - other),
      off: off.sort((one, other) => one.line - other.line),
    }));
}

function shapeOf(relation: LinearRelation): string {
  const terms = relation.operands.map(({ index, sign, at }) => `${sign}:${index}:${at ?? ""}`);
  return `${relation.axis}:${relation.result}:${terms.join(",")}`;
}

/** A part whose figure the total is off by, wherever it is off. */
function strayParts(system: RelationSystem, { relation, off }: Failing): Operation[] {
  const results = off.map(({ line }) => cellOf(relation, line, "result"));
  if (results.some((cell) => isLive(system, cell))) return [];
  const values = off.map(({ line, residual }, at) => ({
    cell: results[at] ?? cellOf(relation, line, "result"),
    value: sumExactly([figure(system, cellOf(relation, line, "result")) ?? 0, -residual]),
  }));
  return relation.operands.flatMap((operand): Operation[] => {
    const parts = off.map(
      ({ line }) => operand.sign * (figure(system, cellOf(relation, line, operand)) ?? 0),
    );
    if (parts.some((part) => part === 0)) return [];
    const [first] = off;
    const part = first ? cellOf(relation, first.line, operand) : null;
    if (off.every(({ residual }, at) => sumExactly([residual, parts[at] ?? 0]) === 0))
      return [{ kind: "omitted", values, part, ofResults: true }];
    if (off.every(({ residual }, at) => residual === parts[at]))
      return [{ kind: "repeated", values, part, ofResults: true }];
    return [];
  });
}

/** Two neighbours of one line, each with the other's figure. */
function exchanges(system: RelationSystem, failing: Failing, member: Operand | "result"): Operation[] {
  const { relation, lines, off } = failing;
  const found: Operation[] = [];
  off.forEach((one, at) => {
    const other = off[at + 1];
    if (!other || sumExactly([one.residual, other.residual]) !== 0) return;
    if (lines.indexOf(other.line) !== lines.indexOf(one.line) + 1) return;
    const [first, second] = [needed(system, relation, one, member), needed(system, relation, other, member)];
    if (!first || !second || first.now === null || second.now === null) return;
    if (first.value !== second.now || second.value !== first.now) return;
    found.push({
      kind: "exchanged",
      values: [first, second].map(plainValue),
      part: null,
      ofResults: member === "result",
    });
  });
  return found;
}

/** A stretch of one line that is moved by a place, in another unit or of the other sign throughout. */
function stretches(system: RelationSystem, failing: Failing, member: Operand | "result"): Operation[] {
  const { relation, lines, off } = failing;
  if (off.length < FEWEST_IN_STRETCH) return [];
  const cells = off.map((each) => needed(system, relation, each, member));
  const known = cells.filter((each): each is Needed => each !== null);
  if (known.length !== cells.length) return [];
  const values = known.map(plainValue);
  const found: Operation[] = [];
  for (const step of [1, -1]) {
    const matching = known.filter(({ value, line }) => {
      const beside = lines[lines.indexOf(line) + step];
      return (
        beside !== undefined && value !== 0 && figure(system, cellOf(relation, beside, member)) === value
      );
    });
    if (matching.length >= Math.max(2, off.length - 1) && distinct(matching) >= 2)
      found.push({ kind: "shifted", values, part: null, ofResults: member === "result" });
  }
  const turned = known.every(({ now, value }) => now !== null && now !== 0 && value === -now);
  if (turned) found.push({ kind: "signs", values, part: null, ofResults: member === "result" });
  const unit = UNITS.some(
    (scale) =>
      known.every(({ now, value }) => now !== null && now !== 0 && sumExactly([now, -scale * value]) === 0) ||
      known.every(({ now, value }) => now !== null && now !== 0 && sumExactly([value, -scale * now]) === 0),
  );
  if (unit) found.push({ kind: "unit", values, part: null, ofResults: member === "result" });
  return found;
}

interface Needed extends CellValue {
  line: number;
  /** The figure that stands there; null where none does. */
  now: number | null;
}

/** What a member of a failing line would have to be for the line to hold, all else unchanged. */
function needed(
  system: RelationSystem,
  relation: LinearRelation,
  { line, residual }: { line: number; residual: number },
  member: Operand | "result",
): Needed | null {
  const cell = cellOf(relation, line, member);
  if (!mayBeWrong(system, cell)) return null;
  const now = figure(system, cell);
  const sign = member === "result" ? -1 : member.sign;
  return { cell, line, now, value: sumExactly([now ?? 0, sign * residual]) };
}

function plainValue({ cell, value }: CellValue): CellValue {
  return { cell, value: value === 0 ? 0 : value };
}

function distinct(values: readonly CellValue[]): number {
  return new Set(values.map(({ value }) => value)).size;
}

function figure(system: RelationSystem, { row, column }: CellPosition): number | null {
  return system.figures.standing(row, column) === "figure" ? system.figures.value(row, column) : null;
}
