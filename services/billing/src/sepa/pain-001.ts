import { formatCents } from '../documents/decimal.ts';
import type { BankAccount } from '../documents/identifiers.ts';
import { element, leaf, withAttributes, type XmlElement } from '../documents/xml.ts';
import type { AccountHolder, CreditTransfer, TransferBatch } from './credit-transfer.ts';
import { sepaText } from './sepa-text.ts';

type ToAscii = (text: string) => string;

/** SEPA allows half of what ISO 20022 has room for. */
const nameLength = 70;

const party = (name: string, holder: AccountHolder, toAscii: ToAscii): XmlElement =>
  element(name, leaf('Nm', sepaText(holder.name, nameLength, toAscii)));

const account = (name: string, { iban }: BankAccount): XmlElement => element(name, element('Id', leaf('IBAN', iban)));

/** The bank: by its code, or "not provided", for an IBAN tells it by itself. */
const debtorAgent = ({ bic }: BankAccount): XmlElement =>
  element(
    'DbtrAgt',
    element('FinInstnId', bic === undefined ? element('Othr', leaf('Id', 'NOTPROVIDED')) : leaf('BICFI', bic)),
  );

const creditorAgent = ({ bic }: BankAccount): XmlElement | undefined =>
  bic === undefined ? undefined : element('CdtrAgt', element('FinInstnId', leaf('BICFI', bic)));

const transferElement = ({ endToEndId, creditor, amount, remittance }: CreditTransfer, toAscii: ToAscii): XmlElement =>
  element(
    'CdtTrfTxInf',
    element('PmtId', leaf('EndToEndId', endToEndId)),
    element('Amt', withAttributes(leaf('InstdAmt', formatCents(amount)), { Ccy: 'EUR' })),
    creditorAgent(creditor.account),
    party('Cdtr', creditor, toAscii),
    account('CdtrAcct', creditor.account),
    element('RmtInf', leaf('Ustrd', sepaText(remittance, 140, toAscii))),
  );

/** How many, and how much: told of the file and of its one block, so that the bank can check both. */
const counts = ({ transfers, total }: TransferBatch): readonly XmlElement[] => [
  leaf('NbOfTxs', String(transfers.length)),
  leaf('CtrlSum', formatCents(total)),
];

/** A batch as a SEPA credit transfer file: pain.001.001.09, in the characters that every bank takes. */
export function pain001(batch: TransferBatch, toAscii: ToAscii): XmlElement {
  const { id, createdAt, executeOn, debtor, transfers } = batch;
  const header = element(
    'GrpHdr',
    leaf('MsgId', id),
    leaf('CreDtTm', createdAt.toISOString().replace(/\.\d{3}Z$/, 'Z')),
    ...counts(batch),
    party('InitgPty', debtor, toAscii),
  );
  const block = element(
    'PmtInf',
    leaf('PmtInfId', id),
    leaf('PmtMtd', 'TRF'),
    leaf('BtchBookg', 'true'),
    ...counts(batch),
    element('PmtTpInf', element('SvcLvl', leaf('Cd', 'SEPA'))),
    element('ReqdExctnDt', leaf('Dt', executeOn)),
    party('Dbtr', debtor, toAscii),
    account('DbtrAcct', debtor.account),
    debtorAgent(debtor.account),
    leaf('ChrgBr', 'SLEV'),
    ...transfers.map((transfer) => transferElement(transfer, toAscii)),
  );
  return withAttributes(element('Document', element('CstmrCdtTrfInitn', header, block)), {
    xmlns: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
  });
}
