import { areaOf, isPlainSheet, sheetsIn } from "./xlsxAddress";
import type { XlsxPackage } from "./xlsxPackage";
import { all } from "./xlsxXml";

/** Names of sheets, defined names, and the references in them. */
export function workbookFindings({ workbook, sheets, xml, links }: XlsxPackage): string[] {
  const findings: string[] = [];
  const names = sheets.map(({ name }) => name);
  const seen = new Set<string>();
  for (const name of names) {
    if (name.length < 1 || name.length > 31 || /[[\]:*?/\\]|^'|'$|^history$/i.test(name))
      findings.push(`sheet name ${name}`);
    if (seen.has(name.toLowerCase())) findings.push(`sheet name ${name} twice`);
    seen.add(name.toLowerCase());
  }
  if (!sheets.some(({ state }) => state === "visible")) findings.push("no visible sheet");
  const tables = sheets.flatMap(({ path }) =>
    links(path)
      .filter(({ kind }) => kind === "table")
      .map(({ target }) => xml(target).attributes.displayName!.toLowerCase())
  );
  const scoped = new Set<string>();
  for (const { attributes, text } of all(workbook, "definedName")) {
    const name = attributes.name!;
    const scope = attributes.localSheetId;
    const key = `${scope ?? ""}|${name.toLowerCase()}`;
    if (scoped.has(key)) findings.push(`defined name ${name} twice`);
    scoped.add(key);
    if (
      !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) ||
      /^[a-z]{1,3}\d+$/i.test(name) ||
      /^(r\d*)?(c\d*)?$/i.test(name)
    ) {
      findings.push(`defined name ${name} is like a cell or not a name`);
    }
    if (scope === undefined && tables.includes(name.toLowerCase()))
      findings.push(`defined name ${name} is a table too`);
    if (scope !== undefined && !sheets[Number(scope)])
      findings.push(`defined name ${name} is of no sheet`);
    if (text.startsWith("=")) findings.push(`defined name ${name} begins with =`);
    findings.push(...referenceFindings(`defined name ${name}`, text, names));
    if (name === "_xlnm.Print_Area" && !areaOf(text.slice(text.lastIndexOf("!") + 1)))
      findings.push("print area is not a range");
    if (name === "_xlnm.Print_Titles" && !/!\$\d+:\$\d+$/.test(text))
      findings.push("print titles are not whole rows");
  }
  return findings;
}

/** Sheets named in a formula exist, and are quoted unless plain. */
export function referenceFindings(
  where: string,
  formula: string,
  names: readonly string[]
): string[] {
  const { quoted, bare } = sheetsIn(formula);
  const known = names.map((name) => name.toLowerCase());
  return [
    ...bare
      .filter((name) => !isPlainSheet(name))
      .map((name) => `${where}: sheet ${name} is not quoted`),
    ...[...quoted, ...bare]
      .filter((name) => !known.includes(name.toLowerCase()))
      .map((name) => `${where}: no sheet ${name}`),
  ];
}
