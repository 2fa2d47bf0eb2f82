import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useLayoutEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { CoverageView } from "./coverage-view";
import { FillView } from "./fill-view";
import { FindingsView } from "./findings-view";
import { FixView } from "./fix-view";
import { Footer } from "./footer";
import { HelpView } from "./help-view";
import { IgnoreView } from "./ignore-view";
import { IgnoresView } from "./ignores-view";
import { Announcements } from "./notices";
import { usePane } from "./pane-context";
import { useRuleWords } from "./rule-text";
import { SettingsView } from "./settings-view";
import { TableView } from "./table-view";
import { TroubleBar } from "./trouble-bar";
import { useLow } from "./use-low";
import { useSteps } from "./use-steps";

const useStyles = makeStyles({
  shell: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    outlineStyle: "none",
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
  },
});

/** Few ask for it, and it brings words and pictures of its own. */
const RecordView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "record" */ "./record/record-view")).RecordView,
}));

function SubView() {
  const { state } = usePane();
  const { view } = state;
  switch (view.kind) {
    case "findings":
      return null;
    case "fill":
      return <FillView view={view} />;
    case "fix":
      return <FixView view={view} />;
    case "ignore":
      return <IgnoreView key={view.findingId} findingId={view.findingId} />;
    case "ignores":
      return <IgnoresView />;
    case "table":
      return <TableView />;
    case "settings":
      return <SettingsView />;
    case "help":
      return <HelpView />;
    case "coverage":
      return <CoverageView />;
    case "record":
      return (
        <Suspense>
          <RecordView />
        </Suspense>
      );
  }
}

/** Ctrl+Z and Ctrl+Y anywhere in the pane but in a field, which takes back its own letters. */
function historyKey(event: KeyboardEvent): "undo" | "redo" | null {
  const isField = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
  if (isField || event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" ? "redo" : null;
}

/** The findings stay in the page under a sub-view, so that one comes back to where one was. */
export function Shell() {
  const styles = useStyles();
  const { state, actions } = usePane();
  const steps = useSteps();
  const inFindings = state.view.kind === "findings";
  const shell = useRef<HTMLDivElement>(null);
  const isLow = useLow(shell);
  const scroller = useRef<HTMLDivElement>(null);
  const left = useRef<{ element: HTMLElement | null; scroll: number }>({ element: null, scroll: 0 });
  const was = useRef(inFindings);

  useLayoutEffect(() => {
    if (was.current === inFindings) return;
    was.current = inFindings;
    if (!inFindings) return;
    if (scroller.current) scroller.current.scrollTop = left.current.scroll;
    const { element } = left.current;
    const target = element?.isConnected ? element : scroller.current;
    target?.focus({ preventScroll: true });
  }, [inFindings]);

  // Steps from the keyboard bring the card into view; the focus stays where it is.
  const { current } = state;
  const listed = useRuleWords(state.settings.language) !== null;
  useEffect(() => {
    if (current === null || !listed) return;
    scroller.current
      ?.querySelector(`[data-finding="${CSS.escape(current)}"]`)
      ?.scrollIntoView({ block: "nearest" });
  }, [current, listed]);

  // In a low pane the headings above the first finding would leave no room for it.
  const checkedAt = state.summary?.at;
  useEffect(() => {
    if (!isLow || checkedAt === undefined || !listed) return;
    scroller.current?.querySelector("[data-finding]")?.scrollIntoView({ block: "nearest" });
  }, [isLow, checkedAt, listed]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === "F8") {
      event.preventDefault();
      if (event.shiftKey) steps.previous();
      else steps.next();
    } else if (event.key === "Escape" && !inFindings) {
      event.preventDefault();
      actions.open("findings");
    } else {
      const direction = historyKey(event);
      if (direction === null) return;
      event.preventDefault();
      void actions[direction]();
    }
  };

  return (
    <div ref={shell} className={styles.shell} onKeyDown={onKeyDown} tabIndex={-1}>
      <TroubleBar />
      <div
        ref={scroller}
        className={styles.scroller}
        hidden={!inFindings}
        tabIndex={-1}
        onFocus={(event) => {
          if (event.target !== event.currentTarget) left.current.element = event.target;
        }}
        onScroll={(event) => {
          if (inFindings) left.current.scroll = event.currentTarget.scrollTop;
        }}
      >
        <FindingsView isLow={isLow} />
      </div>
      <SubView />
      {inFindings && <Footer isLow={isLow} />}
      <Announcements isLow={isLow} />
    </div>
  );
}
