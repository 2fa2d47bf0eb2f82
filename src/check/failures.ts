import type { CheckFailure } from "../report";
import { failureMessage } from "../i18n/failure-words";
import type { FailedAt } from "../i18n/failure-words";
import type { Language } from "../i18n/format";

/**
 * What of a sheet could not be checked because the program failed at it. One cell that no one thought of must not take
 * the rest of a workbook with it: whatever throws is noted with its place, and the check goes on.
 */
export class Failures {
  private readonly found = new Map<string, CheckFailure>();

  /** @param failed told of every error, for tests and for those who measure */
  constructor(
    private readonly language: Language,
    private readonly failed: (error: unknown) => void = () => undefined,
  ) {}

  get list(): readonly CheckFailure[] {
    return [...this.found.values()];
  }

  /** What `work` gives, or `otherwise` where it throws. */
  guard<Result>(place: FailedAt, otherwise: Result, work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      this.failed(error);
      this.note(place);
      return otherwise;
    }
  }

  note(place: FailedAt): void {
    const { table, rule, columns } = place;
    const key = `${table ?? ""} ${rule ?? columns ?? ""}`;
    if (this.found.has(key)) return;
    this.found.set(key, {
      table,
      rule: rule ?? null,
      ...(columns === undefined ? {} : { columns }),
      message: failureMessage(place, this.language),
    });
  }
}
