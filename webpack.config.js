const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { swcMinify } = require("minimizer-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

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

/** The command line for Node as one file that needs no node_modules: `node dist/khop-so.js check FILE…`. */
const commandLine = {
  name: "cli",
  mode: "production",
  target: "node20",
  devtool: false,
  entry: { "khop-so": "./src/cli/main.ts" },
  output: { path: path.join(__dirname, "dist"), filename: "[name].js" },
  resolve: { extensions },
  module: { rules: [compile("es2022", false)] },
  performance: { hints: false },
};

/** Says where the page stands once it can be opened: what the server says before that is lost among its other lines. */
class SayAddress {
  apply(compiler) {
    let isSaid = false;
    compiler.hooks.done.tap("SayAddress", (stats) => {
      const port = compiler.options.devServer?.port;
      if (isSaid || !compiler.watchMode || stats.hasErrors()) return;
      isSaid = true;
      // The server writes first.
      setTimeout(() => console.log(`\nKhớp Số: http://localhost:${port}/\n`), 0);
    });
  }
}

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
      clean: { keep: "khop-so.js" },
    },
    resolve: { extensions },
    module: {
      rules: [
        compile("es2020", true),
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.xlsx$/, type: "asset/resource" },
      ],
    },
    plugins: [
      pageWith(contentSecurityPolicy, { template: "./src/web/index.html", chunks: ["page"] }),
      pageWith(policy(["'self'", new URL(officeLibrary).origin]), {
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
      ...(isDevelopment ? [new SayAddress()] : []),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      new CopyPlugin({
        patterns: [
          { from: "src/excel/old-webview.js" },
          { from: "assets/icons/*.png" },
          {
            from: "manifest.xml",
            transform: (text) => text.toString().replaceAll(developmentBase, base),
          },
        ],
      }),
    ],
    optimization: { minimizer: [new MinimizerPlugin({ minify: swcMinify })] },
    cache: isDevelopment ? { type: "filesystem" } : false,
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

module.exports = [commandLine, web];
