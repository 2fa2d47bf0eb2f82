import type { ICellData, Injector } from "@univerjs/core";
import { IDescriptionService } from "@univerjs/preset-sheets-core";
import type { Language } from "../../i18n/format";
import type { Refusal } from "./refusal";
import { cellContent } from "./snapshot";
import type { TypedEntry } from "./typed-entry";
import { readEntry } from "./typed-entry";
import type { TypingPlace } from "./typed-figure";
import type { ArgumentCount } from "./typed-formula";
import { nothing } from "./write";

/** What is typed and pasted becomes a cell, in one way. */
export class Typing {
  /** Ids of workbooks that count days from 1904. */
  readonly from1904 = new Set<string>();

  constructor(
    private readonly injector: Injector,
    private readonly language: () => Language,
    readonly refuse: (refusal: Refusal) => void,
  ) {}

  place(unit: string, format: string, language = this.language()): TypingPlace {
    return { language, format, date1904: this.from1904.has(unit), year: new Date().getFullYear() };
  }

  read(typed: string, place: TypingPlace, before: string | null): TypedEntry {
    return readEntry(typed, place, (name) => this.counts(name), before);
  }

  /** The cell that a text makes, which keeps its look; null, and said why, when it is a formula that is not taken. */
  cell(typed: string, place: TypingPlace, before: string | null): ICellData | null {
    const entry = this.read(typed, place, before);
    if (entry.kind === "refused") {
      this.refuse({ kind: "formula", typed, reason: entry.reason, detail: entry.detail });
      return null;
    }
    return cellOf(entry);
  }

  private counts(name: string): ArgumentCount | null {
    const parameters = this.injector.get(IDescriptionService).getFunctionInfo(name)?.functionParameter;
    if (!parameters) return null;
    return {
      least: parameters.filter(({ require }) => require).length,
      most: parameters.some(({ repeat }) => repeat) ? Infinity : parameters.length,
    };
  }
}

/** What the spreadsheet is told so that a cell holds the entry and keeps its look. */
export function cellOf(entry: Exclude<TypedEntry, { kind: "refused" }>): ICellData {
  if (entry.kind === "formula") return { ...nothing, f: entry.formula };
  const { value, numberFormat } = entry;
  return {
    ...nothing,
    ...cellContent(value),
    ...(numberFormat === undefined ? {} : { s: { n: { pattern: numberFormat } } }),
  };
}
