import { createReadStream, existsSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { developmentCertificate } from "./certificate";
import { libraryFolder } from "./client-library";
import { frameName, type XdmOptions } from "./xdm";

export interface XdmServerOptions {
  /** The folder that is served under /addin/; without one there is only a page that loads the library. */
  readonly folder?: string;
  /** The page of the add-in in that folder, with its query. */
  readonly page?: string;
  readonly displayLanguage: string;
  /** Takes the messages of the add-in's frame. */
  receive(text: string): void;
}

export interface XdmServer {
  readonly origin: string;
  readonly xdm: XdmOptions;
  /** Sends a message to the frame of the add-in. */
  readonly post: (text: string) => void;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const plainAddIn = `<!doctype html><meta charset="utf-8"><title>Add-in</title><script src="/library/office.js"></script>`;

/** The page that plays Excel: it hands the messages of the add-in's frame to the host in Node, and back. */
function hostPage(xdm: XdmOptions, source: string): string {
  const text = (value: string) => JSON.stringify(value).replaceAll("<", "\\u003c");
  return `<!doctype html>
<meta charset="utf-8">
<title>Excel</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style>
<body>
<script>
const frame = document.createElement("iframe");
frame.name = ${text(frameName(xdm))};
frame.src = ${text(source)};
let sent = Promise.resolve();
addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || typeof data !== "string") return;
  sent = sent.then(() => fetch("/host/message", { method: "POST", body: data }));
});
const received = new EventSource("/host/messages");
received.onmessage = ({ data }) => frame.contentWindow.postMessage(data, location.origin);
received.onopen = () => frame.isConnected || document.body.append(frame);
</script>`;
}

/** Serves the page that plays Excel, the add-in and the client library over https on a free port of this machine. */
export async function startXdmServer(options: XdmServerOptions): Promise<XdmServer> {
  const streams = new Set<ServerResponse>();
  let xdm: XdmOptions = { origin: "", displayLanguage: options.displayLanguage };

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const path = new URL(request.url ?? "/", "https://localhost").pathname;
    if (path === "/host/messages") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(":\n\n");
      streams.add(response);
      response.on("close", () => streams.delete(response));
    } else if (path === "/host/message") {
      readText(request, (text) => {
        response.writeHead(204).end();
        options.receive(text);
      });
    } else if (path === "/") {
      sendText(response, hostPage(xdm, `/addin/${options.page ?? ""}`));
    } else if (path === "/addin/" && options.folder === undefined) {
      sendText(response, plainAddIn);
    } else if (path.startsWith("/library/")) {
      sendFile(response, libraryFolder(), path.slice("/library/".length));
    } else if (path.startsWith("/addin/") && options.folder !== undefined) {
      sendFile(response, options.folder, path.slice("/addin/".length));
    } else {
      response.writeHead(404).end();
    }
  };

  const server = createServer({ ...developmentCertificate() }, serve);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  xdm = { ...xdm, origin: `https://localhost:${port}` };
  return {
    origin: xdm.origin,
    xdm,
    post: (text) => {
      for (const stream of streams) stream.write(`data: ${text}\n\n`);
    },
    close: () =>
      new Promise((resolve) => {
        for (const stream of streams) stream.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readText(request: IncomingMessage, done: (text: string) => void): void {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => done(Buffer.concat(parts).toString("utf8")));
}

function sendText(response: ServerResponse, text: string): void {
  response.writeHead(200, { "content-type": contentTypes[".html"], "cache-control": "no-store" }).end(text);
}

/** A file below a folder; 404 for anything else. */
function sendFile(response: ServerResponse, folder: string, name: string): void {
  const path = fileBelow(folder, name);
  if (!path) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": contentTypes[extname(path)] ?? "application/octet-stream" });
  createReadStream(path).pipe(response);
}

/** The path of an existing file below a folder, or null. */
export function fileBelow(folder: string, name: string): string | null {
  const path = normalize(join(folder, decodeURIComponent(name)));
  return path.startsWith(folder + sep) && existsSync(path) && statSync(path).isFile() ? path : null;
}
