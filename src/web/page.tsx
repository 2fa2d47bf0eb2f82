import { FluentProvider, Button } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { Suspense, lazy, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { TrainingTab } from "../i18n/training-words";
import { themes } from "../taskpane/theme/themes";
import { useLook } from "../taskpane/theme/use-look";
import { PanePlace } from "./pane-place";
import { samples } from "./samples";
import { pageTexts } from "./texts";
import { useFileDrop } from "./use-file-drop";
import { usePaneSettings } from "./use-settings";
import { useRegions } from "./use-regions";
import { Workbench } from "./workbench";

const nothing = () => null;
const bar = () => import(/* webpackChunkName: "bar" */ "./bar");

/** A part that cannot be loaded leaves its place empty: the spreadsheet cannot be loaded then either, and says so. */
function partOf<Properties extends object>(load: () => Promise<ComponentType<Properties>>) {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: nothing as ComponentType<Properties> }),
    ),
  );
}

const TopBar = partOf(async () => (await bar()).TopBar);
const MessageBarOf = partOf(async () => (await bar()).MessageBarOf);
const ReplaceDialog = partOf(async () => (await bar()).ReplaceDialog);

const DeskPlace = partOf(async () => (await import(/* webpackChunkName: "desk" */ "./desk")).DeskPlace);

const TrainingPlace = partOf(
  async () => (await import(/* webpackChunkName: "training" */ "./training")).TrainingPlace,
);

const workbench = new Workbench();

/** What was asked for and would lose changes. */
interface Asked {
  readonly open: () => Promise<void>;
  readonly cancelled?: (() => void) | undefined;
}

async function openFile(file: File): Promise<void> {
  await workbench.open(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Something turns and says what is waited for; Fluent's own would weigh as much as the page's first sentences. */
function Waiting({ label }: { readonly label: string }) {
  return (
    <div className="page-waiting" role="status">
      <span className="page-turning" aria-hidden />
      {label}
    </div>
  );
}

/** The whole page: a bar, the spreadsheet and the pane beside it. */
export function Page() {
  const state = useSyncExternalStore(workbench.subscribe, workbench.getState);
  const { language, theme } = usePaneSettings(state.session);
  const look = useLook(theme);
  const [waiting, setWaiting] = useState<Asked | null>(null);
  /** Null until somebody asks for the reviewer's desk. */
  const [atDesk, setAtDesk] = useState<boolean | null>(null);
  /** undefined until somebody asks for forms or practice, null when the spreadsheet is shown again. */
  const [training, setTraining] = useState<TrainingTab | null>();
  const host = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const texts = pageTexts[language];
  const name = state.workbook?.name() ?? "";

  useEffect(() => {
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    if (host.current) void workbench.start(host.current, "vi", dark, samples[0]);
  }, []);

  useEffect(() => {
    document.documentElement.lang = language;
    workbench.setLanguage(language);
  }, [language, state.workbook]);

  useEffect(() => {
    workbench.setDark(look === "dark");
  }, [look, state.phase]);

  useEffect(() => {
    document.title = name === "" ? texts.product : `${name} – ${texts.product}`;
  }, [name, texts]);

  useEffect(() => {
    if (!state.unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [state.unsaved]);

  /** Opens at once, or after the question whether changes may be lost. */
  const open = useCallback((action: () => Promise<void>, cancelled?: () => void) => {
    if (workbench.getState().unsaved) setWaiting({ open: action, cancelled });
    else void action();
  }, []);

  /** Checks first where nothing was checked yet. */
  const present = async (): Promise<void> => {
    setTraining((before) => before && null);
    setAtDesk((before) => before && false);
    await state.session?.actions.present();
  };

  const isOver = useFileDrop(
    atDesk === true || (training ?? null) !== null ? null : (file) => open(() => openFile(file)),
  );
  useRegions(pane, workbench);

  return (
    <FluentProvider theme={themes[look]} className="page-provider">
      <div className="page">
        <Suspense fallback={<header className="page-bar page-product">{texts.product}</header>}>
          <TopBar
            texts={texts}
            name={name}
            unsaved={state.unsaved}
            drafted={state.drafted}
            keepsDrafts={state.keepsDrafts}
            ready={state.phase === "ready"}
            speaks={state.session !== null}
            language={language}
            onOpenFile={(file) => open(() => openFile(file))}
            onOpenSample={(sample) => open(() => workbench.openSample(sample))}
            onDesk={() => {
              setTraining((before) => before && null);
              setAtDesk(true);
            }}
            onTraining={setTraining}
            onPresent={() => void present()}
            onKeepDrafts={(keeps) => void workbench.keepDrafts(keeps)}
            onDownload={() => void workbench.download()}
            onLanguage={(next) => void state.session?.actions.changeSettings({ language: next })}
          />
        </Suspense>
        <div className="page-message" aria-live="polite">
          <Suspense>
            {state.message && (
              <MessageBarOf
                message={state.message}
                hasWorkbook={state.workbook !== null}
                language={language}
                onDismiss={() => workbench.dismissMessage()}
                onOpenDraft={(draft) => open(() => workbench.openDraft(draft))}
                onDeleteDraft={(draft) => void workbench.deleteDraft(draft)}
              />
            )}
          </Suspense>
        </div>
        {atDesk !== null && (
          <Suspense>
            <DeskPlace
              language={language}
              workbench={workbench}
              workbook={name}
              isShown={atDesk}
              ask={open}
              onClose={() => setAtDesk(false)}
            />
          </Suspense>
        )}
        {training !== undefined && (
          <Suspense>
            <TrainingPlace
              language={language}
              workbench={workbench}
              workbook={name}
              shown={training}
              onShow={setTraining}
              ask={open}
            />
          </Suspense>
        )}
        <main className="page-sheet" aria-label={texts.spreadsheet}>
          <div ref={host} className="page-spreadsheet" />
          {state.phase === "starting" && (
            <div className="page-cover">
              <Waiting label={texts.starting} />
            </div>
          )}
          {state.phase === "ready" && state.opening !== null && (
            <div className="page-cover">
              <Waiting label={texts.opening(state.opening)} />
            </div>
          )}
          {state.phase === "failed" && (
            <div className="page-cover" role="alert">
              {texts.startFailed}
              <Button appearance="primary" onClick={() => window.location.reload()}>
                {texts.reload}
              </Button>
            </div>
          )}
          {isOver && <div className="page-cover page-drop">{texts.dropHere}</div>}
        </main>
        <aside ref={pane} className="page-pane" aria-label={texts.pane} tabIndex={-1}>
          {state.session && <PanePlace key={name} session={state.session} />}
        </aside>
      </div>
      <Suspense>
        <ReplaceDialog
          texts={texts}
          name={name}
          isOpen={waiting !== null}
          onCancel={() => {
            setWaiting(null);
            waiting?.cancelled?.();
          }}
          onDiscard={() => {
            setWaiting(null);
            void waiting?.open();
          }}
          onSave={() => {
            setWaiting(null);
            void workbench.download().then((saved) => (saved ? waiting?.open() : undefined));
          }}
        />
      </Suspense>
    </FluentProvider>
  );
}
