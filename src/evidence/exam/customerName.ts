/**
 * A customer's name without what people write differently: case, accents, spaces, punctuation and the legal
 * form behind it ("Bellows, Ltd." and "BELLOWS"). Empty where too little is left to tell anybody by.
 */
export function plainCustomerName(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.'’´`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    // "S. L." and "S L" are the form "SL".
    .replace(/(?<=^|\s)(\p{L}) (?=\p{L}(?:\s|$))/gu, "$1")
    .trim()
    .split(" ");
  while (words.length > 1 && legalForms.has(words.at(-1)!)) words.pop();
  const plain = words.join("");
  return plain.length < tooShort ? "" : plain;
}

const tooShort = 3;

/** As they are written without dots. */
const legalForms = new Set(
  (
    "ltd limited llc llp lp inc incorporated corp corporation co company plc pty gmbh mbh ag kg kgaa ohg ug ev " +
    "sl slu sll sa sau sas sarl srl spa snc sc scp sca lda ltda me eireli bv nv vof oy oyj ab as asa aps " +
    "kft zrt sro doo ooo spzoo sia uab group holding and y e und et cia"
  ).split(" ")
);
