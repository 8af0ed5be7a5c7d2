const path = require("node:path");
const Copy = require("copy-webpack-plugin");
const CustomFunctionsMetadata = require("custom-functions-metadata-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const Html = require("html-webpack-plugin");
const MiniCss = require("mini-css-extract-plugin");
const webpack = require("webpack");
const FinishFunctionsMetadata = require("./src/build/finishFunctionsMetadata");
const { stampManifest } = require("./src/build/stampManifest");

const functions = "./src/functions/functions.ts";
const shim = "./src/functions/customFunctionsShim.ts";
const detailsIncluded = "./src/functions/detailsIncluded.ts";

/**
 * `--env excel` serves over https with the developer's own certificate, for sideloading into Excel.
 * `--env url=https://host/path/` stamps the manifest in dist/ with the place it will be served from.
 */
module.exports = async (env, { mode = "development" }) => {
  const production = mode === "production";
  const name = production ? "[name].[contenthash:8]" : "[name]";
  return {
    mode,
    target: ["web", "es2022"],
    // The default for development evaluates strings, which the content security policy forbids.
    devtool: production ? "source-map" : "cheap-module-source-map",
    entry: {
      // The script the manifest names: some hosts run it instead of the page. Its address must never change.
      functions: { import: [detailsIncluded, functions], filename: "functions.js" },
      // Outside Excel there is no runtime to associate with, and the page must live to say so.
      taskpane: [
        shim,
        "./src/functions/detailsWhenAsked.ts",
        functions,
        "./src/commands/commands.ts",
        "./src/taskpane/index.tsx",
      ],
      // The shim comes first: the plugin appends calls of it to the functions file.
      workbench: [shim, detailsIncluded, functions, "./src/workbench/index.tsx"],
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: `${name}.js`,
      chunkFilename: `chunks/${name}.js`,
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022" } },
        { test: /\.css$/, use: [MiniCss.loader, "css-loader"], sideEffects: true },
      ],
    },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(
        /[\\/]@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/,
        path.resolve(__dirname, "src/build/fluentTokens.js")
      ),
      metadataOnMainCompilationOnly,
      new FinishFunctionsMetadata({
        es: path.resolve(__dirname, "src/functions/metadata/es.json"),
      }),
      new Html({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["taskpane"],
      }),
      new Html({
        filename: "workbench.html",
        template: "./src/workbench/workbench.html",
        chunks: ["workbench"],
      }),
      new Copy({
        patterns: [
          { from: "assets", to: "assets" },
          {
            from: "manifest.xml",
            transform: (manifest) => stampManifest(manifest.toString(), env.url),
          },
        ],
      }),
      new MiniCss({ filename: `${name}.css`, chunkFilename: `chunks/${name}.css` }),
    ],
    optimization: {
      minimizer: [new EsbuildPlugin({ target: "es2022", css: true, legalComments: "external" })],
    },
    performance: { hints: false },
    stats: production ? "errors-warnings" : "minimal",
    devServer: {
      host: env.excel ? "localhost" : "127.0.0.1",
      port: Number(process.env.PORT ?? 3000),
      static: false,
      server: env.excel ? await developerCertificate() : "http",
      headers: { "Access-Control-Allow-Origin": "*" },
      client: { overlay: { errors: true, warnings: false } },
      onListening: env.excel ? undefined : announceWorkbench,
    },
  };
};

/** On child compilations too, an edited description would end in "Conflict: Multiple assets …". */
function metadataOnMainCompilationOnly({ hooks: { beforeCompile, thisCompilation } }) {
  new CustomFunctionsMetadata({ output: "functions.json", input: functions }).apply({
    hooks: { beforeCompile, compilation: thisCompilation },
  });
}

function announceWorkbench({ compiler, server }) {
  let said = false;
  compiler.hooks.done.tap("announceWorkbench", (stats) => {
    if (said || stats.hasErrors()) return;
    said = true;
    const { port } = server.address();
    console.log(`\nPARTNER workbench: http://127.0.0.1:${port}/workbench.html\n`);
  });
}

async function developerCertificate() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const { ca, cert, key } = await getHttpsServerOptions();
  return { type: "https", options: { ca, cert, key } };
}
