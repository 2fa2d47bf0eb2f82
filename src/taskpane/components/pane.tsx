import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Session } from "../session/state";
import { themes } from "../theme/themes";
import { useLook } from "../theme/use-look";
import { PaneProvider, usePaneModel } from "./pane-context";
import { Shell } from "./shell";

const useStyles = makeStyles({
  root: { height: "100%", backgroundColor: tokens.colorNeutralBackground2 },
});

/** The whole pane. The element it stands in gives the height; 320 px of width are enough. */
export function Pane({ session }: { session: Session }) {
  const styles = useStyles();
  const model = usePaneModel(session);
  const look = useLook(model.state.settings.theme);
  return (
    <FluentProvider theme={themes[look]} lang={model.language} className={styles.root}>
      <PaneProvider value={model}>
        <Shell />
      </PaneProvider>
    </FluentProvider>
  );
}
