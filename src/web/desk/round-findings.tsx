import type { RoundFinding } from "../../review/finding";
import { roundRules } from "../../review/finding";
import { roundRuleNames } from "../../review/words";
import { useDesk } from "./use-desk";
import { BetweenLine } from "./unit-panel";

/** Every finding across files, by kind, each with all its places. */
export function RoundFindings() {
  const { state, texts, language, n } = useDesk();
  const { report } = state;
  if (!report) return <p className="desk-none">{texts.stillReading}</p>;
  const order = new Map(report.units.map(({ name, influence }) => [name, influence]));
  const weight = ({ unit }: RoundFinding): number => (unit === null ? Infinity : (order.get(unit) ?? 0));
  const groups = roundRules
    .map((rule) => ({
      rule,
      findings: report.findings
        .filter((finding) => finding.rule === rule)
        .sort((one, other) => weight(other) - weight(one)),
    }))
    .filter(({ findings }) => findings.length > 0);
  return (
    <div className="desk-scroll desk-between">
      <p>
        {report.ties.compared === 0
          ? texts.noTies
          : texts.tiesHeld({ compared: n(report.ties.compared), held: n(report.ties.held) })}
      </p>
      {groups.length === 0 && <p className="desk-none">{texts.nothingBetween}</p>}
      {groups.map(({ rule, findings }) => (
        <section key={rule}>
          <h2>
            {roundRuleNames[language][rule]} ({n(findings.length)})
          </h2>
          <ul className="desk-findings">
            {findings.map((finding, at) => (
              <BetweenLine key={at} unit={finding.unit ?? texts.wholeRound} finding={finding} named />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
