import { Button, mergeClasses } from "@fluentui/react-components";
import { stillCarried } from "../session/carried";
import type { Ignore } from "../session/state";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";
import { useRuleWords } from "./rule-text";
import { SeverityIcon } from "./severity-icon";
import { SubView } from "./sub-view";

/** "22/11/2026" for Vietnamese readers, the ISO day for others. */
function dayText(day: string, language: "vi" | "en"): string {
  const [year, month, date] = day.split("-").map(Number);
  return language === "vi" && year && month && date ? `${date}/${month}/${year}` : day;
}

/** What was ignored and why, for those who review the file; entries that cover nothing any more are named. */
export function IgnoresView() {
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const stale = state.staleIgnores.length;
  const empty = state.ignores.length === 0;
  const came = stillCarried(state).ignores;
  return (
    <SubView
      title={texts.ignores.title}
      foot={
        stale > 0 ? (
          <Button disabledFocusable={state.busy} onClick={() => void actions.removeStaleIgnores()}>
            {texts.ignores.removeStale({ count: stale })}
          </Button>
        ) : undefined
      }
    >
      <p className={layout.paragraph}>{empty ? texts.ignores.empty : texts.ignores.intro}</p>
      <ul className={mergeClasses(layout.list, layout.stack)}>
        {state.ignores.map((ignore) => (
          <Entry
            key={ignore.id}
            ignore={ignore}
            stale={state.staleIgnores.includes(ignore.id)}
            carried={came.includes(ignore)}
          />
        ))}
      </ul>
    </SubView>
  );
}

function Entry({ ignore, stale, carried }: { ignore: Ignore; stale: boolean; carried: boolean }) {
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const { anchor, sheet } = ignore;
  const labels = anchor
    ? [anchor.cell, anchor.row, anchor.column, sheet].filter((part) => part !== "").join(" · ")
    : "";
  const place = texts.ignores.scope[ignore.scope]({ place: labels, sheet });
  const rule = useRuleWords(language)?.rule(ignore.rule).name ?? ignore.rule;
  return (
    <li className={layout.card}>
      <div>
        <div className={layout.strong}>{rule}</div>
        <div className={layout.quiet}>
          {place}, {texts.ignores.day({ day: dayText(ignore.day, language) })}
        </div>
      </div>
      <span>{ignore.reason}</span>
      {carried && <div className={layout.quiet}>{texts.ignores.carried}</div>}
      {stale && (
        <div className={mergeClasses(layout.row, layout.quiet)}>
          <SeverityIcon severity="info" />
          {texts.ignores.stale}
        </div>
      )}
      <div>
        <Button
          className={layout.compact}
          disabledFocusable={state.busy}
          aria-label={texts.ignores.restoreOf({ rule, place })}
          onClick={() => void actions.unignore(ignore.id)}
        >
          {texts.ignores.restore}
        </Button>
      </div>
    </li>
  );
}
