import type { Arguments, Equation, Place, SingleArgument, Value, ValueOfCell } from "../report";
import type { Language } from "./format";
import { formatEquation, formatNumber, formatPercent, formatPoints, joinList } from "./format";

/** Items of a list that are named; the rest is counted. */
const MOST_NAMED = 4;
/** Cells of one act, each with its value. */
const MOST_CORRECTED = 8;

const words = {
  vi: {
    blank: "trống",
    suspect: (cell: string, value: string) => `${cell} (nếu là ${value} thì khớp)`,
    corrected: (cell: string, value: string) => `${cell} phải là ${value}`,
    average: (count: string, result: string) => `Trung bình của ${count} số là ${result}`,
  },
  en: {
    blank: "blank",
    suspect: (cell: string, value: string) => `${cell} (fits if it is ${value})`,
    corrected: (cell: string, value: string) => `${cell} must be ${value}`,
    average: (count: string, result: string) => `The average of ${count} figures is ${result}`,
  },
} as const;

/** A value as its cell shows it: "2.364", "74,48%", "3,51 điểm phần trăm", a text as it stands. */
export function showValue(value: Value, language: Language): string {
  switch (value.as) {
    case "percent":
      return formatPercent(value.value, language, value.decimals);
    case "points":
      return formatPoints(value.value, language, value.decimals);
    case "text":
      return value.text;
    case "blank":
      return words[language].blank;
    case "unknown":
      return "?";
    default:
      return formatNumber(value.value, language, value.decimals);
  }
}

/** "C9", and the sheet or file it stands in where they are named: "[thang 12.xlsx]Biểu 2!C9". */
export function showPlace({ cell, sheet, file }: Place): string {
  const before = `${file === undefined ? "" : `[${file}]`}${sheet ?? ""}`;
  return before === "" ? cell : `${before}!${cell}`;
}

/** "118 + 136 + 92 = 346", "2.364 / 3.174 = 74,48%". */
export function showEquation(equation: Equation, language: Language): string {
  switch (equation.equation) {
    case "sum":
      return formatEquation(
        { kind: "sum", terms: equation.terms.map(({ value }) => value), result: equation.result },
        language,
      );
    case "difference":
      return formatEquation(
        {
          kind: "difference",
          first: equation.first.value,
          second: equation.second.value,
          result: equation.result,
        },
        language,
      );
    case "share":
      return formatEquation(
        {
          kind: "share",
          part: equation.part.value,
          whole: equation.whole.value,
          percent: equation.percent,
        },
        language,
        { decimals: equation.decimals },
      );
    case "average":
      return words[language].average(
        formatNumber(equation.terms.length, language),
        formatNumber(equation.result, language),
      );
  }
}

/** The arguments of a message as its words see them: see `Shown`. */
export function showArguments(args: Arguments, language: Language): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(args).map(([name, argument]) => [
      name,
      Array.isArray(argument)
        ? argument.map((item) => showArguments(item, language))
        : showArgument(argument, language),
    ]),
  );
}

function showArgument(argument: SingleArgument, language: Language): string | boolean {
  if (typeof argument === "string" || typeof argument === "boolean") return argument;
  if ("as" in argument) return showValue(argument, language);
  if ("cell" in argument) return showPlace(argument);
  if ("cells" in argument) return joinList(argument.cells.map(showPlace), language, MOST_NAMED, "cells");
  if ("items" in argument) return joinList(argument.items, language, MOST_NAMED);
  if ("equation" in argument) return showEquation(argument, language);
  if ("suspected" in argument) {
    const shown = argument.suspected.map((each) => showSuspect(each, language));
    return joinList(shown, language, MOST_NAMED, "cells");
  }
  if ("corrected" in argument) {
    const { corrected } = words[language];
    const shown = argument.corrected.map(({ place, expected }) =>
      corrected(showPlace(place), showValue(expected, language)),
    );
    return joinList(shown, language, MOST_CORRECTED, "cells");
  }
  return argument[language];
}

function showSuspect({ place, value }: ValueOfCell, language: Language): string {
  const cell = showPlace(place);
  return value.as === "unknown" ? cell : words[language].suspect(cell, showValue(value, language));
}
