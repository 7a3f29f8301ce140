import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { bookkeeper } from '../../services/billing/test/billing-under-test.ts';
import type { Replica } from './replicas.ts';

/** A mutation with its key. */
export interface Order {
  readonly mutation: string;
  /** The fields asked of the payload, besides `userErrors`. */
  readonly selection: string;
  readonly key: string;
  readonly input: object;
  /** A bookkeeper, unless it matters. */
  readonly actor?: TestActor;
}

/** What was answered in the end. */
export interface Said {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's, and asserted.
  readonly payload: any;
  readonly codes: readonly string[];
}

const mostTries = 60;
/** So often a call is sent to two processes at the same time. */
const twiceShare = 0.25;

/** Asks again, at any process, with the same key, until there is an answer; now and then twice at once. */
export function makeCarefulClient(running: () => readonly Replica[]) {
  let turn = 0;
  let again = 0;
  const different: string[] = [];

  const ask = async ({ mutation, selection, key, input, actor = bookkeeper }: Order): Promise<Said> => {
    turn += 1;
    const replicas = running();
    const replica = replicas[turn % replicas.length];
    const type = mutationInputs[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code } } }`;
    const answer = await replica?.ask(query, { input: { ...input, idempotencyKey: key } }, actor);
    const payload = answer?.data?.[mutation];
    if (payload) return { payload, codes: payload.userErrors.map(({ code }: { code: string }) => code) };
    throw new Error(`${mutation} was not answered: ${JSON.stringify(answer?.errors)}`);
  };

  const untilAnswered = async (order: Order): Promise<Said> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask(order);
      } catch (error) {
        if (tries === mostTries) throw error;
        again += 1;
        await new Promise((wake) => setTimeout(wake, Math.min(2_000, 50 * 2 ** tries) * (0.5 + Math.random())));
      }
    }
  };

  const send = async (order: Order): Promise<Said> => {
    if (Math.random() >= twiceShare) return await untilAnswered(order);
    again += 1;
    const [one, other] = await Promise.all([untilAnswered(order), untilAnswered(order)]);
    if (JSON.stringify(one.codes) !== JSON.stringify(other.codes)) different.push(order.key);
    return one;
  };

  return {
    ask,
    send,
    /** Another bookkeeper: nobody approves what they reviewed. */
    second: { ...bookkeeper, id: newId('per') },
    /** How often something was sent that had been sent. */
    sentAgain: () => again,
    /** The keys whose answers were not alike. */
    differing: (): readonly string[] => different,
  };
}

/** Inputs that several mutations share. */
const mutationInputs: Readonly<Record<string, string>> = {
  reviewDistribution: 'DistributionRunInput',
  approveDistribution: 'DistributionRunInput',
  postDistribution: 'DistributionRunInput',
};

/** Such a client. */
export type CarefulClient = ReturnType<typeof makeCarefulClient>;
