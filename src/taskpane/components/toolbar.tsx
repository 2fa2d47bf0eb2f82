import { Button, makeStyles, ProgressBar, Text } from "@fluentui/react-components";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  action: { flexGrow: 1, flexBasis: "8rem" },
  progress: { flexGrow: 1 },
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
  const share = texts.progress.share({ percent: Math.round(progress.share * 100) });
  return (
    <div className={layout.stack}>
      <div className={layout.row}>
        <Text className={styles.progress}>
          {words}, {share}
        </Text>
        <Button onClick={() => actions.cancel()}>{texts.actions.stop}</Button>
      </div>
      <ProgressBar value={progress.share} aria-label={words} aria-valuetext={share} thickness="large" />
    </div>
  );
}
