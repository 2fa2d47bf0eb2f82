import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayout } from "./layout";
import { visibleFindings } from "../session/select";
import { labelsOf } from "./list";
import { usePane } from "./pane-context";
import { useRuleWords } from "./rule-text";
import type { Notice, Step } from "../session/state";
import type { PaneTexts } from "../texts";

const useStyles = makeStyles({
  notice: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function stepWords({ kind, cells }: Step, texts: PaneTexts): string {
  return texts.steps[kind]({ cells });
}

/** The last thing that was done, as a sentence. */
export function noticeWords(notice: Notice, texts: PaneTexts): string {
  switch (notice.kind) {
    case "filled":
    case "fixed":
      return texts.notice[notice.kind]({ cells: notice.cells });
    case "marked":
      return [
        texts.notice.marked({ cells: notice.cells }),
        ...(notice.left ?? []).map((left) =>
          left.reason === "protected"
            ? texts.notice.notMarkedProtected(left)
            : texts.notice.notMarkedTooMany(left),
        ),
      ].join(" ");
    case "sheet-added":
      return texts.notice.sheetAdded({ sheet: notice.sheet });
    case "unmarked":
    case "ignored":
    case "unignored":
    case "cancelled":
      return texts.notice[notice.kind];
    case "undone":
    case "redone":
      return texts.notice[notice.kind]({ step: stepWords(notice.step, texts) });
    case "rechecked": {
      const { gone, added } = notice;
      if (gone > 0 && added > 0) return texts.notice.recheckedBoth({ gone, added });
      if (gone > 0) return texts.notice.recheckedGone({ gone });
      return added > 0 ? texts.notice.recheckedAdded({ added }) : texts.notice.recheckedSame;
    }
    case "copied":
      return texts.notice.copied({ text: notice.text });
  }
}

/** Said quietly when the reader pauses: what was done, and which finding the steps have come to. */
export function Announcements({ isLow }: { isLow: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const { state, texts, language } = usePane();
  const words = useRuleWords(language);
  const listed = visibleFindings(state);
  const index = listed.findIndex((finding) => finding.id === state.current);
  const current = listed[index];
  return (
    <>
      <div role="status" aria-live="polite">
        {state.notice && (
          <div className={isLow ? layout.spoken : styles.notice}>{noticeWords(state.notice, texts)}</div>
        )}
      </div>
      <div aria-live="polite" className={layout.spoken}>
        {current &&
          texts.finding.announced({
            severity: texts.severity[current.severity],
            at: index + 1,
            of: listed.length,
            place: [current.cell, labelsOf(current.place)].filter((part) => part !== "").join(", "),
            message: (words?.finding(current) ?? []).map(({ text }) => text).join(" "),
          })}
      </div>
    </>
  );
}
