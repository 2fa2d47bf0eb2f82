import type { HandedOver, RoundJoin, RoundQuestion } from "./protocol";
import { RoundWork } from "./round-work";

/** Where what was read is handed to, for a worker that only reads. */
let keeper: MessagePort | null = null;

function handOver(read: HandedOver): Promise<void> {
  const port = keeper;
  if (!port) {
    work.keep(read);
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    port.onmessage = () => resolve();
    // The figures move, they are not copied.
    const buffers = read.submission.tables.flatMap(({ figures, formulas }) => [
      figures.buffer,
      formulas.buffer,
    ]);
    port.postMessage(read, buffers as Transferable[]);
  });
}

const work = new RoundWork(handOver);
/** One after the other, in the order they were asked. */
let last: Promise<unknown> = Promise.resolve();

function join({ kind }: RoundJoin, port: MessagePort | undefined): void {
  if (!port) return;
  if (kind === "keeper") keeper = port;
  else
    port.onmessage = ({ data }: MessageEvent<HandedOver>) => {
      work.keep(data);
      port.postMessage("kept");
    };
}

self.onmessage = ({ data, ports }: MessageEvent<RoundQuestion | RoundJoin>) => {
  if (data.kind === "keeper" || data.kind === "reader") join(data, ports[0]);
  else last = last.then(async () => self.postMessage(await work.answer(data)));
};
