import { isFormerName } from "../rulebook/catalogue";
import { RowTally } from "./tally";

/** What was noticed about the rows of one range of certifications. */
export interface CertificateTallies {
  /** By the title as the sheet has it, so many of them as anybody reads. */
  readonly unknown: ReadonlyMap<string, RowTally>;
  /** The rows of all further titles, and how many titles that are. */
  readonly unknownMore: RowTally;
  readonly moreTitles: ReadonlySet<string>;
  /** By the title, where a certification bore that name before. */
  readonly renamed: ReadonlyMap<string, { readonly name: string; readonly tally: RowTally }>;
  readonly noPerson: RowTally;
  /** The row names its person, and not by MCPID. */
  readonly notLinked: RowTally;
  readonly noTitle: RowTally;
  readonly expiryUnreadable: RowTally;
  readonly earnedUnreadable: RowTally;
  readonly notCertification: RowTally;
  readonly notActive: RowTally;
}

/** Titles that are not known are told one by one up to here: each is held against all names there are. */
const titlesTold = 20;

/** The same while rows are added. */
export class OpenTallies implements CertificateTallies {
  readonly unknown = new Map<string, RowTally>();
  readonly unknownMore = new RowTally();
  readonly moreTitles = new Set<string>();
  readonly renamed = new Map<string, { readonly name: string; readonly tally: RowTally }>();
  readonly noPerson = new RowTally();
  readonly notLinked = new RowTally();
  readonly noTitle = new RowTally();
  readonly expiryUnreadable = new RowTally();
  readonly earnedUnreadable = new RowTally();
  readonly notCertification = new RowTally();
  readonly notActive = new RowTally();

  /** A row's title and the name of the certification it is known as; null for none. */
  addTitle(title: string, name: string | null, row: number): void {
    if (name === null) this.tallyOf(title).add(row, title);
    else if (isFormerName(title)) {
      let known = this.renamed.get(title);
      if (!known) this.renamed.set(title, (known = { name, tally: new RowTally() }));
      known.tally.add(row, title);
    }
  }

  private tallyOf(title: string): RowTally {
    let tally = this.unknown.get(title);
    if (!tally && this.unknown.size < titlesTold) this.unknown.set(title, (tally = new RowTally()));
    if (!tally) this.moreTitles.add(title);
    return tally ?? this.unknownMore;
  }
}
