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
        const report = reviewRound({
          // Files come in as they are read; the round has them in the order of their names.
          submissions: [...submission.values()].sort((one, other) =>
            one.file.localeCompare(other.file, "vi", { numeric: true }),
          ),
          previous: [...previous.values()],
          superior: [...superior.values()],
          expected: question.frame.expected,
          period: question.frame.period,
        });
        return { kind: "reviewed", report, superior: [...superior.values()] };
      }
    }
  }
}
