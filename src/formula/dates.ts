import { snap } from "../grid/exact";
import {
  UNKNOWN,
  finite,
  isError,
  scalarOf,
  toNumber,
  type EagerFunction,
  type FormulaError,
  type Scalar,
} from "./values";

/** Excel takes 1900 for a leap year: before this serial number its days and ours differ. */
const FIRST_SURE = 61;
const LAST = 2_958_465;

/** A calendar day; `month` 1–12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of a Gregorian era of 400 years, and serial number of 1 March of the year 0. */
const ERA = 146_097;
const ERA_BEGINS = -693_899;

/**
 * The day of a serial number, without its time; null outside of what Excel and a calendar agree on. Counted in years
 * that begin in March, so that the leap day stands last.
 */
export function dayOf(serial: number): Day | null {
  const whole = Math.floor(snap(serial));
  if (whole < FIRST_SURE || whole > LAST) return null;
  const days = whole - ERA_BEGINS;
  const era = Math.floor(days / ERA);
  const ofEra = days - era * ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The serial number of the first of a month; months beyond 1–12 run on into other years. */
function firstOf(year: number, month: number): number {
  const index = year * 12 + month - 1;
  const [realYear, realMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const counted = realMonth <= 2 ? realYear - 1 : realYear;
  const era = Math.floor(counted / 400);
  const ofEra = counted - era * 400;
  const fromMarch = (realMonth + 9) % 12;
  const ofYear = Math.floor((153 * fromMarch + 2) / 5);
  return era * ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear + ERA_BEGINS;
}

/** Months and days beyond their ends run on, as in DATE(2024;14;0). */
function serialOf(year: number, month: number, day: number): Scalar {
  const serial = firstOf(year, month) + day - 1;
  return serial < FIRST_SURE || serial > LAST ? UNKNOWN : serial;
}

function daysIn(year: number, month: number): number {
  return firstOf(year, month + 1) - firstOf(year, month);
}

/** The numbers of arguments, whole; a text that might be a date depends on the reader's settings: unknown. */
function numbersOf(operands: Parameters<EagerFunction>[0]): number[] | FormulaError {
  const numbers: number[] = [];
  for (const operand of operands) {
    const value = scalarOf(operand);
    if (isError(value)) return value;
    if (typeof value === "string") return UNKNOWN;
    const number = toNumber(value);
    if (typeof number !== "number") return number;
    numbers.push(number);
  }
  return numbers;
}

function counted(least: number, most: number, compute: (...numbers: number[]) => Scalar): EagerFunction {
  return (operands) => {
    if (operands.length < least || operands.length > most) return UNKNOWN;
    const numbers = numbersOf(operands);
    return Array.isArray(numbers) ? compute(...numbers) : numbers;
  };
}

function part(take: (day: Day) => number): EagerFunction {
  return counted(1, 1, (serial = 0) => {
    const day = dayOf(serial);
    return day ? take(day) : UNKNOWN;
  });
}

/** The day `months` later, no later than the month is long; `atEnd` takes its last day. */
function monthsLater(atEnd: boolean): EagerFunction {
  return counted(2, 2, (serial = 0, months = 0) => {
    const from = dayOf(serial);
    if (!from) return UNKNOWN;
    const index = from.year * 12 + from.month - 1 + Math.trunc(months);
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    const last = daysIn(year, month);
    return serialOf(year, month, atEnd ? last : Math.min(from.day, last));
  });
}

/** 1 for Sunday to 7; with 2 Monday is 1, with 3 it is 0. Other ways of counting are left alone. */
const weekday: EagerFunction = counted(1, 2, (serial = 0, kind = 1) => {
  if (!dayOf(serial)) return UNKNOWN;
  const fromSunday = (Math.floor(snap(serial)) + 6) % 7;
  if (kind === 1) return fromSunday + 1;
  if (kind === 2) return ((fromSunday + 6) % 7) + 1;
  return kind === 3 ? (fromSunday + 6) % 7 : UNKNOWN;
});

/** Functions of days, by name. Serial numbers count from 1900. */
export const dateFunctions: readonly (readonly [string, EagerFunction])[] = [
  [
    "DATE",
    counted(3, 3, (year = 0, month = 0, day = 0) => {
      const written = Math.trunc(year);
      // Of years before 1900 every program thinks otherwise.
      return written < 1_900 ? UNKNOWN : serialOf(written, Math.trunc(month), Math.trunc(day));
    }),
  ],
  ["YEAR", part(({ year }) => year)],
  ["MONTH", part(({ month }) => month)],
  ["DAY", part(({ day }) => day)],
  ["EDATE", monthsLater(false)],
  ["EOMONTH", monthsLater(true)],
  ["WEEKDAY", weekday],
  ["DAYS", counted(2, 2, (end = 0, start = 0) => finite(Math.floor(snap(end)) - Math.floor(snap(start))))],
];
