import { BITS_OF_EVENT, BITS_OF_WRONG } from "../slips/how-often";
import { isLinear, isLiveThroughout } from "./equations";
import { fewestCells } from "./mended-together";
import { components } from "./relation-lines";
import type { Instance, RelationSystem } from "./relation-lines";
import type { RowEvent } from "./row-events";
import { takeBack, tryValues } from "./try-values";

/**
 * Whether single wrong figures explain the failures around an event of a row with less than the event and what it leaves
 * open: slips that each put a row and a column right speak against a whole row that was changed, even where such a row
 * can be found. Both are paid in bits.
 */
export function isDearerThanSlips(
  system: RelationSystem,
  { failures, result, withTotalsAbove, parts }: RowEvent,
  open: readonly Instance[],
): boolean {
  const keys = new Set(failures.map((instance) => system.idOf(instance)));
  const asked = open.filter((instance) => isLinear(instance) && !isLiveThroughout(system, instance));
  const around = components(asked)
    .filter((component) => component.some((instance) => keys.has(system.idOf(instance))))
    .flat();
  if (around.length === failures.length) return false;
  const slips = fewestCells(system, around);
  if (!Number.isFinite(slips)) return false;
  const rows = [...(result ? [result] : []), ...(withTotalsAbove ? [withTotalsAbove] : []), ...parts];
  const left = rows.map((values) => {
    const trial = tryValues(system, values);
    const cells = fewestCells(
      system,
      around.filter((instance) => system.fails(instance)),
    );
    takeBack(system, trial);
    return cells;
  });
  const event = BITS_OF_EVENT + Math.log2(rows.length) + Math.min(...left) * BITS_OF_WRONG;
  return slips * BITS_OF_WRONG < event;
}
