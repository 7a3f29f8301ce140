import { her, hers, idAt, inMinutes, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { keyText } from '../../src/claims/claim.ts';
import { encodeExact } from '../../src/documents/exact-json.ts';
import { longRun } from './ours.ts';

/** A commission about which there are many rows; the others have some. */
export const longCommission = idAt('com', 0);
const whichCommission = (at: number) => idAt('com', at % 4 === 0 ? 0 : 1 + (at % 97));
/** A version with many claims. */
export const longVersion = idAt('agv', 0);
/** A reserve in which many commissions have set something aside. */
export const longReserve = idAt('rsv', 0);
const whichReserve = (at: number) => (at % 4 === 0 ? longReserve : idAt('rsv', 1 + (at % 97)));

const terms = { floor: 100n, by: [her], approvals: 'any', belowFloor: 'refused', atEnd: 'kept' };

/** What versions that have ended leave open, whose know-how is cited, and what was set aside. */
export const rowsOfClaims: RowsOf = {
  Claim: (at) => {
    const key = { tier: 'expenses', debtorId: hers, creditorId: whose(at), isHeld: false } as const;
    return {
      ...{ ...key, _id: idAt('cla', at), commissionId: whichCommission(at), runId: idAt('dst', at), reason: 'MISSING' },
      ...{
        versionId: idAt('agv', at % 4 === 0 ? 0 : 1 + at),
        key: keyText({ ...key, reason: 'MISSING' }),
        number: 1 + at,
      },
      ...{ parties: [hers, whose(at)], currency: 'EUR', amount: 100n, cleared: 0n, givenUp: 0n, corrected: 0n },
      ...{ returned: 0n, raisedAt: inMinutes(at), told: 1, ...(turnOf(at, true, false) ? { isOpen: true } : {}) },
    };
  },
  Settlement: (at) => ({
    ...{ _id: idAt('stl', at), claimId: idAt('cla', at % 4 === 0 ? 0 : at), kind: 'PAYMENT', amount: 10n },
    ...{ currency: 'EUR', on: '2027-03-01', by: whose(at + 1), reference: `TRN ${at}`, at: inMinutes(at) },
    against: at % 4 === 0 ? longRun : idAt('dst', at),
  }),
  CitedKnowHow: (at) => ({
    ...{ _id: idAt('cit', at), contributionId: idAt('ctr', at), commissionId: whichCommission(at), number: 1 },
    ...{ assetId: idAt('kha', at % 20), makers: [{ agentId: whose(at), basisPoints: 10_000 }] },
  }),
  ReservePortion: (at) => ({
    ...{ _id: `${whichReserve(at)} ${idAt('com', at)}`, reserveId: whichReserve(at), commissionId: idAt('com', at) },
    ...{ versionId: idAt('agv', at), versionNumber: 1, terms: encodeExact(terms), credited: 100n, released: 0n },
    ...{ since: inMinutes(at), postedBy: whose(at), ...(turnOf(at, true, false) ? { isLeft: true } : {}) },
  }),
  ReserveRelease: (at) => ({
    ...{ _id: idAt('rrl', at), reserveId: whichReserve(at), ownerId: hers, purpose: 'staff', currency: 'EUR' },
    ...{ amount: 10n, reason: 'A course', state: 'PROPOSED', named: [whose(at)], approvals: [] },
    ...{ proposedBy: whose(at + 1), proposedAt: inMinutes(at) },
    details: encodeExact({ needs: [], portions: [], spendings: [] }),
  }),
};
