import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { profiles } from '../milestones/profiles.ts';
import { ShareDesk, withIban } from './share-desk.ts';
import { done, ShareModel, type Step, whatIsDone } from './share-model.ts';
import type { Standing } from './share-standing.ts';

const database = freshDatabase('billing_share_model');
let services: readonly [OpenBilling, OpenBilling];
const desk = new ShareDesk(() => services[0]);
beforeAll(async () => {
  services = [await openBillingOn(database.uri), await openBillingOn(database.uri)];
});
afterAll(async () => {
  for (const service of services) await service.close();
  await database.drop();
});

const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** What is wrong with how a share stands; nothing in a share that is right. */
function wrongIn(now: Standing): readonly string[] {
  const { share, issued, drawnUp, added, withheld, open, ordered, paid, setOff, owedBack, noted, due, certified } = now;
  const gone = ordered + paid + setOff;
  const isWhole = issued === share && drawnUp === 0n;
  const isQuiet = isWhole && open + ordered === 0n;
  const checks: readonly (readonly [string, boolean])[] = [
    ['the ledger does not balance', now.trialBalance === 0n],
    ['the bank has not what was paid', now.books.bank === paid],
    ['what is withheld is in the books otherwise', now.books.taxCredit === withheld],
    ['what is owed is in the books otherwise', now.books.receivable === share + added - paid - setOff + owedBack],
    ['not just what is left is to be paid', open === most(0n, share + added - gone)],
    ['more is noted than was paid', noted <= paid + setOff],
    [
      'what invoices say is due is not what is to be paid',
      noted + due === 0n || !isWhole || gone > share + added || due === open + ordered,
    ],
    ['more is certified than is withheld', certified >= 0n && certified <= withheld],
    ['what is withheld of what was paid is not certified', !isQuiet || certified === withheld],
  ];
  return checks.flatMap(([what, isRight]) => (isRight ? [] : [what]));
}

/** The same of one of which all is done: what is documented is what is shared, unless what was issued is more. */
function wrongAtLast(now: Standing): readonly string[] {
  const { share, issued, drawnUp, open, ordered, added, paid, setOff, certified, withheld } = now;
  const checks: readonly (readonly [string, boolean])[] = [
    ['not all is documented once', drawnUp === 0n && (issued === share || issued > share)],
    ['not all is paid once', open + ordered === 0n && paid + setOff >= share + added],
    ['not all that is withheld is certified', certified === withheld || issued > share],
  ];
  return [...wrongIn(now), ...checks.flatMap(([what, isRight]) => (isRight ? [] : [what]))];
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...whatIsDone),
  which: fc.nat(999),
  at: fc.constantFrom(0 as const, 1 as const),
});
/** One after the other, or two at once. */
const rounds = fc.array(fc.oneof({ weight: 4, arbitrary: fc.tuple(step) }, fc.tuple(step, step)), {
  minLength: 15,
  maxLength: 40,
});

describe.each([
  ['with a VAT number', profiles.greta],
  ['in forfettario', profiles.fabio],
  ['without a VAT number', withIban],
] as const)('every cent of a share of somebody %s', (_who, profile) => {
  it('is documented, paid, withheld and noted once, and claimed back where it was too much, whatever is done in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, fc.boolean(), async (all, isIndebted) => {
        const model = new ShareModel(desk, services);
        await model.open(profile, isIndebted);
        for (const round of all) {
          await Promise.all(round.map((one) => model.does(one)));
          const now = await model.standing();
          const wrong = wrongIn(now);
          if (wrong.length > 0) throw new WrongShare(wrong, model, now);
        }
        await model.finish();
        const last = await model.standing();
        const wrong = wrongAtLast(last);
        if (wrong.length > 0) throw new WrongShare(wrong, model, last);
        const claimed = await model.end();
        const ended = await model.standing();
        const gone = ended.ordered + ended.paid + ended.setOff;
        const beyond = most(0n, gone - ended.share - ended.added - ended.owedBack);
        if (claimed !== beyond) throw new WrongShare([`${claimed} is claimed, not ${beyond}`], model, ended);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 600_000);
});

it('all that can be done was done, but for what is paid by hand, which is refused', () => {
  expect([...done].toSorted()).toEqual([...new Set(whatIsDone)].filter((what) => what !== 'byHand').toSorted());
});

class WrongShare extends Error {
  constructor(wrong: readonly string[], { log }: ShareModel, now: Standing) {
    super(`${wrong.join('; ')}\n${log.join('\n')}\n${show(now)}`);
  }
}

const show = (now: Standing): string =>
  JSON.stringify(now, (_key, one: unknown) => (typeof one === 'bigint' ? Number(one) : one));
