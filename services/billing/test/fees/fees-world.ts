import type { EventContract } from '@millepiani/events/define-event';
import { type PositionedRow, toCloudEvent } from '@millepiani/events/envelope';
import { exampleEvent } from '@millepiani/events/example-event';
import { memberErased } from '@millepiani/events/members/erasure.events';
import {
  memberAdmitted,
  memberLeft,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import { agreementInForce } from '@millepiani/events/projects/agreement.events';
import {
  contributionApproved,
  contributionDisputed,
  contributionRestored,
  contributionReversed,
} from '@millepiani/events/projects/contribution.events';
import { withoutVersion } from '@millepiani/events/type-name';
import { dayOf } from '@millepiani/kernel/day';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { moneyText } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ApprovedContribution } from '../../src/contributions/approved-contribution.ts';
import { callFees, tellOverdue } from '../../src/fees/fee.jobs.ts';
import { callFeesOf, dueFees, overdueFees, tellOverdueOf } from '../../src/fees/fees.worker.ts';
import type { MembershipFee } from '../../src/fees/membership-fee.ts';
import type { PlanId, PlanText } from '../../src/fees/membership-plan.ts';
import { createPlan, setFeeSettings } from '../../src/fees/membership-plans.commands.ts';
import { type ChoiceInput, choosePlan, waiveFee } from '../../src/fees/subscriptions.commands.ts';
import { issue } from '../../src/invoices/invoices.commands.ts';
import { receivePayment } from '../../src/invoices/settling.commands.ts';
import { reverseInvoicePayment } from '../../src/payments/client-credits.commands.ts';
import { creditContributions } from '../../src/reactions/credit-contributions.reaction.ts';
import { keepMemberships } from '../../src/reactions/keep-memberships.reaction.ts';
import { settleFees } from '../../src/reactions/settle-fees.reaction.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { value } from '../distributions/given.ts';
import { World } from '../distributions/world.ts';
import { profiles } from '../milestones/profiles.ts';

/** What happens around membership fees, by a clock that tests set. */
export class FeesWorld {
  #now = new Date('2026-11-20T09:00:00Z');
  #dropped: () => Promise<void> = async () => undefined;
  readonly #heard = new Set<string>();
  readonly service: OpenBilling;
  readonly world: World;
  /** The community before the law. */
  readonly community: OrganizationId = newId('org');

  constructor(service: OpenBilling, clock: { now: () => Date }) {
    this.service = service;
    this.world = new World(() => service);
    clock.now = () => this.#now;
  }

  /** Such a world on a database of its own, on a day, with a plan. */
  static async fresh(name: string, day: string): Promise<{ readonly fees: FeesWorld; readonly planId: PlanId }> {
    const database = freshDatabase(name);
    const fees = await FeesWorld.on(database.uri);
    fees.#dropped = database.drop;
    fees.at(day);
    return { fees, planId: await fees.given() };
  }

  /** Such a world on a database. */
  static async on(uri: string): Promise<FeesWorld> {
    const clock = { now: () => new Date() };
    return new FeesWorld(await openBillingOn(uri, { now: () => clock.now() }), clock);
  }

  get billing() {
    return this.service.billing;
  }

  /** It is so late from now on: a day, at noon in Rome, or an instant. */
  at(instant: string): void {
    this.#now = new Date(instant.length > 10 ? instant : `${instant}T11:00:00Z`);
  }

  /** Who the community is, with a plan of 120.00 a month unless said otherwise; 14 days to pay, 7 of grace. */
  async given(change: Partial<PlanText['terms']> = {}): Promise<PlanId> {
    const { planId } = value(await this.plan(change));
    await this.settings({});
    await this.world.tell.profile(profiles.aurora(this.community));
    return planId;
  }

  plan(change: Partial<PlanText['terms']> = {}) {
    const terms = { interval: 'MONTHLY' as const, price: { amount: '120.00', currency: 'EUR' }, ...change };
    return createPlan(this.billing, this.world.call({ name: 'Desk', terms }));
  }

  /** Sets how fees are asked for. */
  async settings(change: {
    readonly defaultPlanId?: PlanId;
    readonly graceDays?: number;
    readonly organizationId?: OrganizationId;
  }) {
    const expectedVersion = (await this.billing.feeSettings.find())?.version ?? 0;
    const terms = { organizationId: this.community, dueInDays: 14, graceDays: 7, expectedVersion, ...change };
    return value(await setFeeSettings(this.billing, this.world.call(terms)));
  }

  /** A member from the day on that the clock shows, with a plan and a tax profile. */
  async member(planId: PlanId): Promise<PersonId> {
    const personId = newId('per');
    await this.world.tell.profile(profiles.elisa(personId));
    await this.admitted(personId);
    value(await this.choose(personId, { planId }));
    return personId;
  }

  choose(personId: PersonId, input: ChoiceInput) {
    return choosePlan(this.billing, this.world.call(input, personId, 'ledger:read'));
  }

  admitted = (personId: PersonId) => this.#members(memberAdmitted, personId);
  suspended = (personId: PersonId) => this.#members(memberSuspended, personId);
  reinstated = (personId: PersonId) => this.#members(memberReinstated, personId);
  left = (personId: PersonId) => this.#members(memberLeft, personId);
  erased = (personId: PersonId) => this.#members(memberErased, personId);

  async #members(contract: EventContract, personId: PersonId): Promise<void> {
    const event = exampleEvent(contract);
    const whole = { ...event, time: this.#now.toISOString(), data: { ...event.data, personId } };
    await this.service.react((transaction) => keepMemberships(() => this.billing).handle(whole, transaction));
  }

  async #projects(contract: EventContract, data: object): Promise<void> {
    const event = exampleEvent(contract);
    const whole = { ...event, data: { ...event.data, ...data } };
    await this.service.react((transaction) => creditContributions(() => this.billing).handle(whole, transaction));
  }

  /** An agreement under which an organization works for itself, or for a client. */
  async agreed(clientId: OrganizationId, invoicerId: OrganizationId) {
    const versionId = newId('agv');
    await this.#projects(agreementInForce, { versionId, clientId, invoicerId });
    return versionId;
  }

  /** Something was put in and approved. */
  approved({ id, versionId, agentId, commissionId, happenedOn, putIn }: ApprovedContribution): Promise<void> {
    const text = (money: Parameters<typeof moneyText>[0] | undefined) => (money ? moneyText(money) : null);
    return this.#projects(contributionApproved, {
      ...{ contributionId: id, agreementVersionId: versionId, agentId, commissionId, happenedOn, kind: putIn.kind },
      minutes: putIn.kind === 'WORK' ? putIn.minutes : null,
      rate: text('rate' in putIn ? putIn.rate : undefined),
      amount: text('amount' in putIn ? putIn.amount : undefined),
      vat: text('vat' in putIn ? putIn.vat : undefined),
    });
  }

  disputed = (one: ApprovedContribution) => this.#about(contributionDisputed, one);
  restored = (one: ApprovedContribution) => this.#about(contributionRestored, one);
  reversed = (one: ApprovedContribution) => this.#about(contributionReversed, one);
  #about = (contract: EventContract, { id: contributionId, commissionId }: ApprovedContribution) =>
    this.#projects(contract, { contributionId, commissionId });

  /** The workers do all that is due by the clock, as the reconciler finds it; answers how much that was. */
  async work(): Promise<number> {
    const [fees, overdue] = [await dueFees(this.billing), await overdueFees(this.billing)];
    for (const { payload } of fees) await callFeesOf(this.billing, callFees.payload.parse(payload).personId);
    for (const { payload } of overdue) await tellOverdueOf(this.billing, tellOverdue.payload.parse(payload).feeId);
    return fees.length + overdue.length;
  }

  /** The service hears its own events, as the spine hands them to it, until there are no new ones. */
  async hear(): Promise<void> {
    const reaction = settleFees(() => this.billing);
    for (let isNew = true; isNew; ) {
      isNew = false;
      const outbox = this.service.connection.collection<PositionedRow>('outbox');
      const rows = await outbox.find().sort({ partitionkey: 1, partitionversion: 1 }).toArray();
      for (const [at, row] of rows.entries()) {
        if (this.#heard.has(row._id) || !reaction.types.includes(withoutVersion(row.type))) continue;
        this.#heard.add(row._id);
        isNew = true;
        const event = toCloudEvent({ ...row, position: at + 1 });
        await this.service.react((transaction) => reaction.handle(event, transaction));
      }
    }
  }

  /** A person's fees, earliest first. */
  async fees(personId: PersonId): Promise<readonly MembershipFee[]> {
    const page = await this.billing.membershipFees.pageOf({ personId, limit: 100, after: undefined });
    return page.toReversed();
  }

  /** The invoice of a fee; throws where there is none. */
  async invoiceOf({ paper }: MembershipFee) {
    const invoice = 'invoiceId' in paper ? await this.billing.invoices.find(paper.invoiceId) : undefined;
    if (!invoice) throw new Error(JSON.stringify(paper));
    return invoice;
  }

  /** A bookkeeper issues a fee's invoice, and the service hears of it. */
  async issue(fee: MembershipFee): Promise<void> {
    const { id: invoiceId } = await this.invoiceOf(fee);
    value(await issue(this.billing, this.world.call({ invoiceId })));
    await this.hear();
  }

  /** So much comes in on a fee's invoice, and the service hears of it. */
  async pay(fee: MembershipFee, amount: string): Promise<void> {
    const { id: invoiceId } = await this.invoiceOf(fee);
    const paidOn = dayOf(this.#now);
    const input = { invoiceId, amount: { amount, currency: 'EUR' }, paidOn, reference: `TRN-${newId('evt')}` };
    value(await receivePayment(this.billing, this.world.call(input)));
    await this.hear();
  }

  /** A payment of a fee's invoice is taken back, and the service hears of it. */
  async reverse(fee: MembershipFee, reference: string): Promise<void> {
    const { id: invoiceId } = await this.invoiceOf(fee);
    value(await reverseInvoicePayment(this.billing, this.world.call({ invoiceId, reference })));
    await this.hear();
  }

  /** The invoice of a fee, once it has a number. */
  async issued(fee: MembershipFee) {
    const invoice = await this.invoiceOf(fee);
    if (invoice.stage !== 'issued') throw new Error('It is a draft.');
    return invoice;
  }

  /** What was told of a fee: types and versions. */
  async told({ id }: MembershipFee) {
    return (await this.world.told({ subject: id })).map(({ type, version }) => `${type} ${version}`);
  }

  /** A bookkeeper asks for a fee no more. */
  waive(feeId: string, reason = 'A guest of honour') {
    return waiveFee(this.billing, this.world.call({ feeId, reason }));
  }

  close = async () => {
    await this.service.close();
    await this.#dropped();
  };
}

/** Which days a fee is for, how much it is, and how far it has come. */
export const days = ({ from, to, amount, state }: Pick<MembershipFee, 'from' | 'to' | 'amount' | 'state'>) =>
  `${from} ${to} ${amount} ${state}`;
