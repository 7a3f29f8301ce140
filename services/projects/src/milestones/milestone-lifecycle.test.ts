import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import type { OrganizationId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { ada, at, given, inEveryState, later, opened } from '../../test/given.ts';
import { bruno } from '../../test/teams-given.ts';
import { evolve, ImpossibleMilestoneEvent, type Milestone, type MilestoneEvent, planOf } from './milestone.ts';
import { answering, canDeliver } from './milestone-access.ts';
import { decide, isAllAccepted, type MilestoneCommand } from './milestone-lifecycle.ts';

const { running } = inEveryState();
const [planned] = planOf(newId('com'), [
  { id: newId('mil'), title: 'Design', amount: money(600_000n, 'EUR'), due: '2027-01-31' },
]).milestones;
const after = (...events: readonly MilestoneEvent[]): Milestone => {
  if (!planned) throw new TypeError('planned');
  return events.reduce(evolve, planned);
};
const delivered = { type: 'milestone.delivered', by: bruno, at } as const;
const accepted = { type: 'milestone.accepted', by: ada, at: later } as const;
const rejected = { type: 'milestone.rejected', by: ada, at: later, reasons: ['Too dark.'] } as const;
const states = {
  planned: after(),
  delivered: after(delivered),
  accepted: after(delivered, accepted),
  rejected: after(delivered, rejected),
  again: after(delivered, rejected, delivered),
};
const commands = (expectedVersion: number): Record<'deliver' | 'accept' | 'reject', MilestoneCommand> => ({
  deliver: { type: 'deliver', by: bruno, at, expectedVersion },
  accept: { type: 'accept', by: ada, at, expectedVersion, onBehalf: false },
  reject: { type: 'reject', by: ada, at, expectedVersion, reasons: ['Too dark.'] },
});
const outcome = (
  command: MilestoneCommand,
  milestone: Milestone,
  commission: Parameters<typeof decide>[2] = running,
) => {
  const decided = decide(command, milestone, commission);
  return decided.ok ? decided.value.type : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`).join();
};
const no = 'WRONG_STATE milestoneId';

describe('a milestone', () => {
  it.each<[keyof typeof states, Record<keyof ReturnType<typeof commands>, string>]>([
    ['planned', { deliver: 'milestone.delivered', accept: no, reject: no }],
    ['delivered', { deliver: no, accept: 'milestone.accepted', reject: 'milestone.rejected' }],
    ['accepted', { deliver: no, accept: no, reject: no }],
    ['rejected', { deliver: 'milestone.delivered', accept: no, reject: no }],
    ['again', { deliver: no, accept: 'milestone.accepted', reject: 'milestone.rejected' }],
  ])('that is %s', (name, expected) => {
    const milestone = states[name];
    const { deliver, accept, reject } = commands(milestone.version);
    expect({
      deliver: outcome(deliver, milestone),
      accept: outcome(accept, milestone),
      reject: outcome(reject, milestone),
    }).toEqual(expected);
  });

  it('moves only while its commission runs, and says so', () => {
    for (const [name, commission] of Object.entries(inEveryState())) {
      const expected = name === 'running' ? 'milestone.delivered' : no;
      expect([name, outcome(commands(0).deliver, states.planned, commission)]).toEqual([name, expected]);
    }
  });

  it('is answered by whoever read it as it is', () => {
    for (const command of Object.values(commands(states.again.version - 1))) {
      expect(outcome(command, states.again)).toBe('VERSION_CONFLICT expectedVersion');
    }
  });

  it('is accepted on a client’s behalf with a word about what shows it, and rejected with reasons', () => {
    const on = { by: ada, at, expectedVersion: 1 };
    const accept = (onBehalf: boolean, evidence?: string | null) =>
      outcome({ type: 'accept', ...on, onBehalf, evidence }, states.delivered);
    expect([
      accept(true),
      accept(true, null),
      accept(true, ' '),
      accept(true, 'Her mail of today'),
      accept(false),
    ]).toEqual([
      'EVIDENCE_MISSING evidence',
      'EVIDENCE_MISSING evidence',
      'TOO_SHORT evidence',
      'milestone.accepted',
      'milestone.accepted',
    ]);
    const reject = (reasons: readonly string[]) => outcome({ type: 'reject', ...on, reasons }, states.delivered);
    expect([reject([]), reject(Array.from({ length: 21 }, () => 'x')), reject(['x', '', '\u202e'])]).toEqual([
      'REASONS_MISSING reasons',
      'TOO_MANY_REASONS reasons',
      'TOO_SHORT reasons.1,FORBIDDEN_CHARACTER reasons.2',
    ]);
  });

  it('keeps who did what, and forgets a rejection with the next delivery', () => {
    expect(after(delivered, { ...accepted, evidence: 'Her mail' })).toMatchObject({
      ...{ state: 'ACCEPTED', version: 2, deliveredBy: bruno, deliveredAt: at },
      ...{ acceptedBy: ada, acceptedAt: later, evidence: 'Her mail' },
    });
    expect(states.again).toEqual({ ...states.delivered, version: 3 });
    expect(() => evolve(states.planned, accepted)).toThrow(ImpossibleMilestoneEvent);
    expect(() => evolve(states.delivered, delivered)).toThrow(ImpossibleMilestoneEvent);
  });

  it('after any sequence is one of four, with its version counted, and never leaves ACCEPTED', () => {
    const reached = new Set<string>();
    const names = fc.array(fc.constantFrom('deliver', 'accept', 'reject'), { maxLength: 12 });
    fc.assert(
      fc.property(names, (sequence) => {
        let [milestone, changes] = [states.planned, 0];
        for (const name of sequence) {
          const decided = decide(commands(milestone.version)[name], milestone, running);
          if (decided.ok) {
            expect(milestone.state).not.toBe('ACCEPTED');
            milestone = evolve(milestone, decided.value);
            changes += 1;
          }
          expect(milestone.version).toBe(changes);
          reached.add(milestone.state);
        }
      }),
      { numRuns: 500 },
    );
    expect([...reached].sort()).toEqual(['ACCEPTED', 'DELIVERED', 'PLANNED', 'REJECTED']);
  });

  it('is the last when all are accepted', () => {
    const plan = planOf(newId('com'), []);
    const all = (...milestones: Milestone[]) => isAllAccepted({ ...plan, milestones });
    expect([
      all(states.accepted),
      all(states.accepted, states.delivered),
      all(states.accepted, states.accepted),
    ]).toEqual([true, false, true]);
  });
});

describe('who may', () => {
  const [klara, lumen, aurora] = [newId('per'), newId('org'), newId('org')];
  const as = (sub: string, organizations: readonly OrganizationId[] = [], scope = 'projects:write') => ({
    actor: actorOf({ sub, scope }),
    organizations,
  });

  it('deliver: who is bound to do the work, and who is or speaks for the lead', () => {
    const deliver = (standing: Parameters<typeof canDeliver>[0]) => canDeliver(standing, { leadId: aurora }, [bruno]);
    expect([deliver(as(bruno)), deliver(as(bruno, [], '')), deliver(as(ada)), deliver(as(ada, [aurora]))]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(deliver({ actor: anonymous, organizations: [aurora] })).toBe(false);
  });

  it('accept: the client, or who speaks for it; without one here, who manages the commission', () => {
    const withClient = given(opened({ clientId: lumen }));
    const person = given(opened({ clientId: klara }));
    const without = given(opened());
    expect([
      answering(as(klara, [lumen]), withClient),
      answering(as(klara), withClient),
      answering(as(ada), withClient),
    ]).toEqual(['AS_CLIENT', 'NOT', 'NOT']);
    expect([answering(as(klara), person), answering(as(klara, [], ''), person)]).toEqual(['AS_CLIENT', 'NOT']);
    expect([answering(as(ada), without), answering(as(klara, [lumen]), without)]).toEqual(['ON_BEHALF', 'NOT']);
  });
});
