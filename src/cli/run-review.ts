import { basename } from "node:path";
import { formatNumber } from "../i18n/format";
import { notFollowedWords } from "../i18n/carried-words";
import type { CarriedReport } from "../report";
import type { WorkbookData } from "../grid/sheet";
import { printedRound } from "../review/round-report";
import type { PrintedRound } from "../review/round-report";
import { reviewRound } from "../review/review";
import type { RoundReport } from "../review/review";
import { lines as mergedUnits } from "../../assets/data/units-2025.json";
import { readMergers } from "../review/mergers";
import { emptyDesk, readDesk } from "../review/desk";
import type { Desk } from "../review/desk";
import type { IgnoredFinding, Submission } from "../review/submission";
import { submit, unreadable } from "../review/submit";
import { unitsListed } from "../review/units-listed";
import { periodWords, roundRuleNames } from "../review/words";
import { failureOf, failureSentences } from "../workbook/file/failures";
import { openWorkbookFile } from "../workbook/file/open";
import { ignoredIn } from "../workbook/kept-ignores";
import { carriedInText } from "../workbook/workbook-state";
import { UsageError } from "./arguments";
import { readBytes, roundFiles, sameFile } from "./files";
import { foreignReader } from "./foreign-reader";
import { plainJson } from "./process-output";
import { readReviewArguments } from "./review-arguments";
import type { ReviewArguments } from "./review-arguments";
import { reviewTexts } from "./review-texts";
import type { Output } from "./process-output";
import { hashOf, writeRoundTo } from "./write-round";

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
  const received = submissions(options.folders, options);
  const superior = options.superior === null ? [] : submissions([options.superior], options);
  const report = reviewRound({
    submissions: received,
    expected: expected ? unitsListed(expected.workbook) : desk.expected,
    previous: options.previous === null ? [] : submissions([options.previous], options),
    superior,
    period: options.period ?? desk.period,
    ...(options.previous === null ? {} : { mergers: readMergers(mergedUnits) }),
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

function submissions(names: readonly string[], options: ReviewArguments): Submission[] {
  return roundFiles(names).map((file) => {
    const { workbook, failure, carried, hash, ignored } = read(file, options);
    return failure
      ? unreadable(file, failure)
      : submit(file, workbook, {
          language: options.language,
          hash,
          ignored,
          marks: options.out !== null,
          ...(carried ? { carried } : {}),
        });
  });
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

interface ReadFile {
  readonly workbook: WorkbookData;
  readonly failure: Submission["failure"];
  readonly carried: CarriedReport | null;
  readonly hash: string;
  readonly ignored: readonly IgnoredFinding[];
}

function read(file: string, { language }: ReviewArguments): ReadFile {
  try {
    const bytes = readBytes(file);
    const { data, state } = openWorkbookFile(basename(file), bytes, foreignReader());
    return {
      workbook: data,
      failure: null,
      carried: carriedInText(state),
      hash: hashOf(bytes),
      ignored: ignoredIn(state),
    };
  } catch (error) {
    const { code } = failureOf(error);
    return {
      workbook: { sheets: [] },
      carried: null,
      hash: "",
      ignored: [],
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
