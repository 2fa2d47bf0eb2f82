const path = require("node:path");

/** The command line for Node as one file that needs no node_modules: `node dist/khop-so.js check FILE…`. */
const commandLine = {
  name: "cli",
  mode: "production",
  target: "node20",
  devtool: false,
  entry: { "khop-so": "./src/cli/main.ts" },
  output: { path: path.join(__dirname, "dist"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
      },
    ],
  },
  performance: { hints: false },
};

module.exports = [commandLine];
