import type { ContractCase, ContractHost } from "./case";
import { keepingCases } from "./keeping";
import { listeningCases } from "./listening";
import { readingCases } from "./reading";
import { writingCases } from "./writing";

export type { ContractCase, ContractHost } from "./case";
export { ContractBroken } from "./assert";
export { columnWidths, contractWorkbook, userRule } from "./sheets";

/** What every adapter of the port does, in plain functions: for jest, for a page, for Excel itself. */
export const contractCases: readonly ContractCase[] = [
  ...readingCases,
  ...writingCases,
  ...keepingCases,
  ...listeningCases,
];

/** How a case went; `failure` says what was expected and what was found, null when all was well. */
export interface ContractResult {
  readonly name: string;
  readonly failure: string | null;
}

/**
 * Runs every case one after the other in a workbook that holds `contractWorkbook`, for hosts where no new one can be
 * made for each. Never throws.
 */
export async function runContract(
  host: ContractHost,
  onResult: (result: ContractResult) => void = () => undefined,
): Promise<readonly ContractResult[]> {
  const results: ContractResult[] = [];
  for (const { name, run } of contractCases) {
    let failure: string | null = null;
    try {
      await run(host);
    } catch (error) {
      failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
    results.push({ name, failure });
    onResult({ name, failure });
  }
  return results;
}
