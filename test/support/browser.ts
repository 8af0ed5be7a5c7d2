import { existsSync } from "node:fs";
import { chromium as driver, type Browser } from "playwright-core";

const installed = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** No sandbox for root in a container, and nothing of the browser's own on the network. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A headless browser: the one PARTNER_BROWSER names, else an installed Chrome, Edge or Chromium, else the
 * one that npm brings (Linux x64).
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.PARTNER_BROWSER;
  if (named && !existsSync(named))
    throw new Error(`PARTNER_BROWSER names ${named}, which is not there`);
  const executablePath = named ?? installed.find((path) => existsSync(path));
  if (executablePath) return driver.launch({ executablePath, args: quiet, headless: true });
  // Without the system's NSS libraries the package unpacks its own only where it takes itself to be in Lambda.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: shipped } = await import("@sparticuz/chromium");
  return driver.launch({
    executablePath: await shipped.executablePath(),
    args: [...shipped.args, ...quiet],
    headless: true,
  });
}
