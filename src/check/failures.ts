import type { CheckFailure } from "../report";
import type { Texts } from "../i18n/texts";
import { ruleDocs } from "../rules/docs";
import type { RuleId } from "../rules/docs";
import type { Language } from "../i18n/format";

/** Where the program failed: at one rule of a table, at a whole table, or at a whole sheet. */
export interface Place {
  /** Its range in A1; null for the whole sheet. */
  table: string | null;
  rule?: RuleId;
}

/**
 * What of a sheet could not be checked because the program failed at it. One cell that no one thought of must not take
 * the rest of a workbook with it: whatever throws is noted with its place, and the check goes on.
 */
export class Failures {
  private readonly found = new Map<string, CheckFailure>();

  /** @param failed told of every error, for tests and for those who measure */
  constructor(
    private readonly texts: Texts,
    private readonly language: Language,
    private readonly failed: (error: unknown) => void = () => undefined,
  ) {}

  get list(): readonly CheckFailure[] {
    return [...this.found.values()];
  }

  /** What `work` gives, or `otherwise` where it throws. */
  guard<Result>(place: Place, otherwise: Result, work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      this.failed(error);
      this.note(place);
      return otherwise;
    }
  }

  note({ table, rule }: Place): void {
    const key = `${table ?? ""} ${rule ?? ""}`;
    if (this.found.has(key)) return;
    const message =
      table === null
        ? this.texts.sheetNotChecked()
        : rule === undefined
          ? this.texts.tableNotChecked({ table })
          : this.texts.ruleNotChecked({ table, rule: ruleDocs[rule][this.language].name });
    this.found.set(key, { table, rule: rule ?? null, message });
  }
}
