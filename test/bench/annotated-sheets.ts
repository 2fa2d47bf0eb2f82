import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { cellAddress } from "../../src/grid/address";
import type { SheetData } from "../../src/grid/sheet";
import type { RelationReport } from "../../src/report";

/** A relation in the form it is compared in: operator, result and the operands that hold a digit, as one key. */
export interface ScoredRelation {
  operator: string;
  key: string;
}

export interface AnnotatedSheet {
  name: string;
  /** The corpus a sheet comes from, by the form of its name. */
  source: string;
  sheet: SheetData;
  truth: readonly ScoredRelation[];
}

interface Annotation {
  operator: string;
  aggregator_index: [number, number];
  aggregatee_indices: [number, number][];
}

/** Reads a file of one JSON object a line, as cells of text and annotated relations; .gz is unpacked. */
export function readAnnotatedSheets(path: string): AnnotatedSheet[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { file_name, table_array, aggregation_annotations } = JSON.parse(line) as {
        file_name: string;
        table_array: string[][];
        aggregation_annotations: Annotation[];
      };
      const sheet = sheetOf(file_name, table_array);
      const truth = new Map<string, ScoredRelation>();
      for (const { operator, aggregator_index, aggregatee_indices } of aggregation_annotations) {
        const address = ([row, column]: [number, number]): string => cellAddress(row, column);
        const scored = scoredRelation(
          sheet,
          operator,
          address(aggregator_index),
          aggregatee_indices.map(address),
        );
        truth.set(scored.key, scored);
      }
      return { name: file_name, source: sourceOf(file_name), sheet, truth: [...truth.values()] };
    });
}

export function sheetOf(name: string, cells: readonly (readonly string[])[]): SheetData {
  return {
    name,
    values: cells.map((row) => row.map((cell) => (cell === "" ? null : cell))),
    textFigures: true,
  };
}

function sourceOf(name: string): string {
  return /\.xls\w*$/i.test(name) ? "workbooks" : "statistics";
}

/** Differences are annotated as sums: the minuend is what the others add up to. */
export function scoredReport(sheet: SheetData, { kind, result, operands }: RelationReport): ScoredRelation {
  switch (kind) {
    case "sum":
      return scoredRelation(sheet, "Sum", result, operands);
    case "difference":
      return scoredRelation(sheet, "Sum", operands[0] ?? "", [result, ...operands.slice(1)]);
    case "average":
      return scoredRelation(sheet, "Average", result, operands);
    case "ratio":
      return scoredRelation(sheet, "Division", result, operands);
    case "change":
      return scoredRelation(sheet, "RelativeChange", result, operands);
  }
}

function scoredRelation(
  sheet: SheetData,
  operator: string,
  result: string,
  operands: readonly string[],
): ScoredRelation {
  const kept = operands.filter((operand) => hasDigit(sheet, operand)).sort();
  return { operator, key: `${operator}|${result}|${[...new Set(kept)].join(",")}` };
}

function hasDigit(sheet: SheetData, address: string): boolean {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match) return false;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  const value = sheet.values[Number(match[2]) - 1]?.[column - 1];
  return /\d/.test(String(value ?? ""));
}
