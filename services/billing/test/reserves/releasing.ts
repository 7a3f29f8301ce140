import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { computeDistribution } from '../../src/distributions/distributions.commands.ts';
import {
  approveReserveRelease,
  proposeReserveRelease,
  recordReserveSpending,
  withdrawReserveRelease,
} from '../../src/reserves/releases.commands.ts';
import type { Reserve } from '../../src/reserves/reserve.ts';
import type { ReleaseId } from '../../src/reserves/reserve-release.ts';
import type { OpenBilling } from '../billing-on-database.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { type Deal, World } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

export const euros = (amount: string) => ({ amount, currency: 'EUR' });
export const everyMember = 'ledger:read ledger:approve';

/** Who leads, by whom it is owned, and two others. */
export const people = () => ({ aurora: newId('org'), fabio: newId('per'), greta: newId('per'), ada: newId('per') });
type People = ReturnType<typeof people>;

/** What is done with reserves, of a service without its server. */
export class Releasing {
  readonly #service: () => OpenBilling;
  readonly world: World;

  constructor(service: () => OpenBilling) {
    this.#service = service;
    this.world = new World(service);
  }

  get #billing() {
    return this.#service().billing;
  }

  /** A tenth of 8,000.00 is set aside for staff, by these terms; another of the same lead may come behind. */
  async setAside({ aurora, fabio, greta, ada }: People, reserve: object = {}, change: object = {}): Promise<Deal> {
    const { world } = this;
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.owned(aurora, [ada]);
    const rule = ruleOf({
      ...{ fee: { rate: '0' }, shares: fixed([aurora, '1/2'], [fabio, '1/4'], [greta, '1/4']) },
      reserve: [{ purpose: 'staff', currency: 'EUR', rate: '0.10', ...reserve }],
      ...change,
    });
    const deal = await world.deal(rule, [aurora, fabio, greta]);
    await world.pay(deal.milestone, '8000.00');
    await world.posted(deal);
    return deal;
  }

  /** An owner's reserve for a purpose. */
  async reserveOf(ownerId: AgentId, purpose = 'staff'): Promise<Reserve> {
    const reserve = (await this.#billing.reserves.ofOwner(ownerId)).find((one) => one.purpose === purpose);
    if (!reserve) throw new Error(`There is no ${purpose}.`);
    return reserve;
  }

  /** Proposes that so much leaves a reserve. */
  propose = (
    { id }: Pick<Reserve, 'id'>,
    amount: string,
    by: PersonId,
    how: { scopes?: string; reason?: string } = {},
  ) => {
    const { scopes = everyMember, reason = 'A course for all' } = how;
    const input = { reserveId: id, amount: euros(amount), reason };
    return proposeReserveRelease(this.#billing, this.world.call(input, by, scopes));
  };
  approve = (releaseId: string, by: PersonId, scopes = everyMember) =>
    approveReserveRelease(this.#billing, this.world.call({ releaseId }, by, scopes));
  withdraw = (releaseId: string, by: PersonId, scopes = everyMember) =>
    withdrawReserveRelease(this.#billing, this.world.call({ releaseId }, by, scopes));
  spend = (releaseId: string, amount: string, reference: string) =>
    recordReserveSpending(
      this.#billing,
      this.world.call({ releaseId, amount: euros(amount), spentOn: today(), reference }),
    );

  /** A release as it is stored. */
  releaseOf = (id: ReleaseId) => this.#billing.releases.find(id);

  /** Has a commission's runs computed. */
  async compute({ commissionId }: Deal): Promise<void> {
    value(await computeDistribution(this.#billing, this.world.call({ commissionId })));
  }
}
