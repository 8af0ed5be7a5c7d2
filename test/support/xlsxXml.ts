/** An element of a part, its name without prefix. */
export interface XmlElement {
  readonly name: string;
  /** By full name, prefix included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, entities resolved. */
  readonly text: string;
}

const token =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

/** Reads a part strictly: anything that is not well-formed throws, a document type too. */
export function parseXml(xml: string): XmlElement {
  interface Open {
    name: string;
    full: string;
    attributes: Record<string, string>;
    children: XmlElement[];
    text: string;
  }
  const root: Open = { name: "", full: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  token.lastIndex = 0;
  let at = 0;
  while (at < xml.length) {
    const found = token.exec(xml);
    if (!found) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
    at = token.lastIndex;
    const [, closing, opening, attributes, selfClosing, text] = found;
    const top = stack.at(-1)!;
    if (text !== undefined) {
      top.text += entities(text);
    } else if (closing !== undefined) {
      if (top.full !== closing) throw new Error(`</${closing}> closes <${top.full}>`);
      stack.pop();
    } else if (opening !== undefined) {
      const element: Open = {
        name: local(opening),
        full: opening,
        attributes: readAttributes(attributes ?? ""),
        children: [],
        text: "",
      };
      top.children.push(element);
      if (!selfClosing) stack.push(element);
    }
  }
  if (stack.length > 1 || root.children.length !== 1) throw new Error("not one whole element");
  return root.children[0]!;
}

/** All elements of a name below one, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
  )) {
    if (name! in attributes) throw new Error(`attribute ${name} twice`);
    attributes[name!] = entities(double ?? single ?? "");
  }
  return attributes;
}

function entities(text: string): string {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new Error("a control character");
  return text.replace(/&([^;]*);?/g, (_, name: string) => {
    const plain = ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" } as Record<string, string>)[
      name
    ];
    if (plain) return plain;
    const code = /^#x/.test(name)
      ? parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : NaN;
    if (Number.isNaN(code)) throw new Error(`unknown entity &${name};`);
    return String.fromCodePoint(code);
  });
}
