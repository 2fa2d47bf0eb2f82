import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { ChevronLeftRegular, DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Language } from "../../i18n/format";
import { trainingTexts } from "../../i18n/training-texts";
import type { TrainingTab } from "../../i18n/training-words";
import { FormGallery } from "../../taskpane/components/forms/gallery";
import { useNarrow } from "../../taskpane/components/use-narrow";
import { newWorkbook } from "../../workbook/file/new-workbook";
import { offerFile } from "../desk/offer-file";
import { TabRow } from "../tab-row";
import type { Workbench } from "../workbench";
import { MarkingPart } from "./marking-part";
import { PracticePart } from "./practice-part";
import type { MadePractice } from "./practice-part";

interface Properties {
  readonly language: Language;
  readonly workbench: Workbench;
  /** The name of the file that the spreadsheet shows, "" for none. */
  readonly workbook: string;
  /** The part that was asked for; null while the spreadsheet is shown. */
  readonly shown: TrainingTab | null;
  readonly onShow: (tab: TrainingTab | null) => void;
  /** Opens at once, or after the question whether changes may be lost. */
  readonly ask: (action: () => Promise<void>) => void;
}

const tabs: readonly TrainingTab[] = ["forms", "practice", "marking"];

/** The room of forms, practice and marking, over the spreadsheet. */
export function TrainingPlace({ language, workbench, workbook, shown, onShow, ask }: Properties) {
  const texts = trainingTexts[language];
  const isNarrow = useNarrow();
  const [made, setMade] = useState<readonly MadePractice[]>([]);
  const [failed, setFailed] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const [tab, setTab] = useState<TrainingTab>(shown ?? "forms");
  if (shown !== null && shown !== tab) setTab(shown);
  const isShown = shown !== null;
  useEffect(() => {
    if (isShown) title.current?.focus();
  }, [isShown]);

  const open = (name: string, bytes: Uint8Array): void =>
    ask(async () => {
      await workbench.open(name, bytes);
      onShow(null);
    });
  const guarded = (work: () => void): void => {
    try {
      setFailed(false);
      work();
    } catch {
      setFailed(true);
    }
  };

  return (
    <section
      className="training"
      aria-label={texts.title}
      hidden={!isShown}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onShow(null);
      }}
    >
      <header className="training-head">
        <Button appearance="subtle" icon={<ChevronLeftRegular />} onClick={() => onShow(null)}>
          {texts.toSheet}
        </Button>
        <h1 ref={title} tabIndex={-1}>
          {texts.title}
        </h1>
        <TabRow label={texts.tablist} tabs={tabs} shown={tab} onShow={onShow} panel="training-part">
          {(each) => texts.tabs[each]}
        </TabRow>
      </header>
      {failed && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.failed}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={texts.toSheet}
                onClick={() => setFailed(false)}
              />
            }
          />
        </MessageBar>
      )}
      <div
        id="training-part"
        role="tabpanel"
        aria-labelledby={`training-part-${tab}`}
        className="training-part"
        tabIndex={tab === "forms" ? -1 : 0}
      >
        {tab === "forms" && (
          <>
            <p className="training-intro">{texts.forms.intro}</p>
            <FormGallery
              language={language}
              year={new Date().getFullYear()}
              isNarrow={isNarrow}
              isBusy={false}
              actions={[
                {
                  label: texts.forms.open,
                  run: ({ workbook: drawn, fileName }) => guarded(() => open(fileName, newWorkbook(drawn))),
                },
                {
                  label: texts.forms.download,
                  run: ({ workbook: drawn, fileName }) =>
                    guarded(() => offerFile(newWorkbook(drawn), fileName)),
                },
              ]}
            />
          </>
        )}
        {/* What was written into the fields stays while another part is looked at. */}
        <div hidden={tab !== "practice"}>
          <PracticePart
            language={language}
            workbench={workbench}
            workbook={workbook}
            onMade={(practice) => setMade([...made, practice])}
            onOpen={({ name, bytes }) => open(name, bytes)}
          />
        </div>
        <div hidden={tab !== "marking"}>
          <MarkingPart
            language={language}
            workbench={workbench}
            workbook={workbook}
            made={made}
            onGoTo={(sheet, cell) => {
              onShow(null);
              void workbench.getState().session?.actions.selectRange(sheet, cell);
            }}
          />
        </div>
      </div>
    </section>
  );
}
