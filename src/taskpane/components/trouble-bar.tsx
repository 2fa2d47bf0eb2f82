import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { newerWords } from "../../i18n/carried-words";
import { joinList } from "../../i18n/format";
import type { Language } from "../../i18n/format";
import type { Trouble } from "../session/state";
import type { PaneTexts } from "../texts";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";
import { SeverityIcon } from "./severity-icon";

const MOST_CELLS = 6;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    color: tokens.colorNeutralForeground1,
  },
  icon: { display: "flex", alignItems: "center", height: tokens.lineHeightBase300 },
  words: { flexGrow: 1, minWidth: 0, margin: 0 },
  detail: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What went wrong as a sentence. */
export function troubleWords(trouble: Trouble, texts: PaneTexts, language: Language): string {
  switch (trouble.kind) {
    case "refused":
      return texts.trouble.refused[trouble.code];
    case "conflict":
      return texts.trouble.conflict({
        cells: joinList(
          trouble.cells.map(({ cell }) => cell),
          language,
          MOST_CELLS,
          "cells",
        ),
      });
    case "unexpected":
      if (trouble.about === "newer") return newerWords(language);
      if (trouble.about === "state") return texts.trouble.damaged;
      return trouble.about === "engine" ? texts.trouble.engine : texts.trouble.unexpected;
  }
}

/** Stands above everything until it is closed; said at once by screen readers. */
export function TroubleBar() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const { trouble } = state;
  const detail = trouble === null || trouble.kind === "conflict" ? "" : trouble.detail;
  return (
    <div role="alert">
      {trouble && (
        <div className={styles.bar}>
          <span className={styles.icon}>
            <SeverityIcon severity="warning" />
          </span>
          <p className={styles.words}>
            {troubleWords(trouble, texts, language)}
            {detail !== "" && (
              <>
                <br />
                <span className={styles.detail}>{texts.trouble.detail({ detail })}</span>
              </>
            )}
          </p>
          <Button
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={texts.trouble.dismiss}
            onClick={() => actions.dismissTrouble()}
          />
        </div>
      )}
      {state.damagedState === true && (
        <div className={styles.bar}>
          <div className={layout.stack}>
            {!(trouble?.kind === "unexpected" && trouble.about === "state") && (
              <p className={styles.words}>{texts.trouble.damaged}</p>
            )}
            <div>
              <Button disabledFocusable={state.busy} onClick={() => void actions.replaceDamagedState()}>
                {texts.trouble.replaceDamaged}
              </Button>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
