/** What a message says: texts, values by name, and choices among further messages. */
export type Message = readonly Part[];

type Part =
  | string
  | { readonly kind: "value"; readonly name: string }
  | { readonly kind: "number"; readonly name: string; readonly grouped: boolean }
  /** The number of the plural around it. */
  | { readonly kind: "pound" }
  | {
      readonly kind: "plural" | "select";
      readonly name: string;
      readonly options: Readonly<Record<string, Message>>;
    };

/**
 * Reads the part of ICU MessageFormat that our messages are written in: {name}, {name, number}, the same with
 * ::group-off, plural without offset, select, # and quoting. A library's reader of all of it is larger than
 * all our messages; the tests hold this one against it.
 * @throws SyntaxError where a message is written in any other way
 */
export function readMessage(text: string): Message {
  let at = 0;

  function parts(end: string, inPlural: boolean): Message {
    const read: Part[] = [];
    let literal = "";
    const add = (part: Part) => {
      if (literal) read.push(literal);
      literal = "";
      read.push(part);
    };
    for (; at < text.length && text[at] !== end; at++) {
      const [char, next = ""] = [text[at]!, text[at + 1]];
      if (char === "{") add(argument());
      else if (char === "#" && inPlural) add({ kind: "pound" });
      else if (char === "'" && next === "'") literal += text[at++]!;
      else if (char === "'" && ("{}<>".includes(next) || (next === "#" && inPlural)) && next)
        literal += quoted();
      else literal += char;
    }
    if (literal) read.push(literal);
    return read;
  }

  /** From the brace on; ends on the closing one. */
  function argument(): Part {
    at++;
    const [name, ends] = [word(), text[at]];
    if (ends === "}") return { kind: "value", name };
    at++;
    const kind = word();
    if (kind === "number") {
      const style = text[at] === "," ? (at++, word()) : "";
      return { kind, name, grouped: style !== "::group-off" };
    }
    if (kind !== "plural" && kind !== "select") throw new SyntaxError(`${kind} in "${text}"`);
    at++;
    const options: Record<string, Message> = {};
    for (let key = word(); text[at] === "{"; key = word()) {
      at++;
      options[key] = parts("}", kind === "plural");
      at++;
    }
    if (text[at] !== "}" || !options.other) throw new SyntaxError(`No end or other in "${text}"`);
    return { kind, name, options };
  }

  function word(): string {
    const [all, found] = /^\s*([^\s,{}]*)\s*/.exec(text.slice(at))!;
    at += all.length;
    return found!;
  }

  function quoted(): string {
    let inside = "";
    for (at++; at < text.length; at++) {
      if (text[at] !== "'") inside += text[at]!;
      else if (text[at + 1] === "'") inside += text[at++]!;
      else break;
    }
    return inside;
  }

  return parts("", false);
}
