import { isDay } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { child, children, placeOf, textAt, type XmlFile, type XmlNode } from '../documents/xml-tree.ts';

/** The versions that banks here write: *Customer Payment Status Report*. */
const namespaces = ['urn:iso:std:iso:20022:tech:xsd:pain.002.001.03', 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'];

/** What a bank says of a file that was handed in. */
export interface StatusReport {
  /** The report's own identifier. */
  readonly messageId: string;
  /** The file's: its *MsgId*. */
  readonly originalId: string;
  /** The day of the report: ISO 8601. */
  readonly on: string;
  /** Whether all of it is refused, and why. */
  readonly refused: { readonly reason: string } | undefined;
  /** The payments that are refused, by their *EndToEndId*. */
  readonly payments: readonly { readonly reference: string; readonly reason: string }[];
}

/** Where a bank says no more: *NarrativeReason*, told by a text alone. */
const unsaid = 'NARR';

/** What banks may say of a file, a block or a payment; one of them is that it is refused. */
const statuses = ['ACTC', 'ACCP', 'ACSP', 'ACSC', 'ACWC', 'ACCC', 'ACFC', 'PDNG', 'PART', 'RCVD', 'RJCT', 'CANC'];

/**
 * Reads what became of a file (pain.002.001.03 or 001.10). Fails with `UNKNOWN_FORMAT`, and, with the line, `MISSING_IN_FILE` or `INVALID_IN_FILE`. What a file
 * or a block is refused for holds for all that is in it.
 */
export function readPain002({ namespace, root }: XmlFile): Result<StatusReport, Failures> {
  if (root.name !== 'Document' || !namespaces.includes(namespace)) {
    return fail('UNKNOWN_FORMAT', 'Expected pain.002.001.03 or pain.002.001.10.', ['file']);
  }
  const report = child(root, 'CstmrPmtStsRpt');
  const group = child(report, 'OrgnlGrpInfAndSts');
  const header = child(report, 'GrpHdr');
  const [messageId, originalId] = [textAt(header, 'MsgId'), textAt(group, 'OrgnlMsgId')];
  const on = textAt(header, 'CreDtTm')?.slice(0, 10);
  if (!(report && header && group && messageId && originalId && on)) {
    return missing(report ?? root, 'GrpHdr/MsgId, GrpHdr/CreDtTm or OrgnlGrpInfAndSts/OrgnlMsgId');
  }
  if (!isDay(on)) return invalid(child(header, 'CreDtTm') ?? header, 'a day that is none');
  const blocks = children(report, 'OrgnlPmtInfAndSts');
  const payments = blocks.flatMap((block) => children(block, 'TxInfAndSts'));
  const strange = [group, ...blocks, ...payments].find((node) => !hasKnownStatus(node));
  if (strange) return invalid(strange, 'a status that is not known');
  const refusedWhole = [group, ...blocks].find((node) => isRefused(node) && children(node, 'TxInfAndSts').length === 0);
  const refused = payments.filter(isRefused);
  const nameless = refused.find((node) => textAt(node, 'OrgnlEndToEndId') === undefined);
  if (nameless) return missing(nameless, 'OrgnlEndToEndId');
  return ok({
    ...{ messageId, originalId, on },
    // A file that says of single payments that they are refused says so of no others.
    refused: refusedWhole && refused.length === 0 ? { reason: reasonOf(refusedWhole) } : undefined,
    payments: refused.map((node) => ({ reference: textAt(node, 'OrgnlEndToEndId') ?? '', reason: reasonOf(node) })),
  });
}

const statusOf = (node: XmlNode): string | undefined =>
  textAt(node, 'TxSts') ?? textAt(node, 'PmtInfSts') ?? textAt(node, 'GrpSts');

function hasKnownStatus(node: XmlNode): boolean {
  const status = statusOf(node);
  return status === undefined || statuses.includes(status);
}

const isRefused = (node: XmlNode): boolean => statusOf(node) === 'RJCT' || statusOf(node) === 'CANC';

function reasonOf(node: XmlNode): string {
  const code = textAt(node, 'StsRsnInf', 'Rsn', 'Cd') ?? textAt(node, 'StsRsnInf', 'Rsn', 'Prtry') ?? unsaid;
  return /^[A-Z0-9]{1,4}$/.test(code) ? code : unsaid;
}

const missing = (node: XmlNode, what: string) =>
  fail('MISSING_IN_FILE', `Line ${node.line}, ${node.name}: no ${what}.`, placeOf(node));
const invalid = (node: XmlNode, what: string) =>
  fail('INVALID_IN_FILE', `Line ${node.line}, ${node.name}: ${what}.`, placeOf(node));
