import { setTimeout as sleep } from 'node:timers/promises';
import type { CommissionId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { MailReceiver } from '@millepiani/testing/mail-receiver';
import { ownRedis } from '@millepiani/testing/own-redis';
import { opened, stepsOf } from '../../../services/notifications/test/commissions-given.ts';
import { Random } from '../../faults/schedule/random.ts';
import { type Community, startCommunity } from '../community/community.ts';
import { registerAll, untilSettled } from '../community/partners.ts';
import { testDatabases } from '../community/test-databases.ts';
import { commissionOf, perCommission } from '../receiver/numbers.ts';
import { ReceiverProcess } from '../receiver/receiver.ts';
import { killAtRandom, wipeOnTheWay } from './disturbing.ts';
import { planOf, type StormOptions, type StormPlan } from './options.ts';
import type { StormOutcome } from './outcome.ts';
import { feedOf, invite, judgeTold, mailsOf, type Person, together } from './people.ts';

/** Commissions that are told of in one transaction, step by step. */
const atOnce = 50;
const settleMs = 120_000;

/** Everybody who has a part in it, and where they are. */
interface Scene {
  readonly plan: StormPlan;
  readonly options: StormOptions;
  readonly redis: Awaited<ReturnType<typeof ownRedis>>;
  readonly post: MailReceiver;
  readonly receiver: ReceiverProcess;
  readonly community: Community;
  readonly cast: Awaited<ReturnType<typeof invite>>;
  readonly endpoints: Awaited<ReturnType<typeof registerAll>>;
}

type OnClose = (close: () => Promise<unknown>) => void;

async function setScene(given: StormOptions, onClose: OnClose): Promise<Scene> {
  const plan = planOf(given);
  const options = { ...given, events: plan.commissions * perCommission };
  const redis = await ownRedis('--maxmemory-policy', 'noeviction');
  onClose(() => redis.close());
  const post = await new MailReceiver().start();
  onClose(() => post.stop());
  const { refusesOneIn, checksOneIn } = plan;
  const receiver = await ReceiverProcess.start({ ...options, refusesOneIn, checksOneIn, isTimed: false });
  onClose(() => receiver.close());
  const databases = testDatabases('storm');
  onClose(() => databases.drop());
  const community = await startCommunity({
    ...{ name: databases.name, uriOf: databases.uriOf, redisUrl: redis.url, replicas: 2 },
    env: { SMTP_URL: post.url, TIME_COMPRESSION: '1000' },
  });
  onClose(() => community.close());
  const cast = await invite(community, plan.people);
  const endpoints = await registerAll(community, receiver.urls);
  await receiver.trust(endpoints.map(({ secret }) => secret));
  return { plan, options, redis, post, receiver, community, cast, endpoints };
}

type Managed = Pick<Scene, 'cast' | 'plan'>;

/** Who manages a commission: of every so many one of the people, and else somebody who is told nothing. */
const managerOf = (number: number, { cast: { people, silent }, plan: { toldEvery } }: Managed): Person =>
  (number % toldEvery === 0 ? people[(number / toldEvery) % people.length] : undefined) ?? silent;

/** Which commissions one of the people manages. */
const commissionsOf = (person: Person, managed: Managed): readonly CommissionId[] =>
  Array.from({ length: managed.plan.commissions }, (_, number) => number)
    .filter((number) => managerOf(number, managed) === person)
    .map(commissionOf);

/** Tells of all commissions from opening to winning, at a pace. */
async function tellAll({ community, cast, plan }: Scene, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const leadId = newId('org');
  for (let from = 0; from < plan.commissions && !signal.aborted; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, plan.commissions - from) }, (_, at) => from + at);
    const all = numbers.map((number) => {
      const commissionId = commissionOf(number);
      const openedBy = managerOf(number, { cast, plan }).id;
      return [opened({ commissionId, openedBy, leadId }), ...stepsOf(commissionId)];
    });
    for (let step = 0; step < perCommission; step += 1) {
      await community.projects.tell(...all.flatMap((events) => events.slice(step, step + 1)));
    }
    const dueAt = ((from + numbers.length) * perCommission * 1_000) / plan.eventsPerSecond;
    await sleep(Math.max(0, begun + dueAt - performance.now()));
  }
}

/** Waits until it is so, or it is too late. */
async function until(holds: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  while (!(signal.aborted || (await holds()))) await sleep(500, undefined, { signal }).catch(() => undefined);
}

/** Has all told and delivered, while processes are killed and Redis is wiped. */
async function rage(scene: Scene, say: (line: string) => void) {
  const { plan, options, redis, receiver, post, community } = scene;
  const late = AbortSignal.timeout(plan.limitMs);
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, late]);
  const begun = performance.now();
  const since = () => (performance.now() - begun) / 1_000;
  const done = async () => (await receiver.progress()).distinct / (options.events * options.endpoints);
  const killing = killAtRandom(community.replicas, new Random(options.seed), plan.calmMs, signal);
  const wiping = wipeOnTheWay([1 / 3, 2 / 3], { done, wipe: () => redis.admin.flushall(), signal });
  const telling = tellAll(scene, signal).then(since);
  let spoken = 0;
  await until(async () => {
    const part = await done();
    if (since() - spoken >= 30) {
      spoken = since();
      say(`  ${Math.round(spoken)} s: ${(100 * part).toFixed(1)} % delivered, ${post.received.length} mails`);
    }
    return part >= 1;
  }, late);
  const delivered = since();
  over.abort();
  const [told, killed, wiped] = await Promise.all([telling, killing, wiping]);
  return { killed, wiped, seconds: { told, delivered } };
}

/** What people were told, as soon as all have come that are to, or nothing more comes: a service that is behind is not one that loses. */
async function whatPeopleWereTold({ cast, plan, post, community }: Scene) {
  const mine = cast.people.map((person) => [person, commissionsOf(person, { cast, plan })] as const);
  const look = async () => {
    const feeds = await Promise.all(mine.map(async ([one, of]) => judgeTold(await feedOf(community, one), of)));
    const mails = mine.map(([one, of]) => judgeTold(mailsOf(post.received, one), of));
    return { feed: together(feeds), mail: together(mails) };
  };
  let [came, since] = [0, performance.now()];
  await until(async () => {
    const { feed, mail } = await look();
    if (feed.came + mail.came > came) [came, since] = [feed.came + mail.came, performance.now()];
    return (feed.came >= feed.expected && mail.came >= mail.expected) || performance.now() - since > settleMs;
  }, AbortSignal.timeout(plan.limitMs));
  return look();
}

/** Has the service deliver so many events to so many endpoints while its processes are killed and Redis is wiped. */
export async function storm(given: StormOptions, say: (line: string) => void): Promise<StormOutcome> {
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const scene = await setScene(given, (close) => void closing.push(close));
    const begun = performance.now();
    const { seconds, ...raged } = await rage(scene, say);
    const told = await whatPeopleWereTold(scene);
    const people = (performance.now() - begun) / 1_000;
    const { options, endpoints, community, receiver } = scene;
    const dead = await Promise.all(endpoints.map((endpoint) => untilSettled(community, endpoint, settleMs)));
    return {
      ...{ ...raged, ...told, options, endpoints, seconds: { ...seconds, people } },
      received: await receiver.report(),
      dead: dead.reduce((sum, count) => sum + count, 0),
    };
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}
