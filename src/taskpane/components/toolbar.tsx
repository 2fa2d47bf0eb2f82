import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  action: { flexGrow: 1, flexBasis: "8rem" },
  progress: { flexGrow: 1 },
  track: {
    height: tokens.strokeWidthThickest,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    transitionProperty: "width",
    transitionDuration: tokens.durationSlow,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0.01ms" },
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

/** Check and fill; the accent is on the check until there is something to look at. */
export function Toolbar() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const checking = state.phase === "checking";
  const label = checking
    ? texts.actions.checking
    : state.summary
      ? texts.actions.checkAgain
      : texts.actions.check;
  return (
    <div className={layout.stack}>
      <div className={layout.row}>
        <Button
          className={styles.action}
          appearance={state.summary ? "secondary" : "primary"}
          disabledFocusable={checking || state.busy}
          onClick={() => void actions.check()}
        >
          {label}
        </Button>
        <Button
          className={styles.action}
          disabledFocusable={checking || state.busy}
          onClick={() => void actions.openFill()}
        >
          {texts.actions.fill}
        </Button>
      </div>
      {state.progress && <Progress progress={state.progress} />}
    </div>
  );
}

function Progress({ progress }: { progress: { share: number; step: "reading" | "checking" | "writing" } }) {
  const styles = useStyles();
  const layout = useLayout();
  const { actions, texts } = usePane();
  const words = texts.progress[progress.step];
  const percent = Math.round(Math.min(1, Math.max(0, progress.share)) * 100);
  const share = texts.progress.share({ percent });
  return (
    <div className={layout.stack}>
      <div className={layout.row}>
        <span className={styles.progress}>
          {words}, {share}
        </span>
        <Button onClick={() => actions.cancel()}>{texts.actions.stop}</Button>
      </div>
      <div
        role="progressbar"
        className={styles.track}
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={share}
      >
        <div className={styles.bar} style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
