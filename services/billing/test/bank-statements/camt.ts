import { newId } from '@millepiani/kernel/new-id';

/** One detail of an entry, in a file of a bank. */
export interface Detail {
  readonly amount?: string;
  readonly endToEndId?: string;
  readonly text?: string;
  readonly name?: string;
  readonly iban?: string;
  readonly reason?: string;
}

/** One entry; below nothing is a debit. */
export interface Entry extends Detail {
  readonly cents: bigint;
  readonly on?: string;
  readonly reference?: string;
  readonly batch?: string;
  readonly status?: string;
  readonly isReversal?: boolean;
  readonly details?: readonly Detail[];
}

/** A statement. What is left out is right. */
export interface Statement {
  readonly iban: string;
  readonly on: string;
  readonly opening: bigint;
  readonly entries: readonly Entry[];
  readonly closing?: bigint;
  readonly id?: string;
  readonly messageId?: string;
  readonly sequence?: number;
  readonly currency?: string;
  readonly version?: '02' | '08';
  /** Something within the statement, before its entries. */
  readonly more?: string;
}

/** Cents as banks write them, without a sign. */
export const plain = (cents: bigint): string => {
  const text = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
};
const side = (cents: bigint): string => (cents < 0n ? 'DBIT' : 'CRDT');

function detailXml(
  detail: Detail,
  { cents, version, currency }: { cents: bigint; version: string; currency: string },
): string {
  const { amount, endToEndId, text, name, iban, reason } = detail;
  const role = cents < 0n ? 'Cdtr' : 'Dbtr';
  const party = version === '08' ? `<Pty><Nm>${name}</Nm></Pty>` : `<Nm>${name}</Nm>`;
  const sum =
    amount === undefined
      ? ''
      : version === '08'
        ? `<Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${side(cents)}</CdtDbtInd>`
        : `<AmtDtls><TxAmt><Amt Ccy="${currency}">${amount}</Amt></TxAmt></AmtDtls>`;
  return `<TxDtls>
  <Refs><EndToEndId>${endToEndId ?? 'NOTPROVIDED'}</EndToEndId></Refs>${sum}
  <RltdPties>${name ? `<${role}>${party}</${role}>` : ''}${iban ? `<${role}Acct><Id><IBAN>${iban}</IBAN></Id></${role}Acct>` : ''}</RltdPties>
  ${text ? `<RmtInf><Ustrd>${text}</Ustrd></RmtInf>` : ''}${reason ? `<RtrInf><Rsn><Cd>${reason}</Cd></Rsn></RtrInf>` : ''}
</TxDtls>`;
}

function entryXml(entry: Entry, { on, version, currency }: { on: string; version: string; currency: string }): string {
  const { cents, status = 'BOOK', details = [entry] } = entry;
  return `<Ntry>
<Amt Ccy="${currency}">${plain(cents)}</Amt><CdtDbtInd>${side(cents)}</CdtDbtInd>${entry.isReversal ? '<RvslInd>true</RvslInd>' : ''}
<Sts>${version === '08' ? `<Cd>${status}</Cd>` : status}</Sts><BookgDt><Dt>${entry.on ?? on}</Dt></BookgDt><ValDt><Dt>${entry.on ?? on}</Dt></ValDt>
${entry.reference ? `<AcctSvcrRef>${entry.reference}</AcctSvcrRef>` : ''}
<NtryDtls>${entry.batch ? `<Btch><PmtInfId>${entry.batch}</PmtInfId></Btch>` : ''}${details.map((one) => detailXml(one, { cents, version, currency })).join('')}</NtryDtls>
</Ntry>`;
}

const balance = (code: string, cents: bigint, { on, currency }: { on: string; currency: string }): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${plain(cents)}</Amt><CdtDbtInd>${side(cents)}</CdtDbtInd><Dt><Dt>${on}</Dt></Dt></Bal>`;

/** The statement's own element. */
function statementXml(statement: Statement): string {
  const {
    iban,
    on,
    opening,
    entries,
    currency = 'EUR',
    version = '08',
    id = newId('evt').slice(4, 39),
    more = '',
  } = statement;
  const booked = entries.filter(({ status = 'BOOK' }) => status === 'BOOK');
  const closing = statement.closing ?? booked.reduce((sum, { cents }) => sum + cents, opening);
  return `<Stmt><Id>${id}</Id>${statement.sequence === undefined ? '' : `<ElctrncSeqNb>${statement.sequence}</ElctrncSeqNb>`}
<CreDtTm>${on}T20:00:00Z</CreDtTm><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>${currency}</Ccy></Acct>
${balance('OPBD', opening, { on, currency })}
${balance('CLBD', closing, { on, currency })}
${more}
${entries.map((entry) => entryXml(entry, { on, version, currency })).join('\n')}
</Stmt>`;
}

/** A camt.053 file of these statements. */
export function camt053(...statements: readonly Statement[]): string {
  const [{ version = '08', messageId = newId('evt').slice(4, 39), on } = { on: '2026-11-24' }] =
    statements as readonly [Statement];
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt>
<GrpHdr><MsgId>${messageId}</MsgId><CreDtTm>${on}T20:00:00Z</CreDtTm></GrpHdr>
${statements.map(statementXml).join('\n')}
</BkToCstmrStmt></Document>`;
}

/** A pain.002 that refuses these payments of a file; all of it, where none are named. */
export function pain002(
  originalId: string,
  refused: readonly (readonly [reference: string, reason: string])[],
  on: string,
): string {
  const reason = (code: string) => `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;
  const all = refused.length === 0;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>${newId('evt').slice(4, 39)}</MsgId><CreDtTm>${on}T09:00:00Z</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${originalId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>${all ? 'RJCT' : 'PART'}</GrpSts>${all ? reason('AC04') : ''}</OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${originalId}</OrgnlPmtInfId>
${refused.map(([reference, code]) => `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>RJCT</TxSts>${reason(code)}</TxInfAndSts>`).join('\n')}
</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
}

/** The file as the edge takes it. */
export const base64 = (xml: string): string => Buffer.from(xml).toString('base64');
