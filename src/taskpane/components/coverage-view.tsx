import { Button, mergeClasses } from "@fluentui/react-components";
import type { Comparison } from "../../analysis/comparisons";
import { cellsAsRanges } from "../../grid/address";
import { joinList } from "../../i18n/format";
import type { Language } from "../../i18n/format";
import type { PaneTexts } from "../texts";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";
import { SubView } from "./sub-view";

/** Ranges and cells named at most in one calculation. */
const MOST_NAMED = 12;

/** Which figures nothing was held against, with the way to each, and what the selected one was compared with. */
export function CoverageView() {
  const layout = useLayout();
  const { state, texts } = usePane();
  const sheets = state.sheets.flatMap(({ name, checked }) => {
    const ranges = (checked.coverage ?? []).flatMap((table) => table.ranges);
    return ranges.length === 0 ? [] : [{ name, ranges }];
  });
  const uncalculated = state.sheets.flatMap(({ name, checked }) =>
    checked.uncalculated ? [{ name, ranges: checked.uncalculated.ranges }] : [],
  );
  return (
    <SubView title={texts.coverage.title}>
      {(sheets.length > 0 || uncalculated.length === 0) && (
        <p className={layout.paragraph}>{sheets.length === 0 ? texts.coverage.none : texts.coverage.intro}</p>
      )}
      {sheets.map(({ name, ranges }) => (
        <SheetRanges key={name} sheet={name} ranges={ranges} />
      ))}
      {uncalculated.length > 0 && <p className={layout.paragraph}>{texts.coverage.uncalculated}</p>}
      {uncalculated.map(({ name, ranges }) => (
        <SheetRanges key={name} sheet={name} ranges={ranges} />
      ))}
      <Selected />
    </SubView>
  );
}

function SheetRanges({ sheet, ranges }: { sheet: string; ranges: readonly string[] }) {
  const layout = useLayout();
  const { actions, texts } = usePane();
  return (
    <section className={layout.stack}>
      <h2 className={layout.strong}>{sheet}</h2>
      <ul className={mergeClasses(layout.list, layout.row)}>
        {ranges.map((range) => (
          <li key={range}>
            <Button
              className={layout.compact}
              aria-label={texts.coverage.goTo({ range, sheet })}
              onClick={() => void actions.selectRange(sheet, range)}
            >
              {range}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Selected() {
  const layout = useLayout();
  const { state, texts, language } = usePane();
  const { selected } = state;
  if (!selected)
    return <p className={mergeClasses(layout.paragraph, layout.quiet)}>{texts.coverage.select}</p>;
  const { cell, comparisons: known } = selected;
  const lines = known
    ? [
        ...known.comparisons.map((each) =>
          texts.coverage.verdict[each.verdict]({ arithmetic: arithmeticOf(each, texts, language) }),
        ),
        ...(known.count > known.comparisons.length
          ? [texts.coverage.more({ count: known.count - known.comparisons.length })]
          : []),
        ...(known.formula === null ? [] : [texts.coverage.computed({ formula: known.formula })]),
        ...(known.readBy.length === 0
          ? []
          : [texts.coverage.readBy({ list: joinList(known.readBy, language, MOST_NAMED, "cells") })]),
      ]
    : [texts.coverage.outside];
  return (
    <section className={layout.card} aria-live="polite">
      <h2 className={layout.strong}>{texts.coverage.selected({ cell })}</h2>
      {lines.length === 0 ? (
        <span>{texts.coverage.notCompared}</span>
      ) : (
        <ul className={mergeClasses(layout.list, layout.stack)}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "C31 = C9:C12 + C20", "D9 = B9 ÷ C9": by cells, since the figures stand beside it. */
export function arithmeticOf(comparison: Comparison, texts: PaneTexts, language: Language): string {
  const { kind, result, operands, over } = comparison;
  const part = added(operands, language);
  const whole = added(over, language);
  switch (kind) {
    case "sum":
    case "difference":
      return `${result} = ${part}`;
    case "average":
      return `${result} = ${texts.coverage.averageOf({ list: part })}`;
    case "change":
      return `${result} = (${part} - ${grouped(whole)}) ÷ ${grouped(whole)}`;
    case "ratio":
      return `${result} = ${grouped(part)} ÷ ${grouped(whole)}`;
  }
}

function added(terms: Comparison["operands"], language: Language): string {
  const named = (sign: 1 | -1): string[] =>
    cellsAsRanges(terms.filter((term) => term.sign === sign).map(({ cell }) => cell));
  const plus = named(1);
  const first = plus.length > MOST_NAMED ? joinList(plus, language, MOST_NAMED, "cells") : plus.join(" + ");
  return `${first}${named(-1)
    .map((range) => ` - ${range}`)
    .join("")}`;
}

function grouped(words: string): string {
  return words.includes(" ") || words.includes(":") ? `(${words})` : words;
}
