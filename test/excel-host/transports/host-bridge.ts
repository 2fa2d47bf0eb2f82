import type { ExcelHost } from "../host";
import { eventEntry, eventTypes, type EventEntry } from "../protocol/events";
import { excelLibrary } from "./client-library";

/**
 * The hook that the client library has for native hosts: JSON texts in both directions. It is taken when the library
 * is evaluated and stays for the life of the process, so that hosts take turns on it.
 */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

interface RequestMessage {
  readonly id: number;
  readonly type: 1;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: unknown };
}

/** What the library looks for around itself before it works without a page. */
interface LibraryScope {
  _richApiNativeBridge?: NativeBridge;
  window?: unknown;
  document?: unknown;
  location?: unknown;
  navigator?: { userAgent?: string };
  OfficeExtension?: { readonly GenericEventRegistration?: { s_genericEventRegistrations?: object } };
  OSF?: unknown;
  Microsoft?: unknown;
  Office?: unknown;
}

const scope = globalThis as LibraryScope;
const evaluateHere: (source: string) => unknown = globalThis.eval;

let current: ExcelHost | null = null;
let stopListening: () => void = () => undefined;

const bridge: NativeBridge = { sendMessageToHost: (text) => void deliver(text) };

/** Lets a host answer the library in this process. @throws Error while another host does */
export function connect(host: ExcelHost): void {
  if (current) throw new Error("one host at a time: close the other first");
  current = host;
  stopListening = host.model.listen(({ kind }) => {
    if (kind === "selected") sendEvents([eventEntry(eventTypes.documentSelectionChanged, "", {})]);
  });
  loadLibrary();
}

/** Ends a host's turn. Handlers of events go with it, as they do when a pane is closed. */
export function disconnect(host: ExcelHost): void {
  if (current !== host) return;
  current = null;
  stopListening();
  const registry = scope.OfficeExtension?.GenericEventRegistration;
  if (!registry?.s_genericEventRegistrations)
    throw new Error("the library keeps its event handlers elsewhere");
  registry.s_genericEventRegistrations = {};
}

export function sendEvents(entries: readonly EventEntry[]): void {
  bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
}

async function deliver(text: string): Promise<void> {
  const request = JSON.parse(text) as RequestMessage;
  const host = current;
  if (!host) return;
  // An answer never comes before the caller has let go.
  await Promise.resolve();
  const answer = await host.answer(JSON.stringify(request.message.body), request.flags);
  // Who left meanwhile gets no answer, as a pane that was closed.
  if (host !== current) return;
  const message =
    "body" in answer
      ? { statusCode: 200, headers: {}, body: answer.body }
      : { statusCode: 400, headers: {}, body: JSON.stringify({ error: answer.failure }) };
  bridge.onMessageFromHost?.(JSON.stringify({ id: request.id, type: 2, message }));
  host.session.flush();
}

/** Evaluates the library once, in this realm: its errors and promises are then those of the tests. */
function loadLibrary(): void {
  if (scope._richApiNativeBridge) return;
  scope._richApiNativeBridge = bridge;
  const element = () => ({ style: {}, setAttribute() {}, appendChild() {}, getElementsByTagName: () => [] });
  scope.window ??= scope;
  scope.document ??= {
    createElement: element,
    getElementsByTagName: () => [],
    getElementById: () => null,
    addEventListener() {},
  };
  scope.location ??= { href: "https://localhost/" };
  if (!scope.navigator?.userAgent) {
    Object.defineProperty(scope, "navigator", { value: { userAgent: "Node" }, configurable: true });
  }
  const requirements = { isSetSupported };
  // The part of Office.context that works without a page; Office.onReady and the old API need the other transport.
  const office = {
    context: {
      requirements,
      host: "Excel",
      platform: "OfficeOnline",
      displayLanguage: "vi-VN",
      contentLanguage: "vi-VN",
    },
  };
  scope.Office = office;
  scope.Microsoft = { Office: { WebExtension: office } };
  scope.OSF = {
    ConstantNames: {},
    OUtil: {},
    _OfficeAppFactory: { getContext: () => ({ requirements }) },
  };
  evaluateHere(excelLibrary());
}

/** Office.context.requirements as the library asks for it. */
function isSetSupported(name: string, version: string | number = "1.1"): boolean {
  if (!current) return false;
  if (name.toLowerCase() === "delayforcelledit") return true;
  if (name.toLowerCase() !== "excelapi") return false;
  const [, minor = "0"] = String(version).split(".");
  return Number(minor) <= Number(current.switches.requirementSet.slice(2));
}
