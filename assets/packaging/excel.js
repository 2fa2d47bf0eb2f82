const { spawnSync } = require("node:child_process");
const { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const webpack = require("webpack");
const WebpackDevServer = require("webpack-dev-server");
const certificates = require("office-addin-dev-certs");
const configurations = require("../../webpack.config.js");

/*
 * For a developer with Excel: serves the pane over https where manifest.xml says that it stands, and lets Excel know of
 * it. `start` keeps serving until Ctrl+C; `stop` makes Excel forget it.
 */
const root = join(__dirname, "..", "..");
const manifest = join(root, "manifest.xml");
const address = "https://localhost:3000/";
const certificateFolder = join(homedir(), ".office-addin-dev-certs");

/**
 * Run by npx on Windows and no dependency: it brings a cloud tool kit and several hundred packages along. The version is
 * the one whose options are used here.
 */
const debuggingTool = "office-addin-debugging@7.0.0";

/** Where Excel for Mac looks for manifests that somebody put there by hand. */
const macFolder = join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
const macManifest = join(macFolder, "khop-so.manifest.xml");

function say(vietnamese, english) {
  console.log(`${vietnamese}\n${english}`);
}

function runDebuggingTool(...words) {
  const { status } = spawnSync("npx", ["--yes", debuggingTool, ...words], { stdio: "inherit", shell: true });
  if (status !== 0)
    say(
      `Lệnh ${debuggingTool} không chạy được; xem thông báo ở trên.`,
      `${debuggingTool} failed; see what it says above.`,
    );
}

/**
 * Windows and Mac are asked to trust the certificate, which opens a window of theirs. Elsewhere it is made and nothing
 * of the machine is changed: the browser asks about it once.
 */
async function httpsOptions() {
  if (process.platform === "win32" || process.platform === "darwin")
    return certificates.getHttpsServerOptions();
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) =>
    join(certificateFolder, name),
  );
  if (![ca, cert, key].every((file) => existsSync(file)))
    await certificates.generateCertificates(ca, cert, key);
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}

function sideload() {
  if (process.platform === "win32") {
    runDebuggingTool("start", `"${manifest}"`, "desktop", "--app", "excel", "--no-debug");
    return;
  }
  if (process.platform === "darwin") {
    mkdirSync(macFolder, { recursive: true });
    copyFileSync(manifest, macManifest);
    spawnSync("open", ["-a", "Microsoft Excel"]);
    say(
      "Trong Excel: Trang chủ › Bổ trợ › Khớp Số (mục của nhà phát triển).",
      "In Excel: Home › Add-ins › Khớp Số, among those of the developer.",
    );
    return;
  }
  say(
    `Excel trên web: mở ${address}taskpane.html một lần và chấp nhận chứng chỉ; mở một sổ tính ở https://excel.cloud.microsoft; Trang chủ › Bổ trợ › Cài đặt khác › Tải lên phần bổ trợ của tôi; chọn ${manifest}.`,
    `Excel on the web: open ${address}taskpane.html once and accept the certificate; open a workbook at https://excel.cloud.microsoft; Home › Add-ins › More Settings › Upload My Add-in; choose ${manifest}.`,
  );
}

async function start() {
  const makeWeb = configurations.find((each) => typeof each === "function");
  const { devServer, ...rest } = makeWeb({}, { mode: "development" });
  const pagePolicy = devServer.headers["Content-Security-Policy"];
  const compiler = webpack(rest);
  let isSaid = false;
  compiler.hooks.done.tap("excel", (stats) => {
    if (isSaid || stats.hasErrors()) return;
    isSaid = true;
    setTimeout(() => {
      console.log(`\nKhớp Số: ${address}taskpane.html   (Ctrl+C: dừng · stop)\n`);
      sideload();
    }, 0);
  });
  const server = new WebpackDevServer(
    {
      ...devServer,
      server: { type: "https", options: await httpsOptions() },
      // The page's own policy would keep Office's library from the pane.
      headers: ({ path }) => ({
        "Content-Security-Policy": path.endsWith("/taskpane.html") ? configurations.panePolicy : pagePolicy,
        "Cache-Control": "no-cache",
      }),
    },
    compiler,
  );
  await server.start();
}

function stop() {
  if (process.platform === "win32") runDebuggingTool("stop", `"${manifest}"`);
  else if (process.platform === "darwin") rmSync(macManifest, { force: true });
  else
    say(
      "Excel trên web: Trang chủ › Bổ trợ › Cài đặt khác › Bổ trợ của tôi › dấu … bên Khớp Số › Gỡ.",
      "Excel on the web: Home › Add-ins › More Settings › My Add-ins › … beside Khớp Số › Remove.",
    );
}

if (process.argv[2] === "stop") stop();
else void start();
