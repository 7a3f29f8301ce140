import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { aSlot, given, inEveryState, later, opened, respondBy } from '../../test/given.ts';
import { type Commission, evolve, ImpossibleEvent, withAgreement, withTeam } from './commission.ts';
import { type CommissionCommand, decide, type Readiness } from './lifecycle.ts';

/** What comes of a command: the codes that refuse it, or the state after it. */
function outcome(command: CommissionCommand, commission: Commission): Commission | string {
  const decided = decide(command, commission);
  if (!decided.ok) return decided.error.map(({ code }) => code).join();
  return decided.value.reduce<Commission>((state, event) => evolve(state, event), commission);
}

const ready: Readiness = { isTeamConfirmed: true, hasAgreement: true, hasMilestones: true };

const commandsFor = ({ version }: Commission): Record<string, CommissionCommand> => {
  const on = { expectedVersion: version, at: later };
  return {
    revise: { type: 'revise-slots', ...on, slots: [aSlot({ title: 'Design' })], slotIds: [newId('slt')] },
    qualify: { type: 'qualify', ...on },
    bid: { type: 'bid', ...on },
    win: { type: 'win', ...on },
    lose: { type: 'lose', ...on, reason: 'WITHDRAWN' },
    expire: { type: 'expire', at: respondBy },
    start: { type: 'start', ...on, readiness: ready },
    accept: { type: 'accept', at: later },
    settle: { type: 'settle', at: later },
    close: { type: 'close', ...on },
  };
};

const no = 'WRONG_STATE';

describe('the lifecycle', () => {
  it.each<[keyof ReturnType<typeof inEveryState>, Record<string, string>]>([
    ['lead', { revise: 'LEAD', qualify: 'QUALIFIED', lose: 'LOST', expire: 'LOST' }],
    ['qualified', { revise: 'QUALIFIED', bid: 'BID', lose: 'LOST' }],
    ['bid', { win: 'WON', lose: 'LOST' }],
    ['won', { start: 'RUNNING' }],
    ['running', { accept: 'ACCEPTED' }],
    ['accepted', { settle: 'SETTLED' }],
    ['settled', { close: 'CLOSED' }],
    ['closed', {}],
    ['lostLead', {}],
    ['lostQualified', {}],
    ['lostBid', {}],
  ])('of a commission that is %s', (name, expected) => {
    const commission = inEveryState()[name];
    const outcomes = Object.entries(commandsFor(commission)).map(([command, given]) => {
      const after = outcome(given, commission);
      return [command, typeof after === 'string' ? after : after.state];
    });
    // Whatever is not said to lead anywhere is refused.
    const refused = Object.keys(commandsFor(commission)).map((command) => [command, no]);
    expect(Object.fromEntries(outcomes)).toEqual({ ...Object.fromEntries(refused), ...expected });
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
    const { won, closed, lostQualified, lostLead } = inEveryState();
    expect(closed).toMatchObject({
      ...{ version: 8, qualifiedAt: later, bidAt: later, wonAt: later },
      ...{ startedAt: later, acceptedAt: later, settledAt: later, closedAt: later },
    });
    expect(won).toMatchObject({ version: 4, qualifiedAt: later, bidAt: later, wonAt: later });
    expect(lostQualified).toMatchObject({ version: 3, qualifiedAt: later, lostAt: later, reason: 'OUTBID' });
    expect(lostLead).not.toHaveProperty('qualifiedAt');
  });

  it('tells whoever read another version', () => {
    const { qualified } = inEveryState();
    for (const command of Object.values(commandsFor({ ...qualified, version: 1 }))) {
      if ('expectedVersion' in command) expect(outcome(command, qualified)).toBe('VERSION_CONFLICT');
    }
  });
});

describe('starting', () => {
  const { won } = inEveryState();
  const start = (change: Partial<Readiness>) =>
    outcome({ type: 'start', expectedVersion: won.version, at: later, readiness: { ...ready, ...change } }, won);

  it.each<[Partial<Readiness>, string]>([
    [{ isTeamConfirmed: false }, 'TEAM_NOT_CONFIRMED'],
    [{ hasAgreement: false }, 'NO_AGREEMENT'],
    [{ hasMilestones: false }, 'MILESTONES_MISSING'],
    [{ isTeamConfirmed: false, hasAgreement: false }, 'TEAM_NOT_CONFIRMED,NO_AGREEMENT'],
  ])('needs all that the work needs (case %#)', (change, codes) => {
    expect(start(change)).toBe(codes);
  });

  it('keeps the team and the agreement, and so does every step behind it', () => {
    const agreed = withAgreement(withTeam(won, { id: newId('tea'), personIds: [] }), {
      id: newId('agr'),
      versionId: newId('agv'),
    });
    const steps = (['started', 'accepted', 'settled', 'closed'] as const).map(
      (what) => ({ type: `commission.${what}`, at: later }) as const,
    );
    const { team, agreement } = steps.reduce<Commission>(evolve, agreed);
    expect({ team, agreement }).toEqual({ team: agreed.team, agreement: agreed.agreement });
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
    const { lead, won, closed } = inEveryState();
    expect(() => evolve(undefined, { type: 'commission.won', at: later })).toThrow(ImpossibleEvent);
    expect(() => evolve(lead, { type: 'commission.bid', at: later })).toThrow(ImpossibleEvent);
    expect(() => evolve(lead, opened())).toThrow(ImpossibleEvent);
    expect(() => evolve(won, { type: 'commission.accepted', at: later })).toThrow(ImpossibleEvent);
    expect(() => evolve(closed, { type: 'commission.closed', at: later })).toThrow(ImpossibleEvent);
    expect(() => evolve(won, { type: 'commission.lost', reason: 'OUTBID', at: later })).toThrow(ImpossibleEvent);
  });
});
