import { answer } from "./answer";
import type { FileQuestion } from "./protocol";

self.onmessage = ({ data }: MessageEvent<FileQuestion>) =>
  void answer(data).then((answered) => self.postMessage(answered));
