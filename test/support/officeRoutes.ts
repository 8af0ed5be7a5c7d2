import { existsSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";

const library = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const served = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/**
 * Answers requests for Microsoft's scripts with the files of the npm package; nothing leaves this machine.
 * The list grows by each file asked for.
 */
export async function routeOffice(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.route("https://appsforoffice.microsoft.com/**", async (route) => {
    const url = route.request().url().split("?")[0]!;
    const name = url.startsWith(served) ? url.slice(served.length) : url;
    asked.push(name);
    const file = path.join(library, name);
    if (!file.startsWith(library) || !existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ path: file, contentType: "text/javascript" });
  });
  return asked;
}
