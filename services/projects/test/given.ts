import type { CommissionId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { type Commission, type CommissionEvent, evolve } from '../src/commissions/commission.ts';
import { type CommissionText, open } from '../src/commissions/opening.ts';
import type { RoleSlotText } from '../src/commissions/role-slot.ts';

export const at = new Date('2026-11-24T09:00:00Z');
export const later = new Date('2026-11-25T09:00:00Z');
export const respondBy = new Date('2026-12-01T00:00:00Z');
export const ada = newId('per');
export const javaSkill = 'http://data.europa.eu/esco/skill/19a8293b-8e95-4de3-983f-77484079c389';

/** A role of 100 hours at 45.00 EUR. */
export const aSlot = (change: Partial<RoleSlotText> = {}): RoleSlotText => ({
  title: 'Backend',
  skill: javaSkill,
  skillLabel: 'Java (computer programming)',
  level: 3,
  hours: 100,
  from: '2027-01-11',
  to: '2027-03-31',
  rate: { amount: '45.00', currency: 'EUR' },
  ...change,
});

/** What Ada brings in: 24,000.00 EUR, one role. */
export const aText = (change: Partial<CommissionText> = {}): CommissionText => ({
  title: 'A shop for Lumen',
  description: 'Shop, stock and delivery.\nIn three milestones.',
  price: { amount: '24000.00', currency: 'EUR' },
  visibility: 'COMMUNITY',
  respondBy,
  slots: [aSlot()],
  ...change,
});

/** Decides to open it, with ids of its own. */
export const opening = (change: Partial<CommissionText> = {}, id: CommissionId = newId('com')) => {
  const text = aText(change);
  return open({ id, slotIds: text.slots.map(() => newId('slt')), by: ada, at, text });
};

/** A test's own fixture is refused. */
export class BadFixture extends TypeError {
  constructor(failures: unknown) {
    super(JSON.stringify(failures));
  }
}

/** Given what happened, the commission now. */
export function given(...events: readonly CommissionEvent[]): Commission {
  let state: Commission | undefined;
  for (const event of events) state = evolve(state, event);
  if (!state) throw new BadFixture('nothing happened');
  return state;
}

/** The event of opening it. */
export function opened(change: Partial<CommissionText> = {}): CommissionEvent {
  const decided = opening(change);
  const [event] = decided.ok ? decided.value : [];
  if (!event) throw new BadFixture(decided);
  return event;
}

const qualified = { type: 'commission.qualified', at: later } as const;
const bid = { type: 'commission.bid', at: later } as const;
const won = { type: 'commission.won', at: later } as const;
const taken = (['started', 'accepted', 'settled', 'closed'] as const).map(
  (what) => ({ type: `commission.${what}`, at: later }) as const,
);

/** A commission in each state, `LOST` from each that can be. */
export const inEveryState = (change: Partial<CommissionText> = {}) => {
  const start = opened(change);
  const lost = { type: 'commission.lost', reason: 'OUTBID', at: later } as const;
  const after = (steps: number) => given(start, qualified, bid, won, ...taken.slice(0, steps));
  return {
    lead: given(start),
    qualified: given(start, qualified),
    bid: given(start, qualified, bid),
    won: after(0),
    running: after(1),
    accepted: after(2),
    settled: after(3),
    closed: after(4),
    lostLead: given(start, { ...lost, reason: 'EXPIRED' }),
    lostQualified: given(start, qualified, lost),
    lostBid: given(start, qualified, bid, lost),
  };
};

/** The names of those states. */
export const stateNames = [
  ...(['lead', 'qualified', 'bid', 'won', 'running', 'accepted', 'settled', 'closed'] as const),
  ...(['lostLead', 'lostQualified', 'lostBid'] as const),
];
