import { Button, makeStyles, mergeClasses, Select, tokens, Field } from "@fluentui/react-components";
import { Fragment, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { TableReport } from "../../report";
import { CorrectionForm } from "./correction-form";
import { formatName } from "./format-name";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";
import { SubView } from "./sub-view";

/** Total rows named one by one; the rest is counted. */
const MOST_ROWS = 8;

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(5rem, auto) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** How the table was read, and the form that says otherwise. */
export function TableView() {
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const tables = state.sheets.flatMap((sheet) =>
    sheet.tables.map((table, index) => ({ sheet: sheet.name, index, table })),
  );
  const start = tables.findIndex(
    ({ sheet, index }) => sheet === state.table?.sheet && index === state.table.index,
  );
  const [at, setAt] = useState(Math.max(0, start));
  const [correcting, setCorrecting] = useState(tables.length === 0);
  const shown = tables[at];
  // The button that opens the form goes away with the focus on it: without a place in the pane no key is heard.
  const form = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (correcting && wasAsked.current) form.current?.focus();
  }, [correcting]);
  return (
    <SubView title={texts.table.title}>
      <p className={layout.paragraph}>{shown ? texts.table.intro : texts.table.none}</p>
      {tables.length > 1 && (
        <Field className={layout.field} label={texts.table.which}>
          <Select
            className={layout.select}
            value={String(at)}
            onChange={(_, { value }) => {
              setAt(Number(value));
              setCorrecting(false);
            }}
          >
            {tables.map(({ sheet, table }, index) => (
              <option key={`${sheet}!${table.range}`} value={String(index)}>
                {texts.table.name({ sheet, range: table.range })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {shown && <Facts sheet={shown.sheet} table={shown.table} />}
      {correcting ? (
        <div ref={form} tabIndex={-1}>
          <CorrectionForm key={at} sheet={shown?.sheet ?? null} table={shown?.table ?? null} />
        </div>
      ) : (
        <div>
          <Button
            onClick={() => {
              wasAsked.current = true;
              setCorrecting(true);
            }}
          >
            {texts.table.correct}
          </Button>
        </div>
      )}
      {state.corrections.length > 0 && (
        <section className={layout.stack}>
          <h2 className={layout.strong}>{texts.table.corrections}</h2>
          {state.corrections.map(({ sheet, header }) => (
            <div key={`${sheet}!${header}`} className={layout.card}>
              <span>{texts.table.correction({ sheet, header })}</span>
              {(state.refusedCorrections ?? [])
                .filter(({ correction }) => correction.sheet === sheet && correction.header === header)
                .map(({ fault }) => (
                  <span key={fault} className={layout.quiet}>
                    {texts.table.faults[fault]}
                  </span>
                ))}
              <div>
                <Button
                  disabledFocusable={state.busy}
                  onClick={() => void actions.forgetTable(sheet, header)}
                >
                  {texts.table.forget}
                </Button>
              </div>
            </div>
          ))}
        </section>
      )}
    </SubView>
  );
}

function Facts({ sheet, table }: { sheet: string; table: TableReport }) {
  const styles = useStyles();
  const layout = useLayout();
  const { actions, texts } = usePane();
  const range = (address: string): ReactNode => (
    <button
      key={address}
      type="button"
      className={mergeClasses(layout.link, layout.focus)}
      aria-label={texts.table.showRange({ range: address })}
      onClick={() => void actions.selectRange(sheet, address)}
    >
      {address}
    </button>
  );
  const rows = table.totalRows;
  const facts: (readonly [string, ReactNode])[] = [
    [texts.table.sheet, sheet],
    [texts.table.format, formatName(table.format, texts)],
    [texts.table.year, table.year === null ? texts.table.noYear : String(table.year)],
    [texts.table.range, range(table.range)],
    [texts.table.header, table.header === null ? texts.table.noHeader : range(table.header)],
    [
      texts.table.totalRows,
      rows.length === 0 ? (
        texts.table.noTotalRows
      ) : (
        <>
          {rows.slice(0, MOST_ROWS).map(range)}
          {rows.length > MOST_ROWS && (
            <span>{texts.finding.moreCells({ count: rows.length - MOST_ROWS })}</span>
          )}
        </>
      ),
    ],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
