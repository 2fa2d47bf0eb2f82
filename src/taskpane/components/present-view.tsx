import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { trainingTexts } from "../../i18n/training-texts";
import type { View } from "../session/state";
import { useLayout } from "./layout";
import { labelsOf } from "./list";
import { usePane } from "./pane-context";
import { useRuleWords } from "./rule-text";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: "none",
  },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase500,
    fontVariantNumeric: "tabular-nums",
  },
  /** Read from the last row of a hall where the window is wide, and in Excel's narrow pane still twice as large as a card. */
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    fontSize: "clamp(1.35rem, 2.1vw, 2.4rem)",
    lineHeight: 1.35,
  },
  question: { margin: 0, fontSize: "1.5em", lineHeight: 1.2, fontWeight: tokens.fontWeightSemibold },
  cell: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  wrong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  arithmetic: { margin: 0, fontVariantNumeric: "tabular-nums" },
  rest: { margin: 0, fontSize: "0.8em", color: tokens.colorNeutralForeground2 },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

const onwards: ReadonlySet<string> = new Set([" ", "ArrowRight", "PageDown"]);
const back: ReadonlySet<string> = new Set(["ArrowLeft", "PageUp"]);

/** One finding for a hall, in large type: the question, then one thing more with each press of one key. */
export function PresentView({ view }: { view: Extract<View, { kind: "present" }> }) {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, language } = usePane();
  const words = useRuleWords(language);
  const texts = trainingTexts[language].present;
  const place = useRef<HTMLElement>(null);
  const { ids, at, stage } = view;
  const finding = state.findings.find(({ id }) => id === ids[at]);
  const steps = finding ? stepsOf(words?.finding(finding) ?? []) : [];
  const isEnd = at >= ids.length;

  useEffect(() => place.current?.focus(), []);

  const next = (): void => {
    if (isEnd) return;
    // One that was mended meanwhile has nothing more to say.
    if (finding && stage < steps.length) void actions.presentAt(at, stage + 1);
    else void actions.presentAt(at + 1, 0);
  };
  const previous = (): void => {
    if (stage > 0) void actions.presentAt(at, stage - 1);
    else if (at > 0) void actions.presentAt(at - 1, 0);
  };
  const keys = useRef({ next, previous });
  useEffect(() => {
    keys.current = { next, previous };
  });
  // The key goes on wherever the keyboard is, but in the sheet, where the trainer may be mending a cell.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      const isHere = target === document.body || (target instanceof Node && place.current?.contains(target));
      const isButton = target instanceof HTMLElement && target.closest("button") !== null;
      if (event.defaultPrevented || !isHere || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isButton && event.key === " ") return;
      if (event.key === "Escape") actions.open("findings");
      else if (onwards.has(event.key)) keys.current.next();
      else if (back.has(event.key)) keys.current.previous();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [actions]);

  return (
    <section ref={place} data-present tabIndex={-1} className={styles.view} aria-label={texts.title}>
      <header className={styles.head}>
        <span>
          {isEnd ? texts.title : texts.position({ at: String(at + 1), of: String(ids.length) })}
          {finding && ` · ${finding.sheet}`}
        </span>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={texts.leave}
          title={`${texts.leave} (Esc)`}
          onClick={() => actions.open("findings")}
        />
      </header>
      <div className={styles.body} aria-live="polite" tabIndex={0}>
        {ids.length === 0 ? (
          <p className={styles.question}>{texts.nothing}</p>
        ) : isEnd ? (
          <p className={styles.question}>{texts.end}</p>
        ) : !finding ? (
          <p className={styles.question}>{texts.mended}</p>
        ) : stage === 0 ? (
          <>
            <p className={styles.question}>{texts.question}</p>
            <p className={styles.rest}>{texts.guess}</p>
          </>
        ) : (
          <>
            <p className={styles.arithmetic}>
              <span className={styles.cell}>{finding.cell}</span>
              {labelsOf(finding.place) !== "" && ` · ${labelsOf(finding.place)}`}
            </p>
            {steps.slice(0, stage).map(({ role, text }, index) => (
              <p
                key={index}
                className={
                  role === "wrong" ? styles.wrong : role === "arithmetic" ? styles.arithmetic : styles.rest
                }
              >
                {text}
              </p>
            ))}
          </>
        )}
      </div>
      <footer className={mergeClasses(styles.foot, layout.row)}>
        {!isEnd && (
          <Button appearance="primary" size="large" onClick={next}>
            {finding && stage === 0 ? texts.show : finding && stage < steps.length ? texts.more : texts.next}
          </Button>
        )}
        {(at > 0 || stage > 0) && (
          <Button size="large" onClick={previous}>
            {texts.previous}
          </Button>
        )}
        <span className={layout.quiet}>{texts.keys}</span>
      </footer>
    </section>
  );
}

interface Step {
  readonly role: string;
  readonly text: string;
}

/** What is wrong, then each line of arithmetic by itself, then all advice at once. */
function stepsOf(parts: readonly Step[]): readonly Step[] {
  const isShown = ({ role }: Step) => role === "wrong" || role === "arithmetic";
  const wrong = parts.filter(({ role }) => role === "wrong");
  const first = wrong.length === 0 ? [] : [{ role: "wrong", text: wrong.map(({ text }) => text).join(" ") }];
  const rest = parts
    .filter((part) => !isShown(part))
    .map(({ text }) => text)
    .join(" ");
  return [
    ...first,
    ...parts.filter(({ role }) => role === "arithmetic"),
    ...(rest === "" ? [] : [{ role: "rest", text: rest }]),
  ];
}
