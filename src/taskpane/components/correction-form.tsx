import { Button, Field, Input, mergeClasses, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { parseRange } from "../../grid/address";
import type { TableReport } from "../../report";
import type { TableCorrection } from "../session/state";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";
import { readYear } from "./settings-view";

interface CorrectionFormProps {
  /** The sheet of the table that was read otherwise; null when none was recognised: the selection tells it. */
  sheet: string | null;
  table: TableReport | null;
}

/** "A5:M7, A9" as ranges; null when one of them is none. */
function readRanges(text: string): string[] | null {
  const parts = text
    .toUpperCase()
    .split(/[,;\s]+/)
    .filter((part) => part !== "");
  return parts.every((part) => parseRange(part) !== null) ? parts : null;
}

/** Says where the headings are, and what else was read otherwise. Fields left empty stay as recognised. */
export function CorrectionForm({ sheet: known, table }: CorrectionFormProps) {
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const words = texts.table;
  const [sheet, setSheet] = useState(known);
  const [header, setHeader] = useState(table?.header ?? "");
  const [range, setRange] = useState("");
  const [totals, setTotals] = useState("");
  const [year, setYear] = useState(String(table?.year ?? ""));
  const [format, setFormat] = useState("");
  const [tried, setTried] = useState(false);
  const [nothing, setNothing] = useState(false);
  const headerField = useRef<HTMLInputElement>(null);

  const problems = {
    header:
      header.trim() === ""
        ? words.headerMissing
        : parseRange(header.trim().toUpperCase())
          ? ""
          : words.badRange,
    range: range.trim() === "" || parseRange(range.trim().toUpperCase()) ? "" : words.badRange,
    totals: readRanges(totals) ? "" : words.badRange,
    year: readYear(year) === undefined ? texts.settingsView.badYear : "",
  };
  const validation = (problem: string) =>
    tried && problem !== "" ? ({ validationState: "error", validationMessage: problem } as const) : {};

  const takeSelection = async (): Promise<void> => {
    const selected = await actions.selectedRange();
    setNothing(selected === null);
    if (!selected) return;
    setSheet(selected.sheet);
    setHeader(selected.range);
  };

  const apply = (): void => {
    setTried(true);
    const where = sheet ?? state.sheets[0]?.name ?? null;
    if (where === null || Object.values(problems).some((problem) => problem !== "")) {
      headerField.current?.focus();
      return;
    }
    const totalRows = readRanges(totals) ?? [];
    const correction: TableCorrection = {
      sheet: where,
      header: header.trim().toUpperCase(),
      ...(range.trim() === "" ? {} : { range: range.trim().toUpperCase() }),
      ...(totalRows.length === 0 ? {} : { totalRows }),
      ...(readYear(year) === (table?.year ?? null) ? {} : { year: readYear(year) ?? null }),
      ...(format === "" ? {} : { format: format === "other" ? null : format }),
    };
    void actions.correctTable(correction);
  };

  return (
    <section className={layout.card}>
      <p className={layout.paragraph}>{words.correctHint}</p>
      <div className={layout.stack}>
        <Button onClick={() => void takeSelection()}>{words.fromSelection}</Button>
        <div role="status">{nothing && <span className={layout.quiet}>{words.nothingSelected}</span>}</div>
      </div>
      <Field
        className={layout.field}
        label={words.header}
        required
        hint={words.headerHint}
        {...validation(problems.header)}
      >
        <Input
          ref={(element: HTMLInputElement | null) => {
            headerField.current = element;
          }}
          value={header}
          onChange={(_, { value }) => setHeader(value)}
        />
      </Field>
      {sheet !== null && sheet !== known && (
        <span className={layout.quiet}>{`${words.sheet}: ${sheet}`}</span>
      )}
      <Field
        className={layout.field}
        label={words.totalRows}
        hint={words.totalRowsHint}
        {...validation(problems.totals)}
      >
        <Input
          value={totals}
          placeholder={words.asRecognised}
          onChange={(_, { value }) => setTotals(value)}
        />
      </Field>
      <Field className={layout.field} label={words.range} {...validation(problems.range)}>
        <Input value={range} placeholder={words.asRecognised} onChange={(_, { value }) => setRange(value)} />
      </Field>
      <Field className={layout.field} label={words.year} {...validation(problems.year)}>
        <Input value={year} inputMode="numeric" maxLength={6} onChange={(_, { value }) => setYear(value)} />
      </Field>
      <Field className={layout.field} label={words.format}>
        <Select
          className={mergeClasses(layout.select)}
          value={format}
          onChange={(_, { value }) => setFormat(value)}
        >
          <option value="">{words.asRecognised}</option>
          {Object.entries(texts.formats).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="other">{words.otherFormat}</option>
        </Select>
      </Field>
      <div className={layout.row}>
        <Button appearance="primary" disabledFocusable={state.busy} onClick={apply}>
          {words.apply}
        </Button>
        <Button onClick={() => actions.open("findings")}>{texts.cancel}</Button>
      </div>
    </section>
  );
}
