/** 0-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads "A1" or "$A$1:B2"; null when it is neither. */
export function areaOf(text: string): Area | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(text);
  if (!found) return null;
  const [, left, top, right = left, bottom = top] = found;
  return {
    top: Number(top) - 1,
    left: columnOf(left!),
    bottom: Number(bottom) - 1,
    right: columnOf(right!),
  };
}

export function meets(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The sheets a formula speaks of: those quoted, and those that stand bare before a "!". */
export function sheetsIn(formula: string): { readonly quoted: string[]; readonly bare: string[] } {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const quoted = [...code.matchAll(/'((?:[^']|'')+)'!/g)].map(([, name]) =>
    name!.replace(/''/g, "'")
  );
  const bare = [
    ...code
      .replace(/'(?:[^']|'')+'!/g, "")
      .matchAll(/([^\s,()+\-*/^&=<>:;!]*(?: [^\s,()+\-*/^&=<>:;!]+)*)!/g),
  ];
  return { quoted, bare: bare.map(([, name]) => name!).filter((name) => name !== "#REF") };
}

/** Whether a sheet may stand before "!" without quotes. */
export function isPlainSheet(name: string): boolean {
  return (
    /^[A-Za-z_][\w.]*$/.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[Rr]?\d*[Cc]?\d*$/.test(name)
  );
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
