const { readFileSync } = require("node:fs");
const { Compilation, sources, WebpackError } = require("webpack");
const { allowingErrorCells, translated } = require("./functionsMetadata");

/** Finishes the generated functions.json and sets its translations beside it. */
class FinishFunctionsMetadata {
  /** @param dictionaries language tag → path of its dictionary */
  constructor(dictionaries) {
    this.dictionaries = dictionaries;
  }

  apply(compiler) {
    const name = FinishFunctionsMetadata.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      for (const file of Object.values(this.dictionaries)) compilation.fileDependencies.add(file);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        try {
          this.finish(compilation);
        } catch (error) {
          compilation.errors.push(new WebpackError(`functions.json: ${error.message}`));
        }
      });
    });
  }

  finish(compilation) {
    const generated = compilation.getAsset("functions.json");
    if (!generated) return; // The generator has told its errors already.
    const metadata = allowingErrorCells(JSON.parse(generated.source.source().toString()));
    compilation.updateAsset("functions.json", json(metadata));
    for (const [language, file] of Object.entries(this.dictionaries)) {
      const dictionary = JSON.parse(readFileSync(file, "utf8"));
      compilation.emitAsset(`functions.${language}.json`, json(translated(metadata, dictionary)));
    }
  }
}

function json(value) {
  return new sources.RawSource(`${JSON.stringify(value, null, 2)}\n`);
}

module.exports = FinishFunctionsMetadata;
