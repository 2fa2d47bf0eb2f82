import { answer } from "./answer";
import type { FileQuestion } from "./protocol";

self.onmessage = (event: MessageEvent<FileQuestion>) => self.postMessage(answer(event.data));
