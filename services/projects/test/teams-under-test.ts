import { dayOf } from '@millepiani/kernel/day';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { aSlot } from './given.ts';
import { member, nextKey, type Payload, startProjectsUnderTest } from './projects-under-test.ts';

const dayMs = 86_400_000;
export const inDays = (days: number) => new Date(Date.now() + days * dayMs);
/** The community's day: after eleven in the evening of UTC it is the next one. */
export const day = (days: number) => dayOf(inDays(days));

/** What is asked of a team. */
export const teamFields = `id state version chosenAt confirmBy heldAt confirmedAt fallenThroughAt fallenThroughReason
  fallenThroughSlotId holdRefusal chosenBy { id } commission { id }
  seats { slotId state answer minutes mayUseTentative person { id } hold { id } slot { id state } }`;

/** A seat for each of a commission's roles. */
export const seatsFor = (commission: Payload, people: readonly TestActor[]) =>
  people.map(({ id }, index) => ({ slotId: commission.slots[index].id, personId: id }));

/** Ada manages what Lumen asks for; Bruno and Greta are to work there. */
export const [ada, bruno, greta, lumen] = [member(), member(), member(), member()];

/** The projects service, with its operations on teams as functions. */
export async function startTeamsUnderTest(env: Record<string, string> = {}) {
  const projects = await startProjectsUnderTest(env);

  /** A commission of two roles, qualified: its id, its version and its slots. */
  const qualified = async (change: object = {}): Promise<Payload> => {
    const slots = [aSlot({ from: day(9), to: day(11), hours: 6 }), aSlot({ from: day(9), to: day(20), hours: 7 })];
    const { commission } = await projects.open(ada, { slots, clientId: lumen.id, ...change });
    return (await projects.change('qualifyCommission', ada, { commissionId: commission.id })).commission;
  };
  /** Runs one of the mutations of teams and gives its payload. */
  const mutateTeam = async (name: string, input: object, actor?: TestActor): Promise<Payload> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) {
      ${name}(input: $input) { team { ${teamFields} } pending userErrors { code message path } }
    }`;
    const { data, errors } = await projects.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
    return data?.[name] ?? { errors };
  };
  /** The input of `chooseTeam`: Bruno and Greta, unless told. */
  const choice = (commission: Payload, change: object = {}) => ({
    commissionId: commission.id,
    expectedVersion: commission.version,
    confirmBy: inDays(3).toISOString(),
    seats: seatsFor(commission, [bruno, greta]),
    ...change,
  });
  const choose = (commission: Payload, change: object = {}, actor: TestActor | undefined = ada): Promise<Payload> =>
    mutateTeam('chooseTeam', choice(commission, change), actor);
  return { ...projects, qualified, mutateTeam, choice, choose };
}

/** Such a service. */
export type TeamsUnderTest = Awaited<ReturnType<typeof startTeamsUnderTest>>;
