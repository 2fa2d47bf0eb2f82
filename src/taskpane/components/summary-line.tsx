import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { inForce } from "../session/carried";
import type { CheckSummary } from "../session/state";
import type { PaneTexts } from "../texts";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";
import { useRuleWords } from "./rule-text";

const useStyles = makeStyles({
  whole: { flexGrow: 1, flexBasis: "8rem", minWidth: 0 },
  brief: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    maxWidth: "100%",
    minHeight: "1.5rem",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
  },
  chevron: { flexShrink: 0 },
});

/** "14:05", by the clock of the reader. */
export function timeOf(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** What was checked, in a sentence or two. */
export function checkedWords(summary: CheckSummary, texts: PaneTexts): string {
  const { tables, sheets, rows, relations, hiddenRows, hiddenColumns } = summary;
  const time = timeOf(summary.at);
  const words =
    sheets > 1
      ? texts.summary.checkedSheets({ tables, sheets, rows, relations, time })
      : texts.summary.checked({ tables, rows, relations, time });
  if (hiddenRows === 0 && hiddenColumns === 0) return words;
  const hidden =
    hiddenColumns === 0
      ? texts.summary.hiddenRows({ rows: hiddenRows })
      : hiddenRows === 0
        ? texts.summary.hiddenColumns({ columns: hiddenColumns })
        : texts.summary.hidden({ rows: hiddenRows, columns: hiddenColumns });
  return `${words} ${hidden}`;
}

/** What was not checked; "" when everything was. */
export function notCheckedWords(summary: CheckSummary, totalsOnly: boolean, texts: PaneTexts): string {
  const parts = [
    ...(totalsOnly ? [texts.summary.beyondTotals] : []),
    ...summary.hiddenSheets.map((sheet) => texts.summary.hiddenSheet({ sheet })),
    ...(summary.uncheckedSheets ?? []).map((sheet) => texts.summary.stoppedBefore({ sheet })),
    ...(summary.mergesUnknown ?? []).map((sheet) => texts.summary.mergesUnknown({ sheet })),
    ...summary.sheetsWithoutTable.map((sheet) => texts.summary.sheetWithoutTable({ sheet })),
  ];
  return parts.length === 0 ? "" : texts.summary.notChecked({ list: parts.join(texts.separator) });
}

/** "Đã đối chiếu 412 trong 430 số; 18 số chưa có phép tính nào"; "" where nobody counted. */
export function coverageWords({ coverage, uncalculated = 0 }: CheckSummary, texts: PaneTexts): string {
  const missing = uncalculated > 0 ? texts.summary.uncalculated({ count: uncalculated }) : "";
  return [figuresWords(coverage, texts), missing].filter((words) => words !== "").join(" ");
}

function figuresWords(coverage: CheckSummary["coverage"], texts: PaneTexts): string {
  if (!coverage) return "";
  const { compared, computed, notCompared } = coverage;
  const figures = compared + computed + notCompared;
  if (compared === figures) return texts.summary.coveredAll({ figures });
  const words = texts.summary.covered({ compared, computed, figures });
  return notCompared === 0 ? words : `${words} ${texts.summary.notCovered({ count: notCompared })}`;
}

/** Sheets nothing was compared on, each named under "Chưa kiểm tra". */
function uncheckedSheets({ hiddenSheets, sheetsWithoutTable, uncheckedSheets }: CheckSummary): number {
  return hiddenSheets.length + sheetsWithoutTable.length + (uncheckedSheets ?? []).length;
}

/** What was checked in one line; "" in a pane that checked nothing. */
export function briefWords(summary: CheckSummary, failures: number, texts: PaneTexts): string {
  const { coverage, tables } = summary;
  const sheets = uncheckedSheets(summary);
  if (!coverage) return texts.summary.briefTables({ tables, sheets, failures });
  const { compared, computed, notCompared } = coverage;
  return texts.summary.brief({ compared, figures: compared + computed + notCompared, sheets, failures });
}

/** One line of what was compared and what was not; it opens to all that is known of it. */
export function SummaryLine() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const words = useRuleWords(language);
  const id = useId();
  const failures = state.sheets.flatMap((sheet) =>
    (sheet.failures ?? []).map((failure) => ({ sheet: sheet.name, failure })),
  );
  const [asked, setAsked] = useState<boolean | null>(null);
  const { summary } = state;
  if (!summary) return null;
  const { totalsOnly } = inForce(state);
  // What a line would not tell stands open.
  const isOpen = asked ?? (totalsOnly || failures.length > 0);
  const missing = notCheckedWords(summary, totalsOnly, texts);
  const covered = coverageWords(summary, texts);
  const quiet = mergeClasses(layout.paragraph, layout.quiet);
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div className={styles.whole}>
      <button
        type="button"
        className={mergeClasses(styles.brief, layout.quiet, layout.focus)}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setAsked(!isOpen)}
      >
        <span>{briefWords(summary, failures.length, texts)}</span>
        <Chevron className={styles.chevron} aria-hidden />
      </button>
      <div id={id} hidden={!isOpen}>
        {failures.map(({ sheet, failure }) => (
          <p key={`${sheet}${failure.message}`} className={quiet}>
            {sheet}: {words?.failure(failure)}
          </p>
        ))}
        {summary.tables > 0 && <p className={quiet}>{checkedWords(summary, texts)}</p>}
        {covered !== "" && (
          <p className={quiet}>
            {covered}{" "}
            {(summary.coverage?.notCompared ?? 0) + (summary.uncalculated ?? 0) > 0 && (
              <button
                type="button"
                className={mergeClasses(layout.link, layout.focus)}
                onClick={() => actions.open("coverage")}
              >
                {texts.summary.showNotCovered}
              </button>
            )}
          </p>
        )}
        {missing !== "" && <p className={quiet}>{missing}</p>}
      </div>
    </div>
  );
}
