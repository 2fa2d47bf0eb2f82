import type { ToWorker } from "./protocol";
import { createServer } from "./serve";

const receive = createServer((message) => self.postMessage(message));
self.onmessage = (event: MessageEvent<ToWorker>) => receive(event.data);
