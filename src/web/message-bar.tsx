import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { DraftInfo } from "./drafts";
import type { Language } from "../i18n/format";
import { failureSentences } from "../workbook/file/failures";
import type { Refusal } from "../workbook/univer/refusal";
import { messageTexts } from "./message-texts";
import type { MessageTexts } from "./message-texts";
import type { Message } from "./workbench";

interface Properties {
  readonly message: Message;
  readonly hasWorkbook: boolean;
  readonly language: Language;
  readonly onDismiss: () => void;
  readonly onOpenDraft: (draft: DraftInfo) => void;
  readonly onDeleteDraft: (draft: DraftInfo) => void;
}

/** Said for information: nothing went wrong. */
const quiet: ReadonlySet<Message["kind"]> = new Set(["refused", "text-only", "signed", "draft"]);

function sentenceOf(message: Message, hasWorkbook: boolean, language: Language): string {
  const texts = messageTexts[language];
  switch (message.kind) {
    case "not-opened": {
      const sentence = texts.notOpened(message.name, failureSentences[message.code][language]);
      return hasWorkbook ? `${sentence} ${texts.stillOpen}` : sentence;
    }
    case "sample-failed":
      return window.location.protocol === "file:" ? texts.sampleFromDisk : texts.sampleFailed;
    case "not-saved":
      return texts.notSaved;
    case "text-only":
      return texts.textOnly;
    case "signed":
      return texts.signed;
    case "draft":
      return texts.draftFound({ name: message.draft.name, time: momentOf(message.draft.at) });
    case "draft-failed":
      return texts.draftFailed(message.name);
    case "refused":
      return refusalSentence(message.refusal, texts);
  }
}

/** Hour and day in the hours of this machine. */
function momentOf(at: number): { readonly hour: string; readonly day: string } {
  const moment = new Date(at);
  const two = (figure: number) => String(figure).padStart(2, "0");
  return {
    hour: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
    day: `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`,
  };
}

function refusalSentence(refusal: Refusal, texts: MessageTexts): string {
  switch (refusal.kind) {
    case "shape":
      return texts.shapeLocked;
    case "merged":
      return texts.pasteMerged;
    case "formula": {
      const { detail, reason, typed } = refusal;
      return texts.formulaRefused[reason]({ typed, detail });
    }
  }
}

/** What went wrong, or what this page does not do, in a sentence above the spreadsheet. */
export function MessageBarOf(properties: Properties) {
  const { message, hasWorkbook, language, onDismiss } = properties;
  const texts = messageTexts[language];
  const draft = message.kind === "draft" ? message.draft : null;
  return (
    <MessageBar intent={quiet.has(message.kind) ? "info" : "error"} layout="multiline">
      <MessageBarBody>{sentenceOf(message, hasWorkbook, language)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={texts.dismiss}
            onClick={onDismiss}
          />
        }
      >
        {draft && <Button onClick={() => properties.onOpenDraft(draft)}>{texts.draftOpen}</Button>}
        {draft && <Button onClick={() => properties.onDeleteDraft(draft)}>{texts.draftDelete}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
