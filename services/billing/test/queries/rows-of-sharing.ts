import { newId } from '@millepiani/kernel/new-id';
import { dayAt, hers, idAt, inMinutes, turnOf, whichOrganization, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { toDocument } from '../../src/distributions/distribution-document.store.ts';
import { evolve } from '../../src/distributions/distribution-run.ts';
import { encodeExact } from '../../src/documents/exact-json.ts';
import { collected, factsOf, fixed, ruleOf, runFacts, versionOf } from '../distributions/given.ts';
import { somebody, whichCommission, whichVersion } from './ours.ts';

const euros = (minor: bigint) => ({ minor, currency: 'EUR' });

const [aurora, fabio] = [newId('org'), newId('per')];
const version = versionOf([aurora, fabio], ruleOf({ shares: fixed([aurora, '1/2'], [fabio, '1/2']) }));
const facts = runFacts(factsOf(version, collected(version, 1000_00n)));
const { computed } = toDocument(evolve(undefined, { type: 'distribution.computed', facts }));

const was = (at: number) => ({
  ...{ reviewedBy: whose(at), reviewedAt: inMinutes(at), approvedBy: whose(at + 1), approvedAt: inMinutes(at) },
  ...{ postedBy: whose(at + 2), postedAt: inMinutes(at), isFinal: false, setOff: [] },
  payments: [{ payeeId: whose(at), amount: 5n }],
});

/** What is agreed, put in and shared. */
export const rowsOfSharing: RowsOf = {
  AgreedVersion: (at) => ({
    ...{ _id: idAt('agv', at), agreementId: idAt('agr', at), number: at + 1, commissionId: whichCommission(at) },
    ...{ parties: [whose(at), idAt('org', at)], currency: 'EUR', rule: '{}', leadId: hers, invoicerId: hers },
    ...{ agreedRates: [], inForceAt: inMinutes(at) },
    // Most are of the past.
    ...turnOf<object>(at, {}, ...Array.from({ length: 3 }, () => ({ supersededBy: idAt('agv', at + 1) }))),
  }),
  ApprovedContribution: (at) => ({
    ...{ _id: idAt('ctr', at), commissionId: whichCommission(at), versionId: whichVersion(at), agentId: whose(at) },
    ...{ kind: turnOf(at, 'EXPENSE', 'TRANSFER'), amount: euros(5n), vat: euros(1n), happenedOn: '2026-11-24' },
  }),
  DistributionRun: (at) => {
    // A version has one open run at most.
    const isOpen = at === 0 || (at < 97 && at % 4 !== 0);
    const state = isOpen ? 'COMPUTED' : turnOf(at, 'POSTED', 'PAID', 'POSTED', 'DISCARDED');
    const isLong = at % 4 === 0;
    return {
      ...{ _id: idAt('dst', at), commissionId: whichCommission(at), versionId: whichVersion(at), told: 1 },
      ...{ payerId: isLong ? hers : idAt('org', at), leadId: at % 2 === 0 ? hers : idAt('org', 1), computed },
      ...{ state, computedAt: inMinutes(at), ...(isOpen ? { isOpen: true } : was(at)) },
      ...(state === 'POSTED' ? { isOwing: true } : {}),
      ...(state === 'PAID' ? { paidOn: '2026-11-24' } : {}),
      ...(state === 'DISCARDED' ? { discardedAt: inMinutes(at) } : {}),
    };
  },
  SharingState: (at) => ({ _id: idAt('com', at), stirred: at, ...(at % 3 === 0 ? { isDue: true } : {}) }),
  Reserve: (at) => ({
    ...{
      _id: idAt('rsv', at),
      ownerId: at > 596 ? somebody : idAt('org', Math.floor(at / 3)),
      currency: 'EUR',
      balance: 5n,
      version: 1,
    },
    purpose: ['staff', 'technology', 'offering'][at % 3],
  }),
  MilestoneBilling: (at) => ({
    ...{ _id: idAt('mil', at), commissionId: whichCommission(at), versionId: whichVersion(at), title: 'A milestone' },
    ...{ number: at + 1, amount: euros(5n), leadId: hers, invoicerId: hers, isLast: false, acceptedAt: inMinutes(at) },
    parts: [{ sellerId: whose(at), net: euros(5n), missing: [{ code: 'X', message: 'x', path: [] }] }],
    ...(at % 2 === 0 ? { awaited: [whose(at)] } : {}),
  }),
};

const made = encodeExact({
  payments: [],
  leftOut: [],
  transfers: { id: 'x', payer: { name: 'x', iban: 'x' }, executeOn: '2026-11-24', transfers: [] },
});

/** Who is who here, and who is paid. */
export const rowsOfParties: RowsOf = {
  TaxProfiles: (at) => ({ _id: idAt('per', at), profiles: [] }),
  Alliance: (at) => ({
    ...{ _id: idAt('ali', at), name: 'Allies', kind: 'WITHOUT_REPRESENTATION' },
    organizationIds: [whichOrganization(at), idAt('org', 200 + at)],
  }),
  PaymentBatch: (at) => ({
    ...{ _id: idAt('pbt', at), payerId: at % 4 === 0 ? hers : idAt('org', at), state: 'MADE', executeOn: dayAt(at) },
    ...{ made, madeBy: whose(at), madeAt: inMinutes(at), told: 0 },
  }),
  PaymentFile: (at) => ({
    ...{ _id: idAt('pbt', at), name: 'x.xml', mediaType: 'application/xml', content: Buffer.from('x') },
    sha256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
  }),
  ErasedPerson: (at) => ({
    ...{ _id: idAt('per', at), erasedAt: inMinutes(at), passes: 1 },
    ...(at % 8 === 0 ? { dueAt: inMinutes(at) } : {}),
  }),
  Speakers: (at) => ({ _id: idAt('org', at), personIds: [whose(at)] }),
  Guest: (at) => ({
    ...{ _id: idAt('rel', at), personId: whose(at), organizationId: whichOrganization(at), from: dayAt(at) },
    grants: ['LEDGER'],
  }),
};
