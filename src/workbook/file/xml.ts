/** Text as XML holds it. Characters that XML can't hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(notXml, "")
    .replace(
      /[&<>"]/g,
      (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!
    );
}

/** Control characters, lone surrogates and the two code points no document may hold. */
export const notXml =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|amp|lt|gt|quot|apos);/gi, (_, name: string) => {
    if (name[0] !== "#") return named[name.toLowerCase()]!;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return String.fromCodePoint(code);
  });
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The opening tags of an element, whatever its prefix, in document order. */
export function tags(xml: string, element: string): readonly string[] {
  return xml.match(new RegExp(`<(?:[\\w.-]+:)?${element}(?=[\\s/>])[^>]*>`, "g")) ?? [];
}

/** An attribute of an opening tag, unescaped; null when it has none of that name. */
export function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? unescapeXml(match[1] ?? match[2]!) : null;
}

/** An opening tag with an attribute set, added when it is new. */
export function withAttribute(tag: string, name: string, value: string | number): string {
  const given = `${name}="${escapeXml(String(value))}"`;
  const old = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  return old.test(tag)
    ? tag.replace(old, (_, space: string) => space + given)
    : tag.replace(/\s*(\/?>)$/, (_, end: string) => ` ${given}${end}`);
}
