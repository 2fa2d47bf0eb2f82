import type { MendedFinding, Mending } from "../../review/second-round";
import { useDesk } from "./use-desk";

const order: readonly Mending[] = ["still", "new", "uncheckable", "mended"];

/** What became of the findings of the file that was returned. */
export function SinceLast({ since }: { readonly since: readonly MendedFinding[] }) {
  const { texts, n } = useDesk();
  const count = (mending: Mending): string => n(since.filter((each) => each.mending === mending).length);
  return (
    <section className="desk-since">
      <h3>{texts.sinceTitle}</h3>
      <p>
        {texts.since({
          mended: count("mended"),
          still: count("still"),
          fresh: count("new"),
          uncheckable: count("uncheckable"),
        })}
      </p>
      <ul className="desk-findings">
        {order.flatMap((mending) =>
          since
            .filter((each) => each.mending === mending)
            .map(({ before, now }, at) => {
              const told = now ?? before;
              const place = texts.place({ file: "", sheet: told?.sheet ?? "", cell: told?.cell ?? "" });
              return (
                <li key={`${mending} ${at}`} data-became={mending}>
                  <p>
                    <strong>{texts.became[mending]}</strong>
                    {place === "" ? "" : ` · ${place}`}
                  </p>
                  <p>{told?.words}</p>
                </li>
              );
            }),
        )}
      </ul>
    </section>
  );
}
