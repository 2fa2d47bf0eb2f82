import type { RoundQuestion } from "./protocol";
import { RoundWork } from "./round-work";

const work = new RoundWork();
/** One after the other, in the order they were asked. */
let last: Promise<unknown> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<RoundQuestion>) => {
  last = last.then(async () => self.postMessage(await work.answer(data)));
};
