import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { cellAddress, columnLetters } from "../../grid/address";
import type { CellValue } from "../../grid/sheet";
import { formatNumber } from "../../i18n/format";
import type { Language } from "../../i18n/format";
import type { RuleExample } from "../../i18n/rule-example";
import { useLayout } from "./layout";
import { usePaneWords } from "./pane-context";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& td, & th": {
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      padding: `0 ${tokens.spacingHorizontalXS}`,
      textAlign: "left",
      fontWeight: "inherit",
    },
    "& th": { color: tokens.colorNeutralForeground3 },
  },
  number: { textAlign: "right" },
  wrong: {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteRedBorderActive}`,
    outlineOffset: "-2px",
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The example of a rule, fetched when it is first asked for; null until then, and for a rule of another version. */
function useExample(rule: string, isOpen: boolean): RuleExample | null {
  const [example, setExample] = useState<RuleExample | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    void import(/* webpackChunkName: "rule-examples" */ "../../i18n/rule-examples").then(
      ({ ruleExamples }) => {
        const known = new Map<string, RuleExample>(Object.entries(ruleExamples));
        if (isWanted) setExample(known.get(rule) ?? null);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [rule, isOpen]);
  return example;
}

function shown(value: CellValue, language: Language): string {
  if (value === null) return "";
  return typeof value === "number" ? formatNumber(value, language) : String(value);
}

/** A small table in which the rule tells something, the wrong cells outlined, and what must stand in them. */
export function RuleExampleTable({ rule }: { rule: string }) {
  const layout = useLayout();
  const { texts } = usePaneWords();
  const [isOpen, setOpen] = useState(false);
  const example = useExample(rule, isOpen);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={mergeClasses(layout.strong, layout.focus)}>{texts.finding.example}</summary>
      {example && <WrongTable example={example} />}
    </details>
  );
}

function WrongTable({ example }: { example: RuleExample }) {
  const styles = useStyles();
  const layout = useLayout();
  const { texts, language } = usePaneWords();
  const wrong = new Map(Object.entries(example.wrong.cells ?? {}));
  const columns = Array.from({ length: Math.max(...example.rows.map((row) => row.length)) }, (_, at) => at);
  const mended = example.rows.flatMap((row, at) =>
    row.flatMap((value, column) => {
      const cell = cellAddress(at, column);
      return wrong.has(cell) ? [texts.finding.exampleMended({ cell, value: shown(value, language) })] : [];
    }),
  );
  return (
    <div className={layout.stack}>
      <div className={styles.scroll} role="region" aria-label={texts.finding.example} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {example.rows.map((row, at) => (
              <tr key={cellAddress(at, 0)}>
                <th scope="row">{at + 1}</th>
                {columns.map((column) => {
                  const cell = cellAddress(at, column);
                  const value = wrong.get(cell) ?? (wrong.has(cell) ? null : (row[column] ?? null));
                  const isNamed = wrong.has(cell) || cell === example.cell;
                  return (
                    <td
                      key={column}
                      className={mergeClasses(
                        typeof value === "number" && styles.number,
                        isNamed && styles.wrong,
                      )}
                    >
                      {shown(value, language)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={layout.paragraph}>
        {[texts.finding.exampleCell({ cell: example.cell }), ...mended].join(" ")}
      </p>
    </div>
  );
}
