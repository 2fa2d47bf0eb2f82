import { Field, Input, mergeClasses, Select, Switch } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Settings } from "../session/state";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";
import { SubView } from "./sub-view";

/** Decimals a percentage may be filled with, where the sheet itself shows none. */
const decimals = [0, 1, 2, 3, 4] as const;

interface ChoiceProps<Value extends string> {
  label: string;
  hint?: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, hint, value, options, onChange }: ChoiceProps<Value>) {
  const layout = useLayout();
  return (
    <Field className={layout.field} label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        className={layout.select}
        value={value}
        onChange={(_, data) => {
          const chosen = options.find(([each]) => each === data.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Every change holds at once. */
export function SettingsView() {
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const { settings } = state;
  const words = texts.settingsView;
  const change = (part: Partial<Settings>): void => void actions.changeSettings(part);
  return (
    <SubView title={words.title}>
      <Choice
        label={words.language}
        value={settings.language}
        options={[
          ["vi", words.languages.vi],
          ["en", words.languages.en],
        ]}
        onChange={(language) => change({ language })}
      />
      <Choice
        label={words.theme}
        value={settings.theme}
        options={[
          ["system", words.themes.system],
          ["light", words.themes.light],
          ["dark", words.themes.dark],
        ]}
        onChange={(theme) => change({ theme })}
      />
      <Year year={settings.year} onChange={(year) => change({ year })} />
      <Choice
        label={words.cap}
        hint={words.capHint}
        value={settings.capDenominator ?? "all"}
        options={[
          ["all", words.caps.all],
          ["good", words.caps.good],
          ["goodOrBetter", words.caps.goodOrBetter],
          ["rated", words.caps.rated],
        ]}
        onChange={(cap) => change({ capDenominator: cap === "all" ? null : cap })}
      />
      <Choice
        label={words.decimals}
        value={settings.decimals === null ? "" : String(settings.decimals)}
        options={[
          ["", words.decimalsOfSheet],
          ...decimals.map((count) => [String(count), words.decimalsCount({ count })] as const),
        ]}
        onChange={(value) => change({ decimals: value === "" ? null : Number(value) })}
      />
      <Hinted hint={words.totalsOnlyHint}>
        <Switch
          label={words.totalsOnly}
          checked={settings.totalsOnly}
          onChange={(_, { checked }) => change({ totalsOnly: checked })}
        />
      </Hinted>
      <p className={mergeClasses(layout.paragraph, layout.quiet)}>{words.kept}</p>
    </SubView>
  );
}

function Hinted({ hint, children }: { hint: string; children: ReactNode }) {
  const layout = useLayout();
  return (
    <div>
      {children}
      <p className={mergeClasses(layout.paragraph, layout.quiet)}>{hint}</p>
    </div>
  );
}

/** Four digits of a year, or nothing. */
export function readYear(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  return /^\s*(?:19|20)\d{2}\s*$/.test(text) ? Number(text) : undefined;
}

function Year({ year, onChange }: { year: number | null; onChange: (year: number | null) => void }) {
  const layout = useLayout();
  const { texts } = usePane();
  const words = texts.settingsView;
  const [text, setText] = useState(year === null ? "" : String(year));
  const read = readYear(text);
  const typing = read === undefined && text.trim().length < 4;
  const bad = read === undefined && !typing;
  return (
    <Field
      className={layout.field}
      label={words.year}
      hint={words.yearHint}
      validationState={bad ? "error" : "none"}
      {...(bad ? { validationMessage: words.badYear } : {})}
    >
      <Input
        value={text}
        inputMode="numeric"
        maxLength={6}
        onChange={(_, { value }) => {
          setText(value);
          const typed = readYear(value);
          if (typed !== undefined && typed !== year) onChange(typed);
        }}
      />
    </Field>
  );
}
