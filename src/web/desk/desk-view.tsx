import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { ChevronLeftRegular, DismissRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { periodWords } from "../../review/words";
import type { DeskTab, DeskTexts } from "../../i18n/desk-words";
import type { Decision } from "../../review/desk";
import type { DeskMessage } from "./desk-state";
import { DecisionDialog } from "./decision-dialog";
import { FileButton } from "./file-button";
import { FourWordsLine } from "./four-words";
import { HandOutMenu } from "./hand-out-buttons";
import { Pictures } from "./pictures";
import { ProgressLine } from "./progress-line";
import { RoundFindings } from "./round-findings";
import { SetUp } from "./set-up";
import { Tabs } from "./tabs";
import { UnitPanel } from "./unit-panel";
import { UnitTable } from "./unit-table";
import { useDesk } from "./use-desk";

/** Names said in a sentence; more are counted. */
const MOST_NAMED = 6;

function sentenceOf(message: DeskMessage, texts: DeskTexts, n: (value: number) => string): string {
  const { messages } = texts;
  switch (message.kind) {
    case "others": {
      const counted = (names: readonly string[]): { count: string; names: string } => {
        const named = names.slice(0, MOST_NAMED).join(", ");
        return { count: n(names.length), names: names.length > MOST_NAMED ? `${named}, …` : named };
      };
      return [
        message.closed.length > 0 ? messages.closed(counted(message.closed)) : null,
        message.names.length > 0 ? messages.others(counted(message.names)) : null,
      ]
        .filter((sentence) => sentence !== null)
        .join(" ");
    }
    case "nothing-chosen":
      return messages.nothingChosen;
    case "units-unreadable":
      return messages.unitsUnreadable(message);
    case "desk-unreadable":
      return messages.deskUnreadable(message);
    case "desk-opened":
      return messages.deskOpened(message);
    case "desk-restored":
      return texts.restored({ decided: n(message.decided) });
    case "file-gone":
      return messages.fileGone(message);
    case "not-reviewed":
      return messages.notReviewed;
    case "not-made":
      return messages.notMade;
  }
}

/** The desk: what came in, what was found, what is decided. */
export function DeskView({ onClose }: { readonly onClose: () => void }) {
  const { desk, state, texts, language, n } = useDesk();
  const [tab, setTab] = useState<DeskTab>("units");
  const [chosen, setChosen] = useState<string | null>(null);
  const [deciding, setDeciding] = useState<{ unit: string; state: Decision["state"] } | null>(null);
  const [settingUp, setSettingUp] = useState(false);
  const { phase, settings, report, message } = state;
  const said = settings.year === null ? null : { year: settings.year, quarter: settings.quarter };
  const period = said ?? report?.period ?? null;
  const row = state.rows.find(({ name }) => name === chosen) ?? null;
  return (
    <>
      <header className="desk-head">
        <Button appearance="subtle" icon={<ChevronLeftRegular />} onClick={onClose}>
          {texts.toSheet}
        </Button>
        <h1>
          {phase === "empty"
            ? texts.title
            : texts.heading({
                period: period ? periodWords(period, language) : texts.unknownPeriod,
                office: settings.office,
              })}
        </h1>
        <span className="desk-room" />
        {phase !== "empty" && (
          <>
            <FileButton
              label={texts.chooseFolder}
              choose="folder"
              onPicked={(picked) => void desk.take(picked, "submission")}
            />
            <FileButton
              label={texts.addFiles}
              choose="files"
              onPicked={(picked) => void desk.take(picked, "submission", "beside")}
            />
          </>
        )}
        <Button aria-expanded={settingUp} onClick={() => setSettingUp(!settingUp)}>
          {texts.setUp}
        </Button>
        {phase !== "empty" && (
          <>
            <Button title={texts.saveDeskHint} onClick={() => desk.save()}>
              {texts.saveDesk}
            </Button>
            <HandOutMenu />
          </>
        )}
      </header>
      {message && (
        <MessageBar intent={message.kind === "desk-unreadable" ? "error" : "info"} layout="multiline">
          <MessageBarBody>{sentenceOf(message, texts, n)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={texts.dismiss}
                onClick={() => desk.dismiss()}
              />
            }
          />
        </MessageBar>
      )}
      {settingUp && <SetUp />}
      {phase === "empty" ? (
        <Start />
      ) : (
        <>
          <div className="desk-summary">
            <FourWordsLine />
            <ProgressLine />
          </div>
          <Tabs shown={tab} onShow={setTab} />
          <div id="desk-tab" role="tabpanel" aria-labelledby={`desk-tab-${tab}`} className="desk-tab">
            {tab === "units" && (
              <>
                <UnitTable chosen={chosen} onChoose={setChosen} />
                <section className="desk-panel" aria-label={texts.panel} tabIndex={0}>
                  <UnitPanel row={row} onDecide={(unit, to) => setDeciding({ unit, state: to })} />
                </section>
              </>
            )}
            {tab === "between" && <RoundFindings />}
            {tab === "pictures" && <Pictures />}
          </div>
        </>
      )}
      {deciding && <DecisionDialog {...deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

/** Nothing was chosen yet: what will happen, and the way in. */
function Start() {
  const { desk, texts } = useDesk();
  return (
    <section className="desk-start">
      <h2>{texts.startTitle}</h2>
      <p>{texts.startText}</p>
      <ol>
        {texts.startSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="desk-actions">
        <FileButton
          label={texts.chooseFolder}
          choose="folder"
          appearance="primary"
          onPicked={(picked) => void desk.take(picked, "submission")}
        />
        <FileButton
          label={texts.chooseFiles}
          choose="files"
          onPicked={(picked) => void desk.take(picked, "submission")}
        />
        <FileButton
          label={texts.openDesk}
          choose={{ accept: ".json" }}
          appearance="subtle"
          onPicked={([first]) => first && void desk.load(first.file)}
        />
      </div>
    </section>
  );
}
