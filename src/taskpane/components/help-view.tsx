import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";
import { SubView } from "./sub-view";

const useStyles = makeStyles({
  title: { marginBottom: tokens.spacingVerticalXS },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  keys: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  does: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function HelpView() {
  const styles = useStyles();
  const layout = useLayout();
  const { texts } = usePane();
  const { title, sections, keysTitle, keys } = texts.helpView;
  return (
    <SubView title={title} onlyText>
      {sections.map((section) => (
        <section key={section.title}>
          <h2 className={mergeClasses(layout.strong, styles.title)}>{section.title}</h2>
          <div className={styles.lines}>
            {section.lines.map((line) => (
              <p key={line} className={layout.paragraph}>
                {line}
              </p>
            ))}
          </div>
        </section>
      ))}
      <section>
        <h2 className={mergeClasses(layout.strong, styles.title)}>{keysTitle}</h2>
        <dl className={styles.keys}>
          {keys.map((key) => (
            <div key={key.keys} style={{ display: "contents" }}>
              <dt>{key.keys}</dt>
              <dd className={styles.does}>{key.does}</dd>
            </div>
          ))}
        </dl>
      </section>
    </SubView>
  );
}
