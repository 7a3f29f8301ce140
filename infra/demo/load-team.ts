import type { GraphClient } from './graph-client.ts';
import { offers, team } from './team.ts';

/** What loading needs. */
interface LoadingTeam {
  readonly client: GraphClient;
  readonly actAs: (key: string) => Promise<void>;
  readonly idOf: (key: string) => string;
  /** The instant so many days after the demo began. */
  readonly dayAfter: (days: number) => string;
}

/** What the demo calls the claim of a skill. */
export const claimKey = (person: string, skillUri: string): string => `claim-${person}-${skillUri.slice(-12)}`;

/** Everybody says what they can do, and when; `remember` is told the claims' ids. */
export async function offerTime({
  client,
  actAs,
  dayAfter,
  remember,
}: Omit<LoadingTeam, 'idOf'> & { readonly remember: (key: string, id: string) => void }): Promise<void> {
  for (const { person, skills, window } of offers) {
    await actAs(person);
    for (const [skillUri, level] of skills) {
      const idempotencyKey = `demo-skill-${person}-${skillUri.slice(-12)}`;
      const { claim } = await client.mutate<{ claim: { id: string } }>(
        'claimSkill',
        'ClaimSkillInput',
        'claim { id }',
        {
          idempotencyKey,
          skillUri,
          level,
        },
      );
      remember(claimKey(person, skillUri), claim.id);
    }
    const { fromDay, toDay, ...facts } = window;
    await client.mutate('offerAvailability', 'OfferAvailabilityInput', 'offer { id }', {
      idempotencyKey: `demo-availability-${person}`,
      start: dayAfter(fromDay),
      end: dayAfter(toDay),
      ...facts,
    });
  }
}

/** Ada chooses who is to do the configurator, and some of them accept. */
export async function chooseTeam({ client, actAs, idOf, dayAfter }: LoadingTeam): Promise<void> {
  await actAs('ada');
  const { team: chosen } = await client.mutate<{ team: { id: string; seats: { slotId: string }[] } }>(
    'chooseTeam',
    'ChooseTeamInput',
    'team { id seats { slotId } }',
    {
      idempotencyKey: `demo-team-${team.commission}`,
      commissionId: idOf(team.commission),
      expectedVersion: 2,
      confirmBy: dayAfter(team.confirmByDay),
      seats: team.seats.map((person, index) => ({
        slotId: idOf(`${team.commission}-slot-${index}`),
        personId: idOf(person),
      })),
    },
  );
  for (const person of team.accepted) {
    await actAs(person);
    await client.mutate('acceptSeat', 'AcceptSeatInput', 'team { id }', {
      idempotencyKey: `demo-accept-${team.commission}-${person}`,
      teamId: chosen.id,
      slotId: idOf(`${team.commission}-slot-${team.seats.indexOf(person)}`),
    });
  }
}
