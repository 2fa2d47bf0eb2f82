import { createContext, use, useSyncExternalStore } from "react";
import { deskTexts } from "../../i18n/desk-texts";
import type { DeskTexts } from "../../i18n/desk-words";
import { formatNumber } from "../../i18n/format";
import type { Language } from "../../i18n/format";
import type { Place } from "../../review/finding";
import type { DeskSession } from "./desk-session";
import type { SessionState } from "./desk-state";

export interface DeskModel {
  readonly desk: DeskSession;
  readonly state: SessionState;
  readonly texts: DeskTexts;
  readonly language: Language;
  /** A figure in the form of the language. */
  readonly n: (value: number, decimals?: number) => string;
  /** "an-binh.xlsx · Biểu 1 · F12". */
  readonly placeWords: (place: Pick<Place, "file" | "sheet" | "cell">) => string;
}

const DeskContext = createContext<DeskModel | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDeskModel(desk: DeskSession, language: Language): DeskModel {
  const state = useSyncExternalStore(desk.subscribe, desk.getState);
  const texts = deskTexts[language];
  return {
    desk,
    state,
    texts,
    language,
    n: (value, decimals) => formatNumber(value, language, decimals),
    placeWords: ({ file, sheet, cell }) => texts.place({ file, sheet: sheet ?? "", cell: cell ?? "" }),
  };
}

/** @throws Error outside of a desk */
export function useDesk(): DeskModel {
  const model = use(DeskContext);
  if (!model) throw new Error("no desk around this component");
  return model;
}
