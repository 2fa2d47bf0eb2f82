const { spawn } = require("node:child_process");
const { createServer } = require("node:net");
const { join } = require("node:path");
const webpack = require("webpack");
const WebpackDevServer = require("webpack-dev-server");

const defaultPort = 3000;
const host = "localhost";

/** The port of `--port 3001`, `--port=3001` or PORT; null when it is none. */
function wantedPort() {
  const at = process.argv.findIndex((word) => word === "--port" || word.startsWith("--port="));
  const word = process.argv[at] ?? "";
  const typed = at < 0 ? process.env["PORT"] : word.includes("=") ? word.slice(7) : process.argv[at + 1];
  if (typed === undefined || typed === "") return defaultPort;
  const port = Number(typed);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}

/** "" when the port is free, else why it is not. */
function whyNot(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code ?? "unknown"));
    probe.listen(port, host, () => probe.close(() => resolve("")));
  });
}

function say(vietnamese, english) {
  console.log(`${vietnamese}\n${english}`);
}

function stop(vietnamese, english) {
  say(vietnamese, english);
  process.exit(1);
}

/** Opens the address in the machine's browser; where that fails the address on the screen is enough, and it is said. */
function openBrowser(address) {
  const failed = () =>
    say(
      "Không tự mở được trình duyệt: hãy mở địa chỉ trên.",
      "No browser could be opened: open the address above.",
    );
  const [program, ...words] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : process.platform === "darwin"
        ? ["open", address]
        : ["xdg-open", address];
  const child = spawn(program, words, { stdio: "ignore", detached: true });
  child.once("error", failed);
  child.once("exit", (code) => {
    if (code !== 0) failed();
  });
  child.unref();
}

async function main() {
  const port = wantedPort();
  if (port === null)
    stop("Cổng phải là một số từ 1 đến 65535.", "The port must be a number from 1 to 65535.");
  const fault = await whyNot(port);
  if (fault !== "") {
    const other = port === 65_535 ? port - 1 : port + 1;
    stop(
      `Cổng ${port} đang được dùng. Hãy chạy lại với cổng khác: npm start -- --port ${other}`,
      `Port ${port} is taken. Start again with another one: npm start -- --port ${other}`,
    );
  }
  say("Đang chuẩn bị trang (lần đầu lâu hơn)…", "Preparing the page (the first time takes longer)…");
  const began = Date.now();
  const makeWeb = require(join(__dirname, "..", "..", "webpack.config.js")).find(
    (each) => typeof each === "function",
  );
  const configuration = makeWeb({}, { mode: "development" });
  const { devServer, ...rest } = configuration;
  const compiler = webpack(rest);
  const ticking = setInterval(() => console.log(`  … ${Math.round((Date.now() - began) / 1000)} s`), 5_000);
  let isSaid = false;
  compiler.hooks.done.tap("start", (stats) => {
    clearInterval(ticking);
    if (isSaid || stats.hasErrors()) return;
    isSaid = true;
    // The server writes first.
    setTimeout(() => {
      const address = `http://${host}:${port}/`;
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      console.log(`\nKhớp Số: ${address}   (${seconds} s; Ctrl+C: dừng · stop)\n`);
      if (!process.argv.includes("--no-open")) openBrowser(address);
    }, 0);
  });
  await new WebpackDevServer({ ...devServer, host, port }, compiler).start();
}

void main();
