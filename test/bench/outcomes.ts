import { performance } from "node:perf_hooks";
import { check } from "../../src/check/check";
import type { WorkbookData } from "../../src/grid/sheet";
import type { Finding } from "../../src/report";

export interface Outcome {
  /** Named cells are the mistyped ones and no others. */
  set: boolean;
  /** And each with its right value. */
  values: boolean;
  /** Something was told as "one of these". */
  ambiguous: boolean;
  milliseconds: number;
}

export class Tally {
  private readonly outcomes: Outcome[] = [];
  add(outcome: Outcome): void {
    this.outcomes.push(outcome);
  }
  line(name: string): string {
    const share = (pick: (outcome: Outcome) => boolean): string => {
      const count = this.outcomes.filter(pick).length;
      return `${count}/${this.outcomes.length}`.padStart(10);
    };
    const times = this.outcomes.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
    const median = times[Math.floor(times.length / 2)] ?? 0;
    return `${name.padEnd(26)}${share(({ set }) => set)}${share(({ values }) => values)}${share(({ ambiguous }) => ambiguous)}${median.toFixed(2).padStart(10)}${(times.at(-1) ?? 0).toFixed(1).padStart(9)}`;
  }
}

export const heading = `${"".padEnd(26)}${["exact set", "values", "ambiguous", "median ms", "max"].map((text, at) => text.padStart(at === 4 ? 9 : 10)).join("")}`;

export interface Named {
  cell: string;
  value: number | null;
}

/** Whether what was named is what was mistyped, and with the right values. */
export function judge(
  named: readonly Named[],
  wanted: ReadonlyMap<string, number>,
): Pick<Outcome, "set" | "values"> {
  const cells = new Set(named.map(({ cell }) => cell));
  const set = cells.size === wanted.size && [...wanted.keys()].every((cell) => cells.has(cell));
  return { set, values: set && named.every(({ cell, value }) => wanted.get(cell) === value) };
}

/** What findings name: the first suspect where it differs from the cell, and every cell a fix puts right. */
export function namedBy(findings: readonly Finding[]): Named[] {
  return findings
    .filter(({ severity }) => severity !== "info")
    .flatMap((finding): Named[] => {
      const edits = finding.fix?.edits ?? [];
      if (edits.length > 0)
        return edits.map(({ cell, after }) => ({ cell, value: typeof after === "number" ? after : null }));
      const [first] = finding.suspects;
      if (first) return [first];
      return [{ cell: finding.cell, value: typeof finding.expected === "number" ? finding.expected : null }];
    });
}

/** What `check` names in a workbook with slips at the wanted cells; `showing` prints what went wrong. */
export function checkedFindings(
  workbook: WorkbookData,
  wanted: ReadonlyMap<string, number>,
  showing: boolean,
): Outcome {
  const start = performance.now();
  const { findings } = check(workbook);
  const milliseconds = performance.now() - start;
  const named = namedBy(findings);
  const outcome = {
    ...judge(named, wanted),
    ambiguous: findings.some(({ fix, severity }) => severity !== "info" && fix === null),
    milliseconds,
  };
  if (showing && !outcome.values) {
    console.log(`    wanted ${[...wanted].map(([cell, right]) => `${cell}→${right}`).join(", ")}`);
    for (const { rule, cell, expected, suspects } of findings)
      console.log(
        `      ${rule} ${cell}→${String(expected)} [${suspects.map((suspect) => `${suspect.cell}→${suspect.value ?? "?"}`).join(" ")}]`,
      );
  }
  return outcome;
}
