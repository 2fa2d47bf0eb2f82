import { createContext, createElement, useContext, useMemo, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import type { Language } from "../../i18n/format";
import type { PaneActions, PaneState, Session } from "../session/state";
import { paneTexts } from "../texts";
import type { PaneTexts } from "../texts";

/** What every part of the pane sees: the state, what can be done, and the words. */
export interface PaneModel {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly texts: PaneTexts;
  readonly language: Language;
}

/** What stays while the state changes: parts that are drawn often see no more than this. */
export type PaneWords = Pick<PaneModel, "actions" | "texts" | "language">;

const PaneContext = createContext<PaneModel | null>(null);
const WordsContext = createContext<PaneWords | null>(null);

export function PaneProvider({ value, children }: { value: PaneModel; children: ReactNode }): ReactNode {
  const { actions, texts, language } = value;
  const words = useMemo(() => ({ actions, texts, language }), [actions, texts, language]);
  return createElement(
    WordsContext.Provider,
    { value: words },
    createElement(PaneContext.Provider, { value }, children),
  );
}

/** @throws Error outside a pane. */
export function usePane(): PaneModel {
  const model = useContext(PaneContext);
  if (!model) throw new Error("outside the pane");
  return model;
}

/** @throws Error outside a pane. */
export function usePaneWords(): PaneWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error("outside the pane");
  return words;
}

/** The state of a session, read anew whenever it changes. */
export function usePaneModel(session: Session): PaneModel {
  const state = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.getState(),
  );
  const { language } = state.settings;
  return { state, actions: session.actions, texts: paneTexts[language], language };
}
