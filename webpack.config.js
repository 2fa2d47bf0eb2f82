const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { swcMinify } = require("minimizer-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

/** Nothing is loaded from, or sent to, another origin. Fluent and the spreadsheet write their styles into the page. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

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

/** The page without Excel: the spreadsheet stands in chunks of its own and is loaded when a workbook is shown. */
const page = (_env, { mode = "production" }) => ({
  name: "page",
  mode,
  target: ["web", "es2020"],
  // A strict policy forbids the eval of webpack's usual development maps.
  devtool: mode === "development" ? "cheap-module-source-map" : false,
  entry: { page: "./src/web/index.tsx" },
  output: {
    path: path.join(__dirname, "dist", "page"),
    filename: mode === "development" ? "[name].js" : "[name].[contenthash:8].js",
    chunkFilename: mode === "development" ? "[name].js" : "[name].[contenthash:8].js",
    assetModuleFilename: "[name].[contenthash:8][ext]",
    clean: true,
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
    new HtmlWebpackPlugin({
      template: "./src/web/index.html",
      meta: {
        "Content-Security-Policy": {
          "http-equiv": "Content-Security-Policy",
          content: contentSecurityPolicy,
        },
      },
    }),
    new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
  ],
  optimization: { minimizer: [new MinimizerPlugin({ minify: swcMinify })] },
  cache: mode === "development" ? { type: "filesystem" } : false,
  performance: { hints: false },
  devServer: {
    port: 3000,
    hot: false,
    liveReload: true,
    client: { overlay: false },
    headers: { "Content-Security-Policy": contentSecurityPolicy },
    static: false,
  },
});

module.exports = [commandLine, page];
