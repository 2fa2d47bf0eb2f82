import { readMergers } from "../../review/mergers";
import type { Mergers } from "../../review/mergers";
import { reviewRound } from "../../review/review";
import type { Submission } from "../../review/submission";
import type { HandedOver, Role, RoundAnswer, RoundQuestion } from "./protocol";
import { readSubmission, unitsIn } from "./read-submission";

/** What is asked behind the desk, wherever it runs: reading files, keeping what was read, holding it against each other. */
export class RoundWork {
  private readonly kept: Record<Role, Map<string, Submission>> = {
    submission: new Map(),
    previous: new Map(),
    superior: new Map(),
  };

  /** @param handOver gives what was read to whoever keeps it; to this one itself where nobody else does */
  constructor(
    private readonly handOver: (read: HandedOver) => Promise<void> = (read) =>
      Promise.resolve(this.keep(read)),
  ) {}

  keep({ role, submission }: HandedOver): void {
    this.kept[role].set(submission.file, submission);
  }

  async answer(question: RoundQuestion): Promise<RoundAnswer> {
    switch (question.kind) {
      case "read": {
        const { sent, language } = question;
        const { submission, summary } = await readSubmission(sent, language);
        await this.handOver({ role: sent.role, submission });
        return { kind: "read", summary };
      }
      case "forget":
        this.kept[question.role].delete(question.name);
        return { kind: "forgotten" };
      case "units":
        return { kind: "units", units: await unitsIn(question.file) };
      case "review": {
        const { submission, previous, superior } = this.kept;
        const mergers = previous.size === 0 ? null : await loadMergers();
        const report = reviewRound({
          // Files come in as they are read; the round has them in the order of their names.
          submissions: [...submission.values()].sort((one, other) =>
            one.file.localeCompare(other.file, "vi", { numeric: true }),
          ),
          previous: [...previous.values()],
          superior: [...superior.values()],
          expected: question.frame.expected,
          period: question.frame.period,
          ...(mergers ? { mergers } : {}),
        });
        return { kind: "reviewed", report, superior: [...superior.values()] };
      }
    }
  }
}

let mergersOf2025: Promise<Mergers | null> | null = null;

/**
 * The communes of 1 July 2025, which come where there is a last round to compare with; null where they do not come:
 * units of other areas are then told as not comparable.
 */
function loadMergers(): Promise<Mergers | null> {
  mergersOf2025 ??= import(/* webpackChunkName: "units-2025" */ "../../../assets/data/units-2025.json").then(
    ({ lines }) => readMergers(lines),
    () => {
      mergersOf2025 = null;
      return null;
    },
  );
  return mergersOf2025;
}
