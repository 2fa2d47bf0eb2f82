import { basename } from "node:path";
import { formatNumber } from "../i18n/format";
import { notFollowedWords } from "../i18n/carried-words";
import type { CarriedReport } from "../report";
import type { WorkbookData } from "../grid/sheet";
import { printedRound } from "../review/round-report";
import type { PrintedRound } from "../review/round-report";
import { reviewRound } from "../review/review";
import type { RoundReport } from "../review/review";
import type { Submission } from "../review/submission";
import { submit, unreadable } from "../review/submit";
import { unitsListed } from "../review/units-listed";
import { periodWords, roundRuleNames } from "../review/words";
import { failureOf, failureSentences } from "../workbook/file/failures";
import { openWorkbookFile } from "../workbook/file/open";
import { carriedInText } from "../workbook/workbook-state";
import { UsageError } from "./arguments";
import { expandFiles, readBytes } from "./files";
import { plainJson } from "./process-output";
import { readReviewArguments } from "./review-arguments";
import type { ReviewArguments } from "./review-arguments";
import { reviewTexts } from "./review-texts";
import type { Output } from "./process-output";

/** Runs the review command; the exit code: 0 no error found, 1 at least one error, 2 a file could not be read. */
export function runReview(argv: readonly string[], output: Output): number {
  let options: ReviewArguments;
  try {
    options = readReviewArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`${error.message}\n${reviewTexts[error.language].usage}`);
    return 2;
  }
  const texts = reviewTexts[options.language];
  if (options.help || options.folders.length === 0) {
    if (options.help) output.out(texts.usage);
    else output.error(texts.usage);
    return options.help ? 0 : 2;
  }
  const expected = options.expected === null ? null : read(options.expected, options);
  if (expected?.failure) {
    output.error(`${options.expected ?? ""}: ${expected.failure.message}`);
    return 2;
  }
  const report = reviewRound({
    submissions: submissions(options.folders, options),
    expected: expected ? unitsListed(expected.workbook) : null,
    previous: options.previous === null ? [] : submissions([options.previous], options),
    superior: options.superior === null ? [] : submissions([options.superior], options),
    period: options.period,
  });
  const printed = printedRound(report, options.language);
  output.out(
    options.json ? plainJson(JSON.stringify(printed, null, 2)) : writeRound(report, printed, options),
  );
  if (report.files.some(({ failure }) => failure !== null)) return 2;
  const severities = [...printed.findings, ...printed.files.flatMap(({ findings }) => findings)];
  return severities.some(({ severity }) => severity === "error") ? 1 : 0;
}

function submissions(names: readonly string[], options: ReviewArguments): Submission[] {
  return expandFiles(names).map((file) => {
    const { workbook, failure, carried } = read(file, options);
    return failure
      ? unreadable(file, failure)
      : submit(file, workbook, { language: options.language, ...(carried ? { carried } : {}) });
  });
}

function read(
  file: string,
  { language }: ReviewArguments,
): { workbook: WorkbookData; failure: Submission["failure"]; carried: CarriedReport | null } {
  try {
    const { data, state } = openWorkbookFile(basename(file), readBytes(file));
    return { workbook: data, failure: null, carried: carriedInText(state) };
  } catch (error) {
    const { code } = failureOf(error);
    return {
      workbook: { sheets: [] },
      carried: null,
      failure: { code, message: failureSentences[code][language] },
    };
  }
}

/** The round as text: who sent what, then what does not agree, unit by unit. */
function writeRound(report: RoundReport, { findings }: PrintedRound, { language }: ReviewArguments): string {
  const texts = reviewTexts[language];
  const number = (value: number): string => formatNumber(value, language);
  const expected = report.units.filter((unit) => unit.expected);
  const received = expected.filter(({ state }) => state === "received" || state === "twice").length;
  const lines = [
    texts.heading({
      period: report.period === null ? texts.unknownPeriod : periodWords(report.period, language),
      files: number(report.files.length),
      received: number(received),
      expected: number(expected.length),
    }),
    texts.ties({ compared: number(report.ties.compared), held: number(report.ties.held) }),
    "",
    `${texts.unit} · ${texts.columns.errors} · ${texts.columns.warnings} · ${texts.columns.state}`,
  ];
  const sorted = [...report.units].sort((one, other) => other.influence - one.influence);
  for (const { name, counts, state } of sorted)
    lines.push(`  ${name} · ${number(counts.error)} · ${number(counts.warning)} · ${texts.states[state]}`);
  for (const { file, carried } of report.files)
    if (carried) lines.push(`  ${basename(file)}: ${notFollowedWords(carried, language)}`);
  lines.push("");
  if (findings.length === 0) lines.push(texts.nothing);
  const order = new Map(sorted.map(({ name }, at) => [name, at]));
  const ranked = [...findings].sort(
    (one, other) => (order.get(one.unit ?? "") ?? -1) - (order.get(other.unit ?? "") ?? -1),
  );
  let unit: string | null | undefined;
  for (const finding of ranked) {
    if (finding.unit !== unit) lines.push(finding.unit ?? texts.wholeRound);
    unit = finding.unit;
    lines.push(`  ${roundRuleNames[language][finding.rule]}: ${finding.message}`);
    const places = finding.places.map(({ file, sheet, cell }) =>
      [basename(file), sheet, cell].filter((each) => each !== null).join(" · "),
    );
    if (places.length > 0) lines.push(`    ${[...new Set(places)].slice(0, 4).join(" ↔ ")}`);
  }
  return lines.join("\n");
}
