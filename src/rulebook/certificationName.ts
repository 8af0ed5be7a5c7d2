import type { Certification } from "./schema";

/** Every text that names a certification: its id, its names past and present, and the exams that earn it. */
export function certificationNames({
  id,
  name,
  aliases = [],
  formerNames = [],
  exams = [],
}: Pick<Certification, "id" | "name" | "aliases" | "formerNames" | "exams">): readonly string[] {
  return [id, name, ...aliases, ...formerNames, ...exams];
}

/**
 * A name without what exports and people write around it: "Microsoft 365 Certified:", codes in brackets,
 * footnote stars, case. The title of an exam stays another text: passing one is not always the certification.
 */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\b(microsoft(?: 365)?|github)[ -]certified\s*[:-]?\s*/g, "")
    .replace(/\s*[([](?:exams?\s*)?[a-z]{2}-\d{3}[^)\]]*[)\]]\s*/g, " ")
    .replace(/[*†‡™®]+/g, "")
    .replace(/[\s\u2010-\u2015]+/g, (gap) => (/\s/.test(gap) ? " " : "-"))
    .trim()
    .replace(/^([a-z]{2}) ?-? ?(\d{3})$/, "$1-$2");
}

/** A plain name without the level behind it: "azure administrator". */
export function withoutLevel(plain: string): string {
  return plain.replace(/ (associate|expert|specialty)$/, "");
}
