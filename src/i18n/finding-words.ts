import type { FindingData, Saying } from "../report";
import type { Language } from "./format";
import { ruleWords } from "./rules";
import type { Messages } from "./rules";
import { sharedWords } from "./shared-words";
import { showArguments } from "./show-arguments";
import { wrong } from "./words";
import type { Part, SayingOf, Sentences } from "./words";

export { editWords } from "./edit-words";
export { isRuleId, ruleWords } from "./rules";
export type { Messages } from "./rules";
/** Any message of the catalogue, as data. */
export type KnownSaying = SayingOf<Messages>;

type Sentence = (args: Record<string, unknown>) => string | readonly Part[];

function catalogue(language: Language): ReadonlyMap<string, Sentence> {
  const found = new Map<string, Sentence>();
  const all: readonly Sentences<Record<string, never>>[] = [
    sharedWords[language],
    ...Object.values(ruleWords).map((words) => words[language].says),
  ] as never;
  for (const sentences of all)
    for (const [id, sentence] of Object.entries(sentences)) {
      if (found.has(id)) throw new Error(`two messages of one id: ${id}`);
      found.set(id, sentence as Sentence);
    }
  return found;
}

const sentences = { vi: catalogue("vi"), en: catalogue("en") } as const;

/** The ids of all messages. */
export const messageIds: readonly string[] = [...sentences.vi.keys()];

/**
 * One message in words.
 * @throws RangeError when no message has the id
 */
export function sayingWords({ messageId, args }: Saying, language: Language): readonly Part[] {
  const sentence = sentences[language].get(messageId);
  if (!sentence) throw new RangeError(`no such message: ${messageId}`);
  const said = sentence(showArguments(args, language));
  return typeof said === "string" ? [wrong(said)] : said;
}

/** A finding in words, part by part: what is wrong first. */
export function findingWords(finding: FindingData, language: Language): readonly Part[] {
  const { messageId, args, details } = finding;
  return [{ messageId, args }, ...details].flatMap((saying) => sayingWords(saying, language));
}

/** A finding in words, as one text. */
export function findingMessage(finding: FindingData, language: Language): string {
  return findingWords(finding, language)
    .map(({ text }) => text)
    .join(" ");
}
