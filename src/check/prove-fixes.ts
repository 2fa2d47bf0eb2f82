import { isAcceptable, isLive } from "../blame/equations";
import { RelationSystem } from "../blame/relation-lines";
import type { Instance } from "../blame/relation-lines";
import { takeBack, tryValues } from "../blame/try-values";
import type { CellValue } from "../blame/try-values";
import { parseCell } from "../grid/address";
import { keyOf } from "../grid/cell-key";
import type { Figures } from "../relations/figures";
import { cellOf } from "../relations/relation";
import type { AcceptedRelation } from "../relations/proposal";
import type { CellEdit, FindingData } from "../report";

/**
 * A proposed value is proven where, written into the sheet as it stands, it breaks no relation that held, leaves none of
 * its own open that it could mend, and is a figure that its cell can hold. What holds only once the other proposals are
 * written too stays a suggestion; what breaks something even then is no longer offered.
 * @param figures as the sheet holds them, nothing put over them; they are given back so
 */
export function proveFixes(
  findings: readonly FindingData[],
  accepted: readonly AcceptedRelation[],
  figures: Figures,
): FindingData[] {
  const asked = findings.map((found) => (found.fix ? valuesOf(found, found.fix.edits, figures) : null));
  if (asked.every((values) => values === null)) return [...findings];
  const system = new RelationSystem(accepted, figures);
  const broken = asked.map((values) => values && brokenBy(system, values));
  const sound = asked.flatMap((values, at) => (values && broken[at]?.length === 0 ? values : []));
  return findings.map((found, at): FindingData => {
    const [values, own] = [asked[at], broken[at]];
    if (!found.fix || !values) return found;
    if (!own || !values.every(({ cell, value }) => isPossible(system, cell, value)))
      return { ...found, fix: null };
    if (own.length === 0) return { ...found, fix: { ...found.fix, kind: "fix" } };
    const all = new Map([...sound, ...others(asked, at), ...values].map((each) => [keyOf(each.cell), each]));
    return stillBroken(system, [...all.values()], own) ? { ...found, fix: null } : found;
  });
}

/** The proposals of all other findings. */
function others(asked: readonly (readonly CellValue[] | null)[], at: number): CellValue[] {
  return asked.flatMap((values, place) => (place === at || !values ? [] : values));
}

/** What a value asked of a cell that holds no figure cannot be held against. */
function isPossible(system: RelationSystem, cell: CellValue["cell"], value: number): boolean {
  const now = system.figures.value(cell.row, cell.column);
  return now === value || isAcceptable(system, cell, value);
}

/** The edits as compared figures; null where one writes no figure, or a formula whose result is not told. */
function valuesOf(found: FindingData, edits: readonly CellEdit[], figures: Figures): CellValue[] | null {
  const values = edits.map((edit): CellValue | null => {
    const cell = parseCell(edit.cell);
    const after =
      typeof edit.after === "string" && edit.after.startsWith("=") && edit.cell === found.cell
        ? found.expected
        : edit.after;
    if (!cell || typeof after !== "number") return null;
    const value = figures.inHundreds(cell.row, cell.column) ? Number((after * 100).toPrecision(15)) : after;
    return { cell, value };
  });
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? known : null;
}

/** Relations that held and would not; live results follow their cells. */
function brokenBy(system: RelationSystem, values: readonly CellValue[]): Instance[] {
  const trial = tryValues(system, values);
  const broken = [...trial.touched.values()].flatMap(({ instance, failed }) =>
    !failed && system.fails(instance) && !isLiveResult(system, instance) ? [instance] : [],
  );
  takeBack(system, trial);
  return broken;
}

function stillBroken(
  system: RelationSystem,
  values: readonly CellValue[],
  instances: readonly Instance[],
): boolean {
  const trial = tryValues(system, values);
  const fails = instances.some((instance) => system.fails(instance));
  takeBack(system, trial);
  return fails;
}

function isLiveResult(system: RelationSystem, { accepted: { relation }, line }: Instance): boolean {
  return isLive(system, cellOf(relation, line, "result"));
}
