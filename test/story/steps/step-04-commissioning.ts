import { commissions, type StoryCommission } from '../cast/commissions.ts';
import { cents, euros, readable } from '../figures/exact.ts';
import { LiveEvents } from '../partner/live.ts';
import { Receiver } from '../partner/receiver.ts';
import { candidatesFor } from '../proof/candidates.ts';
import { eventually, expectSame } from '../proof/hold.ts';
import { expectRefused } from '../proof/refusal.ts';
import { expectTold } from '../proof/told.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

/** What a partner follows: what happens to commissions, and to their milestones. */
const followed = /^millepiani\.projects\.(commission|milestone)\./;

const opened = 'commission { id version slots { id } milestones { id } slotsCost { amount } }';
interface Opened {
  readonly id: string;
  readonly version: number;
  readonly slots: readonly { readonly id: string }[];
  readonly milestones: readonly { readonly id: string }[];
  readonly slotsCost: { readonly amount: string };
}

/** Two clients give commissions; a partner begins to follow what happens to them. */
export const commissioning: Step = {
  title: 'Clients give commissions',
  play: async (stage) => {
    const types = await follow(stage);
    for (const commission of commissions) await open(stage, commission);
    await watch(stage);
    await expectSeen(stage);
    await expectTold(stage, 'klara', `New lead: ${stage.named(commissions[0].title)}`);
    for (const { key, title } of commissions) {
      const input = { commissionId: stage.ids.of(key), expectedVersion: 1 };
      await stage.as('ada').mutate(['qualifyCommission', 'commission { id }'], input, `qualify-${key}`);
      await expectTold(
        stage,
        key === 'page' ? 'livia' : 'klara',
        `${key === 'page' ? 'Qualificata' : 'Qualified'}: ${stage.named(title)}`,
      );
    }
    await expectCandidates(stage);
    const figures = commissions.map(
      ({ client, price, milestones, roles }) =>
        `${client} ${readable(cents(price))} EUR (${milestones.length} milestones, ${roles.length} roles)`,
    );
    return `${figures.join(', ')}; the milestones total the prices to the cent; Terzo has ${types} types of events delivered, and watches live`;
  },
};

/** Terzo registers its receiver for all that partners may see of commissions and milestones. */
async function follow(stage: Stage): Promise<number> {
  const receiver = stage.receivers.keep('terzo', await Receiver.start());
  const { eventTypes } = await stage.as('tullia').ask<{ eventTypes: { type: string }[] }>('{ eventTypes { type } }');
  const types = eventTypes.map(({ type }) => type).filter((type) => followed.test(type));
  const { endpoint, secret } = await stage
    .as('tullia')
    .mutate<{ endpoint: { id: string }; secret: string }>(
      ['registerEndpoint', 'endpoint { id } secret'],
      { url: receiver.url, types },
      'endpoint',
    );
  receiver.trust(secret);
  stage.ids.keep('endpoint', endpoint.id);
  await stage.as('tullia').mutate(['sendTestEvent', 'endpoint { id }'], { endpointId: endpoint.id }, 'test-event');
  await eventually('the test event at Terzo’s', async () => receiver.received.map(({ type }) => type), {
    is: (seen) => seen.includes('millepiani.notifications.endpoint.tested.v1'),
  });
  return types.length;
}

async function open(stage: Stage, commission: StoryCommission): Promise<void> {
  const { key, title, description, client, price, visibility, roles, milestones } = commission;
  const input = {
    ...{ title: stage.named(title), description, visibility },
    ...{ clientId: stage.ids.of(client), leadId: stage.ids.of('aurora') },
    ...{ price: { amount: price, currency: 'EUR' }, respondBy: stage.instant(30) },
    slots: roles.map(({ skill, from, to, rate, ...role }) => ({
      ...{ ...role, skill: stage.skill(skill).uri, skillLabel: stage.skill(skill).label },
      ...{ from: stage.day(from), to: stage.day(to), rate: { amount: rate, currency: 'EUR' } },
    })),
    milestones: milestones.map(({ title: name, amount, due }) => ({
      ...{ title: name, amount: { amount, currency: 'EUR' }, due: stage.day(due) },
    })),
  };
  if (key === 'configurator') await expectWholeOnly(stage, input);
  const answer = await stage.as('ada').mutate<{ commission: Opened }>(['openCommission', opened], input, `open-${key}`);
  const { id, slots, milestones: planned, slotsCost } = answer.commission;
  stage.ids.keep(key, id);
  for (const [at, slot] of slots.entries()) stage.ids.keep(`${key}-slot-${at}`, slot.id);
  for (const [at, milestone] of planned.entries()) stage.ids.keep(`${key}-milestone-${at}`, milestone.id);
  const cost = roles.reduce((sum, { hours, rate }) => sum + BigInt(hours) * cents(rate), 0n);
  expectSame(`what the roles of ${key} cost`, slotsCost.amount, euros(cost));
  const total = milestones.reduce((sum, { amount }) => sum + cents(amount), 0n);
  expectSame(`what the milestones of ${key} total`, euros(total), price);
}

/** One cent less in the milestones than in the price is refused. */
async function expectWholeOnly(
  stage: Stage,
  input: { readonly milestones: readonly { amount: { amount: string } }[] },
): Promise<void> {
  const [first, ...others] = input.milestones;
  const short = { ...first, amount: { amount: euros(cents(first?.amount.amount ?? '0') - 1n), currency: 'EUR' } };
  const act = () =>
    stage.as('ada').mutate(['openCommission', opened], { ...input, milestones: [short, ...others] }, 'open-short');
  await expectRefused('milestones of a cent less than the price', act, 'MILESTONES_NOT_PRICE');
}

/** A live subscription to Lumen's commission, by a query of Terzo's own. */
async function watch(stage: Stage): Promise<void> {
  const live = await LiveEvents.begin({
    address: stage.theatre.address,
    query: 'subscription ($id: ID!) { projectEvents(commissionId: $id) { id type } }',
    variables: { id: stage.ids.of('configurator') },
    token: () => stage.as('tullia').token(),
  });
  stage.streams.keep('terzo', live);
}

/** What is public anybody sees, what is for the community nobody who is not signed in. */
async function expectSeen(stage: Stage): Promise<void> {
  for (const { key, visibility, client } of commissions) {
    const query = `{ commission(id: "${stage.ids.of(key)}") { state client { id } } }`;
    const whole = { commission: { state: 'LEAD', client: { id: stage.ids.of(client) } } };
    expectSame(`${key}, seen by a partner`, await stage.as('tullia').ask(query), whole);
    const byNobody = visibility === 'PUBLIC' ? whole : { commission: null };
    expectSame(`${key}, seen by nobody in particular`, await stage.nobody.ask(query), byNobody);
  }
}

const able = { interface: 'fabio', web: 'bruno', light: 'hugo', translation: 'greta', page: 'fabio' } as const;

/** Projects heard from members what people can do and when: each role has its candidates. */
async function expectCandidates(stage: Stage): Promise<void> {
  for (const { key, roles } of commissions) {
    const expected = roles.map(({ skill }) => stage.ids.of(able[skill]));
    await eventually(`the candidates for ${key}`, () => candidatesFor(stage, key), {
      is: (seen) => expected.every((person, at) => seen[at]?.includes(person) ?? false),
      expected,
    });
  }
}
