import { Button, Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { IgnoreScope } from "../session/state";
import { useLayout } from "./layout";
import { labelsOf } from "./list";
import { usePane } from "./pane-context";
import { useRuleWords } from "./rule-text";
import { SubView } from "./sub-view";

const scopes: readonly IgnoreScope[] = ["cell", "sheet", "rule"];

/** The form of an ignore: a reason that a reviewer will read, and how far it reaches. */
export function IgnoreView({ findingId }: { findingId: string }) {
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const words = useRuleWords(language);
  const [reason, setReason] = useState("");
  const [scope, setScope] = useState<IgnoreScope>("cell");
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const finding = state.findings.find(({ id }) => id === findingId);
  if (!finding) return <SubView title={texts.ignore.title}>{null}</SubView>;
  const { cell, sheet } = finding;
  const message = (words?.finding(finding) ?? []).map(({ text }) => text).join(" ");

  const confirm = (): void => {
    if (reason.trim() === "") {
      setMissing(true);
      field.current?.focus();
    } else void actions.ignore(findingId, scope, reason.trim());
  };

  return (
    <SubView
      title={texts.ignore.title}
      foot={
        <>
          <Button appearance="primary" disabledFocusable={state.busy} onClick={confirm}>
            {texts.ignore.confirm}
          </Button>
          <Button onClick={() => actions.open("findings")}>{texts.cancel}</Button>
        </>
      }
    >
      <div className={layout.card}>
        <span className={layout.strong}>
          {[cell, labelsOf(finding.place)].filter((part) => part !== "").join(" · ")}
        </span>
        <span>{message}</span>
      </div>
      <Field
        className={layout.field}
        label={texts.ignore.reason}
        required
        hint={texts.ignore.reasonHint}
        validationState={missing ? "error" : "none"}
        {...(missing ? { validationMessage: texts.ignore.reasonMissing } : {})}
      >
        <Textarea
          ref={(element: HTMLTextAreaElement | null) => {
            field.current = element;
          }}
          value={reason}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => {
            setReason(value);
            if (value.trim() !== "") setMissing(false);
          }}
        />
      </Field>
      <Field className={layout.field} label={texts.ignore.scope}>
        <RadioGroup
          value={scope}
          onChange={(_, { value }) => setScope(scopes.find((each) => each === value) ?? "cell")}
        >
          {scopes.map((each) => (
            <Radio key={each} value={each} label={texts.ignore.scopes[each]({ cell, sheet })} />
          ))}
        </RadioGroup>
      </Field>
    </SubView>
  );
}
