import { createContext, useContext, useSyncExternalStore } from "react";
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

const PaneContext = createContext<PaneModel | null>(null);
export const PaneProvider = PaneContext.Provider;

/** @throws Error outside a pane. */
export function usePane(): PaneModel {
  const model = useContext(PaneContext);
  if (!model) throw new Error("outside the pane");
  return model;
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
