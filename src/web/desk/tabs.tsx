import type { DeskTab } from "../../i18n/desk-words";
import { TabRow } from "../tab-row";
import { useDesk } from "./use-desk";

const tabs: readonly DeskTab[] = ["units", "between", "pictures"];

interface Properties {
  readonly shown: DeskTab;
  readonly onShow: (tab: DeskTab) => void;
}

/** The desk's parts. */
export function Tabs({ shown, onShow }: Properties) {
  const { state, texts, n } = useDesk();
  return (
    <TabRow label={texts.tablist} tabs={tabs} shown={shown} onShow={onShow} panel="desk-tab">
      {(tab) =>
        `${texts.tabs[tab]}${tab === "between" && state.report ? ` (${n(state.report.findings.length)})` : ""}`
      }
    </TabRow>
  );
}
