import { type CommissionToOpen, openCommission, openingOf, takeOn } from '../../../infra/demo/acts/commissions.ts';
import { commissions, type StoryCommission } from '../cast/commissions.ts';
import { cents, euros, readable } from '../figures/exact.ts';
import { LiveEvents } from '../partner/live.ts';
import { endOfLog, followedTypes } from '../partner/published.ts';
import { Receiver } from '../partner/receiver.ts';
import { candidatesFor } from '../proof/candidates.ts';
import { eventually, expectSame } from '../proof/hold.ts';
import { expectRefused } from '../proof/refusal.ts';
import { expectTold } from '../proof/told.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

/** Two clients give commissions; a partner begins to follow what happens to them. */
export const commissioning: Step = {
  title: 'Clients give commissions',
  play: async (stage) => {
    const types = await follow(stage);
    for (const commission of commissions) await open(stage, commission);
    await watch(stage);
    await expectSeen(stage);
    await expectTold(stage, 'klara', `New lead: ${stage.named(commissions[0].title)}`);
    for (const { key } of commissions) await takeOn(stage, 'ada', { key, step: 'qualify' });
    await expectTold(stage, 'klara', `Qualified: ${stage.named(commissions[0].title)}`);
    await expectTold(stage, 'livia', `Qualificata: ${stage.named(commissions[1].title)}`);
    await expectCandidates(stage);
    const figures = commissions.map(
      ({ client, price, milestones, roles }) =>
        `${client} ${readable(cents(price))} EUR (milestones: ${milestones.length}, roles: ${roles.length})`,
    );
    return `${figures.join(', ')}; the milestones total the prices to the cent; Terzo has ${types} types of events delivered, and watches live`;
  },
};

/** Terzo registers its receiver for all that partners may see of commissions and milestones. */
async function follow(stage: Stage): Promise<number> {
  const receiver = stage.receivers.keep('terzo', await Receiver.start());
  const types = await followedTypes(stage);
  stage.cursors.keep('terzo', await endOfLog(stage));
  const { endpoint, secret } = await stage
    .as('tullia')
    .mutate<{ endpoint: { id: string }; secret: string }>(
      ['registerEndpoint', 'endpoint { id } secret'],
      { url: receiver.url, types },
      'endpoint',
    );
  receiver.trust(secret);
  stage.keep('endpoint', endpoint.id);
  await stage
    .as('tullia')
    .mutate(['sendTestEvent', 'endpoint { id }', 'EndpointInput'], { endpointId: endpoint.id }, 'test-event');
  await eventually('the test event at Terzo’s', async () => receiver.received.map(({ type }) => type), {
    is: (seen) => seen.includes('millepiani.notifications.endpoint.tested.v1'),
  });
  return types.length;
}

/** A commission as it is opened here. */
const toOpen = (stage: Stage, { title, roles, ...facts }: StoryCommission): CommissionToOpen => ({
  ...facts,
  ...{ title: stage.named(title), lead: 'aurora', respondBy: 30 },
  roles: roles.map((role) => ({ ...role, skill: stage.skill(role.skill) })),
});

async function open(stage: Stage, commission: StoryCommission): Promise<void> {
  const { key, roles, milestones, price } = commission;
  const input = toOpen(stage, commission);
  if (key === 'configurator') await expectWholeOnly(stage, input);
  const { slotsCost } = await openCommission(stage, 'ada', input);
  const cost = roles.reduce((sum, { hours, rate }) => sum + BigInt(hours) * cents(rate), 0n);
  expectSame(`what the roles of ${key} cost`, slotsCost.amount, euros(cost));
  const total = milestones.reduce((sum, { amount }) => sum + cents(amount), 0n);
  expectSame(`what the milestones of ${key} total`, euros(total), price);
}

/** One cent less in the milestones than in the price is refused. */
async function expectWholeOnly(stage: Stage, commission: CommissionToOpen): Promise<void> {
  const [first, ...others] = commission.milestones.map((one) => ({ ...one }));
  const short = first ? [{ ...first, amount: euros(cents(first.amount) - 1n) }] : [];
  const input = openingOf(stage, { ...commission, milestones: [...short, ...others] });
  const act = () => stage.as('ada').mutate(['openCommission', 'commission { id }'], input, 'open-short');
  await expectRefused('milestones of a cent less than the price', act, 'MILESTONES_NOT_PRICE');
}

/** A live subscription to Lumen's commission, by a query of Terzo's own. */
async function watch(stage: Stage): Promise<void> {
  const live = await LiveEvents.begin({
    address: stage.theatre.address,
    query: 'subscription ($id: ID!) { projectEvents(commissionId: $id) { id type } }',
    variables: { id: stage.idOf('configurator') },
    token: () => stage.as('tullia').token(),
  });
  stage.streams.keep('terzo', live);
}

/** What is public anybody sees, what is for the community nobody who is not signed in. */
async function expectSeen(stage: Stage): Promise<void> {
  for (const { key, visibility, client } of commissions) {
    const query = `{ commission(id: "${stage.idOf(key)}") { state client { id } } }`;
    const whole = { commission: { state: 'LEAD', client: { id: stage.idOf(client) } } };
    expectSame(`${key}, seen by a partner`, await stage.as('tullia').ask(query), whole);
    const byNobody = visibility === 'PUBLIC' ? whole : { commission: null };
    expectSame(`${key}, seen by nobody in particular`, await stage.nobody.ask(query), byNobody);
  }
}

const able = { interface: 'fabio', web: 'bruno', light: 'hugo', translation: 'greta', page: 'fabio' } as const;

/** Projects heard from members what people can do and when: each role has its candidates. */
async function expectCandidates(stage: Stage): Promise<void> {
  for (const { key, roles } of commissions) {
    const expected = roles.map(({ skill }) => stage.idOf(able[skill]));
    await eventually(`the candidates for ${key}`, () => candidatesFor(stage, key), {
      is: (seen) => expected.every((person, at) => seen[at]?.includes(person) ?? false),
      expected,
    });
  }
}
