import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { roundMessage } from "../../review/words";
import { useRuleWords } from "../../taskpane/components/rule-text";
import type { Decision } from "../../review/desk";
import { useDesk } from "./use-desk";

/** Errors quoted in a reason; a unit mends the first ones and sees the rest in its own list. */
const MOST_QUOTED = 5;

interface Properties {
  readonly unit: string;
  readonly state: Decision["state"];
  readonly onClose: () => void;
}

/** Accepts a unit's files or returns them, with who says so; a return has its reason. */
export function DecisionDialog({ unit, state, onClose }: Properties) {
  const { desk, state: shown, texts, language } = useDesk();
  const words = useRuleWords(language);
  const before = shown.rows.find(({ name }) => name === unit);
  const [by, setBy] = useState(shown.settings.reviewer);
  const [reason, setReason] = useState(
    before?.decision?.state === state && before.standing !== "sent-again"
      ? (before.decision.reason ?? "")
      : "",
  );
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const isReturn = state === "returned";

  const errors = (): string => {
    const { report } = shown;
    const between = (report?.findings ?? [])
      .filter((finding) => finding.unit === unit && finding.severity === "error")
      .map(({ args }) => roundMessage(args, language));
    const own = new Set(before?.files.map(({ name }) => name));
    const inside = (report?.files ?? [])
      .filter(({ file }) => own.has(file))
      .flatMap(({ report: { findings } }) => findings)
      .filter(({ severity }) => severity === "error")
      .map(
        (finding) =>
          `${finding.sheet} · ${finding.cell}: ${words?.finding(finding)[0]?.text ?? finding.message}`,
      );
    return [...between, ...inside].slice(0, MOST_QUOTED).join("\n");
  };

  const confirm = (): void => {
    if (isReturn && reason.trim() === "") {
      setMissing(true);
      field.current?.focus();
      return;
    }
    desk.decide(unit, state, reason, by);
    onClose();
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{isReturn ? texts.returnTitle({ unit }) : texts.acceptTitle({ unit })}</DialogTitle>
          <DialogContent className="desk-form">
            <Field
              label={isReturn ? texts.reasonLabel : texts.noteLabel}
              required={isReturn}
              {...(isReturn ? { hint: texts.reasonHint } : {})}
              validationState={missing ? "error" : "none"}
              {...(missing ? { validationMessage: texts.reasonMissing } : {})}
            >
              <Textarea
                ref={(element: HTMLTextAreaElement | null) => {
                  field.current = element;
                }}
                value={reason}
                rows={isReturn ? 6 : 2}
                resize="vertical"
                onChange={(_, { value }) => {
                  setReason(value);
                  if (value.trim() !== "") setMissing(false);
                }}
              />
            </Field>
            {isReturn && errors() !== "" && (
              <Button appearance="subtle" onClick={() => setReason(errors())}>
                {texts.takeFindings}
              </Button>
            )}
            <Field label={texts.who} hint={texts.whoHint}>
              <Input value={by} onChange={(_, { value }) => setBy(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={confirm}>
              {isReturn ? texts.confirmReturn : texts.confirmAccept}
            </Button>
            <Button onClick={onClose}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
