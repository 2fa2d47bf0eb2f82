import type { FailureCode } from "../../workbook/file/failures";
import type { OpenedFile } from "../../workbook/presentation/opened-file";
import type { TrainingAnswer, TrainingQuestion } from "../training/protocol";
import type { FileChanges } from "../write-file";

/** What is asked of a worker for files; each worker is asked once. */
export type FileQuestion =
  | { readonly kind: "read"; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: "write";
      readonly file: Pick<OpenedFile, "name" | "bytes" | "kind">;
      readonly changes: FileChanges;
    }
  /** Of practice and marking, whose code is loaded when it is asked for. */
  | { readonly kind: "training"; readonly question: TrainingQuestion };

export type FileAnswer =
  | { readonly kind: "read"; readonly file: OpenedFile }
  | { readonly kind: "written"; readonly bytes: Uint8Array }
  | { readonly kind: "training"; readonly answer: TrainingAnswer }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly detail: string };
