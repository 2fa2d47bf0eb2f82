import type { Answer, FromWorker, Question, ToWorker } from "./protocol";
import { EngineWork } from "./work";

/** The worker's side of the protocol; `send` may be called several times before `receive` returns. */
export function createServer(send: (message: FromWorker) => void): (message: ToWorker) => void {
  const work = new EngineWork();

  const answer = (id: number, question: Question): Answer => {
    switch (question.kind) {
      case "check":
        for (const { sheet, share } of work.check(question.request)) send({ kind: "step", id, sheet, share });
        return { kind: "check" };
      case "fill":
        return { kind: "fill", answer: work.fill(question.request) };
      case "sentence":
        return {
          kind: "sentence",
          sentence: work.sentence(question.request),
        };
      case "comparisons":
        return { kind: "comparisons", comparisons: work.comparisons(question.request) };
    }
  };

  return (message) => {
    switch (message.kind) {
      case "load":
        work.load(message.workbook);
        return;
      case "patch":
        work.patch(message.blocks);
        return;
      case "ask":
        try {
          send({ kind: "answer", id: message.id, answer: answer(message.id, message.question) });
        } catch (error) {
          const detail = error instanceof Error ? error.message : String(error);
          send({ kind: "failed", id: message.id, detail });
        }
    }
  };
}
