import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { AgreementContent } from '../src/agreements/agreement.ts';
import { type AgreementText, compose, type Proposing } from '../src/agreements/proposing.ts';
import { type Commission, withTeam } from '../src/commissions/commission.ts';
import { choose } from '../src/teams/choosing.ts';
import { begin, evolve, type Team, type TeamChange } from '../src/teams/team.ts';
import { aSlot, BadFixture, inEveryState, later } from './given.ts';
import { aChoice, aQualified } from './teams-given.ts';

/** A sharing rule as a document: a third for the first party, the rest for the last one. */
export const aRule = (parties: readonly string[], change: object = {}) => ({
  version: '1',
  expenses: { shortfall: 'proportional' },
  fee: { rate: '0.05' },
  reserve: [{ purpose: 'technology', currency: 'EUR', rate: '0.02' }],
  minimums: null,
  rates: null,
  shares: {
    kind: 'fixed',
    rates:
      parties.length === 1
        ? [{ agent: parties[0], rate: '1' }]
        : [
            { agent: parties[0], rate: '1/3' },
            { agent: parties.at(-1), rate: '2/3' },
          ],
  },
  caps: [],
  ...change,
});

/** A team of one seat for each person, which all have accepted. */
export function aConfirmedTeam(people: readonly PersonId[]): Team {
  const qualified = aQualified(people.length);
  const seats = qualified.slots.map(({ id }, index) => ({ slotId: id, personId: people[index] ?? '' }));
  const chosen = choose(aChoice(qualified, { seats }), qualified);
  if (!chosen.ok) throw new BadFixture(chosen.error);
  const at = later;
  const each = (type: 'team.seat-held' | 'team.seat-accepted' | 'team.seat-filled'): TeamChange[] =>
    chosen.value.seats.map(({ slotId }) => ({ type, slotId, at }));
  const changes: TeamChange[] = [
    ...each('team.seat-held'),
    { type: 'team.held', at },
    ...each('team.seat-accepted'),
    ...each('team.seat-filled'),
    { type: 'team.confirmed', at },
  ];
  return changes.reduce<Team>(evolve, begin(chosen.value));
}

/** The commission of a team, in one of the states, with the roles in which people sit. */
export function commissionOf(team: Team, state: keyof ReturnType<typeof inEveryState> = 'won'): Commission {
  const commission = inEveryState({ slots: team.seats.map(() => aSlot()) })[state];
  const slots = commission.slots.map((slot, index) => ({ ...slot, id: team.seats[index]?.slotId ?? slot.id }));
  return withTeam(
    { ...commission, id: team.commissionId, slots },
    { id: team.id, personIds: team.seats.map((seat) => seat.personId) },
  );
}

/** What is to be agreed, of a team and its commission; `text` without a rule gets one that fits. */
export function aContent(
  team: Team,
  text: Partial<AgreementText> = {},
  change: Partial<Proposing> = {},
): AgreementContent {
  const commission = commissionOf(team);
  const parties = team.seats.map(({ personId }) => personId).toSorted();
  const on: Proposing = { commission, agreement: undefined, team, commitments: [], ...change };
  const command = {
    newId: newId('agr'),
    expectedVersion: on.agreement?.version ?? 0,
    text: { rule: JSON.stringify(aRule(parties)), ...text },
  };
  const content = compose(command, on);
  if (!content.ok) throw new BadFixture(content.error);
  return content.value;
}
