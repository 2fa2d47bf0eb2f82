import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { cellAddress, columnLetters } from "../../grid/address";
import type { FillProposal, KeptReason } from "../../fill/proposal";
import { fillTexts } from "../../i18n/describe-fill";
import { formatNumber, joinList } from "../../i18n/format";
import type { FillChoice, View } from "../session/state";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";
import { SubView } from "./sub-view";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", paddingInlineStart: tokens.spacingHorizontalXXXL },
  badge: {
    alignSelf: "flex-start",
    paddingInline: tokens.spacingHorizontalSNudge,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** "E8:E14", or the first and the last of cells with gaps between them. */
function filledRange({ cells }: FillProposal): string {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return "";
  const from = cellAddress(first.row, first.column);
  const to = cellAddress(last.row, last.column);
  return from === to ? from : `${from}:${to}`;
}

function keptByReason({ kept }: FillProposal): [KeptReason, number][] {
  const counts = new Map<KeptReason, number>();
  for (const { reason } of kept) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts];
}

/** What would be written, column by column, before anything is. */
export function FillView({ view }: { view: Extract<View, { kind: "fill" }> }) {
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const chosen = view.choices.filter((choice) => choice.chosen);
  const cells = chosen.reduce((sum, { proposal }) => sum + proposal.cells.length, 0);
  const tables = new Map<string, FillChoice[]>();
  for (const choice of view.choices) {
    const table = texts.fill.table({ sheet: choice.proposal.sheet, range: choice.range });
    tables.set(table, [...(tables.get(table) ?? []), choice]);
  }
  const nothing = view.choices.length === 0;
  return (
    <SubView
      title={texts.fill.title}
      foot={
        <>
          {!nothing && (
            <Button
              appearance="primary"
              disabledFocusable={cells === 0 || state.busy}
              onClick={() => void actions.confirm()}
            >
              {texts.fill.confirm({ cells })}
            </Button>
          )}
          <Button onClick={() => actions.open("findings")}>{nothing ? texts.back : texts.cancel}</Button>
        </>
      }
    >
      {!(nothing && view.protectedSheets.length > 0) && (
        <p className={layout.paragraph}>{nothing ? texts.fill.nothing : texts.fill.intro}</p>
      )}
      {[...tables].map(([table, choices]) => (
        <section key={table} className={layout.stack}>
          <h2 className={layout.strong}>{table}</h2>
          <ul className={mergeClasses(layout.list, layout.stack)}>
            {choices.map((choice) => (
              <Choice key={choice.id} choice={choice} />
            ))}
          </ul>
        </section>
      ))}
      {view.protectedSheets.length > 0 && (
        <p className={layout.paragraph}>
          {texts.fill.protectedSheets({ sheets: joinList(view.protectedSheets, language) })}
        </p>
      )}
      {view.hiddenSheets.length > 0 && (
        <p className={mergeClasses(layout.paragraph, layout.quiet)}>
          {texts.fill.hiddenSheets({ sheets: joinList(view.hiddenSheets, language) })}
        </p>
      )}
    </SubView>
  );
}

function Choice({ choice }: { choice: FillChoice }) {
  const styles = useStyles();
  const layout = useLayout();
  const { actions, texts, language } = usePane();
  const { proposal } = choice;
  const { header } = proposal;
  const name =
    proposal.axis === "columns"
      ? texts.fill.column({ header, column: columnLetters(proposal.index) })
      : texts.fill.row({ header, row: formatNumber(proposal.index + 1, language) });
  return (
    <li className={layout.card}>
      <Checkbox
        checked={choice.chosen}
        label={name}
        onChange={(_, { checked }) => actions.choose(choice.id, checked === true)}
      />
      <div className={styles.facts}>
        {proposal.newColumn && <span className={styles.badge}>{texts.fill.newColumn}</span>}
        <span>{choice.words}</span>
        <span className={layout.quiet}>
          {texts.fill.cells({ cells: proposal.cells.length, range: filledRange(proposal) })}
          {proposal.hidden > 0 && ` ${texts.fill.hiddenRows({ cells: proposal.hidden })}`}
        </span>
        {keptByReason(proposal).map(([reason, count]) => (
          <span key={reason} className={layout.quiet}>
            {texts.fill.kept({ cells: count, reason: fillTexts[language].kept[reason] })}
          </span>
        ))}
      </div>
    </li>
  );
}
