import { certificationFindings } from "./certificationFindings";
import { readCertificates } from "./certificates";
import type { Certificate, CertificationEvidence } from "./evidence";
import type { Finding } from "./finding";
import type { EvidenceRange } from "./grid";
import type { Header } from "./header";
import { gatherPeople } from "./people";

export interface ReadCertifications {
  readonly certifications: CertificationEvidence;
  readonly findings: readonly Finding[];
  /** Per range, in order. */
  readonly ranges: readonly { readonly rows: number; readonly people: number }[];
}

/** Reads certification ranges: who holds what, since when and until when. */
export function readCertifications(
  sources: readonly { readonly range: EvidenceRange; readonly header: Header }[]
): ReadCertifications {
  const gathered = gatherPeople();
  const certificates: Certificate[] = [];
  const findings: Finding[] = [];
  const ranges = sources.map(({ range, header }) => {
    const before = certificates.length;
    const read = readCertificates(range, header, gathered);
    for (const certificate of read.certificates) certificates.push(certificate);
    findings.push(...certificationFindings(range.place, header, read));
    return { rows: read.rows, own: certificates.slice(before) };
  });
  const { people, indexOf } = gathered.joined();
  const home = (certificate: Certificate) => indexOf[certificate.person]!;
  return {
    certifications: {
      people,
      certificates: certificates.map((each) => ({ ...each, person: home(each) })),
    },
    findings,
    ranges: ranges.map(({ rows, own }) => ({ rows, people: new Set(own.map(home)).size })),
  };
}
