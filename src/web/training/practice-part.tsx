import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { FormName } from "../../forms/form";
import { isFormName, standardForms } from "../../forms/standard-forms";
import { formatNumber } from "../../i18n/format";
import type { Language } from "../../i18n/format";
import { trainingTexts } from "../../i18n/training-texts";
import type { PracticeKey } from "../../practice/key";
import { isMistakeKind, mistakeKindNames, mistakeKinds } from "../../practice/kinds";
import type { MistakeKind } from "../../practice/kinds";
import { isLevel, kindsOfLevel, levelNames } from "../../practice/levels";
import type { PracticeLevel } from "../../practice/levels";
import { offerFile } from "../desk/offer-file";
import { trained } from "../files/files";
import type { Workbench } from "../workbench";

/** A practice workbook that was made since the page was opened, with its key. */
export interface MadePractice {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly key: PracticeKey;
  readonly sheets: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Properties {
  readonly language: Language;
  readonly workbench: Workbench;
  readonly workbook: string;
  readonly onMade: (practice: MadePractice) => void;
  readonly onOpen: (practice: MadePractice) => void;
}

const MOST_MISTAKES = 20;

type Trouble =
  | { readonly kind: "seed" | "count" | "kinds" | "no-table" | "failed" }
  | { readonly kind: "too-few"; readonly planted: number; readonly wanted: number };

/** Making a practice workbook: of what, how many mistakes, of which kinds, by which seed. */
export function PracticePart({ language, workbench, workbook, onMade, onOpen }: Properties) {
  const all = trainingTexts[language];
  const texts = all.practice;
  const [from, setFrom] = useState<"form" | "sheet">("form");
  const [form, setForm] = useState<FormName>("member-rating");
  const [count, setCount] = useState("5");
  const [seed, setSeed] = useState("");
  const [level, setLevel] = useState<PracticeLevel | "own">("all");
  const [kinds, setKinds] = useState<ReadonlySet<MistakeKind>>(new Set());
  const [isMaking, setMaking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [made, setMade] = useState<MadePractice | null>(null);
  const n = (value: number) => formatNumber(value, language);

  const make = async (): Promise<void> => {
    const wanted = Number(count);
    const chosen = level === "own" ? mistakeKindNames.filter((kind) => kinds.has(kind)) : kindsOfLevel(level);
    setMade(null);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST_MISTAKES)
      return setTrouble({ kind: "count" });
    if (seed.trim() === "") return setTrouble({ kind: "seed" });
    if (chosen.length === 0) return setTrouble({ kind: "kinds" });
    setTrouble(null);
    setMaking(true);
    try {
      const open = workbench.getState().workbook;
      const answer = await trained({
        kind: "practice",
        from:
          from === "sheet" && open
            ? { workbook: await open.read() }
            : { form, year: new Date().getFullYear() },
        count: wanted,
        kinds: chosen,
        seed: seed.trim(),
      });
      if (answer.kind === "practice") {
        const name = `bai-${fileNameOf(seed)}.xlsx`;
        const { bytes, key, sheets } = answer;
        const practice = { name, bytes, key, sheets, at: Date.now() };
        setMade(practice);
        onMade(practice);
      } else if (answer.kind === "too-few") setTrouble(answer);
      else setTrouble({ kind: answer.kind === "no-table" ? "no-table" : "failed" });
    } catch {
      setTrouble({ kind: "failed" });
    } finally {
      setMaking(false);
    }
  };

  return (
    <form
      className="training-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMaking) void make();
      }}
    >
      <p className="training-intro">{texts.intro}</p>
      {workbook !== "" && (
        <Field label={texts.from}>
          <RadioGroup value={from} onChange={(_, { value }) => setFrom(value === "sheet" ? "sheet" : "form")}>
            <Radio value="form" label={texts.fromForm} />
            <Radio value="sheet" label={texts.fromSheet({ name: workbook })} />
          </RadioGroup>
        </Field>
      )}
      {from === "form" && (
        <Field label={texts.form}>
          <Select value={form} onChange={(_, { value }) => isFormName(value) && setForm(value)}>
            {standardForms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label={texts.count}
        {...(trouble?.kind === "count"
          ? { validationState: "error" as const, validationMessage: texts.badCount }
          : {})}
      >
        <Input value={count} inputMode="numeric" maxLength={2} onChange={(_, { value }) => setCount(value)} />
      </Field>
      <Field
        label={texts.seed}
        hint={texts.seedHint}
        {...(trouble?.kind === "seed"
          ? { validationState: "error" as const, validationMessage: texts.needsSeed }
          : {})}
      >
        <Input value={seed} maxLength={64} onChange={(_, { value }) => setSeed(value)} />
      </Field>
      <Field label={texts.level}>
        <Select value={level} onChange={(_, { value }) => setLevel(isLevel(value) ? value : "own")}>
          {[...levelNames, "own" as const].map((each) => (
            <option key={each} value={each}>
              {texts.levels[each]}
            </option>
          ))}
        </Select>
      </Field>
      {level === "own" && (
        <fieldset className="training-kinds">
          <legend>{texts.kinds}</legend>
          {mistakeKindNames.map((kind) => (
            <Checkbox
              key={kind}
              label={mistakeKinds[kind][language]}
              checked={kinds.has(kind)}
              value={kind}
              onChange={({ target }, { checked }) => {
                const next = new Set(kinds);
                if (!isMistakeKind(target.value)) return;
                if (checked === true) next.add(target.value);
                else next.delete(target.value);
                setKinds(next);
              }}
            />
          ))}
        </fieldset>
      )}
      <div className="training-actions">
        <Button type="submit" appearance={made ? "secondary" : "primary"} disabledFocusable={isMaking}>
          {texts.make}
        </Button>
      </div>
      <div role="status" className="training-status">
        {isMaking && <p>{texts.making}</p>}
        {trouble?.kind === "too-few" && (
          <p>{texts.tooFew({ planted: n(trouble.planted), wanted: n(trouble.wanted) })}</p>
        )}
        {trouble?.kind === "kinds" && <p>{texts.needsKinds}</p>}
        {trouble?.kind === "no-table" && <p>{texts.noTable}</p>}
        {trouble?.kind === "failed" && <p>{all.failed}</p>}
        {made && (
          <p>
            {texts.made({
              count: n(made.key.mistakes.length),
              sheets: n(made.sheets),
              seed: made.key.seed,
            })}
          </p>
        )}
      </div>
      {made && (
        <div className="training-actions">
          <Button appearance="primary" onClick={() => onOpen(made)}>
            {texts.openIt}
          </Button>
          <Button onClick={() => offerFile(made.bytes, made.name)}>{texts.downloadIt}</Button>
          <Button
            onClick={() =>
              offerFile(
                new TextEncoder().encode(JSON.stringify(made.key, null, 2)),
                `dap-an-${fileNameOf(made.key.seed)}.json`,
              )
            }
          >
            {texts.downloadKey}
          </Button>
          <p className="training-quiet">{texts.keyHint}</p>
          <p className="training-quiet">{texts.next}</p>
        </div>
      )}
    </form>
  );
}

/** What a seed may be called on every disk. */
function fileNameOf(seed: string): string {
  return seed.trim().replace(/[^\p{L}\p{N}._-]+/gu, "-") || "1";
}
