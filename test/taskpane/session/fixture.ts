import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookData } from "../../../src/grid/sheet";
import { InProcessEngine } from "../../../src/taskpane/engine/in-process";
import type { EngineClient } from "../../../src/taskpane/engine/client";
import type { Clock } from "../../../src/taskpane/session/clock";
import { createSession } from "../../../src/taskpane/session/session";
import type { SettingsStorage } from "../../../src/taskpane/session/settings";
import type { PaneState, Session } from "../../../src/taskpane/session/state";
import { readWorkbook } from "../../../src/workbook/file/read";
import { FakePort } from "./fake-port";

export function sample(file: string): WorkbookData {
  return readWorkbook(readFileSync(join(__dirname, "../../../assets/samples", file)), file);
}

/** Noon of 22 November 2026, where the test runs. */
const NOON = new Date(2026, 10, 22, 12).getTime();

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  private time = NOON;
  private timers: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.time + milliseconds, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }

  /** Moves on, and lets what became due happen. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    for (;;) {
      const due = this.timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (!due) break;
      this.timers = this.timers.filter((each) => each !== due);
      this.time = due.at;
      due.callback();
      await settled();
    }
    this.time = until;
    await settled();
  }

  get pending(): number {
    return this.timers.length;
  }
}

/** Lets everything happen that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export class FakeStorage implements SettingsStorage {
  readonly kept = new Map<string, string>();

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
}

export interface Pane {
  readonly session: Session;
  readonly port: FakePort;
  readonly clock: FakeClock;
  readonly actions: Session["actions"];
  readonly state: () => PaneState;
}

/** A session on a workbook, with what was kept with it already read. */
export async function openPane(
  workbook: WorkbookData,
  options: {
    kept?: string | null;
    engine?: EngineClient;
    storage?: SettingsStorage;
    language?: "vi" | "en";
    prepare?: (port: FakePort) => void;
  } = {},
): Promise<Pane> {
  const port = new FakePort(workbook);
  port.state = options.kept ?? null;
  options.prepare?.(port);
  const clock = new FakeClock();
  const session = createSession({
    port,
    clock,
    engine: options.engine ?? new InProcessEngine(() => Promise.resolve()),
    language: options.language ?? "vi",
    ...(options.storage ? { storage: options.storage } : {}),
  });
  await settled();
  return { session, port, clock, actions: session.actions, state: () => session.getState() };
}
