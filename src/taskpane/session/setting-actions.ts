import type { SessionContext } from "./context";
import type { KeptState } from "./kept-state";
import type { Publisher } from "./publish";
import type { Rechecker } from "./rechecker";
import { changesFindings, storeSettings, workbookPart } from "./settings";
import type { PaneActions, PaneState } from "./state";
import type { Turns } from "./turns";

type Corrections = PaneState["corrections"];
type SettingActions = Pick<
  PaneActions,
  "correctTable" | "forgetTable" | "changeSettings" | "followCarried" | "replaceDamagedState"
>;

/** What is kept with the workbook and changes how it is checked: tables as the user said, settings, what it brought. */
export function settingActions(
  context: SessionContext,
  turns: Turns,
  kept: KeptState,
  publisher: Publisher,
  rechecker: Rechecker,
): SettingActions {
  const { store, storage } = context;

  const recheck = async (): Promise<void> => {
    if (context.workbook !== null) await rechecker.everything();
  };

  const changeTables = (change: (tables: Corrections) => Corrections): Promise<void> =>
    turns.act(async () => {
      await turns.keepOrSay(
        kept.update((state) => ({ ...state, tables: [...change(state.tables)] })),
        { corrections: change(store.get().corrections) },
      );
      await recheck();
    });

  const without = (tables: Corrections, sheet: string, header: string): Corrections =>
    tables.filter((table) => table.sheet !== sheet || table.header !== header);

  return {
    correctTable: (correction) =>
      changeTables((tables) => [...without(tables, correction.sheet, correction.header), correction]),
    forgetTable: (sheet, header) => changeTables((tables) => without(tables, sheet, header)),
    changeSettings: (change) => {
      const before = store.get().settings;
      store.update({ settings: { ...before, ...change } });
      storeSettings(storage, store.get().settings);
      const part = workbookPart(change);
      return turns.act(async () => {
        const wanted = { ...store.get().settings, ...change };
        if (part) {
          await turns.keepOrSay(
            kept.update((state) => ({ ...state, settings: { ...state.settings, ...part } })),
            { settings: wanted },
          );
        }
        if (changesFindings(before, wanted)) await recheck();
      });
    },
    followCarried: (follow) =>
      turns.act(async () => {
        store.update({ setAside: !follow });
        publisher.ignores(store.get().ignores);
        await recheck();
      }),
    replaceDamagedState: () => turns.act(() => kept.replace()),
  };
}
