import type { KeyboardEvent } from "react";
import { useRef } from "react";
import type { DeskTab } from "../../i18n/desk-words";
import { useDesk } from "./use-desk";

const tabs: readonly DeskTab[] = ["units", "between", "pictures"];

interface Properties {
  readonly shown: DeskTab;
  readonly onShow: (tab: DeskTab) => void;
}

/** The desk's parts, as the pattern for tabs has it: arrows move along them and show each. */
export function Tabs({ shown, onShow }: Properties) {
  const { state, texts, n } = useDesk();
  const buttons = useRef(new Map<DeskTab, HTMLButtonElement>());
  const onKey = (event: KeyboardEvent): void => {
    const at = tabs.indexOf(shown);
    const next = new Map<string, number>([
      ["ArrowRight", at + 1],
      ["ArrowLeft", at - 1],
      ["Home", 0],
      ["End", tabs.length - 1],
    ]).get(event.key);
    const tab = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length];
    if (tab === undefined) return;
    event.preventDefault();
    onShow(tab);
    buttons.current.get(tab)?.focus();
  };
  return (
    <div role="tablist" aria-label={texts.tablist} className="desk-tabs" onKeyDown={onKey}>
      {tabs.map((tab) => (
        <button
          key={tab}
          ref={(element) => {
            if (element) buttons.current.set(tab, element);
          }}
          type="button"
          role="tab"
          id={`desk-tab-${tab}`}
          aria-selected={tab === shown}
          aria-controls="desk-tab"
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => onShow(tab)}
        >
          {texts.tabs[tab]}
          {tab === "between" && state.report ? ` (${n(state.report.findings.length)})` : ""}
        </button>
      ))}
    </div>
  );
}
