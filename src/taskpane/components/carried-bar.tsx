import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { carriedList, newerWords } from "../../i18n/carried-words";
import { carriedCounts } from "../session/carried";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
});

/** What came with the file and keeps findings back, with the check without it one press away. */
export function CarriedBar() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const carried = carriedCounts(state);
  if (carried === null && state.newerState !== true) return null;
  const list = carried === null ? "" : carriedList(carried, language);
  const { setAside } = state;
  return (
    <section className={styles.bar} aria-label={texts.carried.label}>
      {state.newerState === true && <p className={layout.paragraph}>{newerWords(language)}</p>}
      {list !== "" && (
        <>
          <p className={layout.paragraph}>
            {setAside ? texts.carried.setAside({ list }) : texts.carried.follows({ list })}
          </p>
          <Button disabledFocusable={state.busy} onClick={() => void actions.followCarried(setAside)}>
            {setAside ? texts.carried.follow : texts.carried.checkWithout}
          </Button>
        </>
      )}
    </section>
  );
}
