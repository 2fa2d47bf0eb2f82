import type { ExcelHost } from "../host";
import type { EventEntry } from "../protocol/events";
import { failureNumbers } from "../protocol/failures";

/** What a page that plays Excel on the web and the frame of the add-in say to each other: JSON texts. */
interface XdmRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _actionType: number;
  readonly _data?: unknown;
}

const invoke = 0;
const registerEvent = 1;
const unregisterEvent = 2;

/** The number of the method that carries requests of the rich API. */
const richApiMethod = 93;
/** The number of the method by which a ribbon button's function says that it is done. */
const commandCompletedMethod = 94;
const internalError = 5001;
const statusOfFailure = 400;

export interface XdmOptions {
  /** The origin of the page that plays Excel, which is also that of the add-in's frame. */
  readonly origin: string;
  /** The language of Excel's own words, "vi-VN". */
  readonly displayLanguage: string;
}

export const conversationId = "excel-host";
export const controlId = "excel-host-pane";

/**
 * The name that the add-in's frame must have before it is inserted: by it the library learns that it runs in Excel on
 * the web, and whom to talk to.
 */
export function frameName({ origin, displayLanguage }: XdmOptions): string {
  return JSON.stringify({
    baseFrameName: "excel-host",
    hostInfo: `Excel$Web$16.01$${displayLanguage}$excel-host$$$0`,
    xdmInfo: `${conversationId}|${controlId}|${origin}/`,
    serializerVersion: "1",
    flights: "[]",
  });
}

/** One conversation with the frame of an add-in. A new one begins whenever the frame is loaded anew. */
export class XdmConversation {
  /** By the name of an event of the old API, the numbers under which the frame listens to it. */
  private readonly listeners = new Map<string, number>();
  private readonly stopListening: () => void;
  /** Ribbon buttons whose work is under way, by their number. */
  private readonly pressed = new Map<string, () => void>();
  private buttons = 0;

  constructor(
    private readonly host: ExcelHost,
    private readonly options: XdmOptions,
    private readonly post: (text: string) => void,
    /** The function whose button started the runtime: its press comes as soon as it can be told. */
    private readonly startedBy: string | null = null,
  ) {
    this.stopListening = host.model.listen(({ kind }) => {
      if (kind === "selected") this.tell("documentSelectionChanged", {});
    });
  }

  end(): void {
    this.stopListening();
  }

  /** Takes one message of the frame. What is no request of the library is left unanswered. */
  receive(text: string): void {
    const request = JSON.parse(text) as Partial<XdmRequest>;
    if (request._messageType !== 0 || request._conversationId !== conversationId) return;
    void this.handle(request as XdmRequest);
  }

  sendEvents(entries: readonly EventEntry[]): void {
    this.tell("richApiMessage", { ArrayData: entries });
  }

  /** Presses the ribbon button of a function; resolves when the function says that it is done. */
  pressButton(functionName: string): Promise<void> {
    this.buttons += 1;
    const id = `button-${this.buttons}`;
    return new Promise((resolve) => {
      this.pressed.set(id, resolve);
      this.tell("appCommandInvoked", { 0: id, 1: functionName, 2: JSON.stringify({ source: { id } }) });
    });
  }

  private async handle(request: XdmRequest): Promise<void> {
    switch (request._actionType) {
      case registerEvent:
        this.listeners.set(request._actionName, request._correlationId);
        this.answer(request, { Error: 0 });
        if (request._actionName === "appCommandInvoked" && this.startedBy !== null)
          void this.pressButton(this.startedBy);
        return;
      case unregisterEvent:
        this.listeners.delete(request._actionName);
        return this.answer(request, { Error: 0 });
      case invoke:
        if (request._actionName === "ContextActivationManager_getAppContextAsync") {
          this.listeners.clear();
          this.host.restartSession();
          return this.answer(request, this.appContext());
        }
        if (request._actionName === "executeMethod") return this.execute(request);
        // Telemetry and the like: taken and forgotten.
        return this.answer(request, { Error: 0 });
    }
  }

  private async execute(request: XdmRequest): Promise<void> {
    const { ArrayData: data, DdaMethod: method } = request._data as {
      ArrayData?: readonly unknown[];
      DdaMethod?: { DispatchId?: number };
    };
    if (method?.DispatchId === commandCompletedMethod) {
      const id = (request._data as { readonly [0]?: unknown })[0];
      if (typeof id === "string") this.pressed.get(id)?.();
      return this.answer(request, { Version: 1, Error: 0 });
    }
    const [body, flags] = [data?.[4], data?.[6]];
    if (method?.DispatchId !== richApiMethod || typeof body !== "string") {
      return this.answer(request, { Version: 1, Error: internalError });
    }
    const answer = await this.host.answer(body, typeof flags === "number" ? flags : 0);
    if ("body" in answer) this.answer(request, { Version: 1, Error: 0, Data: [200, [], answer.body] });
    else {
      const { failure } = answer;
      const number = failureNumbers[failure.code];
      const data = [statusOfFailure, [], JSON.stringify({ error: failure })];
      this.answer(
        request,
        number === undefined ? { Version: 1, Error: 0, Data: data } : { Version: 1, Error: number },
      );
    }
    this.host.session.flush();
  }

  private answer(request: XdmRequest, data: unknown): void {
    this.send(request._actionName, request._correlationId, 0, data);
  }

  private tell(event: string, data: unknown): void {
    const correlation = this.listeners.get(event);
    if (correlation !== undefined) this.send(event, correlation, 1, data);
  }

  private send(actionName: string, correlationId: number, responseType: 0 | 1, data: unknown): void {
    this.post(
      JSON.stringify({
        _messageType: 1,
        _actionName: actionName,
        _conversationId: conversationId,
        _correlationId: correlationId,
        _origin: this.options.origin,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
        _data: data,
      }),
    );
  }

  /** What the library needs to know of its host before it is ready. */
  private appContext(): object {
    const { model, switches } = this.host;
    return {
      _id: controlId,
      // Excel on the web.
      _appName: 16,
      _appVersion: "16.0",
      _appUILocale: this.options.displayLanguage,
      _dataLocale: model.culture.name,
      _docUrl: `https://localhost/${encodeURIComponent(model.name)}`,
      _clientMode: model.readOnly ? 0 : 1,
      _settings: {},
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "excel-host",
      _appInstanceId: "excel-host",
      _appMinorVersion: 1,
      _hostFullVersion: "16.0.99999.0",
      _requirementMatrix: JSON.stringify({ excelapi: switches.requirementSet, delayforcelledit: "1.1" }),
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 2,
    };
  }
}
