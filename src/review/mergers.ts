import type { Period } from "./period";
import { readUnitName } from "./unit-name";

/** A commune since 1 July 2025 and what it was made of. */
interface Merger {
  /** Keys of the old communes' names, as `readUnitName` gives them. */
  readonly parts: readonly string[];
  /** Names of old communes that were split: only a part of them is in it. */
  readonly split: readonly string[];
}

/** Communes since 1 July 2025 by the key of their name; a name may be borne in several provinces. */
export type Mergers = ReadonlyMap<string, readonly Merger[]>;

const KINDS: ReadonlyMap<string, string> = new Map([
  ["P", "Phường"],
  ["X", "Xã"],
  ["T", "Thị trấn"],
  ["D", "Đặc khu"],
]);

/**
 * Reads the list of mergers: lines NEW<TAB>OLD;OLD… under "= province"; "P", "X", "T", "D" before a name stand for its
 * kind, and "*" after an old one says that it was split. Lines that are no such line are passed over.
 */
export function readMergers(lines: readonly string[]): Mergers {
  const found = new Map<string, Merger[]>();
  for (const line of lines) {
    const [name, parts] = line.split("\t");
    if (name === undefined || parts === undefined || name === "") continue;
    const old = parts
      .split(";")
      .map((part) => ({ name: inFull(part.replace(/\*$/, "")), isSplit: part.endsWith("*") }));
    const { key } = readUnitName(inFull(name));
    found.set(key, [
      ...(found.get(key) ?? []),
      {
        parts: old.map((part) => readUnitName(part.name).key),
        split: old.filter(({ isSplit }) => isSplit).map((part) => part.name),
      },
    ]);
  }
  return found;
}

function inFull(name: string): string {
  const kind = KINDS.get(name.slice(0, 1));
  return kind !== undefined && name[1] === " " ? `${kind} ${name.slice(2)}` : name;
}

/** The first year and quarter that ended under the communes of 1 July 2025. */
const FIRST: Period = { year: 2025, quarter: 3 };

/** Whether a report speaks of the communes as they have been since 1 July 2025: those of the year 2025 do. */
function isSince({ year, quarter }: Period): boolean {
  return year > FIRST.year || (year === FIRST.year && (quarter === null || quarter >= (FIRST.quarter ?? 0)));
}

/** Whether the communes were redrawn between two reports. */
export function crossesMergers(before: Period, now: Period): boolean {
  return isSince(now) && !isSince(before);
}

/**
 * What a unit's figures of before are made of.
 * - same: of the unit's own report, as for every unit that is no commune, or was not redrawn
 * - union: of the reports of these old units, added up
 * - incomparable: of no reports at all: old communes were split, or their reports are not there
 */
export type Ancestry =
  | { readonly kind: "same" }
  | { readonly kind: "union"; readonly parts: readonly string[] }
  | { readonly kind: "incomparable"; readonly split: readonly string[] };

/**
 * @param key of the unit's name now
 * @param reported keys of the units that reported before
 */
export function ancestryOf(key: string, reported: ReadonlySet<string>, mergers: Mergers): Ancestry {
  const known = mergers.get(key) ?? [];
  if (known.length === 0) return { kind: "same" };
  // Of several communes of one name it is the one whose old parts reported.
  const share = ({ parts }: Merger): number =>
    parts.filter((part) => reported.has(part)).length / parts.length;
  const [own] = [...known].sort((one, other) => share(other) - share(one));
  if (!own || share(own) === 0) return { kind: "incomparable", split: own?.split ?? [] };
  if (own.split.length > 0) return { kind: "incomparable", split: own.split };
  if (own.parts.length === 1 && own.parts[0] === key) return { kind: "same" };
  if (share(own) < 1) return { kind: "incomparable", split: [] };
  return { kind: "union", parts: own.parts };
}
