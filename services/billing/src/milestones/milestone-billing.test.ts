import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { accepted } from '../../test/milestones/milestones.ts';
import { awaitedOf, begin, invoicesOf, stateOf, waitingParts, withOutcome } from './milestone-billing.ts';

const [aurora, officina, lumen] = [newId('org'), newId('org'), newId('org')];
const euros = (minor: bigint) => ({ minor, currency: 'EUR' }) as const;
const milestone = accepted({ clientId: lumen, invoicerId: aurora, amount: euros(9_00n) });
const two = begin(milestone, [
  { sellerId: aurora, net: euros(6_00n) },
  { sellerId: officina, net: euros(3_00n) },
]);
const noProfile = [{ code: 'TAX_PROFILE_MISSING', message: 'None.', path: ['seller'] }];
const [first, second] = [newId('inv'), newId('inv')];

describe('a milestone’s billing', () => {
  it('waits until each part has its invoice', () => {
    expect([stateOf(two), invoicesOf(two), awaitedOf(two)]).toEqual(['WAITING', [], [aurora, officina, lumen]]);
    const half = withOutcome(two, aurora, { ok: true, value: first });
    expect([stateOf(half), invoicesOf(half), awaitedOf(half)]).toEqual(['WAITING', [first], [officina, lumen]]);
    const refused = withOutcome(half, officina, { ok: false, error: noProfile });
    expect(waitingParts(refused)).toEqual([
      { stage: 'waiting', sellerId: officina, net: euros(3_00n), missing: noProfile },
    ]);
    const whole = withOutcome(refused, officina, { ok: true, value: second });
    expect([stateOf(whole), invoicesOf(whole), awaitedOf(whole)]).toEqual(['DRAFTED', [first, second], []]);
  });

  it('has a part drafted once, whatever comes of it again', () => {
    const drafted = withOutcome(two, aurora, { ok: true, value: first });
    expect(withOutcome(drafted, aurora, { ok: true, value: second })).toEqual(drafted);
    expect(withOutcome(drafted, aurora, { ok: false, error: noProfile })).toEqual(drafted);
    expect(withOutcome(drafted, lumen, { ok: true, value: second })).toEqual(drafted);
  });

  it('awaits nobody’s profile twice, and none of a client who is not known', () => {
    const own = begin({ ...milestone, clientId: aurora }, [{ sellerId: aurora, net: euros(9_00n) }]);
    expect(awaitedOf(own)).toEqual([aurora]);
    const unknown = begin({ ...milestone, clientId: undefined }, [{ sellerId: aurora, net: euros(9_00n) }]);
    expect(awaitedOf(unknown)).toEqual([aurora]);
  });
});
