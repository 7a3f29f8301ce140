/** One movement that a bank tells of: what came is positive, what went is negative, in cents. */
export interface Movement {
  readonly cents: number;
  /** The bank's own reference. */
  readonly reference: string;
  readonly remittance: string;
  /** Who paid, where somebody did. */
  readonly payer?: { readonly name: string; readonly iban: string };
}

/** What a bank tells of an account's day, in euros. */
export interface DayAtBank {
  readonly iban: string;
  /** ISO 8601. */
  readonly day: string;
  readonly openingCents: number;
  readonly movements: readonly Movement[];
}

/** What is there at the end of the day, in cents. */
export const closingCentsOf = ({ openingCents, movements }: DayAtBank): number =>
  movements.reduce((sum, { cents }) => sum + cents, openingCents);

const sum = (cents: number): string =>
  `<Amt Ccy="EUR">${(Math.abs(cents) / 100).toFixed(2)}</Amt><CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;

const balance = (code: string, cents: number, day: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${sum(cents)}<Dt><Dt>${day}</Dt></Dt></Bal>`;

const entry = ({ cents, reference, remittance, payer }: Movement, day: string): string => {
  const parties = payer
    ? `<RltdPties><Dbtr><Pty><Nm>${payer.name}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>${payer.iban}</IBAN></Id></DbtrAcct></RltdPties>`
    : '';
  return [
    `<Ntry>${sum(cents)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>`,
    `<AcctSvcrRef>${reference}</AcctSvcrRef>`,
    `<NtryDtls><TxDtls>${parties}<RmtInf><Ustrd>${remittance}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  ].join('');
};

/** The bank's file of it, camt.053.001.08, without anything that XML would have escaped. */
export function camt053Of(at: DayAtBank): string {
  const { iban, day, openingCents, movements } = at;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>M-${day}</MsgId><CreDtTm>${day}T20:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>S-${day}</Id><CreDtTm>${day}T20:00:00Z</CreDtTm><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', openingCents, day)}
${balance('CLBD', closingCentsOf(at), day)}
${movements.map((movement) => entry(movement, day)).join('\n')}
</Stmt></BkToCstmrStmt></Document>
`;
}
