import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../i18n/format";
import { trainingTexts } from "../../i18n/training-texts";
import type { MarkedAttempt } from "../../practice/class-results";
import { practiceKeySchema } from "../../practice/key";
import type { PracticeKey } from "../../practice/key";
import { failureSentences } from "../../workbook/file/failures";
import { FileButton } from "../desk/file-button";
import type { Picked } from "../desk/picked-files";
import { sortPicked } from "../desk/picked-files";
import { trained } from "../files/files";
import type { Workbench } from "../workbench";
import { ClassResult } from "./class-result";
import { MarkedResult } from "./marked-result";
import type { MadePractice } from "./practice-part";
import type { NotMarked, TrainingQuestion } from "./protocol";

interface Properties {
  readonly language: Language;
  readonly workbench: Workbench;
  readonly workbook: string;
  /** Practice of this visit, the last one last. */
  readonly made: readonly MadePractice[];
  readonly onGoTo: (sheet: string, cell: string) => void;
}

interface Result {
  readonly attempts: readonly MarkedAttempt[];
  readonly others: readonly NotMarked[];
  readonly keys: number;
  /** Of the workbook in the spreadsheet, whose cells can be gone to; with the minutes since it was made. */
  readonly open: { readonly minutes: number } | null;
}

/** A key may hold as much as a workbook of twelve sheets; what is larger is none. */
const MOST_KEY_BYTES = 5_000_000;

/** Marking: the practice that is open, or attempts and keys from the disk, one or a class. */
export function MarkingPart({ language, workbench, workbook, made, onGoTo }: Properties) {
  const all = trainingTexts[language];
  const texts = all.marking;
  const [attempts, setAttempts] = useState<readonly File[]>([]);
  const [keys, setKeys] = useState<readonly PracticeKey[]>([]);
  const [badKeys, setBadKeys] = useState<readonly string[]>([]);
  const [isMarking, setMarking] = useState(false);
  const [failed, setFailed] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const practice = made.findLast(({ name }) => name === workbook) ?? null;

  const mark = async (
    question: () => Promise<Omit<TrainingQuestion & { kind: "mark" }, "kind">>,
    open: Result["open"],
  ): Promise<void> => {
    setMarking(true);
    setFailed(false);
    setResult(null);
    try {
      const asked = await question();
      const answer = await trained({ kind: "mark", ...asked });
      if (answer.kind === "marked") setResult({ ...answer, keys: asked.keys.length, open });
    } catch {
      setFailed(true);
    } finally {
      setMarking(false);
    }
  };

  const markOpen = async (): Promise<void> => {
    const open = workbench.getState().workbook;
    if (!practice || !open) return;
    await mark(
      async () => ({
        attempts: [{ name: workbook, workbook: await open.read() }],
        keys: [practice.key],
      }),
      { minutes: Math.max(1, Math.round((Date.now() - practice.at) / 60_000)) },
    );
  };

  const takeKeys = async (picked: readonly Picked[]): Promise<void> => {
    const read = await Promise.all(picked.map(async ({ file }) => ({ file, key: await readKey(file) })));
    setKeys(read.flatMap(({ key }) => (key ? [key] : [])));
    setBadKeys(read.flatMap(({ file, key }) => (key ? [] : [file.name])));
  };

  const takeAttempts = (picked: readonly Picked[]): void =>
    setAttempts(sortPicked(picked, "submission").sent.map(({ file }) => file));

  return (
    <div className="training-form">
      <p className="training-intro">{texts.intro}</p>
      {practice ? (
        <div className="training-actions">
          <Button appearance="primary" disabledFocusable={isMarking} onClick={() => void markOpen()}>
            {texts.markOpen({ name: practice.name, seed: practice.key.seed })}
          </Button>
        </div>
      ) : (
        <p className="training-quiet">{texts.noPractice}</p>
      )}
      <h2>{texts.ofFiles}</h2>
      <div className="training-actions">
        <FileButton label={texts.attempts} choose="files" onPicked={takeAttempts} />
        <FileButton label={texts.attemptsFolder} choose="folder" onPicked={takeAttempts} />
        <FileButton label={texts.keys} choose="files" onPicked={(picked) => void takeKeys(picked)} />
        <Button
          appearance={practice ? "secondary" : "primary"}
          disabledFocusable={isMarking || attempts.length === 0 || keys.length === 0}
          onClick={() => {
            if (attempts.length === 0 || keys.length === 0) return;
            void mark(
              async () => ({
                attempts: await Promise.all(
                  attempts.map(async (file) => ({
                    name: file.name,
                    bytes: new Uint8Array(await file.arrayBuffer()),
                  })),
                ),
                keys,
              }),
              null,
            );
          }}
        >
          {texts.mark}
        </Button>
      </div>
      <div role="status" className="training-status">
        {(attempts.length > 0 || keys.length > 0) && (
          <p>{texts.chosen({ attempts: String(attempts.length), keys: String(keys.length) })}</p>
        )}
        {badKeys.map((file) => (
          <p key={file}>{texts.badKey({ file })}</p>
        ))}
        {isMarking && <p>{all.working}</p>}
        {failed && <p>{all.failed}</p>}
        {result?.others.map(({ file, reason }) => (
          <p key={file}>
            {reason === "other-workbook"
              ? texts.otherWorkbook({ file })
              : all.unreadable({ file, reason: failureSentences[reason][language] })}
          </p>
        ))}
      </div>
      {result && result.attempts.length > 1 && (
        <ClassResult language={language} attempts={result.attempts} keys={result.keys} />
      )}
      {result?.attempts.map((attempt) => (
        <MarkedResult
          key={attempt.file}
          language={language}
          attempt={attempt}
          isAlone={result.attempts.length === 1}
          minutes={result.open?.minutes ?? null}
          onGoTo={result.open ? onGoTo : null}
        />
      ))}
    </div>
  );
}

async function readKey(file: File): Promise<PracticeKey | null> {
  if (file.size > MOST_KEY_BYTES) return null;
  try {
    const parsed = practiceKeySchema.safeParse(JSON.parse(await file.text()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
