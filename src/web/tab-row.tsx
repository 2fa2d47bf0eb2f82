import type { KeyboardEvent, ReactNode } from "react";
import { useRef } from "react";

interface Properties<Tab extends string> {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly shown: Tab;
  readonly onShow: (tab: Tab) => void;
  readonly children: (tab: Tab) => ReactNode;
  /** The id of the panel; each tab's is "PANEL-TAB". */
  readonly panel: string;
}

/** The parts of a place, as the pattern for tabs has it: arrows move along them and show each. */
export function TabRow<Tab extends string>({ label, tabs, shown, onShow, children, panel }: Properties<Tab>) {
  const buttons = useRef(new Map<Tab, HTMLButtonElement>());
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
    <div role="tablist" aria-label={label} className="desk-tabs" onKeyDown={onKey}>
      {tabs.map((tab) => (
        <button
          key={tab}
          ref={(element) => {
            if (element) buttons.current.set(tab, element);
          }}
          type="button"
          role="tab"
          id={`${panel}-${tab}`}
          aria-selected={tab === shown}
          aria-controls={panel}
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => onShow(tab)}
        >
          {children(tab)}
        </button>
      ))}
    </div>
  );
}
