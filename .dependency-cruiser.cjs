// The layers of the house, lowest first. Each may import those named behind it, and itself.
const layers = {
  words: [],
  rulebook: ["words"],
  evidence: ["rulebook", "words"],
  engine: ["rulebook", "evidence", "words"],
  advice: ["rulebook", "evidence", "engine", "words"],
  report: ["rulebook", "evidence", "engine", "advice", "words"],
  functions: ["rulebook", "evidence", "engine", "advice", "report", "words"],
  workbook: ["evidence", "report", "words"],
  commands: ["words"],
  taskpane: [
    "rulebook",
    "evidence",
    "engine",
    "advice",
    "report",
    "functions",
    "workbook",
    "words",
    "commands",
  ],
  cli: ["rulebook", "evidence", "engine", "advice", "report", "functions", "workbook", "words"],
  workbench: [
    "rulebook",
    "evidence",
    "engine",
    "advice",
    "report",
    "functions",
    "workbook",
    "words",
    "taskpane",
  ],
};

const layerRules = Object.entries(layers).map(([layer, below]) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} may import only: ${below.join(", ") || "nothing of ours"}`,
  severity: "error",
  from: { path: `^src/${layer}/` },
  to: { path: "^src/", pathNot: `^src/(${[layer, ...below].join("|")})/` },
}));

/** A package that only one folder may touch. */
const only = (name, packages, folder) => ({
  name,
  severity: "error",
  from: { path: "^src/", pathNot: folder },
  to: { path: `node_modules/(${packages})` },
});

module.exports = {
  forbidden: [
    ...layerRules,
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "workbook-knows-types-of-report",
      severity: "error",
      from: { path: "^src/workbook/" },
      to: { path: "^src/report/", dependencyTypesNot: ["type-only"] },
    },
    only("univer-in-workbench-only", "@univerjs", "^src/workbench/"),
    only("xlsx-and-csv-in-file-adapter-only", "hucre|papaparse", "^src/workbook/file/"),
    only("zod-in-rulebook-schema-only", "zod", "^src/rulebook/"),
    only("react-in-pages-only", "react|react-dom|@fluentui", "^src/(taskpane|workbench)/"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: "\\.css$" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
