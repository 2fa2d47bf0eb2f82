import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { TableSearch24Regular } from "@fluentui/react-icons/svg/table-search";
import { ShieldCheckmark24Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { ErrorCircle24Regular } from "@fluentui/react-icons/svg/error-circle";
import type { ReactNode } from "react";
import { isQuietedByCarried } from "../session/carried";
import { useLayout } from "./layout";
import { openFindings } from "./list";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  clean: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  icon: { color: tokens.colorNeutralForeground3 },
  cleanIcon: { color: tokens.colorStatusSuccessForeground3 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

function StateCard(props: { icon: ReactNode; title: string; clean?: boolean; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.state, props.clean && styles.clean)}>
      {props.icon}
      <h2 className={styles.title}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** Before the first check. */
export function Waiting() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, texts } = usePane();
  return (
    <StateCard
      icon={<ShieldCheckmark24Regular className={styles.icon} aria-hidden />}
      title={state.phase === "checking" ? texts.actions.checking : texts.waiting.title}
    >
      <p className={layout.paragraph}>{texts.waiting.sentence}</p>
    </StateCard>
  );
}

/** The check could not be made; why is said above. */
export function Failed() {
  const styles = useStyles();
  const layout = useLayout();
  const { texts } = usePane();
  return (
    <StateCard icon={<ErrorCircle24Regular className={styles.icon} aria-hidden />} title={texts.failed.title}>
      <p className={layout.paragraph}>{texts.failed.sentence}</p>
    </StateCard>
  );
}

/** Nothing to mend: as plain to see as a finding would be, with what this cannot know. */
export function Clean({ onlyInfo }: { onlyInfo: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const { state, texts } = usePane();
  const ignored = state.findings.filter(
    (finding) => finding.ignore !== null && finding.severity !== "info",
  ).length;
  const compared = (state.summary?.relations ?? 0) > 0;
  const untold = state.summary?.untold ?? 0;
  const coverage = state.summary?.coverage ?? null;
  const uncalculated = state.summary?.uncalculated ?? 0;
  const isWhole = untold + uncalculated === 0 && coverage !== null && coverage.notCompared === 0;
  // What came with the file is not for this reader to be calmed by.
  const isQuieted = isQuietedByCarried(state);
  const title = !compared
    ? texts.clean.nothingToCompare
    : isQuieted
      ? texts.clean.quieted
      : ignored > 0
        ? (isWhole ? texts.clean.exceptIgnored : texts.clean.comparedExceptIgnored)({ count: ignored })
        : !isWhole
          ? texts.clean.comparedMatch
          : onlyInfo
            ? texts.clean.onlyInfo
            : texts.clean.title;
  return (
    <StateCard
      clean={compared && !isQuieted}
      icon={
        isQuieted ? (
          <TableSearch24Regular className={styles.icon} aria-hidden />
        ) : (
          <CheckmarkCircle24Filled className={compared ? styles.cleanIcon : styles.icon} aria-hidden />
        )
      }
      title={title}
    >
      {untold > 0 && <p className={layout.paragraph}>{texts.clean.untold({ count: untold })}</p>}
      {openFindings(state).length === 0 && (
        <p className={mergeClasses(layout.paragraph, layout.quiet)}>{texts.clean.limit}</p>
      )}
    </StateCard>
  );
}

/** No table was recognised: what was looked for, and how to point at one. */
export function NoTable() {
  const styles = useStyles();
  const layout = useLayout();
  const { actions, texts } = usePane();
  return (
    <StateCard
      icon={<TableSearch24Regular className={styles.icon} aria-hidden />}
      title={texts.noTable.title}
    >
      <p className={layout.paragraph}>{texts.noTable.sentence}</p>
      <p className={layout.paragraph}>{texts.noTable.hint}</p>
      <Button appearance="primary" onClick={() => actions.openTable()}>
        {texts.noTable.point}
      </Button>
    </StateCard>
  );
}
