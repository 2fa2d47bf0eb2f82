import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
  },
  foot: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface SubViewProps {
  title: string;
  children: ReactNode;
  /** What ends the view, always in sight. */
  foot?: ReactNode;
  /** There is nothing in it to move to: the view itself takes the keyboard, to be scrolled by it. */
  onlyText?: boolean;
}

/** A view over the findings: its heading takes the focus when it opens, Esc and the arrow lead back. */
export function SubView({ title, children, foot, onlyText }: SubViewProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { actions, texts } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={texts.back}
          title={`${texts.back} (Esc)`}
          onClick={() => actions.open("findings")}
        />
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      <main
        className={mergeClasses(styles.body, onlyText && layout.focus)}
        {...(onlyText ? { tabIndex: 0 } : {})}
      >
        <div className={layout.page}>{children}</div>
      </main>
      {foot !== undefined && <div className={mergeClasses(styles.foot, layout.row)}>{foot}</div>}
    </div>
  );
}
