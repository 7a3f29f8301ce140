import { proposeAgreement, signAgreement } from './acts/agreements.ts';
import { takeOn } from './acts/commissions.ts';
import { issueInvoice, recordPayment } from './acts/invoices.ts';
import { acceptSeat, chooseTeam, teamState } from './acts/teams.ts';
import {
  acceptMilestone,
  approveContribution,
  deliverMilestone,
  openDispute,
  recordContribution,
} from './acts/work.ts';
import { contributions, disputed, halfWay, reserveRates, ruleOf } from './half-way.ts';
import type { Scene } from './scene.ts';
import { soon } from './soon.ts';

const { commission: key, people } = halfWay;

/**
 * Takes a commission half-way, as the story takes one to its end: it runs, something of it waits for approval, something is disputed, a version of its agreement
 * for signatures, and what its first milestone brought in to be distributed. Services wait for each other's events in between, so it
 * takes a while; run again, it goes on where it stopped. @throws GraphRefused
 */
export async function goHalfWay(scene: Scene): Promise<void> {
  await gather(scene);
  await agree(scene);
  await work(scene);
  await collect(scene);
  // Proposed, signed by three, in force: the agreement's fifth version.
  const next = { key, expectedVersion: 5, number: 2, rule: ruleOf(scene, reserveRates[1]), invoicer: 'aurora' };
  const proposed = await proposeAgreement(scene, 'ada', next);
  await signAgreement(scene, proposed, { by: 'fabio' });
}

/** Once their time is held, they accept; once it is committed, the team stands. */
async function gather(scene: Scene): Promise<void> {
  await chooseTeam(scene, 'ada', { key, withinDays: halfWay.confirmByDays, choice: { people } });
  const stands = async (...states: readonly string[]) => {
    const state = await teamState(scene, 'ada', key);
    return state !== undefined && states.includes(state) ? state : undefined;
  };
  await soon('the hold of everybody’s time', () => stands('HELD', 'CONFIRMED'));
  for (const [role, person] of people.entries()) await acceptSeat(scene, person, { key, role });
  await soon('the team', () => stands('CONFIRMED'));
}

async function agree(scene: Scene): Promise<void> {
  for (const step of ['bidFor', 'win'] as const) await takeOn(scene, 'ada', { key, step });
  const first = { key, expectedVersion: 0, number: 1, rule: ruleOf(scene, reserveRates[0]), invoicer: 'aurora' };
  const version = await proposeAgreement(scene, 'ada', first);
  for (const by of people) await signAgreement(scene, version, { by });
  await signAgreement(scene, version, { by: 'ada', party: 'aurora' });
  await takeOn(scene, 'ada', { key, step: 'start' });
}

async function work(scene: Scene): Promise<void> {
  for (const [at, { approver, ...put }] of contributions.entries()) {
    const { id } = await recordContribution(scene, put, `${key}-${at}`);
    if (approver !== undefined) await approveContribution(scene, approver, id);
  }
  const { put: theirs, by, reason } = disputed;
  const { id: contributionId } = await recordContribution(scene, theirs, `${key}-disputed`);
  await openDispute(scene, by, { contributionId, reason });
  const first = { key, at: 0 };
  await deliverMilestone(scene, halfWay.deliveredBy, { ...first, version: 0 });
  await acceptMilestone(scene, halfWay.acceptedBy, { ...first, version: 1 });
}

interface Billed {
  readonly commission: {
    readonly milestoneBillings: readonly {
      readonly parts: readonly { readonly invoice: { readonly id: string } | null }[];
    }[];
  };
}

/** Billing drafts the milestone's invoice by itself; Carla issues it, and the client pays. */
async function collect(scene: Scene): Promise<void> {
  const query = 'query ($id: ID!) { commission(id: $id) { milestoneBillings { parts { invoice { id } } } } }';
  const invoiceId = await soon('the draft of the invoice', async () => {
    const { commission } = await scene.as('carla').ask<Billed>(query, { id: scene.idOf(key) });
    return commission.milestoneBillings[0]?.parts[0]?.invoice?.id;
  });
  const { totals } = await issueInvoice<{ totals: { toPay: { amount: string } } }>(scene, 'carla', {
    invoiceId,
    selection: 'totals { toPay { amount } }',
  });
  const payment = { invoiceId, amount: totals.toPay.amount, reference: 'SCT-2026-1', selection: 'id' };
  await recordPayment(scene, 'carla', payment);
}
