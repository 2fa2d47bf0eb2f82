import { roundRules } from "../../review/finding";
import { roundRuleNames } from "../../review/words";
import { useRuleWords } from "../../taskpane/components/rule-text";
import { useDesk } from "./use-desk";

/** Which units have what to review, and how often: a table whose cells are the darker the more there is. */
export function HeatMap() {
  const { state, texts, language, n } = useDesk();
  const words = useRuleWords(language);
  const { report, rows } = state;
  const counts = new Map<string, Map<string, number>>();
  const count = (unit: string, rule: string): void => {
    const own = counts.get(unit) ?? new Map<string, number>();
    own.set(rule, (own.get(rule) ?? 0) + 1);
    counts.set(unit, own);
  };
  const unitOf = new Map(rows.flatMap(({ name, files }) => files.map((file) => [file.name, name] as const)));
  for (const { unit, rule } of report?.findings ?? []) if (unit !== null) count(unit, rule);
  for (const { file, report: own } of report?.files ?? []) {
    const unit = unitOf.get(file);
    if (unit === undefined) continue;
    for (const { rule, severity } of own.findings) if (severity !== "info") count(unit, rule);
  }
  const sums = new Map<string, number>();
  for (const own of counts.values())
    for (const [rule, times] of own) sums.set(rule, (sums.get(rule) ?? 0) + times);
  const rules = [...sums].sort((one, other) => other[1] - one[1]).map(([rule]) => rule);
  const most = Math.max(1, ...[...counts.values()].flatMap((own) => [...own.values()]));
  const lines = rows
    .filter(({ name }) => counts.has(name))
    .sort((one, other) => other.influence - one.influence);
  const nameOf = (rule: string): string => {
    const between = roundRules.find((each) => each === rule);
    return between ? roundRuleNames[language][between] : (words?.rule(rule).name ?? rule);
  };
  return (
    <section className="desk-figure-box">
      <h2 id="desk-heat">{texts.pictureHeat}</h2>
      {lines.length === 0 ? (
        <p className="desk-none">{texts.noHeat}</p>
      ) : (
        <div className="desk-wide" tabIndex={0} role="region" aria-labelledby="desk-heat">
          <table className="desk-heat" aria-labelledby="desk-heat">
            <thead>
              <tr>
                <td />
                {rules.map((rule) => (
                  <th key={rule} scope="col">
                    <span>{nameOf(rule)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ name }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {rules.map((rule) => {
                    const times = counts.get(name)?.get(rule) ?? 0;
                    return (
                      <td key={rule} data-heat={heatOf(times, most)}>
                        {times === 0 ? "" : n(times)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** 0 for none, then 1 to 4 by the logarithm, so that one unit with many does not make all others pale. */
function heatOf(times: number, most: number): number {
  if (times === 0) return 0;
  return most === 1 ? 2 : 1 + Math.round((Math.log(times) / Math.log(most)) * 3);
}
