import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import { CarriedBar } from "./carried-bar";
import { Filters } from "./filters";
import { FindingList } from "./finding-list";
import { FoldedTop } from "./folded-top";
import { Sentence } from "./footer";
import { Header } from "./header";
import { useLayout } from "./layout";
import { findingGroups } from "../session/select";
import { openFindings, severityOrder } from "./list";
import { usePane } from "./pane-context";
import { useRuleWords } from "./rule-text";
import { ProgressCount } from "./progress-count";
import { ScopeSwitch } from "./scope-switch";
import { Clean, Failed, NoTable, Waiting } from "./states";
import { SummaryLine } from "./summary-line";
import { Toolbar } from "./toolbar";

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalSNudge,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  low: { paddingBlock: tokens.spacingVerticalXXS },
  summary: { justifyContent: "space-between" },
  list: {
    paddingBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalL}`,
    gap: tokens.spacingVerticalS,
  },
});

/** The pane's home: the table, what to do, what was checked, and what was found. */
export function FindingsView({ isLow }: { isLow: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const { state } = usePane();
  const [unfolded, setUnfolded] = useState(false);
  // Before a check there is nothing below that needs the room.
  const folds = isLow && state.summary !== null;
  return (
    <>
      <div className={mergeClasses(styles.top, folds && styles.low)}>
        {folds && <FoldedTop isOpen={unfolded} onToggle={() => setUnfolded(!unfolded)} />}
        {folds && !unfolded && <CarriedBar />}
        {(!folds || unfolded) && (
          <>
            <Header />
            <CarriedBar />
            <Toolbar />
            <div className={mergeClasses(layout.row, styles.summary)}>
              <SummaryLine />
              <ScopeSwitch />
              {!folds && <ProgressCount />}
            </div>
            <Filters />
            {folds && <Sentence />}
          </>
        )}
      </div>
      <main className={mergeClasses(layout.page, styles.list)}>
        <Body />
      </main>
    </>
  );
}

function Body() {
  const { state, language } = usePane();
  const { phase, summary } = state;
  const words = useRuleWords(language);
  if (!summary) return phase === "failed" ? <Failed /> : <Waiting />;
  if (!words) return null;
  if (summary.tables === 0 && state.findings.length === 0) return <NoTable />;
  const open = openFindings(state);
  const groups = findingGroups(state);
  return (
    <Fragment>
      {open.every((finding) => finding.severity === "info") && <Clean onlyInfo={open.length > 0} />}
      {groups.length > 0 && <FindingList groups={groups} />}
      <Hidden count={open.length - groups.reduce((sum, group) => sum + group.findings.length, 0)} />
      <IgnoredLink />
      <RecordLink />
    </Fragment>
  );
}

/** Says how many findings the filter keeps back, so that an empty list is never mistaken for a clean one. */
function Hidden({ count }: { count: number }) {
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  if (count === 0) return null;
  const showAll = (): void => {
    for (const severity of severityOrder)
      if (!state.filter.severities.includes(severity)) actions.toggleSeverity(severity);
    if (state.filter.sheet !== null) actions.filterSheet(null);
  };
  return (
    <div className={layout.row}>
      <span>{texts.filters.hides({ count })}</span>
      <Button className={layout.compact} onClick={showAll}>
        {texts.filters.showAll}
      </Button>
    </div>
  );
}

function RecordLink() {
  const layout = useLayout();
  const { actions, texts } = usePane();
  return (
    <div>
      <button
        type="button"
        className={mergeClasses(layout.link, layout.tall, layout.focus)}
        onClick={() => actions.open("record")}
      >
        {texts.finding.record}
      </button>
    </div>
  );
}

function IgnoredLink() {
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  if (state.ignores.length === 0) return null;
  const covered = state.findings.filter((finding) => finding.ignore !== null).length;
  return (
    <div>
      <button
        type="button"
        className={mergeClasses(layout.link, layout.tall, layout.focus)}
        onClick={() => actions.open("ignores")}
      >
        {texts.finding.ignoredCount({ count: covered })}
      </button>
    </div>
  );
}
