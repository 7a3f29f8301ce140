import { type Currency, isCurrency, minorUnit } from '@millepiani/kernel/currency';
import { isDay } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { child, children, placeOf, textAt, type XmlFile, type XmlNode } from '../documents/xml-tree.ts';
import type { ReadLine, ReadStatement } from './bank-statement.ts';

/** The versions that banks here write: *Bank to Customer Statement*. */
const namespaces = ['urn:iso:std:iso:20022:tech:xsd:camt.053.001.02', 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'];

const mostStatements = 60;
const mostLines = 5_000;

/** A place of a file that is not as it should be; thrown within this file alone. */
class Misread extends Error {
  readonly failures: Failures;

  constructor(code: string, message: string, node: XmlNode) {
    super(message);
    this.failures = [{ code, message: `Line ${node.line}, ${node.name}: ${message}`, path: placeOf(node) }];
  }
}

/**
 * Reads the statements of a camt.053 file (001.02 or 001.08). It reads alone: whether the statements add up is for
 * `checkStatement`. Fails with `UNKNOWN_FORMAT`, and, with the line, `MISSING_IN_FILE`, `INVALID_IN_FILE`, `INVALID_AMOUNT`, `UNKNOWN_CURRENCY`,
 * `CURRENCY_MISMATCH`, `TOO_MANY_STATEMENTS`, `TOO_MANY_LINES` or `DETAILS_MISMATCH` (what an entry consists of is not the entry).
 */
export function readCamt053({ namespace, root }: XmlFile): Result<readonly ReadStatement[], Failures> {
  if (root.name !== 'Document' || !namespaces.includes(namespace)) {
    return fail('UNKNOWN_FORMAT', 'Expected camt.053.001.02 or camt.053.001.08.', ['file']);
  }
  try {
    const message = need(root, 'BkToCstmrStmt');
    const messageId = needText(message, 'GrpHdr', 'MsgId');
    const statements = children(message, 'Stmt');
    if (statements.length === 0) throw new Misread('MISSING_IN_FILE', 'No statement.', message);
    if (statements.length > mostStatements) {
      throw new Misread('TOO_MANY_STATEMENTS', `At most ${mostStatements} a file.`, message);
    }
    return ok(statements.map((statement) => readStatement(statement, messageId)));
  } catch (error) {
    if (error instanceof Misread) return err(error.failures);
    throw error;
  }
}

function readStatement(node: XmlNode, messageId: string): ReadStatement {
  const iban = needText(node, 'Acct', 'Id', 'IBAN').replaceAll(/\s/g, '').toUpperCase();
  const opening = balanceOf(node, ['OPBD', 'PRCD']);
  const closing = balanceOf(node, ['CLBD']);
  const currency = currencyOf(need(opening, 'Amt'));
  const told = textAt(node, 'Acct', 'Ccy');
  if (told !== undefined && told !== currency) {
    throw new Misread('CURRENCY_MISMATCH', `The account is in ${told}, its balance in ${currency}.`, opening);
  }
  const entries = children(node, 'Ntry').filter((entry) => isBooked(entry));
  const lines = entries.flatMap((entry, at) => readEntry(entry, at + 1, currency));
  if (lines.length > mostLines) throw new Misread('TOO_MANY_LINES', `At most ${mostLines} a statement.`, node);
  const summary = child(node, 'TxsSummry');
  return {
    reference: needText(node, 'Id'),
    messageId,
    sequence: sequenceOf(node),
    ...{ iban, currency, from: dayOfBalance(opening), to: dayOfBalance(closing) },
    ...{ opening: signed(opening, currency), closing: signed(closing, currency) },
    told: {
      entries: countAt(summary, 'TtlNtries', 'NbOfNtries'),
      credits: sumAt(summary, 'TtlCdtNtries', currency),
      debits: sumAt(summary, 'TtlDbtNtries', currency),
    },
    entries: entries.length,
    lines,
    line: node.line,
  };
}

/** What is pending or for information alone moves no balance. */
function isBooked(entry: XmlNode): boolean {
  const status = child(entry, 'Sts');
  const code = textAt(status, 'Cd') ?? status?.text;
  if (code === 'BOOK') return true;
  if (code === 'PDNG' || code === 'INFO' || code === 'FUTR') return false;
  throw new Misread('INVALID_IN_FILE', 'Neither booked nor pending.', status ?? entry);
}

function sequenceOf(node: XmlNode): number | undefined {
  const found = child(node, 'ElctrncSeqNb') ?? child(node, 'LglSeqNb');
  if (!found) return undefined;
  if (/^\d{1,9}$/.test(found.text)) return Number(found.text);
  throw new Misread('INVALID_IN_FILE', 'Expected a number.', found);
}

function balanceOf(statement: XmlNode, codes: readonly string[]): XmlNode {
  for (const code of codes) {
    const found = children(statement, 'Bal').filter((balance) => textAt(balance, 'Tp', 'CdOrPrtry', 'Cd') === code);
    const [first, second] = found;
    if (second) throw new Misread('INVALID_IN_FILE', `A second balance ${code}.`, second);
    if (first) return first;
  }
  throw new Misread('MISSING_IN_FILE', `No balance ${codes.join(' or ')}.`, statement);
}

const dayOfBalance = (balance: XmlNode): string => dayIn(balance, 'Dt');

/** The day of a *DateAndDateTime* choice. */
function dayIn(node: XmlNode, name: string): string {
  const at = need(node, name);
  const text = textAt(at, 'Dt') ?? textAt(at, 'DtTm')?.slice(0, 10) ?? '';
  if (isDay(text) && text >= '1990') return text;
  throw new Misread('INVALID_IN_FILE', 'Expected a day.', at);
}

/** What an entry consists of: each of its details where the bank gives their amounts, else the entry as a whole. */
function readEntry(entry: XmlNode, number: number, currency: Currency): readonly ReadLine[] {
  const amount = signed(entry, currency);
  const bookedOn = dayIn(entry, 'BookgDt');
  const facts = {
    entry: number,
    bookedOn,
    valueOn: child(entry, 'ValDt') ? dayIn(entry, 'ValDt') : bookedOn,
    isReversal: textAt(entry, 'RvslInd') === 'true',
    // Not *NtryRef*: it numbers the entries of one statement.
    bankReference: ifSaid(textAt(entry, 'AcctSvcrRef')),
  };
  const batch = children(entry, 'NtryDtls')
    .map((details) => child(details, 'Btch'))
    .find(Boolean);
  const details = children(entry, 'NtryDtls').flatMap((one) => children(one, 'TxDtls'));
  const amounts = details.map((detail) => detailAmount(detail, entry, currency));
  const whole = { ...facts, detail: 1, amount, line: entry.line };
  if (details.length <= 1) {
    const [told] = amounts;
    if (told !== undefined && told !== amount) throw mismatch(entry);
    const bankReference = facts.bankReference ?? ifSaid(textAt(details[0], 'Refs', 'AcctSvcrRef'));
    return [{ ...whole, bankReference, ...partiesOf(details[0] ?? entry, amount, batch) }];
  }
  if (amounts.some((one) => one === undefined)) return [{ ...whole, ...partiesOf(entry, amount, batch ?? details[0]) }];
  if (amounts.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n) !== amount) throw mismatch(entry);
  return details.map((detail, at) => {
    const own = amounts[at] ?? 0n;
    return {
      ...{ ...facts, detail: at + 1, amount: own, line: detail.line },
      ...partiesOf(detail, own, batch),
      bankReference: ifSaid(textAt(detail, 'Refs', 'AcctSvcrRef')) ?? facts.bankReference,
    };
  });
}

const mismatch = (entry: XmlNode) =>
  new Misread('DETAILS_MISMATCH', 'What it consists of does not come to its amount.', entry);

/** A detail's amount with its sign: 001.08 gives it, 001.02 as the amount of the transaction. */
function detailAmount(detail: XmlNode, entry: XmlNode, currency: Currency): bigint | undefined {
  const amount = child(detail, 'Amt') ?? child(detail, 'AmtDtls', 'TxAmt', 'Amt');
  // In another currency it is what was instructed, and not what moved the account.
  if (!amount || amount.attributes.Ccy !== currency) return undefined;
  return signOf(child(detail, 'CdtDbtInd') ? detail : entry) * minorOf(amount, currency);
}

/** What banks write where there is no reference is none. */
const ifSaid = (text: string | undefined): string | undefined =>
  text === undefined || /^(NONREF|NOT ?PROVIDED|)$/i.test(text.trim()) ? undefined : text;

function partiesOf(detail: XmlNode, amount: bigint, batch: XmlNode | undefined) {
  const side = amount >= 0n ? 'Dbtr' : 'Cdtr';
  const parties = child(detail, 'RltdPties');
  const refs = child(detail, 'Refs');
  const structured = children(child(detail, 'RmtInf'), 'Strd').map((one) => textAt(one, 'CdtrRefInf', 'Ref'));
  return {
    counterparty: {
      // In 001.08 a party is within a choice.
      name: textAt(parties, side, 'Nm') ?? textAt(parties, side, 'Pty', 'Nm'),
      iban: textAt(parties, `${side}Acct`, 'Id', 'IBAN')?.replaceAll(/\s/g, '').toUpperCase(),
    },
    endToEndId: ifSaid(textAt(refs, 'EndToEndId')),
    batchReference: ifSaid(
      textAt(refs, 'PmtInfId') ?? textAt(batch, 'PmtInfId') ?? textAt(batch, 'MsgId') ?? textAt(refs, 'MsgId'),
    ),
    remittance: children(child(detail, 'RmtInf'), 'Ustrd')
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 500),
    creditorReference: structured.find(Boolean),
    returnReason: textAt(detail, 'RtrInf', 'Rsn', 'Cd'),
  };
}

function need(node: XmlNode, ...path: readonly string[]): XmlNode {
  const found = child(node, ...path);
  if (found) return found;
  throw new Misread('MISSING_IN_FILE', `No ${path.join('/')}.`, node);
}

function needText(node: XmlNode, ...path: readonly string[]): string {
  const found = need(node, ...path);
  if (found.text !== '' && found.text.length <= 105) return found.text;
  throw new Misread('INVALID_IN_FILE', 'Expected a text.', found);
}

function currencyOf(amount: XmlNode): Currency {
  const { Ccy = '' } = amount.attributes;
  if (isCurrency(Ccy)) return Ccy;
  throw new Misread('UNKNOWN_CURRENCY', 'Not a currency code that is in use here.', amount);
}

function signOf(node: XmlNode): bigint {
  const sign = need(node, 'CdtDbtInd');
  if (sign.text === 'CRDT') return 1n;
  if (sign.text === 'DBIT') return -1n;
  throw new Misread('INVALID_IN_FILE', 'Expected CRDT or DBIT.', sign);
}

/** The amount of an element with its sign. */
function signed(node: XmlNode, currency: Currency): bigint {
  const amount = need(node, 'Amt');
  const own = currencyOf(amount);
  if (own !== currency) throw new Misread('CURRENCY_MISMATCH', `${own} on an account in ${currency}.`, amount);
  return signOf(node) * minorOf(amount, currency);
}

/** ISO 20022 has no signs and at most 18 digits; some banks write more decimals than the currency has, which must then be noughts. */
function minorOf(node: XmlNode, currency: Currency): bigint {
  const parts = /^(\d{1,18})(?:\.(\d{1,5}))?$/.exec(node.text);
  if (!parts) throw new Misread('INVALID_AMOUNT', 'Expected an amount such as 1200.50.', node);
  const [, whole = '', fraction = ''] = parts;
  const digits = minorUnit(currency);
  if (/[1-9]/.test(fraction.slice(digits))) {
    throw new Misread('INVALID_AMOUNT', `${currency} has ${digits} digits after the point.`, node);
  }
  const minor = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  if (minor < 10n ** 17n) return minor;
  throw new Misread('INVALID_AMOUNT', 'More than there is.', node);
}

function countAt(summary: XmlNode | undefined, ...path: readonly string[]): number | undefined {
  const found = child(summary, ...path);
  if (!found) return undefined;
  if (/^\d{1,9}$/.test(found.text)) return Number(found.text);
  throw new Misread('INVALID_IN_FILE', 'Expected a number.', found);
}

function sumAt(summary: XmlNode | undefined, name: string, currency: Currency): bigint | undefined {
  const found = child(summary, name, 'Sum');
  return found && minorOf(found, currency);
}
