import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, type Payload } from './projects-under-test.ts';
import { startVenturesUnderTest, type VenturesUnderTest } from './ventures-under-test.ts';
import { faults } from './work-under-test.ts';

let service: VenturesUnderTest;
beforeAll(async () => {
  service = await startVenturesUnderTest();
});
afterAll(() => service.close());

const [klara, bruno, stranger] = [member(), member(), member()];
const share = (agent: TestActor, basisPoints: number) => ({ agentId: agent.id, basisPoints });
const said = (change: object = {}) => ({
  title: 'A joint without glue',
  description: 'Two boards, one wedge.',
  kind: 'DESIGN',
  visibility: 'COMMUNITY',
  ...change,
});
const register = async (change: object = {}): Promise<Payload> =>
  (await service.act('registerKnowHow', said(change), klara)).knowHow;

describe('bad input to know-how', () => {
  const stored = () =>
    service.database(async (db) => {
      const names = ['know_how', 'know_how_versions', 'outbox_partitions', 'idempotency_keys'];
      return JSON.stringify(
        await Promise.all(names.map((name) => db.collection(name).find().sort({ _id: 1 }).toArray())),
        (_, value) => (typeof value === 'bigint' ? `${value}` : value),
      );
    });

  it.each<[string, object, string]>([
    ['no title', { title: ' ' }, 'TOO_SHORT input.title'],
    ['too long a title', { title: 'x'.repeat(121) }, 'TOO_LONG input.title'],
    ['too long a description', { description: 'x'.repeat(10_001) }, 'TOO_LONG input.description'],
    ['another kind of link', { link: 'javascript:alert(1)' }, 'INVALID_LINK input.link'],
    ['nobody', { makers: [] }, 'NO_MAKER input.makers'],
    ['less than all', { makers: [share(klara, 9_999)] }, 'SHARES_NOT_WHOLE input.makers'],
    ['more than all', { makers: [share(klara, 9_999), share(bruno, 2)] }, 'SHARES_NOT_WHOLE input.makers'],
    ['a maker twice', { makers: [share(klara, 1), share(klara, 9_999)] }, 'DUPLICATE_MAKER input.makers.1.agentId'],
    [
      'a share of nothing',
      { makers: [share(klara, 10_000), share(bruno, 0)] },
      'SHARE_OUT_OF_RANGE input.makers.1.basisPoints',
    ],
    ['others’ work', { makers: [share(bruno, 10_000)] }, 'NOT_A_MAKER input.makers'],
    ['a commission that is not there', { commissionId: newId('com') }, 'COMMISSION_NOT_FOUND input.commissionId'],
    ['a key that is none', { idempotencyKey: 'x' }, 'INVALID_IDEMPOTENCY_KEY input.idempotencyKey'],
  ])('%s is refused', async (_what, change, fault) => {
    const before = await stored();
    expect(faults(await service.act('registerKnowHow', said(change), klara))).toEqual([fault]);
    expect(await stored()).toBe(before);
  });

  it('is refused of a stranger, of a stale version, and of what is not there', async () => {
    const makers = [share(klara, 5_000), share(bruno, 5_000)];
    const proposed = await register({ makers });
    const open = await register();
    const before = await stored();
    const stale = { ...open, version: 1 };
    const missing = { id: newId('kha'), version: 1 };
    const cases: [string, Payload, TestActor, object, string][] = [
      ['confirmKnowHow', proposed, stranger, {}, 'KNOW_HOW_NOT_FOUND input.assetId'],
      ['confirmKnowHow', proposed, klara, {}, 'ALREADY_CONFIRMED input.assetId'],
      ['confirmKnowHow', proposed, bruno, { makerId: klara.id }, 'NOT_ASKED input.makerId'],
      ['confirmKnowHow', open, klara, {}, 'NOTHING_PROPOSED input.assetId'],
      ['reviseKnowHow', open, stranger, said({ title: 'Mine' }), 'FORBIDDEN input.assetId'],
      ['reviseKnowHow', open, klara, said(), 'NOTHING_NEW input.title'],
      ['reviseKnowHow', stale, klara, said({ title: 'B' }), 'VERSION_CONFLICT input.expectedVersion'],
      ['reviseKnowHow', proposed, klara, said({ title: 'B' }), 'WRONG_STATE input.assetId'],
      ['retireKnowHow', open, stranger, {}, 'FORBIDDEN input.assetId'],
      ['retireKnowHow', missing, klara, {}, 'KNOW_HOW_NOT_FOUND input.assetId'],
      ['declineKnowHow', open, klara, {}, 'NOTHING_PROPOSED input.assetId'],
    ];
    for (const [name, asset, actor, change, fault] of cases) {
      expect(
        faults(await service.act(name, { assetId: asset.id, expectedVersion: asset.version, ...change }, actor)),
      ).toEqual([fault]);
    }
    expect(await stored()).toBe(before);
  });
});
