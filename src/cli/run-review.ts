import { basename } from "node:path";
import { formatNumber } from "../i18n/format";
import { notFollowedWords } from "../i18n/carried-words";
import { printedRound } from "../review/round-report";
import type { PrintedRound } from "../review/round-report";
import { reviewRound } from "../review/review";
import type { RoundReport } from "../review/review";
import merged from "../../assets/data/units-2025.json";
import { readMergers } from "../review/mergers";
import { emptyDesk, readDesk } from "../review/desk";
import type { Desk } from "../review/desk";
import type { Submission } from "../review/submission";
import { unitsListed } from "../review/units-listed";
import { periodWords, roundRuleNames } from "../review/words";
import { UsageError } from "./arguments";
import { readBytes, roundFiles, sameFile } from "./files";
import { plainJson } from "./process-output";
import { readFile, readSubmission } from "./read-submission";
import type { SubmissionOptions } from "./read-submission";
import { readReviewArguments } from "./review-arguments";
import type { ReviewArguments } from "./review-arguments";
import { reviewTexts } from "./review-texts";
import type { Output } from "./process-output";
import { readOnThreads } from "./submission-threads";
import { writeRoundTo } from "./write-round";

/** The review command on all cores; the exit code as `runReview` has it. */
export async function reviewOnAllCores(argv: readonly string[], output: Output): Promise<number> {
  return runReview(argv, output, await readBefore(argv));
}

/** The files of the round that threads have read; none where the arguments are wrong, which is told later. */
async function readBefore(argv: readonly string[]): Promise<ReadonlyMap<string, Submission>> {
  try {
    const options = readReviewArguments(argv);
    const { folders, previous, superior, help } = options;
    if (help) return new Map();
    const names = [...folders, previous, superior].flatMap((name) => (name === null ? [] : [name]));
    return await readOnThreads([...new Set(roundFiles(names))], submissionOptions(options));
  } catch (error) {
    if (error instanceof UsageError) return new Map();
    throw error;
  }
}

function submissionOptions({ language, out }: ReviewArguments): SubmissionOptions {
  return { language, marks: out !== null };
}

/**
 * Runs the review command; the exit code: 0 no error found, 1 at least one error, 2 a file could not be read.
 * @param known submissions that were read before, by file
 */
export function runReview(
  argv: readonly string[],
  output: Output,
  known: ReadonlyMap<string, Submission> = new Map(),
): number {
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
  const expected = options.expected === null ? null : readFile(options.expected, options.language);
  if (expected?.failure) {
    output.error(`${options.expected ?? ""}: ${expected.failure.message}`);
    return 2;
  }
  const desk = options.desk === null ? emptyDesk : readDeskFile(options.desk);
  if (desk === null) {
    output.error(texts.noDesk({ file: options.desk ?? "" }));
    return 2;
  }
  if (
    options.out !== null &&
    [...options.folders, options.previous].some((each) => each !== null && sameFile(each, options.out ?? ""))
  ) {
    output.error(texts.outIsInput);
    return 2;
  }
  const submissions = (names: readonly string[]): Submission[] =>
    roundFiles(names).map((file) => known.get(file) ?? readSubmission(file, submissionOptions(options)));
  const received = submissions(options.folders);
  const superior = options.superior === null ? [] : submissions([options.superior]);
  const report = reviewRound({
    submissions: received,
    expected: expected ? unitsListed(expected.workbook) : desk.expected,
    previous: options.previous === null ? [] : submissions([options.previous]),
    superior,
    period: options.period ?? desk.period,
    ...(options.previous === null ? {} : { mergers: readMergers(merged.lines) }),
  });
  const printed = printedRound(report, options.language);
  output.out(
    options.json ? plainJson(JSON.stringify(printed, null, 2)) : writeRound(report, printed, options),
  );
  if (options.out !== null) {
    const unwritten = writeRoundTo({
      report,
      submissions: received,
      superior,
      desk,
      language: options.language,
      folder: options.out,
    });
    if (unwritten.length > 0) {
      output.error(texts.unwritten({ files: unwritten.join(", ") }));
      return 2;
    }
    output.error(texts.written({ folder: options.out }));
  }
  if (report.files.some(({ failure }) => failure !== null)) return 2;
  const severities = [...printed.findings, ...printed.files.flatMap(({ findings }) => findings)];
  return severities.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Null where it is no desk of ours. */
function readDeskFile(file: string): Desk | null {
  try {
    const reading = readDesk(new TextDecoder().decode(readBytes(file)));
    return reading.kind === "read" ? reading.desk : null;
  } catch {
    return null;
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
  for (const { unit, split } of report.incomparable)
    lines.push(texts.incomparable({ unit, split: split.join(", ") }));
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
