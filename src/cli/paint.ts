/** How text is set off on a terminal; elsewhere it stays plain. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

export function paintFor(colours: boolean): Paint {
  const code = (start: number, end: number) => (text: string) =>
    colours ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return { bold: code(1, 22), dim: code(2, 22), good: code(32, 39), bad: code(31, 39) };
}
