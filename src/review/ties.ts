import { factsOf } from "../formats/concepts";
import { cellAddress } from "../grid/address";
import { WHOLE } from "./forms";
import type { Form } from "./forms";
import { placesOf } from "./finding";
import type { RoundFinding, TieRule } from "./finding";
import { pairSlots } from "./pair-figures";
import type { Kinship, Pair, Side } from "./pair-figures";
import type { PlacedFigure } from "./placed-figure";
import { blameTie } from "./blame-tie";
import type { Accusations } from "./blame-tie";
import { figureIn, isShare, readAcross } from "./reading";
import type { Ancestry } from "./mergers";
import type { ColumnReading, RowReading, TableReading } from "./reading";
import { likenessOf, readUnitName } from "./unit-name";
import type { UnitName } from "./unit-name";

/** A unit of the round with the tables that came from it. */
export interface UnitTables {
  readonly unit: UnitName;
  readonly tables: readonly TableReading[];
}

export interface Ties {
  readonly findings: readonly RoundFinding[];
  /** Figures that were compared, and how many of them agree. */
  readonly compared: number;
  readonly held: number;
}

/** A slot in words: of which form, row and column. */
interface Slot {
  readonly form: number;
  readonly row: string;
  readonly column: ColumnReading;
}

class Slots {
  private readonly known = new Map<string, Slot>();

  keyOf(form: number, row: string, column: ColumnReading): string {
    const key = `${form}|${row}|${column.key}`;
    if (!this.known.has(key)) this.known.set(key, { form, row, column });
    return key;
  }

  get(key: string): Slot {
    const slot = this.known.get(key);
    if (!slot) throw new RangeError(`no slot ${key}`);
    return slot;
  }
}

const NOTHING: Ties = { findings: [], compared: 0, held: 0 };

/** The figures of the rows that every table of a form has: its total, and its indicators. */
function formRows(form: Form, reading: TableReading): [string, RowReading][] {
  const rows: [string, RowReading][] = [];
  const wholes = reading.rows.filter(({ whole }) => whole);
  const only = wholes.length === 1 ? wholes[0] : reading.rows.length === 1 ? reading.rows[0] : undefined;
  if (only) rows.push([WHOLE, only]);
  const seen = new Set<string>();
  for (const row of reading.rows) {
    if (row === only || row.key === "" || seen.has(row.key) || !form.rows.has(row.key)) continue;
    seen.add(row.key);
    rows.push([row.key, row]);
  }
  return rows;
}

function sideOf(
  units: readonly UnitTables[],
  forms: readonly Form[],
  slots: Slots,
): Map<string, Map<string, PlacedFigure>> {
  const formOf = new Map(forms.flatMap((form) => form.tables.map((table) => [table, form] as const)));
  return new Map(
    units.map(({ unit, tables }) => {
      const figures = new Map<string, PlacedFigure>();
      for (const reading of tables) {
        const form = formOf.get(reading);
        if (!form) continue;
        for (const [key, row] of formRows(form, reading))
          for (const column of reading.columns) {
            const figure = figureIn(reading, row, column);
            const slot = slots.keyOf(form.id, key, column);
            if (figure && !figures.has(slot)) figures.set(slot, figure);
          }
      }
      return [unit.key, figures];
    }),
  );
}

/** What headings say of each other: the same words, the same concept, something else, or nothing. */
function kinshipOf(one: ColumnReading, other: ColumnReading): Kinship | "different" {
  if (one.key === other.key) return "named";
  if (one.concept !== null && other.concept !== null)
    return one.concept === other.concept ? "related" : "different";
  return "strange";
}

/** The only line of a superior's table that names each unit, by the unit's key. */
export function linesOfUnits(table: TableReading, units: readonly UnitTables[]): Map<string, RowReading> {
  const named = table.rows
    .filter(({ whole }) => !whole)
    .map((row) => ({ row, name: readUnitName(row.label) }));
  const lines = new Map<string, RowReading>();
  for (const { unit } of units) {
    const [only, ...more] = named.filter(({ name }) => likenessOf(name, unit) === "same");
    if (only && more.length === 0) lines.set(unit.key, only.row);
  }
  return lines;
}

/** A superior's table the way its lines are units: across where more of its columns name units than of its rows. */
export function withUnitsAsRows(table: TableReading, units: readonly UnitTables[]): TableReading {
  const across = readAcross(table);
  return linesOfUnits(across, units).size > linesOfUnits(table, units).size ? across : table;
}

/** The superior's lines of units against the units' own totals. */
export function tiesWithSuperior(
  units: readonly UnitTables[],
  forms: readonly Form[],
  superior: readonly TableReading[],
  accused: Accusations,
): Ties {
  const slots = new Slots();
  const right = sideOf(units, forms, slots);
  // Totals of the units' tables only, of forms that count the same thing.
  const wholes = onlySlots(right, (key) => slots.get(key).row === WHOLE);
  const parts: Ties[] = [];
  for (const each of superior) {
    const table = withUnitsAsRows(each, units);
    const left = new Map<string, Map<string, PlacedFigure>>();
    const lines = linesOfUnits(table, units);
    for (const { unit } of units) {
      const row = lines.get(unit.key);
      if (!row) continue;
      const figures = new Map<string, PlacedFigure>();
      for (const column of table.columns) {
        const figure = figureIn(table, row, column);
        if (figure) figures.set(slots.keyOf(-1, "unit", column), figure);
      }
      left.set(unit.key, figures);
    }
    if (left.size === 0) continue;
    const pairs = pairSlots(left, wholes, (one, other) => {
      const [ours, theirs] = [slots.get(one), slots.get(other)];
      const form = forms[theirs.form];
      const kin = kinshipOf(ours.column, theirs.column);
      const sameForm = form?.tables.some(({ format }) => format === table.format) ?? false;
      if (kin === "different" || isShare(ours.column) !== isShare(theirs.column)) return "strange";
      return kin === "named" && !sameForm ? "related" : kin;
    });
    parts.push(
      tiesOf(
        "tie-superior",
        pairs.filter(({ left: one, right: other }) => isCount(slots, one, other)),
        left,
        right,
        units,
        accused,
        (key) => slots.get(key).column.words,
      ),
    );
  }
  return joined(parts);
}

/** Shares follow from counts; to compare them as well would tell one mistake twice. */
function isCount(slots: Slots, one: string, other: string): boolean {
  return !isShare(slots.get(one).column) && !isShare(slots.get(other).column);
}

function onlySlots(side: Side, keep: (slot: string) => boolean): Side {
  return new Map(
    [...side].map(([unit, figures]) => [unit, new Map([...figures].filter(([slot]) => keep(slot)))]),
  );
}

/** Words for the period before this one. */
const BEFORE = /nam truoc|cung ky|ky truoc|nam ngoai|\{-1\}/;
const TIME = /(nam |ky |quy )?(truoc|nay|ngoai)|cung ky|\{-?\d+\}|\bnam\b|\bky\b|thuc hien|ket qua/g;

function withoutTime(key: string): string {
  return key
    .replace(TIME, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** What this round says of the last one against what the last one said itself. */
export function tiesWithPrevious(
  units: readonly UnitTables[],
  forms: readonly Form[],
  before: readonly UnitTables[],
  formsBefore: readonly Form[],
  accused: Accusations,
  ancestry: (unit: UnitName) => Ancestry = () => ({ kind: "same" }),
  areLevelsComparable = true,
): Ties {
  const [ours, theirs] = [new Slots(), new Slots()];
  const all = sideOf(units, forms, ours);
  const left = onlySlots(all, (key) => {
    const { column } = ours.get(key);
    return BEFORE.test(column.key) && (areLevelsComparable || factsOf(column.concept).family !== "level");
  });
  const right = onlySlots(
    inheritedBy(units, sideOf(before, formsBefore, theirs), ancestry),
    (key) => !BEFORE.test(theirs.get(key).column.key),
  );
  const formatOf = (list: readonly Form[], id: number): string | null => list[id]?.tables[0]?.format ?? null;
  const pairs = pairSlots(left, right, (one, other) => {
    const [own, old] = [ours.get(one), theirs.get(other)];
    if (own.row !== old.row || isShare(own.column) !== isShare(old.column)) return "strange";
    const sameForm = formatOf(forms, own.form) === formatOf(formsBefore, old.form);
    return sameForm && withoutTime(own.column.key) === withoutTime(old.column.key) ? "named" : "strange";
  });
  const wholes = tiesOf(
    "tie-previous",
    pairs.filter(
      ({ left: one, right: other }) => !isShare(ours.get(one).column) && !isShare(theirs.get(other).column),
    ),
    left,
    right,
    units,
    accused,
    (key) => ours.get(key).column.words,
  );
  return wholes;
}

/** The figures of before by the units of now: a union of old units has their sums, where each of them has a figure. */
function inheritedBy(
  units: readonly UnitTables[],
  before: ReadonlyMap<string, ReadonlyMap<string, PlacedFigure>>,
  ancestry: (unit: UnitName) => Ancestry,
): Map<string, ReadonlyMap<string, PlacedFigure>> {
  const inherited = new Map<string, ReadonlyMap<string, PlacedFigure>>();
  for (const { unit } of units) {
    const origin = ancestry(unit);
    if (origin.kind === "incomparable") continue;
    const sides = (origin.kind === "same" ? [unit.key] : origin.parts).map((key) => before.get(key));
    const [first] = sides;
    if (!first) continue;
    if (sides.length === 1) {
      inherited.set(unit.key, first);
      continue;
    }
    const sums = new Map<string, PlacedFigure>();
    for (const slot of first.keys()) {
      const parts = sides.flatMap((side) => side?.get(slot) ?? []);
      const [one] = parts;
      if (!one || parts.length < sides.length) continue;
      sums.set(slot, { ...one, value: parts.reduce((sum, { value }) => sum + value, 0), parts });
    }
    inherited.set(unit.key, sums);
  }
  return inherited;
}

/** Figures of one workbook that other submissions of the round show to be meant as one and the same. */
export function tiesBetweenSheets(
  units: readonly UnitTables[],
  forms: readonly Form[],
  accused: Accusations,
): Ties {
  const slots = new Slots();
  const side = sideOf(units, forms, slots);
  addListLengths(side, units, forms, slots);
  const counts = countsByForm(side, slots);
  const nothing: Side = new Map();
  const parts: Ties[] = [];
  for (const one of forms)
    for (const other of forms) {
      if (one.id >= other.id) continue;
      const left = counts.get(one.id) ?? nothing;
      const right = counts.get(other.id) ?? nothing;
      const pairs = pairSlots(left, right, (first, second) => {
        const kin = kinshipOf(slots.get(first).column, slots.get(second).column);
        // Two forms of one round may count different things under one heading: only their figures tie them.
        return kin === "different" ? "strange" : kin === "named" ? "related" : kin;
      }).filter((pair) => isTieOfSheets(pair, slots));
      const lists = pairs.filter(({ left: a, right: b }) =>
        [a, b].some((key) => slots.get(key).row === LENGTH),
      );
      const plain = pairs.filter((pair) => !lists.includes(pair));
      const wordsOf = (key: string): string => slots.get(key).column.words;
      parts.push(tiesOf("tie-sheets", plain, left, right, units, accused, wordsOf));
      parts.push(tiesOf("list-count", lists, left, right, units, accused, wordsOf));
    }
  return joined(parts);
}

/** The counts of every unit by the form they stand in; a unit without any in a form has an empty place there. */
function countsByForm(side: Side, slots: Slots): Map<number, Side> {
  const parts = new Map<number, Map<string, Map<string, PlacedFigure>>>();
  for (const [unit, figures] of side)
    for (const [key, figure] of figures) {
      const { form, column } = slots.get(key);
      if (isShare(column)) continue;
      let part = parts.get(form);
      if (!part) {
        part = new Map([...side.keys()].map((each) => [each, new Map<string, PlacedFigure>()]));
        parts.set(form, part);
      }
      part.get(unit)?.set(key, figure);
    }
  return parts;
}

/** Of units whose sheets agree only these few may not: more, and the two count different things. */
const MOST_FAILING = 0.15;

function isTieOfSheets({ left, right, holds, fails }: Pair, slots: Slots): boolean {
  const [one, other] = [slots.get(left), slots.get(right)];
  if (
    one.column.concept !== null &&
    other.column.concept !== null &&
    one.column.concept !== other.column.concept
  )
    return false;
  if (fails.length > Math.max(1, MOST_FAILING * (holds.length + fails.length))) return false;
  return holds.length >= 3;
}

const LENGTH = "rows";

/** How many lines a list has is a figure that another sheet may state. */
function addListLengths(
  side: Map<string, Map<string, PlacedFigure>>,
  units: readonly UnitTables[],
  forms: readonly Form[],
  slots: Slots,
): void {
  for (const form of forms)
    for (const { unit, tables } of units)
      for (const reading of tables) {
        if (!form.tables.includes(reading)) continue;
        const lines = reading.rows.filter(({ whole }) => !whole);
        const first = lines[0];
        const column = reading.columns[0];
        if (!first || !column) continue;
        side
          .get(unit.key)
          ?.set(
            slots.keyOf(form.id, LENGTH, { ...column, key: LENGTH, words: reading.sheet, concept: null }),
            {
              file: reading.file,
              sheet: reading.sheet,
              cell: cellAddress(lines.at(-1)?.index ?? first.index, reading.range.left),
              value: lines.length,
            },
          );
      }
}

/** So many figures of one unit that fail between the same two tables are one cause: another line, an older report. */
const A_LINE = 3;

function tiesOf(
  rule: TieRule,
  pairs: readonly Pair[],
  left: Side,
  right: Side,
  units: readonly UnitTables[],
  accused: Accusations,
  wordsOf: (slot: string) => string,
): Ties {
  let compared = 0;
  let held = 0;
  const failing = new Map<string, Failing[]>();
  for (const pair of pairs) {
    compared += pair.holds.length + pair.fails.length;
    held += pair.holds.length;
    for (const unit of pair.fails) {
      const first = left.get(unit)?.get(pair.left);
      const second = right.get(unit)?.get(pair.right);
      if (!first || !second) continue;
      const key = [unit, first.file, first.sheet, second.file, second.sheet].join("\n");
      const known = failing.get(key) ?? [];
      known.push({ unit, what: wordsOf(pair.left), first, second, agreeing: pair.holds.length });
      failing.set(key, known);
    }
  }
  const named = new Map(units.map(({ unit }) => [unit.key, unit.written]));
  const findings = [...failing.values()]
    .flatMap((each) => (each.length >= A_LINE ? [each] : each.map((one) => [one])))
    .map((together): RoundFinding => {
      const [{ unit, agreeing } = { unit: "", agreeing: 0 }] = together;
      return {
        rule,
        severity:
          agreeing >= A_LINE || rule === "tie-superior" || rule === "tie-previous" ? "error" : "warning",
        unit: named.get(unit) ?? null,
        args: {
          rule,
          items: together.map(({ what, first, second }) => ({
            what,
            first: first.value,
            second: second.value,
          })),
        },
        places: together.flatMap(({ first, second }) => [...placesOf(first), ...placesOf(second)]),
        suspects: together.flatMap(({ first, second }) => blameTie(rule, first, second, accused)),
      };
    });
  return { findings, compared, held };
}

interface Failing {
  readonly unit: string;
  readonly what: string;
  readonly first: PlacedFigure;
  readonly second: PlacedFigure;
  /** Units whose figures agree there. */
  readonly agreeing: number;
}

export function joined(parts: readonly Ties[]): Ties {
  if (parts.length === 0) return NOTHING;
  return {
    findings: parts.flatMap(({ findings }) => findings),
    compared: parts.reduce((sum, { compared }) => sum + compared, 0),
    held: parts.reduce((sum, { held }) => sum + held, 0),
  };
}
