import { dayAt, hers, idAt, inMinutes, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { encodeExact } from '../../src/documents/exact-json.ts';
import { whichBankAccount, whichBatch, whichCredit, whichStatement } from './ours.ts';

/** What was paid beyond what is owed, what was withheld, and in which currency. */
export const rowsOfPayments: RowsOf = {
  ClientCredit: (at) => ({
    ...{ _id: idAt('ccr', at), sellerId: whose(at), clientId: idAt('org', at), parties: [whose(at), idAt('org', at)] },
    ...{ amount: 5n, left: 5n, openedOn: dayAt(at), openedAt: inMinutes(at), uses: [] },
  }),
  Refund: (at) => ({
    ...{ _id: idAt('rfd', at), creditId: whichCredit(at), payerId: at % 4 === 0 ? hers : idAt('org', at) },
    ...{ payeeId: whose(at), amount: 5n, reason: 'Paid twice', requestedBy: whose(at), requestedAt: inMinutes(at) },
    ...{ state: turnOf(at, 'REQUESTED', 'CANCELLED'), told: 0 },
  }),
  WithholdingCredit: (at) => ({
    ...{ _id: idAt('whc', at), sellerId: whose(at), clientId: idAt('org', at), withheld: 5n },
    year: turnOf(at, 2025, 2026),
  }),
  FxRate: (at) => ({
    ...{ _id: idAt('fxr', at), currency: at % 4 === 0 ? 'USD' : 'GBP', on: dayAt(at), perEuro: '1.08' },
    ...{ source: turnOf(at, 'ECB', 'BANK'), note: '', enteredBy: whose(at), enteredAt: inMinutes(at) },
  }),
  CurrencyPosition: (at) => ({ _id: `${idAt('org', at)}/USD`, held: 5n, cost: 4n }),
  PayoutAccount: (at) => ({ _id: idAt('per', at), iban: `IT${at}`, changes: 0, accounts: [{ iban: `IT${at}` }] }),
};

const told = encodeExact({
  ...{ entry: 1, detail: 1, bookedOn: dayAt(0), valueOn: dayAt(0), isReversal: false, counterparty: {} },
  remittance: 'x',
});

/** Own accounts at banks, and what banks told of them. */
export const rowsOfBankStatements: RowsOf = {
  BankAccount: (at) => ({
    ...{ _id: idAt('bac', at), ownerId: whose(at), iban: `IT${at}`, currency: 'EUR', name: 'An account' },
    ...{ registeredBy: whose(at), registeredAt: inMinutes(at) },
  }),
  BankStatement: (at) => ({
    ...{ _id: idAt('bst', at), accountId: whichBankAccount(at), ownerId: whose(at), iban: `IT${at}`, currency: 'EUR' },
    ...{ reference: `R${at}`, messageId: `M${at}`, from: dayAt(at), to: dayAt(at + 1), opening: 0n, closing: 5n },
    ...{ lines: 1, fingerprint: `F${at}`, importedBy: whose(at), importedAt: inMinutes(at) },
    ...(at % 8 === 0 ? {} : { matchedAt: inMinutes(at) }),
  }),
  BankStatementLine: (at) => {
    const batchId = whichBatch(at);
    return {
      ...{ _id: idAt('bsl', at), statementId: whichStatement(at), accountId: whichBankAccount(at), ownerId: whose(at) },
      ...{ currency: 'EUR', amount: 5n, told },
      ...turnOf<object>(
        at,
        { isOpen: true, assigned: 0 },
        {
          ...{ isOpen: false, assigned: 1, assignedBy: whose(at), assignedAt: inMinutes(at), batchId },
          entryId: idAt('jnl', at),
          assignment: encodeExact({ kind: 'BATCH', batchId, references: ['x'] }),
        },
      ),
    };
  },
};
