import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@millepiani/kernel/new-id';
import { z } from 'zod';
import { clock } from '../members/closed-loop.ts';
import type { Proposed } from './figures.ts';
import type { Service } from './service.ts';
import { type Community, type Random, rolesBy } from './workload.ts';

/** So often is looked whether the proposal is there. */
const everyMs = 5;

/** The service refused what is right. */
class Refused extends Error {}

const commissionSchema = z.object({ commission: z.object({ id: z.string(), version: z.number() }).nullable() });
const proposalSchema = z.object({ proposal: z.object({ id: z.string() }).nullable() });
const stateSchema = z.object({ teamProposal: z.object({ state: z.string() }) });

/** Asks for one team after the other, each for a commission of its own, on behalf of somebody. */
export class Asking {
  readonly #service: Service;
  readonly #actorId: string = newId('per');
  #keys = 0;

  constructor(service: Service) {
    this.#service = service;
  }

  /** A team for a new commission: what is measured begins with the question for it, when the commission is there. */
  async propose(random: Random, slots: number, community: Community): Promise<Proposed> {
    const commissionId = await this.#qualified(rolesBy(random, slots, community));
    const begun = clock();
    const { proposal } = await this.#mutate('proposeTeam', 'proposal { id }', { commissionId }, proposalSchema);
    if (!proposal) throw new Refused('No proposal.');
    const query = 'query ($id: ID!) { teamProposal(id: $id) { state } }';
    for (;;) {
      const { teamProposal } = await this.#service.ask(query, { id: proposal.id }, this.#as(stateSchema));
      if (teamProposal.state !== 'PENDING') return { ms: clock() - begun, isFound: teamProposal.state === 'PROPOSED' };
      await sleep(everyMs);
    }
  }

  async #qualified(slots: readonly object[]): Promise<string> {
    const opened = await this.#mutate(
      'openCommission',
      'commission { id version }',
      {
        ...{ title: 'A measurement', description: 'A team is looked for.', visibility: 'PARTIES', slots },
        price: { amount: '24000.00', currency: 'EUR' },
        respondBy: new Date(Date.now() + 7 * 86_400_000).toISOString(),
      },
      commissionSchema,
    );
    if (!opened.commission) throw new Refused('No commission.');
    return opened.commission.id;
  }

  async #mutate<T>(name: string, selection: string, input: object, as: z.ZodType<T>): Promise<T> {
    this.#keys += 1;
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`;
    const keyed = { idempotencyKey: `bench-${this.#actorId}-${this.#keys}`, ...input };
    const answer = await this.#service.ask(query, { input: keyed }, this.#as(z.record(z.string(), z.unknown())));
    const refused = z.object({ userErrors: z.array(z.unknown()) }).parse(answer[name]).userErrors;
    if (refused.length > 0) throw new Refused(`${name}: ${JSON.stringify(refused)}`);
    return as.parse(answer[name]);
  }

  #as = <T>(as: z.ZodType<T>) => ({ as, actorId: this.#actorId });
}
