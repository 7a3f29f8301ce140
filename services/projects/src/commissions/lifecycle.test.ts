import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { aSlot, given, inEveryState, later, opened, respondBy } from '../../test/given.ts';
import { type Commission, evolve, ImpossibleEvent } from './commission.ts';
import { type CommissionCommand, decide } from './lifecycle.ts';

/** What comes of a command: the codes that refuse it, or the state after it. */
function outcome(command: CommissionCommand, commission: Commission): Commission | string {
  const decided = decide(command, commission);
  if (!decided.ok) return decided.error.map(({ code }) => code).join();
  return decided.value.reduce<Commission>((state, event) => evolve(state, event), commission);
}

const commandsFor = ({ version }: Commission): Record<string, CommissionCommand> => {
  const on = { expectedVersion: version, at: later };
  return {
    revise: { type: 'revise-slots', ...on, slots: [aSlot({ title: 'Design' })], slotIds: [newId('slt')] },
    qualify: { type: 'qualify', ...on },
    bid: { type: 'bid', ...on },
    win: { type: 'win', ...on },
    lose: { type: 'lose', ...on, reason: 'WITHDRAWN' },
    expire: { type: 'expire', at: respondBy },
  };
};

const no = 'WRONG_STATE';

describe('the lifecycle', () => {
  it.each<[keyof ReturnType<typeof inEveryState>, Record<string, string>]>([
    ['lead', { revise: 'LEAD', qualify: 'QUALIFIED', bid: no, win: no, lose: 'LOST', expire: 'LOST' }],
    ['qualified', { revise: 'QUALIFIED', qualify: no, bid: 'BID', win: no, lose: 'LOST', expire: no }],
    ['bid', { revise: no, qualify: no, bid: no, win: 'WON', lose: 'LOST', expire: no }],
    ['won', { revise: no, qualify: no, bid: no, win: no, lose: no, expire: no }],
    ['lostLead', { revise: no, qualify: no, bid: no, win: no, lose: no, expire: no }],
    ['lostQualified', { revise: no, qualify: no, bid: no, win: no, lose: no, expire: no }],
    ['lostBid', { revise: no, qualify: no, bid: no, win: no, lose: no, expire: no }],
  ])('of a commission that is %s', (name, expected) => {
    const commission = inEveryState()[name];
    const outcomes = Object.entries(commandsFor(commission)).map(([command, given]) => {
      const after = outcome(given, commission);
      return [command, typeof after === 'string' ? after : after.state];
    });
    expect(Object.fromEntries(outcomes)).toEqual(expected);
  });

  it('says in which states a command could be given', () => {
    const { won, lead } = inEveryState();
    const messages = (commission: Commission, ...names: string[]) =>
      names.map((name) => {
        const command = commandsFor(commission)[name];
        const decided = command && decide(command, commission);
        return decided?.ok === false ? decided.error[0]?.message : undefined;
      });
    expect(messages(won, 'lose', 'revise')).toEqual([
      'The commission is WON; this is done while it is LEAD, QUALIFIED or BID.',
      'The commission is WON; this is done while it is LEAD or QUALIFIED.',
    ]);
    expect(messages(lead, 'win')).toEqual(['The commission is LEAD; this is done while it is BID.']);
  });

  it('keeps the instants of every step, and drops none on the way', () => {
    const { won, lostQualified, lostLead } = inEveryState();
    expect(won).toMatchObject({ version: 4, qualifiedAt: later, bidAt: later, wonAt: later });
    expect(lostQualified).toMatchObject({ version: 3, qualifiedAt: later, lostAt: later, reason: 'OUTBID' });
    expect(lostLead).not.toHaveProperty('qualifiedAt');
  });

  it('tells whoever read another version', () => {
    const { qualified } = inEveryState();
    for (const command of Object.values(commandsFor({ ...qualified, version: 1 }))) {
      if (command.type !== 'expire') expect(outcome(command, qualified)).toBe('VERSION_CONFLICT');
    }
  });
});

describe('the instant until which one may qualify', () => {
  const lead = given(opened());
  const qualify = (at: Date) => outcome({ type: 'qualify', expectedVersion: 1, at }, lead);
  const expire = (at: Date) => outcome({ type: 'expire', at }, lead);

  it('leaves no gap and no overlap between qualifying and expiring', () => {
    const last = plusMs(respondBy, -1);
    expect(qualify(last)).toMatchObject({ state: 'QUALIFIED', qualifiedAt: last });
    expect(expire(last)).toBe('NOT_DUE');
    expect(qualify(respondBy)).toBe('TOO_LATE');
    expect(expire(respondBy)).toMatchObject({ state: 'LOST', reason: 'EXPIRED', lostAt: respondBy });
  });

  it('is the only thing that expires a commission', () => {
    expect(outcome({ type: 'lose', expectedVersion: 1, reason: 'EXPIRED', at: later }, lead)).toBe('RESERVED_REASON');
  });
});

describe('revising slots', () => {
  it('changes the slots alone, and keeps those that are named', () => {
    const before = given(opened({ slots: [aSlot(), aSlot({ title: 'Design' })] }));
    const [, design] = before.slots;
    const slots = [aSlot({ id: design?.id ?? null, title: 'Design', hours: 8 })];
    const after = outcome(
      { type: 'revise-slots', expectedVersion: 1, slots, slotIds: [newId('slt')], at: later },
      before,
    );
    expect(after).toEqual({ ...before, version: 2, slots: [{ ...design, hours: 8 }] });
  });

  it('is refused with what is wrong with them', () => {
    const usd = [aSlot({ rate: { amount: '45', currency: 'USD' } })];
    const command = {
      type: 'revise-slots',
      expectedVersion: 1,
      slots: usd,
      slotIds: [newId('slt')],
      at: later,
    } as const;
    expect(outcome(command, given(opened()))).toBe('CURRENCY_MISMATCH');
  });
});

describe('events that cannot follow', () => {
  it('throw: whoever stored them has a bug', () => {
    const { lead, won } = inEveryState();
    expect(() => evolve(undefined, { type: 'commission.won', at: later })).toThrow(ImpossibleEvent);
    expect(() => evolve(lead, { type: 'commission.bid', at: later })).toThrow(ImpossibleEvent);
    expect(() => evolve(lead, opened())).toThrow(ImpossibleEvent);
    expect(() => evolve(won, { type: 'commission.lost', reason: 'OUTBID', at: later })).toThrow(ImpossibleEvent);
  });
});
