import type { DBSchema } from "idb";
import { deleteDB, openDB } from "idb";
import { keepsDrafts } from "../draft-setting";

interface Kept extends DBSchema {
  desk: { key: "current"; value: string };
}

const database = "khop-so-desk";

function opened() {
  return openDB<Kept>(database, 1, { upgrade: (fresh) => void fresh.createObjectStore("desk") });
}

/** Keeps the desk on this machine, or forgets it; true when it is kept. What fails here stops nobody's work. */
export async function keepDesk(text: string | null): Promise<boolean> {
  if (!keepsDrafts()) return false;
  try {
    const base = await opened();
    if (text === null) await base.delete("desk", "current");
    else await base.put("desk", text, "current");
    base.close();
    return text !== null;
  } catch {
    return false;
  }
}

/** The desk that this machine kept; null for none. */
export async function keptDesk(): Promise<string | null> {
  if (!keepsDrafts()) return null;
  try {
    const base = await opened();
    const text = await base.get("desk", "current");
    base.close();
    return text ?? null;
  } catch {
    return null;
  }
}

/** Deletes what is kept of a desk. */
export async function forgetDesk(): Promise<void> {
  await deleteDB(database).catch(() => undefined);
}
