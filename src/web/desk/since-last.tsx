import { useRuleWords } from "../../taskpane/components/rule-text";
import { roundRules } from "../../review/finding";
import { roundRuleNames } from "../../review/words";
import type { SeenFinding } from "./desk-file";
import type { Compared } from "./second-round";
import { useDesk } from "./use-desk";

const kinds = ["still", "fresh", "uncheckable", "mended"] as const satisfies readonly (keyof Compared)[];

/** What became of the findings of the file that was returned. */
export function SinceLast({ since }: { readonly since: Compared }) {
  const { texts, n } = useDesk();
  return (
    <section className="desk-since">
      <h3>{texts.sinceTitle}</h3>
      <p>
        {texts.since({
          mended: n(since.mended.length),
          still: n(since.still.length),
          fresh: n(since.fresh.length),
          uncheckable: n(since.uncheckable.length),
        })}
      </p>
      <ul className="desk-findings">
        {kinds.flatMap((kind) =>
          since[kind].map((finding, at) => (
            <li key={`${kind} ${at}`} data-became={kind}>
              <strong>{texts.became[kind]}</strong> · <Named finding={finding} />
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

function Named({ finding: { rule, sheet, cell } }: { readonly finding: SeenFinding }) {
  const { texts, language } = useDesk();
  const words = useRuleWords(language);
  const between = roundRules.find((each) => each === rule);
  const name = between ? roundRuleNames[language][between] : (words?.rule(rule).name ?? rule);
  const place = texts.place({ file: "", sheet: sheet ?? "", cell: cell ?? "" });
  return <>{place === "" ? name : `${name} (${place})`}</>;
}
