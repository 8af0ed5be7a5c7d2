// Scoring as a ratio to a bare scan; with "host", what the client library of Excel costs, which takes minutes.
if (process.argv[2] === "host") void import("./hostBench").then(({ benchHost }) => benchHost());
else void import("./bench");
