import { formatNumber, formatPercent } from "../i18n/format";
import type { Language } from "../i18n/format";
import type { Desk, DeskState } from "./desk";
import { arrivalDay, standingOf } from "./desk";
import { fourWords } from "./four-words";
import type { FourWords } from "./four-words";
import { whereOf } from "./note";
import type { Paper, PaperCell } from "./paper";
import type { ReviewedFile, ReviewedUnit, UnitState } from "./reception";
import type { RoundReport } from "./review";
import { periodWords, roundMessage, roundRuleNames } from "./words";

interface SummaryWords {
  title: string;
  sheets: Readonly<Record<"units" | "findings", string>>;
  reception(received: string, expected: string): string;
  ties(compared: string, held: string): string;
  columns: readonly string[];
  findings: readonly string[];
  states: Readonly<Record<UnitState, string>>;
  standing: Readonly<Record<DeskState, string>>;
  yes: readonly [string, string, string];
}

const words: Readonly<Record<Language, SummaryWords>> = {
  vi: {
    title: "KẾT QUẢ THẨM ĐỊNH CẢ ĐỢT",
    sheets: { units: "Đơn vị", findings: "Giữa các tệp" },
    reception: (received, expected) => `Đã nhận ${received}/${expected} đơn vị.`,
    ties: (compared, held) => `Giữa các tệp và các trang: ${compared} phép đối chiếu, ${held} khớp.`,
    columns: [
      "Đơn vị",
      "Tiếp nhận",
      "Xử lý",
      "Lỗi",
      "Cần xem lại",
      "Chưa đối chiếu",
      "Đã bỏ qua",
      "Ảnh hưởng",
      "Đúng",
      "Đủ",
      "Khớp",
      "Đúng hạn",
      "Tệp",
    ],
    findings: ["Đơn vị", "Mục", "Nội dung", "Các ô"],
    states: {
      received: "đã nhận",
      missing: "chưa gửi",
      twice: "gửi nhiều tệp",
      unexpected: "ngoài danh sách",
      unreadable: "không đọc được",
    },
    standing: {
      received: "đã nhận",
      "has-issues": "có mục cần xem lại",
      returned: "đã trả lại",
      accepted: "đã chấp nhận",
    },
    yes: ["đạt", "cần xem lại", "chưa rõ"],
  },
  en: {
    title: "REVIEW OF THE WHOLE ROUND",
    sheets: { units: "Units", findings: "Between files" },
    reception: (received, expected) => `${received} of ${expected} units received.`,
    ties: (compared, held) => `Between files and sheets: ${compared} comparisons, ${held} hold.`,
    columns: [
      "Unit",
      "Reception",
      "Decision",
      "Errors",
      "To review",
      "Not compared",
      "Ignored",
      "Influence",
      "Correct",
      "Complete",
      "Consistent",
      "Timely",
      "Files",
    ],
    findings: ["Unit", "Finding", "What", "Cells"],
    states: {
      received: "received",
      missing: "missing",
      twice: "several files",
      unexpected: "not on the list",
      unreadable: "unreadable",
    },
    standing: {
      received: "received",
      "has-issues": "has issues",
      returned: "returned",
      accepted: "accepted",
    },
    yes: ["yes", "to review", "not known"],
  },
};

/** The files of a unit. */
export function filesOf(report: RoundReport, unit: Pick<ReviewedUnit, "files">): ReviewedFile[] {
  return report.files.filter(({ file }) => unit.files.includes(file));
}

/** A unit in four words, with the day its last file came as the desk knows it. */
export function wordsOfUnit(report: RoundReport, unit: ReviewedUnit, desk: Desk): FourWords {
  const files = filesOf(report, unit);
  const days = files.flatMap((file) => arrivalDay(desk, file) ?? []).sort();
  return fourWords(unit, files, report.findings, days.at(-1) ?? null, desk.deadline);
}

/** The round as papers: one line a unit, by influence, and what does not agree between files. */
export function papersOfRound(report: RoundReport, desk: Desk, language: Language): Paper[] {
  const say = words[language];
  const number = (value: number): PaperCell => ({ text: formatNumber(value, language), value });
  const yes = (value: boolean | null): PaperCell => ({
    text: value === null ? say.yes[2] : value ? say.yes[0] : say.yes[1],
  });
  const sorted = [...report.units].sort((one, other) => other.influence - one.influence);
  const expected = report.units.filter((unit) => unit.expected);
  const received = expected.filter(({ state }) => state === "received" || state === "twice").length;
  const units = sorted.map((unit): PaperCell[] => {
    const files = filesOf(report, unit);
    const coverage = files.flatMap(({ report: { sheets } }) =>
      sheets.flatMap(({ checked }) => checked.coverage ?? []),
    );
    const four = wordsOfUnit(report, unit, desk);
    return [
      { text: unit.name },
      { text: say.states[unit.state] },
      { text: unit.files.length === 0 ? "" : say.standing[standingOf(desk, unit, files).state] },
      number(unit.counts.error),
      number(unit.counts.warning),
      number(coverage.reduce((sum, { notCompared }) => sum + notCompared, 0)),
      number(
        files.reduce((sum, { ignored, carried }) => sum + Math.max(ignored.length, carried?.ignores ?? 0), 0),
      ),
      { text: formatPercent(unit.influence * 100, language, 0) },
      yes(four.correct),
      yes(four.complete),
      yes(four.consistent),
      yes(four.timely),
      { text: files.map(({ file }) => whereOf({ file, sheet: null, cell: null })).join("; ") },
    ];
  });
  const period = report.period === null ? "" : ` (${periodWords(report.period, language)})`;
  return [
    {
      name: say.sheets.units,
      blocks: [
        { kind: "title", text: say.title + period },
        {
          kind: "line",
          text: say.reception(formatNumber(received, language), formatNumber(expected.length, language)),
          strong: true,
        },
        {
          kind: "line",
          text: say.ties(
            formatNumber(report.ties.compared, language),
            formatNumber(report.ties.held, language),
          ),
        },
        {
          kind: "table",
          head: say.columns,
          widths: [34, 16, 18, 8, 10, 12, 10, 10, 12, 12, 12, 12, 40],
          rows: units,
        },
      ],
    },
    {
      name: say.sheets.findings,
      blocks: [
        {
          kind: "table",
          head: say.findings,
          widths: [34, 30, 80, 60],
          rows: report.findings.map(({ unit, rule, args, places }) => [
            { text: unit ?? "" },
            { text: roundRuleNames[language][rule] },
            { text: roundMessage(args, language) },
            { text: places.map(whereOf).join("; ") },
          ]),
        },
      ],
    },
  ];
}
