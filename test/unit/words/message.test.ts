import { IntlMessageFormat } from "intl-messageformat";
import { readMessage } from "../../../src/words/message";
import { writeMessage } from "../../../src/words/writeMessage";

const written = (text: string, values: Record<string, string | number> = {}) =>
  writeMessage(readMessage(text), values);

test.each<[string, Record<string, string | number>]>([
  ["It''s {name}", { name: "Contoso" }],
  ["It's {name}", { name: "Contoso" }],
  ["In '{'braces'}' and '{it''s}'", {}],
  ["# is no count", {}],
  ["{n, plural, =0 {none} one {# row} other {# rows}}", { n: 0 }],
  ["{n, plural, =0 {none} one {# row} other {# rows}}", { n: 1 }],
  ["{n, plural, one {# row} other {# rows '#'}}", { n: 12345.5 }],
  [
    "{n, plural, one {a {m, plural, other {#}}} other {{k, select, x {# {n}} other {y}}}}",
    { n: 2, m: 3, k: "x" },
  ],
  ["{n, plural, one {# of {m, plural, other {#}} #} other {}}", { n: 1, m: 3 }],
  ["{n} and {n, number} and {n, number, ::group-off}", { n: -12345.678 }],
  ["{ n , select , a{one}other{two} }{n}", { n: "b" }],
  ["{track, select, smb {SMB} other {{track}}}", { track: "single" }],
])("%s is written as the reference writes it", (text, values) => {
  const reference = new IntlMessageFormat(text, "en", undefined, { ignoreTag: true });
  expect(written(text, values)).toBe(String(reference.format(values)));
});

test.each([
  "{n, date}",
  "{n, plural, one {#}}",
  "{n, select, a {b} other {c}",
  "{n, selectordinal, other {#}}",
])("%s is refused", (text) => {
  expect(() => readMessage(text)).toThrow(SyntaxError);
});
