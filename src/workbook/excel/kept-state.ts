import { MOST_STATE_CHARACTERS, WorkbookRefusal } from "../port";
import { STATE_NAMESPACE, stateXml, textOfStateXml } from "../state-xml";
import type { Conversation } from "./session";

interface FoundPart {
  readonly part: Excel.CustomXmlPart;
  /** Null when the part is not ours for all its namespace, or was changed beyond reading. */
  readonly text: string | null;
}

async function findParts(context: Conversation): Promise<FoundPart[]> {
  const { workbook } = context;
  workbook.load("readOnly");
  const parts = workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  const found = parts.items.map((part) => ({ part, xml: part.getXml() }));
  if (found.length === 0) return [];
  await context.sync();
  return found.map(({ part, xml }) => ({ part, text: textOfStateXml(xml.value) }));
}

/**
 * The text that is kept with the workbook, null when there is none. It stands in the custom XML part in which the page
 * and the command line keep it, so that a file knows its ignores wherever it is opened: a second home in the settings
 * of the document would grow old whenever the file was worked on outside of Excel.
 */
export async function readKeptState(context: Conversation): Promise<string | null> {
  const found = await findParts(context);
  return found.find(({ text }) => text !== null)?.text ?? null;
}

/**
 * Keeps a text with the workbook, null removes it. Excel does not list this among what Ctrl+Z takes back, and may end
 * its list there: it is written when a person ignores or sets something, never by a check.
 * @throws WorkbookRefusal
 */
export async function writeKeptState(context: Conversation, state: string | null): Promise<void> {
  if (state !== null && state.length > MOST_STATE_CHARACTERS)
    throw new WorkbookRefusal("too-large", `${state.length} characters`);
  const found = await findParts(context);
  const { workbook } = context;
  if (workbook.readOnly) throw new WorkbookRefusal("read-only");
  const ours = found.filter(({ text }) => text !== null);
  const [first, ...others] = ours;
  if (state === null) {
    if (ours.length === 0) return;
    for (const { part } of ours) part.delete();
  } else {
    if (first) {
      if (first.text === state && others.length === 0) return;
      first.part.setXml(stateXml(state));
    } else workbook.customXmlParts.add(stateXml(state));
    for (const { part } of others) part.delete();
  }
  await context.sync();
}
