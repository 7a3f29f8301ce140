import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommissionId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { MailReceiver } from '@millepiani/testing/mail-receiver';
import { ownRedis } from '@millepiani/testing/own-redis';
import { opened, stepsOf } from '../../../services/notifications/test/commissions-given.ts';
import { Random } from '../../faults/schedule/random.ts';
import { type Community, startCommunity } from '../community/community.ts';
import { registerAll, untilSettled } from '../community/partners.ts';
import { commissionOf, perCommission } from '../receiver/numbers.ts';
import { ReceiverProcess } from '../receiver/receiver.ts';
import { killAtRandom, wipeOnTheWay } from './disturbing.ts';
import { planOf, type StormOptions, type StormPlan } from './options.ts';
import type { StormOutcome } from './outcome.ts';
import { feedOf, invite, judgeTold, mailsOf, type Person, together, toldOfEach } from './people.ts';

const replicas = 2;
/** Commissions that are told of in one transaction, step by step. */
const atOnce = 50;
const settleMs = 120_000;

/** Who manages a commission: of every so many one of the people, and else somebody who is told nothing. */
const managerOf = (number: number, { people, silent }: Cast, { toldEvery }: StormPlan): Person =>
  (number % toldEvery === 0 ? people[(number / toldEvery) % people.length] : undefined) ?? silent;

type Cast = Awaited<ReturnType<typeof invite>>;

/** Tells of all commissions from opening to winning, at a pace. */
async function tellAll({ projects }: Community, cast: Cast, plan: StormPlan, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const leadId = newId('org');
  for (let from = 0; from < plan.commissions && !signal.aborted; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, plan.commissions - from) }, (_, at) => from + at);
    const all = numbers.map((number) => {
      const commissionId = commissionOf(number);
      const first = opened({ commissionId, openedBy: managerOf(number, cast, plan).id, leadId });
      return [first, ...stepsOf(commissionId)];
    });
    for (let step = 0; step < perCommission; step += 1) await projects.tell(all.flatMap((events) => events.slice(step, step + 1)));
    const dueAt = ((from + numbers.length) * perCommission * 1_000) / plan.eventsPerSecond;
    await sleep(Math.max(0, begun + dueAt - performance.now()));
  }
}

/** Which commissions each of the people manages. */
const commissionsOf = (cast: Cast, plan: StormPlan, person: Person): readonly CommissionId[] =>
  Array.from({ length: plan.commissions }, (_, number) => number)
    .filter((number) => managerOf(number, cast, plan) === person)
    .map(commissionOf);

/** Waits until it is so, or it is too late. */
async function until(holds: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  while (!(signal.aborted || (await holds()))) await sleep(500, undefined, { signal }).catch(() => undefined);
}

/** Has the service deliver so many events to so many endpoints while its processes are killed and Redis is wiped. */
export async function storm(given: StormOptions, say: (line: string) => void = () => undefined): Promise<StormOutcome> {
  const plan = planOf(given);
  const options = { ...given, events: plan.commissions * perCommission };
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const redis = await ownRedis('--maxmemory-policy', 'noeviction');
    closing.push(() => redis.close());
    const post = await new MailReceiver().start();
    closing.push(() => post.stop());
    const { endpoints: count, events, seed } = options;
    const receiver = await ReceiverProcess.start({ ...plan, endpoints: count, events, seed, isTimed: false });
    closing.push(() => receiver.close());
    const name = `storm_${randomBytes(4).toString('hex')}`;
    const databases = new Map(['', '_projects', '_members'].map((part) => [`${name}${part}`, freshDatabase(`${name}${part}`)]));
    closing.push(() => Promise.all([...databases.values()].map((database) => database.drop())));
    const community = await startCommunity({
      ...{ name, redisUrl: redis.url, replicas },
      uriOf: (database) => uriOf(database, freshDatabase(database).uri),
      env: { SMTP_URL: post.url, TIME_COMPRESSION: '1000' },
    });
    closing.push(() => community.close());

    const cast = await invite(community, plan.people);
    const endpoints = await registerAll(community, receiver.urls);
    await receiver.trust(endpoints.map(({ secret }) => secret));

    const [over, late] = [new AbortController(), AbortSignal.timeout(plan.limitMs)];
    const signal = AbortSignal.any([over.signal, late]);
    const begun = performance.now();
    const since = () => (performance.now() - begun) / 1_000;
    const wanted = events * count;
    const done = async () => (await receiver.progress()).distinct / wanted;
    const killing = killAtRandom(community.replicas, new Random(seed), plan.calmMs, signal);
    const wiping = wipeOnTheWay([1 / 3, 2 / 3], { done, wipe: () => redis.admin.flushall(), signal });
    let told = 0;
    const telling = tellAll(community, cast, plan, signal).then(() => {
      told = since();
    });
    let spoken = 0;
    await until(async () => {
      const part = await done();
      if (since() - spoken >= 30) {
        spoken = since();
        say(`  ${Math.round(spoken)} s: ${(100 * part).toFixed(1)} % delivered`);
      }
      return part >= 1;
    }, late);
    const delivered = since();
    await telling;
    over.abort();
    const [killed, wiped] = await Promise.all([killing, wiping]);

    const mine = new Map(cast.people.map((person) => [person, commissionsOf(cast, plan, person)]));
    const toldAll = async () => {
      const feeds = await Promise.all([...mine].map(async ([person, of]) => judgeTold(await feedOf(community, person), of)));
      const mails = [...mine].map(([person, of]) => judgeTold(mailsOf(post.received, person), of));
      return { feed: together(feeds), mail: together(mails) };
    };
    const settled = AbortSignal.timeout(settleMs);
    await until(async () => {
      const { feed, mail } = await toldAll();
      return feed.came >= feed.expected && mail.came >= mail.expected;
    }, settled);
    const dead = await Promise.all(endpoints.map((endpoint) => untilSettled(community, endpoint, settleMs)));
    return {
      ...{ options, endpoints, killed, wiped, ...(await toldAll()) },
      received: await receiver.report(),
      dead: dead.reduce((sum, count) => sum + count, 0),
      seconds: { told, delivered },
    };
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

/** The address of a database by the name that it is to have. */
function uriOf(name: string, uri: string): string {
  const url = new URL(uri);
  url.pathname = `/${name}`;
  return url.href;
}
