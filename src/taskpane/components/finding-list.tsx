import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import { formatNumber } from "../../i18n/format";
import { FindingCard } from "./finding-card";
import { useLayout } from "./layout";
import { countBySheet } from "./list";
import type { FindingGroup } from "../session/select";
import { usePane } from "./pane-context";
import { useRuleWords } from "./rule-text";
import { SeverityIcon } from "./severity-icon";
import { useGradual } from "./use-gradual";

/** Cards shown of a group at once: a thousand would make the pane slow and nobody reads them. */
const STEP = 50;

/** With no more findings than this every group is open from the start; a group of one always is. */
const FEW = 6;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", lineHeight: "inherit" },
  toggle: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "2rem",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  name: { flexGrow: 1 },
  count: {
    minWidth: "1.5rem",
    paddingInline: tokens.spacingHorizontalSNudge,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "center",
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** Moves between the cards' own buttons with the arrow keys; Tab goes through everything as usual. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (step === undefined || !target?.hasAttribute("data-stop")) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-stop]")];
  const next = stops[stops.indexOf(target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function FindingList({ groups }: { groups: readonly FindingGroup[] }) {
  const layout = useLayout();
  const { state, texts } = usePane();
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [current, setCurrent] = useState(state.current);
  const total = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const holdsCurrent = (group: FindingGroup): boolean =>
    group.findings.some((finding) => finding.id === state.current);

  // The group of a finding that was just gone to opens, whoever went there; afterwards it may be closed again.
  if (current !== state.current) {
    setCurrent(state.current);
    const group = groups.find(holdsCurrent);
    if (group && toggled.get(group.rule) === false) setToggled(new Map(toggled).set(group.rule, true));
  }

  return (
    <section className={layout.stack} onKeyDown={walk}>
      <h2 className={layout.spoken}>{texts.finding.list}</h2>
      {groups.map((group, index) => (
        <Group
          key={group.rule}
          group={group}
          open={
            toggled.get(group.rule) ??
            (total <= FEW || index === 0 || group.findings.length === 1 || holdsCurrent(group))
          }
          onToggle={(open) => setToggled(new Map(toggled).set(group.rule, open))}
        />
      ))}
    </section>
  );
}

interface CardsProps {
  group: FindingGroup;
  /** How many are shown in the end. */
  most: number;
  /** How many must be there at once. */
  needed: number;
}

function Cards({ group, most, needed }: CardsProps) {
  const layout = useLayout();
  const { state } = usePane();
  const drawn = useGradual(most, needed);
  const namesSheet = countBySheet(state).size > 1;
  return (
    <ul className={mergeClasses(layout.list, layout.stack)}>
      {group.findings.slice(0, drawn).map((finding) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          groupSeverity={group.severity}
          isCurrent={finding.id === state.current}
          namesSheet={namesSheet}
          busy={state.busy}
        />
      ))}
    </ul>
  );
}

interface GroupProps {
  group: FindingGroup;
  open: boolean;
  onToggle: (open: boolean) => void;
}

function Group({ group, open, onToggle }: GroupProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const [shown, setShown] = useState(STEP);
  const id = useId();
  const name = useRuleWords(language)?.rule(group.rule).name ?? group.rule;
  const at = group.findings.findIndex((finding) => finding.id === state.current);
  const most = at < shown ? shown : Math.ceil((at + 1) / STEP) * STEP;
  const left = group.findings.length - most;
  const fixable = group.findings.filter((finding) => finding.fix !== null).length;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div className={layout.stack}>
      <h3 className={styles.heading}>
        <button
          type="button"
          data-stop
          className={mergeClasses(styles.toggle, layout.focus)}
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${texts.severity[group.severity]}: ${texts.finding.group({ name, count: group.findings.length })}`}
          onClick={() => onToggle(!open)}
        >
          <Chevron className={styles.chevron} aria-hidden />
          <SeverityIcon severity={group.severity} />
          <span className={styles.name}>{name}</span>
          <span className={styles.count}>{formatNumber(group.findings.length, language)}</span>
        </button>
      </h3>
      <div id={id} hidden={!open} className={open ? layout.stack : undefined}>
        {open && (
          <>
            {fixable > 1 && (
              <div>
                <button
                  type="button"
                  className={mergeClasses(layout.link, layout.tall, layout.focus)}
                  onClick={() => actions.openFix({ rule: group.rule })}
                >
                  {texts.finding.fixAll({ count: fixable })}
                </button>
              </div>
            )}
            <Cards group={group} most={Math.min(most, group.findings.length)} needed={at + 1} />
            {left > 0 && (
              <Button onClick={() => setShown(most + STEP)}>
                {texts.finding.more({ count: Math.min(STEP, left), left })}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
