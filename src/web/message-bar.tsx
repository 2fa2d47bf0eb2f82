import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Language } from "../i18n/format";
import { failureSentences } from "../workbook/file/failures";
import { pageTexts } from "./texts";
import type { Message } from "./workbench";

interface Properties {
  readonly message: Message;
  readonly hasWorkbook: boolean;
  readonly language: Language;
  readonly onDismiss: () => void;
}

function sentenceOf(message: Message, hasWorkbook: boolean, language: Language): string {
  const texts = pageTexts[language];
  switch (message.kind) {
    case "not-opened": {
      const sentence = texts.notOpened(message.name, failureSentences[message.code][language]);
      return hasWorkbook ? `${sentence} ${texts.stillOpen}` : sentence;
    }
    case "sample-failed":
      return texts.sampleFailed;
    case "not-saved":
      return texts.notSaved;
    case "text-only":
      return texts.textOnly;
    case "shape-locked":
      return texts.shapeLocked;
  }
}

/** What went wrong, or what this page does not do, in a sentence above the spreadsheet. */
export function MessageBarOf({ message, hasWorkbook, language, onDismiss }: Properties) {
  const intent = message.kind === "shape-locked" || message.kind === "text-only" ? "info" : "error";
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{sentenceOf(message, hasWorkbook, language)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={pageTexts[language].dismiss}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
