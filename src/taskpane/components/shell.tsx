import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { FindingsView } from "./findings-view";
import { Footer } from "./footer";
import { Announcements } from "./notices";
import { usePane } from "./pane-context";
import { useRuleWords } from "./rule-text";
import { TroubleBar } from "./trouble-bar";
import { useLow } from "./use-low";
import { useSteps } from "./use-steps";
import { useViews } from "./use-views";

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
  const ViewOf = useViews();
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
      {ViewOf && <ViewOf view={state.view} />}
      {inFindings && <Footer isLow={isLow} />}
      <Announcements isLow={isLow} />
    </div>
  );
}
