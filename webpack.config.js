const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { swcMinify } = require("minimizer-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { NormalModuleReplacementPlugin } = require("webpack");
const { NoticesPlugin } = require("./assets/packaging/notices");
const { OfflinePlugin } = require("./assets/packaging/offline");
const { SingleFilePlugin } = require("./assets/packaging/single-file");

/** Nothing is loaded from, or sent to, another origin. Fluent and the spreadsheet write their styles into the page. */
const policy = (scripts) =>
  [
    "default-src 'self'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const contentSecurityPolicy = policy(["'self'"]);

/** Microsoft supports no other place for it. */
const officeLibrary = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const panePolicy = policy(["'self'", new URL(officeLibrary).origin]);

/** Where manifest.xml says that everything stands. */
const developmentBase = "https://localhost:3000/";

const extensions = [".ts", ".tsx", ".js"];

const compile = (target, jsx) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      target,
      parser: { syntax: "typescript", tsx: jsx },
      transform: { react: { runtime: "automatic" } },
    },
  },
});

/**
 * Libraries ship static blocks of classes, which are an error of the whole script before Safari 16.4: they are brought
 * to what Safari 15.4 reads, the newest of macOS 10.15 being 15.6.
 */
const libraries = {
  test: /\.m?js$/,
  include: /node_modules/,
  loader: "swc-loader",
  resolve: { fullySpecified: false },
  options: {
    isModule: "unknown",
    env: { targets: { safari: "15.4" } },
    jsc: { parser: { syntax: "ecmascript" } },
  },
};

const withoutLookbehind = {
  test: /@univerjs[\\/]engine-formula[\\/]lib[\\/](?:es[\\/])?index\.js$/,
  loader: path.join(__dirname, "assets/packaging/without-lookbehind.js"),
};

/** The command line for Node as one file that needs no node_modules: `node dist/khop-so.js check FILE…`. */
const commandLine = {
  name: "cli",
  mode: "production",
  target: "node20",
  devtool: false,
  entry: { "khop-so": "./src/cli/main.ts" },
  output: { path: path.join(__dirname, "dist"), filename: "[name].js" },
  resolve: { extensions },
  // One file: what is loaded on demand stands in it and runs when it is asked for.
  module: { rules: [compile("es2022", false)], parser: { javascript: { dynamicImportMode: "eager" } } },
  plugins: [new NoticesPlugin({ filename: "khop-so.notices.txt" })],
  performance: { hints: false },
};

/** A page whose template writes the policy into its head, before anything is loaded. */
function pageWith(contentSecurityPolicyOfPage, options) {
  return new HtmlWebpackPlugin({ ...options, contentSecurityPolicy: contentSecurityPolicyOfPage });
}

/** The address of `--env base=https://…`, ending with "/". @throws Error when it is no https address */
function baseOf({ base = developmentBase }) {
  const address = base.endsWith("/") ? base : `${base}/`;
  if (!/^https:\/\/[^/]+\//.test(address)) throw new Error(`--env base needs an https address, not ${base}`);
  return address;
}

/** `--env contract`, for developers: in the pane's place stands what runs the port's contract in a real Excel. */
function taskpaneEntry({ contract = false }) {
  return contract ? "./src/excel/contract/index.ts" : "./src/excel/index.ts";
}

/**
 * The pane in Excel (taskpane.html) and the page without Excel (index.html), to be put on one server together. The
 * spreadsheet stands in chunks of its own and is loaded when a workbook is shown.
 */
const web = (env, { mode = "production" } = {}) => {
  const isDevelopment = mode === "development";
  const base = baseOf(env);
  return {
    name: "web",
    mode,
    target: ["web", "es2020"],
    // A strict policy forbids the eval of webpack's usual development maps.
    devtool: isDevelopment ? "cheap-module-source-map" : false,
    entry: { page: "./src/web/index.tsx", taskpane: taskpaneEntry(env) },
    output: {
      path: path.join(__dirname, "dist"),
      filename: isDevelopment ? "[name].js" : "[name].[contenthash:8].js",
      chunkFilename: isDevelopment ? "[name].js" : "[name].[contenthash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      clean: { keep: /^khop-so\.(?:js|html|notices\.txt)$/ },
    },
    resolve: { extensions },
    module: {
      rules: [
        compile("es2020", true),
        libraries,
        withoutLookbehind,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.xlsx$/, type: "asset/resource" },
      ],
    },
    plugins: [
      pageWith(contentSecurityPolicy, { template: "./src/web/index.html", chunks: ["page"] }),
      pageWith(panePolicy, {
        template: "./src/excel/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        officeScript: officeLibrary,
      }),
      pageWith(contentSecurityPolicy, {
        template: "./src/excel/help.html",
        filename: "help.html",
        chunks: [],
      }),
      ...(isDevelopment
        ? []
        : [new OfflinePlugin({ template: path.join(__dirname, "src/web/service-worker.js") })]),
      new NoticesPlugin({ filename: "third-party-notices.txt" }),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      new CopyPlugin({
        patterns: [
          { from: "src/excel/early-presses.js" },
          { from: "src/taskpane/start/old-engine.js" },
          { from: "src/web/khop-so.webmanifest" },
          { from: "assets/icons/khop-so.svg", to: "[name][ext]" },
          { from: "assets/icons/*.png" },
          {
            from: "manifest.xml",
            transform: (text) => text.toString().replaceAll(developmentBase, base),
          },
        ],
      }),
    ],
    optimization: { minimizer: [new MinimizerPlugin({ minify: swcMinify })] },
    cache: isDevelopment ? { type: "filesystem", buildDependencies: { config: [__filename] } } : false,
    performance: { hints: false },
    // Hundreds of chunks of the spreadsheet would hide what matters.
    ...(isDevelopment ? { stats: "errors-warnings", infrastructureLogging: { level: "warn" } } : {}),
    devServer: {
      // Other machines of the network have no business with the page.
      host: "localhost",
      port: 3000,
      hot: false,
      liveReload: true,
      client: { overlay: false },
      headers: { "Content-Security-Policy": contentSecurityPolicy },
      static: false,
    },
  };
};

/** The whole page as one file that is opened from the disk: no server, no network, no second file. */
const singleFile = {
  name: "single-file",
  mode: "production",
  target: ["web", "es2020"],
  devtool: false,
  entry: { page: "./src/web/index.tsx" },
  output: { path: path.join(__dirname, "dist"), filename: "single-[name].js", publicPath: "" },
  resolve: { extensions },
  module: {
    // What is loaded on demand elsewhere stands in the one script.
    parser: { javascript: { dynamicImportMode: "eager" } },
    rules: [
      compile("es2020", true),
      libraries,
      withoutLookbehind,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.xlsx$/, type: "asset/inline" },
    ],
  },
  plugins: [
    new NormalModuleReplacementPlugin(/^\.\/engine-worker$/, (resource) => {
      resource.request = path.join(__dirname, "src/web/single/engine-worker.ts");
    }),
    new NormalModuleReplacementPlugin(/^\.\/files-worker$/, (resource) => {
      resource.request = path.join(__dirname, "src/web/single/files-worker.ts");
    }),
    new NormalModuleReplacementPlugin(/^\.\/round-worker$/, (resource) => {
      resource.request = path.join(__dirname, "src/web/single/round-worker.ts");
    }),
    new NoticesPlugin({ filename: "single-notices.txt" }),
    new MiniCssExtractPlugin({ filename: "single-[name].css" }),
    new SingleFilePlugin({
      filename: "khop-so.html",
      template: path.join(__dirname, "src/web/index.html"),
      first: { "old-engine.js": path.join(__dirname, "src/taskpane/start/old-engine.js") },
      notices: "single-notices.txt",
      workers: {
        "engine-worker": "./src/taskpane/engine/worker.ts",
        "files-worker": "./src/web/files/worker.ts",
        "round-worker": "./src/web/desk/worker.ts",
      },
    }),
  ],
  optimization: { minimizer: [new MinimizerPlugin({ minify: swcMinify })] },
  performance: { hints: false },
};

module.exports = [commandLine, web, singleFile];
/** What the pane's own page may load, for a server that sends it as a header. */
module.exports.panePolicy = panePolicy;
