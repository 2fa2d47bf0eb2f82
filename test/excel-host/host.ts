import type { Since } from "./engine/host-class";
import { Session } from "./engine/session";
import { actionTypes, isHousekeeping, parseBatch, type Batch, type BatchAnswer } from "./protocol/request";
import type { EventEntry } from "./protocol/events";
import type { HostFailure } from "./protocol/failures";
import type { WorkbookModel } from "./model/workbook";

/** The switches of a host. All can be changed while it runs, but for the requirement set. */
export interface HostSwitches {
  /** The highest version of ExcelApi: "1.14" is Excel LTSC 2021. */
  readonly requirementSet: Since;
  /** Bytes of UTF-8 that a request or an answer may have; Infinity for none. */
  payloadLimit: number;
  /** Milliseconds before a request is carried out. */
  latency: number;
}

/** A request that is made to go wrong. Requests are counted from 1 since the host started. */
export interface Fault {
  readonly request: number;
  /** "hang" never answers. Otherwise the request fails with this code. */
  readonly code: string;
  /** How many of its actions are carried out before: 0 unless told, Infinity for all. */
  readonly afterActions?: number;
}

/** One request of the add-in and what became of it. */
export interface LogEntry {
  /** From 1; requests that only give up references have none. */
  readonly number: number | null;
  readonly requestBytes: number;
  readonly answerBytes: number;
  /** Names of the methods called and the properties set, in order. */
  readonly actions: readonly string[];
  /** The code it failed with, or null. */
  readonly code: string | null;
  /** By its flags the library calls it a write. */
  readonly isWrite: boolean;
}

export type HostAnswer = { readonly body: string } | { readonly failure: HostFailure };

/** Flags of a request: it writes, Excel can undo what it writes, it waits for the end of an edit. */
const writes = 1;
const undoable = 16;
const delayForCellEdit = 64;

/**
 * Excel as an add-in meets it: it takes the text of a request and gives the text of an answer, whatever carries them.
 */
export class ExcelHost {
  readonly switches: HostSwitches;
  readonly log: LogEntry[] = [];
  session: Session;
  private faults: Fault[] = [];
  private readonly interruptions = new Map<number, (() => void)[]>();
  private count = 0;
  private isEditing = false;
  private waitingForEdit: (() => void)[] = [];

  constructor(
    readonly model: WorkbookModel,
    switches: Partial<HostSwitches>,
    private readonly sendEvents: (entries: readonly EventEntry[]) => void,
  ) {
    this.switches = { requirementSet: "1.14", payloadLimit: 5 * 1024 * 1024, latency: 0, ...switches };
    this.session = new Session(model, this.switches.requirementSet, sendEvents);
  }

  /** The add-in was loaded anew: its references and event handlers are gone. */
  restartSession(): void {
    this.session.end();
    this.session = new Session(this.model, this.switches.requirementSet, this.sendEvents);
  }

  /** Does something just before a request is carried out: an edit by somebody else, say. 1 is the next request. */
  interrupt(request: number, work: () => void): void {
    const number = this.count + request;
    this.interruptions.set(number, [...(this.interruptions.get(number) ?? []), work]);
  }

  /** How many requests there were, without those that only give up references. */
  get requests(): number {
    return this.count;
  }

  /** Plans a fault; `request` counts from the next one: 1 is the next. */
  failRequest({ request, ...fault }: Fault): void {
    this.faults.push({ request: this.count + request, ...fault });
  }

  clearFaults(): void {
    this.faults = [];
  }

  /** The user starts to type into a cell: requests fail until it ends, or wait if they said so. */
  beginCellEdit(): void {
    this.isEditing = true;
  }

  endCellEdit(): void {
    this.isEditing = false;
    const waiting = this.waitingForEdit;
    this.waitingForEdit = [];
    for (const resume of waiting) resume();
  }

  /** Carries out one request. A hanging one never settles. */
  async answer(body: string, flags: number): Promise<HostAnswer> {
    const batch = parseBatch(body);
    const isCounted = !isHousekeeping(batch);
    if (isCounted) this.count += 1;
    const number = isCounted ? this.count : null;
    const fault = this.faults.find(({ request }) => request === number);
    if (this.switches.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.switches.latency));
    for (const work of (number === null ? undefined : this.interruptions.get(number)) ?? []) work();
    const requestBytes = Buffer.byteLength(body);
    const log = (code: string | null, answerBytes: number) =>
      this.log.push({
        number,
        requestBytes,
        answerBytes,
        actions: actionNames(batch),
        code,
        isWrite: (flags & writes) !== 0,
      });
    const fail = (code: string, message: string): HostAnswer => {
      log(code, 0);
      return { failure: { code, message } };
    };
    if (requestBytes > this.switches.payloadLimit) {
      return fail("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    }
    if (this.isEditing && isCounted) {
      if ((flags & delayForCellEdit) === 0) {
        return fail("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      }
      await new Promise<void>((resume) => this.waitingForEdit.push(resume));
    }
    if (fault?.code === "hang") {
      log("hang", 0);
      await new Promise<never>(() => undefined);
    }
    const answer = this.run(batch, fault);
    if ((flags & writes) !== 0 && (flags & undoable) === 0) this.model.undoList = [];
    const text = JSON.stringify(answer);
    const answerBytes = Buffer.byteLength(text);
    if (answerBytes > this.switches.payloadLimit) {
      return fail("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    }
    log(answer.Error?.Code ?? null, answerBytes);
    return { body: text };
  }

  private run(batch: Batch, fault: Fault | undefined): BatchAnswer {
    if (!fault) return this.session.run(batch);
    return this.session.run(batch, { actionIndex: fault.afterActions ?? 0, code: fault.code });
  }

  close(): void {
    this.session.end();
  }
}

function actionNames({ Actions: actions }: Batch): string[] {
  return actions
    .filter(
      ({ ActionType, Name }) =>
        (ActionType === actionTypes.method || ActionType === actionTypes.setProperty) &&
        !Name.startsWith("_"),
    )
    .map(({ Name }) => Name);
}
