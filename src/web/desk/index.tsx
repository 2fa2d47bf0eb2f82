import { useEffect, useState } from "react";
import type { Language } from "../../i18n/format";
import type { Workbench } from "../workbench";
import { DeskSession } from "./desk-session";
import { keepDesk, keptDesk } from "./desk-drafts";
import { DeskView } from "./desk-view";
import { offerFile } from "./offer-file";
import { OpenedStrip } from "./opened-strip";
import { RoundClient } from "./round-client";
import { showSubmission } from "./show-submission";
import type { Ask } from "./show-submission";
import { DeskProvider, useDeskModel } from "./use-desk";
import { useRoundDrop } from "./use-round-drop";

interface Properties {
  readonly language: Language;
  readonly workbench: Workbench;
  /** The name of the file that the spreadsheet shows. */
  readonly workbook: string;
  /** The desk is wanted in the spreadsheet's place. */
  readonly isShown: boolean;
  readonly ask: Ask;
  readonly onClose: () => void;
}

/** The reviewer's desk over the spreadsheet, or, where a submitted file is shown in it, the strip above. */
export function DeskPlace({ language, workbench, workbook, isShown, ask, onClose }: Properties) {
  const [desk] = useState(
    () =>
      new DeskSession(
        {
          client: new RoundClient(),
          show: (file, place) => showSubmission(workbench, ask, file, place),
          offer: offerFile,
          now: () => new Date(),
          keep: keepDesk,
        },
        language,
      ),
  );
  const model = useDeskModel(desk, language);
  const { opened } = model.state;
  const isOpened = opened !== null && opened.name === workbook;
  const isDesk = isShown && !isOpened;

  useEffect(() => desk.setLanguage(language), [desk, language]);
  useEffect(() => {
    void keptDesk().then((text) => {
      if (text !== null && desk.getState().phase === "empty") desk.restore(text);
    });
    return () => desk.dispose();
  }, [desk]);
  // Another file was opened in the spreadsheet meanwhile: it is no submission.
  useEffect(() => {
    if (opened !== null && opened.name !== workbook) desk.back();
  }, [desk, opened, workbook]);
  useEffect(() => {
    if (!model.state.unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [model.state.unsaved]);
  const isOver = useRoundDrop(isDesk, (picked) => void desk.take(picked, "submission"));

  return (
    <DeskProvider value={model}>
      {isShown && isOpened && <OpenedStrip unit={opened.unit} />}
      {/* What was chosen, sorted and scrolled to stays while a file is looked at. */}
      <section className="desk" aria-label={model.texts.title} hidden={!isDesk}>
        <DeskView onClose={onClose} />
        {isOver && <div className="page-cover page-drop">{model.texts.dropHere}</div>}
      </section>
    </DeskProvider>
  );
}
