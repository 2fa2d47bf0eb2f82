import { Checkbox, Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { ChoiceName, StandardForm } from "../../../forms/form";
import type { TrainingTexts } from "../../../i18n/training-words";
import { useLayout } from "../layout";
import type { FormWish } from "./form-wish";

interface Properties {
  readonly form: StandardForm;
  readonly wish: FormWish;
  readonly texts: TrainingTexts["forms"];
  /** The year that was written is none of the form's. */
  readonly isYearWrong: boolean;
  readonly onChange: (wish: FormWish) => void;
}

const LAST_YEAR = "2100";
const totalsAt = ["below", "above", "none"] as const;
const switches = ["groups", "percents", "ofWhich", "numbers"] as const satisfies readonly ChoiceName[];

/** The choices that a form offers, as fields. */
export function FormChoiceFields({ form, wish, texts, isYearWrong, onChange }: Properties) {
  const layout = useLayout();
  const offers = (name: ChoiceName) => form.offers.includes(name);
  const change = (part: Partial<FormWish>): void => onChange({ ...wish, ...part });
  return (
    <fieldset className={layout.stack} style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className={layout.spoken}>{texts.choices}</legend>
      <Field
        label={texts.year}
        {...(isYearWrong
          ? {
              validationState: "error" as const,
              validationMessage: texts.badYear({ first: String(form.since), last: LAST_YEAR }),
            }
          : {})}
      >
        <Input
          value={wish.year}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, { value }) => change({ year: value })}
        />
      </Field>
      {form.period === "quarter" && (
        <Field label={texts.quarter}>
          <Select
            className={layout.select}
            value={String(wish.quarter)}
            onChange={(_, { value }) => {
              const quarter = ([1, 2, 3, 4] as const).find((each) => String(each) === value);
              if (quarter) change({ quarter });
            }}
          >
            {["I", "II", "III", "IV"].map((name, at) => (
              <option key={name} value={String(at + 1)}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {offers("totals") && (
        <Field label={texts.totals}>
          <Select
            className={layout.select}
            value={wish.totals}
            onChange={(_, { value }) => {
              const totals = totalsAt.find((each) => each === value);
              if (totals) change({ totals });
            }}
          >
            {totalsAt.map((each) => (
              <option key={each} value={each}>
                {texts.totalsAt[each]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {offers("digits") && (
        <Field label={texts.digits}>
          <Select
            className={layout.select}
            value={String(wish.digits)}
            onChange={(_, { value }) => change({ digits: Number(value) })}
          >
            {[0, 1, 2, 3, 4].map((each) => (
              <option key={each} value={String(each)}>
                {each}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div>
        {switches.filter(offers).map((name) => (
          <div key={name}>
            <Checkbox
              label={texts[name]}
              checked={wish[name]}
              onChange={(_, { checked }) => change({ [name]: checked === true })}
            />
          </div>
        ))}
        <Checkbox
          label={texts.example}
          checked={wish.example}
          onChange={(_, { checked }) => change({ example: checked === true })}
        />
        <p className={layout.quiet} style={{ margin: "0 0 0 32px" }}>
          {texts.exampleHint}
        </p>
      </div>
      {!form.items && (
        <Field label={texts.units} hint={texts.unitsHint}>
          <Textarea
            value={wish.units}
            rows={4}
            resize="vertical"
            maxLength={100_000}
            onChange={(_, { value }) => change({ units: value })}
          />
        </Field>
      )}
    </fieldset>
  );
}
