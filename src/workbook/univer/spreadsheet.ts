import {
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  mergeLocales,
} from "@univerjs/core";
import type { IDisposable } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import rulesEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import rulesVietnamese from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { CalculationMode, ILayoutService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreVietnamese from "@univerjs/preset-sheets-core/locales/vi-VN";
import "@univerjs/preset-sheets-core/lib/index.css";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import notesEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import notesVietnamese from "@univerjs/preset-sheets-note/locales/vi-VN";
import "@univerjs/preset-sheets-note/lib/index.css";
import type { Language } from "../../i18n/format";
import { Calculation } from "./calculation";
import { speakFigures } from "./figures";
import { keepKeyboardFocus } from "./keyboard-focus";
import { lockShape } from "./lock";
import { Paster } from "./paste";
import type { Refusal } from "./refusal";
import { StepKeeper } from "./step-keeper";
import { Typing } from "./typing";

const locales: Readonly<Record<Language, LocaleType>> = { vi: LocaleType.VI_VN, en: LocaleType.EN_US };

/** The spreadsheet program on the page, without a workbook. */
export interface Spreadsheet {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly calculation: Calculation;
  readonly keeper: StepKeeper;
  readonly typing: Typing;
  readonly language: Language;
  setLanguage(language: Language): void;
  setDark(dark: boolean): void;
  /** Once there is a workbook: lets figures be typed and shown in the language's form. */
  speakFigures(): void;
  /** Puts the keyboard into the cells. */
  focus(): void;
  dispose(): void;
}

export interface SpreadsheetOptions {
  readonly language: Language;
  readonly dark: boolean;
  /** Someone tried what cannot be done here, and nothing happened. */
  readonly onRefused: (refusal: Refusal) => void;
}

/** Starts the spreadsheet in an element. Ribbon, menus and adding of sheets are off: what they change cannot be saved. */
export function createSpreadsheet(
  container: HTMLElement,
  { language, dark, onRefused }: SpreadsheetOptions,
): Spreadsheet {
  const univer = new Univer({
    locale: locales[language],
    locales: {
      [LocaleType.VI_VN]: mergeLocales(coreVietnamese, rulesVietnamese, notesVietnamese),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, rulesEnglish, notesEnglish),
    },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
    override: [
      [
        IUndoRedoService,
        {
          useFactory: (...parts: ConstructorParameters<typeof StepKeeper>) => new StepKeeper(...parts),
          deps: [IUniverInstanceService, ICommandService, IContextService],
        },
      ],
    ],
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      footer: { addSheetButtonConfig: { show: false }, menus: false },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
    }),
    UniverSheetsNotePreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const calculation = new Calculation(injector.get(ICommandService));
  const keeper = injector.get(IUndoRedoService) as StepKeeper;
  let current = language;
  const typing = new Typing(injector, () => current, onRefused);
  const paster = new Paster(api, injector, typing, () => current);
  const lock = lockShape(api, {
    onRefused: () => onRefused({ kind: "shape" }),
    onPaste: (clipboard) => paster.paste(clipboard),
  });
  const keyboard = keepKeyboardFocus(container);
  let figures: IDisposable | null = null;
  return {
    univer,
    get language() {
      return current;
    },
    api,
    calculation,
    keeper,
    typing,
    setLanguage: (next) => {
      current = next;
      univer.setLocale(locales[next]);
    },
    setDark: (next) => api.toggleDarkMode(next),
    speakFigures: () => {
      figures ??= speakFigures(injector, () => current, typing);
    },
    focus: () => keyboard.enter(() => injector.get(ILayoutService).focus()),
    dispose: () => {
      keyboard.dispose();
      lock.dispose();
      figures?.dispose();
      calculation.dispose();
      univer.dispose();
    },
  };
}
