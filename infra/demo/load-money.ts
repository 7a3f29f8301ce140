import { camt053Of } from './acts/bank-file.ts';
import { draftInvoice, issueInvoice } from './acts/invoices.ts';
import { GraphRefused } from './graph.ts';
import { bankDay, fees, lateInvoice } from './money.ts';
import { inEuros, type Scene } from './scene.ts';
import { soon } from './soon.ts';

/** What members pay, what a client has not paid, and what the bank tells: neither waits for the other. */
export async function moveMoney(scene: Scene): Promise<void> {
  await Promise.all([askForFees(scene), readBank(scene)]);
}

/** Carla makes a plan, and Greta chooses it: her first fee is drafted by itself. */
async function askForFees(scene: Scene): Promise<void> {
  const { organization, member, plan, dueInDays, graceDays } = fees;
  const carla = scene.as('carla');
  const { name, description, terms } = plan;
  const made = await carla.mutate<{ plan: { id: string } }>(
    ['createMembershipPlan', 'plan { id }'],
    { name, description, terms: { ...terms, price: inEuros(terms.price) } },
    'membership-plan',
  );
  await carla.mutate(
    ['setFeeSettings', 'settings { version }'],
    { organizationId: scene.idOf(organization), dueInDays, graceDays, expectedVersion: 0 },
    'fee-settings',
  );
  const choose = () =>
    scene
      .as(member)
      .mutate(['chooseMembershipPlan', 'subscription { isMember }'], { planId: made.plan.id }, 'choose-plan');
  // Billing hears a moment later that she is a member.
  await soon(`that ${member} is a member`, () =>
    choose().catch((error: unknown) => {
      if (error instanceof GraphRefused && error.codes.includes('NOT_A_MEMBER')) return undefined;
      throw error;
    }),
  );
}

interface Imported {
  readonly statements: readonly {
    readonly lines: {
      readonly edges: readonly { readonly node: { readonly id: string; readonly bankReference: string } }[];
    };
  }[];
}

/** Carla issues an invoice that is overdue from its first day on, and reads the bank's file, in which the money for it is. */
async function readBank(scene: Scene): Promise<void> {
  const { suppliedOnDay, ...late } = lateInvoice;
  const invoiceId = await draftInvoice(scene, 'carla', { ...late, suppliedOn: scene.day(suppliedOnDay) });
  await issueInvoice(scene, 'carla', { invoiceId, selection: 'id', isLate: true });

  const { owner, name, iban, openingCents, charges, receipt } = bankDay;
  const carla = scene.as('carla');
  const ownAccount = { ownerId: scene.idOf(owner), iban, currency: 'EUR', name };
  await carla.mutate(['registerBankAccount', 'account { id }'], ownAccount, 'bank-account');
  const file = camt053Of({ iban, day: scene.day(0), openingCents, movements: [charges.movement, receipt] });
  const { statements } = await carla.mutate<Imported>(
    ['importBankFile', 'statements { lines { edges { node { id bankReference } } } }'],
    { base64: Buffer.from(file).toString('base64') },
    'bank-file',
  );
  const lines = statements.flatMap(({ lines: { edges } }) => edges.map(({ node }) => node));
  const lineId = lines.find(({ bankReference }) => bankReference === charges.movement.reference)?.id;
  const account = { accountId: scene.idOf(charges.account), note: charges.note };
  await carla.mutate(['assignBankStatementLine', 'line { id }'], { lineId, account }, 'bank-charges');
}
