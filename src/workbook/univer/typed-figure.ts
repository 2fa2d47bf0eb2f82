import { formatClass } from "../../grid/number-format";
import type { Oddity } from "../../grid/numbers";
import { readNumberText } from "../../grid/numbers";
import type { CellValue } from "../../grid/sheet";
import type { Language } from "../../i18n/format";

/** What a typed text puts into a cell; without a format the cell keeps its own. */
export interface TypedValue {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

export interface TypingPlace {
  readonly language: Language;
  /** The number format code of the cell, "General" for none. */
  readonly format: string;
  /** Days are counted from 1904 in this workbook. */
  readonly date1904: boolean;
  /** The year of a day that is typed without one. */
  readonly year: number;
}

const dayFormat = "dd/mm/yyyy";
const momentFormat = "dd/mm/yyyy hh:mm";
const timeFormat = "hh:mm";

/** What may be odd about a figure that is still no text: everything else is left for a person to mend. */
const harmless: ReadonlySet<Oddity> = new Set([
  "no-break-space",
  "leading-zero",
  "inner-space",
  "full-width-digit",
]);

const withExponent = /^[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d+%?$/;
const bareFraction = /^([-+]?)([.,]\d+%?)$/;
const dayTyped = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const timeTyped = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

const millisecondsOfDay = 86_400_000;
const secondsOfDay = 86_400;
/** Day 0 of Excel's counting; before 1 March 1900 it counts a day that never was. */
const epoch = Date.UTC(1899, 11, 30);
const firstDay = 61;
/** 31 December 9999. */
const lastDay = 2_958_465;
const days1904 = 1_462;
/** Two digits below this are of this century, as Excel reads them. */
const centuryEnd = 30;

/** A decimal figure moved by so many places, exactly: 77.245508982 by -2 is 0.77245508982. */
function moved(figure: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(figure).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** A figure's shortest decimal text that reads back as the very same figure, moved by so many places. */
function decimalText(figure: number, places: number, language: Language): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(figure));
  if (!match) return String(figure);
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] = match;
  const shift = Number(exponent) + places;
  const mark = language === "vi" ? "," : ".";
  if (Math.abs(shift) > 20) {
    const tail = fraction === "" ? "" : `${mark}${fraction}`;
    return `${sign}${whole}${tail}E${shift > 0 ? "+" : ""}${shift}`;
  }
  const digits = whole + fraction;
  const point = whole.length + shift;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const front = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const back = padded.slice(at).replace(/0+$/, "");
  return `${sign}${front}${back === "" ? "" : `${mark}${back}`}`;
}

function two(figure: number): string {
  return String(figure).padStart(2, "0");
}

/** A day or time as it is edited: always day/month/year, whatever order its format shows. Null where it is none. */
function momentText(figure: number, date1904: boolean): string | null {
  const serial = date1904 ? figure + days1904 : figure;
  const seconds = Math.round((serial - Math.floor(serial)) * secondsOfDay);
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  const exact = seconds % 60 === 0 ? time : `${time}:${two(seconds % 60)}`;
  if (seconds === secondsOfDay) return null;
  if (figure >= 0 && figure < 1) return exact;
  if (serial < firstDay || serial >= lastDay + 1) return null;
  const day = new Date(epoch + Math.floor(serial) * millisecondsOfDay);
  const text = `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
  return seconds === 0 ? text : `${text} ${exact}`;
}

/** What the editor and the formula bar show of a figure: what typing takes for the very same one. */
export function editedFigure(
  figure: number,
  { format, language, date1904 }: Pick<TypingPlace, "format" | "language" | "date1904">,
): string {
  switch (formatClass(format)) {
    case "percent":
      return `${decimalText(figure, 2, language)}%`;
    case "date":
      return momentText(figure, date1904) ?? decimalText(figure, 0, language);
    default:
      return decimalText(figure, 0, language);
  }
}

function daySerial(year: number, month: number, day: number): number | null {
  const moment = Date.UTC(year, month - 1, day);
  const real = new Date(moment);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  const serial = (moment - epoch) / millisecondsOfDay;
  return serial >= firstDay && serial <= lastDay ? serial : null;
}

function fullYear(typed: string): number {
  if (typed.length === 4) return Number(typed);
  return Number(typed) + (Number(typed) < centuryEnd ? 2000 : 1900);
}

function readDay(text: string, { format, year }: TypingPlace): number | null {
  const iso = isoDay.exec(text);
  if (iso) return daySerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = dayTyped.exec(text);
  if (!match) return null;
  const [, day, , month, typedYear] = match;
  // "6/14" is a count of a whole, or half a number of a document, unless the cell is one for days.
  if (typedYear === undefined && formatClass(format) !== "date") return null;
  return daySerial(typedYear === undefined ? year : fullYear(typedYear), Number(month), Number(day));
}

function readTime(text: string): number | null {
  const match = timeTyped.exec(text);
  if (!match) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / secondsOfDay;
}

function readMoment(text: string, place: TypingPlace): TypedValue | null {
  if (!/^\d/.test(text) || !/[/:-]/.test(text)) return null;
  const [dayText = "", timeText, ...more] = text.split(/[ T]+/);
  if (more.length > 0) return null;
  const hasFormat = formatClass(place.format) === "date";
  const withFormat = (value: number, numberFormat: string): TypedValue =>
    hasFormat ? { value } : { value, numberFormat };
  const loneTime = timeText === undefined ? readTime(dayText) : null;
  if (loneTime !== null) return withFormat(loneTime, timeFormat);
  const day = readDay(dayText, place);
  const time = timeText === undefined ? 0 : readTime(timeText);
  if (day === null || time === null) return null;
  const serial = place.date1904 ? day - days1904 : day;
  return serial < 0 ? null : withFormat(serial + time, timeText === undefined ? dayFormat : momentFormat);
}

interface Figure {
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
}

function readFigure(text: string, language: Language): Figure | null {
  if (withExponent.test(text)) {
    const percent = text.endsWith("%");
    const value = Number(text.replace(",", ".").replace("%", ""));
    return Number.isFinite(value) ? { value, decimals: 0, percent } : null;
  }
  const fraction = bareFraction.exec(text);
  // "(1)" heads a column in these forms; Excel's reading of it as -1 is of no use there, and is not followed.
  const reading = readNumberText(fraction ? `${fraction[1]}0${fraction[2]}` : text, language);
  if (reading?.kind !== "number" || reading.bound !== "exact" || reading.unit !== null) return null;
  return [...reading.oddities].every((oddity) => harmless.has(oddity)) ? reading : null;
}

/**
 * What a typed or pasted text puts into a cell: a figure in the language's form (or in the other one, where only that
 * fits), a day as day/month/year, a time, a truth value, else the text itself. Formulas are not read here. A figure
 * without "%" in a cell of percentages counts as Excel counts it: from 1 upwards in hundredths, below as it stands
 * (Microsoft's "Format numbers as percentages").
 */
export function readTyped(typed: string, place: TypingPlace): TypedValue {
  const text = typed.replace(/[\s\u00a0]+$/u, "").replace(/^[\s\u00a0]+/u, "");
  if (text === "") return { value: null };
  const kind = formatClass(place.format);
  if (kind === "text") return { value: typed };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  const figure = readFigure(text, place.language);
  if (figure) {
    const { value, decimals, percent } = figure;
    if (!percent) return { value: kind === "percent" && Math.abs(value) >= 1 ? moved(value, -2) : value };
    const share = moved(value, -2);
    return kind === "percent"
      ? { value: share }
      : { value: share, numberFormat: decimals === 0 ? "0%" : "0.00%" };
  }
  return readMoment(text, place) ?? { value: typed };
}
