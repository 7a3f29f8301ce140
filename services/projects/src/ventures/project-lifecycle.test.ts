import { describe, expect, it } from '@jest/globals';
import type { Failures } from '@millepiani/kernel/failure';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import { ada, opened as commissionOpened, given as givenCommission, later } from '../../test/given.ts';
import {
  bruno,
  deadline,
  givenProject,
  greta,
  pledgedBy,
  projectInEveryState,
  projectOpened,
} from '../../test/ventures-given.ts';
import { withProject } from '../commissions/commission.ts';
import { attach, detach } from './attaching.ts';
import { takePart } from './participation.ts';
import { pledgeState } from './pledge.ts';
import { makePledge, mostBackers, withdrawPledge } from './pledging.ts';
import { evolve, ImpossibleProjectEvent, type Project, type ProjectState } from './project.ts';
import { decide, type ProjectCommand } from './project-lifecycle.ts';

const states = projectInEveryState();
const names = Object.keys(states) as ProjectState[];
const codes = (result: Result<unknown, Failures>) => (result.ok ? [] : result.error.map(({ code }) => code));
const manage = (type: 'open-funding' | 'fund' | 'start' | 'complete' | 'close', project: Project) =>
  decide({ type, expectedVersion: project.version, at: later }, project);
const abandon = (project: Project, reason: 'WITHDRAWN' | 'FUNDING_MISSED' | 'LEAD_GONE' = 'WITHDRAWN') =>
  decide({ type: 'abandon', reason, expectedVersion: project.version, at: later }, project);
const euros = (amount: string) => ({ amount, currency: 'EUR' });

describe('the lifecycle of a project', () => {
  it.each<[Exclude<ProjectCommand['type'], 'expire' | 'orphan' | 'abandon' | 'fund'>, readonly ProjectState[]]>([
    ['open-funding', ['IDEA']],
    ['start', ['FUNDED']],
    ['complete', ['RUNNING']],
    ['close', ['COMPLETED']],
  ])('%s is done from %j alone', (type, from) => {
    const done = names.filter((name) => manage(type, states[name]).ok);
    expect(done).toEqual(from);
  });

  it('can be given up until it is completed, for a reason that is not the service’s', () => {
    expect(names.filter((name) => abandon(states[name]).ok)).toEqual(['IDEA', 'FUNDING', 'FUNDED', 'RUNNING']);
    expect(codes(abandon(states.IDEA, 'FUNDING_MISSED'))).toEqual(['RESERVED_REASON']);
    expect(codes(abandon(states.IDEA, 'LEAD_GONE'))).toEqual(['RESERVED_REASON']);
    expect(decide({ type: 'orphan', at: later }, states.RUNNING)).toMatchObject({ value: { reason: 'LEAD_GONE' } });
  });

  it('starts at once without a budget, and not as an idea with one', () => {
    const idea = givenProject(projectOpened({ budget: null }));
    expect(manage('start', idea).ok).toBe(true);
    expect(codes(manage('open-funding', idea))).toEqual(['NO_BUDGET']);
    expect(codes(manage('start', states.IDEA))).toEqual(['NOT_FUNDED']);
  });

  it('asks nobody for money once its deadline has passed', () => {
    const command = { type: 'open-funding', expectedVersion: 1, at: deadline } as const;
    expect(codes(decide(command, states.IDEA))).toEqual(['DEADLINE_PAST']);
  });

  it('is changed by who has read it as it is', () => {
    expect(codes(decide({ type: 'close', expectedVersion: 1, at: later }, states.COMPLETED))).toEqual([
      'VERSION_CONFLICT',
    ]);
  });

  it('throws on an event that cannot follow', () => {
    expect(() => evolve(states.CLOSED, { type: 'project.started', at: later })).toThrow(ImpossibleProjectEvent);
    expect(() => evolve(undefined, { type: 'project.started', at: later })).toThrow('not opened');
    expect(() => evolve(states.IDEA, projectOpened())).toThrow(ImpossibleProjectEvent);
  });
});

describe('pledging', () => {
  it('adds up, and does not make anybody’s version stale', () => {
    const { project } = pledgedBy(states.FUNDING, bruno, '1500.00');
    expect(project).toMatchObject({ state: 'FUNDING', version: states.FUNDING.version });
    expect(project.backing).toEqual({ pledged: { minor: 150_000n, currency: 'EUR' }, backerIds: [bruno] });
  });

  it('funds the project with the pledge that reaches the target', () => {
    const most = pledgedBy(states.FUNDING, bruno, '11999.99').project;
    expect(most.state).toBe('FUNDING');
    const { project, pledge } = pledgedBy(most, greta, '0.01');
    expect(project).toMatchObject({ state: 'FUNDED', fundedAt: later, version: most.version + 1 });
    expect(pledgeState(pledge, project)).toBe('CONFIRMED');
  });

  it('ends by hand with the minimum, and not with less', () => {
    const least = pledgedBy(states.FUNDING, bruno, '8999.99').project;
    expect(codes(manage('fund', least))).toEqual(['MINIMUM_NOT_REACHED']);
    expect(manage('fund', pledgedBy(least, greta, '0.01').project).ok).toBe(true);
  });

  it.each<[string, 'FUNDED' | 'ABANDONED']>([
    ['9000.00', 'FUNDED'],
    ['8999.99', 'ABANDONED'],
  ])('at the deadline with %s pledged it is %s', (amount, state) => {
    const { project, pledge } = pledgedBy(states.FUNDING, bruno, amount);
    expect(codes(decide({ type: 'expire', at: plusMs(deadline, -1) }, project))).toEqual(['NOT_DUE']);
    const expired = decide({ type: 'expire', at: deadline }, project);
    const after = expired.ok ? evolve(project, expired.value) : project;
    expect(after.state).toBe(state);
    expect(pledgeState(pledge, after)).toBe(state === 'FUNDED' ? 'CONFIRMED' : 'RELEASED');
  });

  it('is taken back until it is decided, and then another amount can be pledged', () => {
    const { project, pledge } = pledgedBy(states.FUNDING, bruno, '1500.00');
    const back = withdrawPledge({ by: bruno, at: later }, pledge, project);
    const after = back.ok ? back.value.reduce<Project>(evolve, project) : project;
    expect(after.backing).toEqual({ pledged: { minor: 0n, currency: 'EUR' }, backerIds: [] });
    expect(codes(withdrawPledge({ by: bruno, at: deadline }, pledge, project))).toEqual(['TOO_LATE']);
    const withdrawn = { ...pledge, withdrawn: { by: bruno, at: later } };
    expect(codes(withdrawPledge({ by: bruno, at: later }, withdrawn, project))).toEqual(['PLEDGE_WITHDRAWN']);
    const funded = pledgedBy(project, greta, '10500.00').project;
    expect(codes(withdrawPledge({ by: bruno, at: later }, pledge, funded))).toEqual(['WRONG_STATE']);
    expect(pledgedBy(after, bruno, '3.00').project.backing?.pledged.minor).toBe(300n);
  });

  const pledge = (project: Project, change: object = {}) =>
    makePledge({ id: newId('plg'), backerId: greta, by: greta, at: later, amount: euros('1.00'), ...change }, project);

  it.each(names)('of what is %s is open while it is FUNDING', (name) => {
    expect(codes(pledge(states[name]))).toEqual(name === 'FUNDING' ? [] : ['WRONG_STATE']);
  });

  it('is refused late, twice, in another currency, of nothing, and of more than is needed', () => {
    expect(codes(pledge(states.FUNDING, { at: deadline }))).toEqual(['TOO_LATE']);
    expect(codes(pledge(pledgedBy(states.FUNDING, greta, '1.00').project))).toEqual(['ALREADY_PLEDGED']);
    expect(codes(pledge(states.FUNDING, { amount: { amount: '1.00', currency: 'USD' } }))).toEqual([
      'CURRENCY_MISMATCH',
    ]);
    expect(codes(pledge(states.FUNDING, { amount: euros('0') }))).toEqual(['AMOUNT_NOT_POSITIVE']);
    const { project } = pledgedBy(states.FUNDING, bruno, '0.01');
    expect(codes(pledge(project, { amount: euros('92233720368547758.07') }))).toEqual(['ABOVE_TARGET']);
    expect(pledge(project, { amount: euros('999999.00') })).toMatchObject({
      error: [{ code: 'ABOVE_TARGET', message: expect.stringMatching(/^\d+\.99 EUR are left/) }],
    });
    const backerIds = Array.from({ length: mostBackers }, () => newId('per'));
    const full: Project = { ...project, backing: { pledged: { minor: 1n, currency: 'EUR' }, backerIds } };
    expect(codes(pledge(full))).toEqual(['TOO_MANY_BACKERS']);
  });
});

describe('taking part', () => {
  const say = (type: 'invite' | 'join' | 'leave', project: Project, personId = bruno) =>
    takePart({ type, personId, at: later }, project);
  const after = (project: Project, ...said: readonly ('invite' | 'join' | 'leave')[]): Project => {
    let state = project;
    for (const type of said) {
      const decided = say(type, state);
      if (decided.ok) state = evolve(state, decided.value);
    }
    return state;
  };

  it.each<[('invite' | 'join' | 'leave')[], string | undefined]>([
    [['invite'], 'INVITED'],
    [['join'], 'ASKED'],
    [['invite', 'join'], 'JOINED'],
    [['join', 'invite'], 'JOINED'],
    [['invite', 'invite'], 'INVITED'],
    [['join', 'join'], 'ASKED'],
    [['invite', 'join', 'leave'], undefined],
    [['join', 'leave', 'invite'], 'INVITED'],
  ])('%j makes %s of somebody', (said, state) => {
    expect(after(states.IDEA, ...said).participants.find(({ personId }) => personId === bruno)?.state).toBe(state);
  });

  it('is refused twice, of the lead, of who is not there, and when it is over', () => {
    expect(codes(say('invite', after(states.IDEA, 'invite')))).toEqual(['ALREADY_THERE']);
    expect(codes(say('join', states.IDEA, ada))).toEqual(['LEADS_IT']);
    expect(codes(say('leave', states.IDEA))).toEqual(['PARTICIPANT_NOT_FOUND']);
    for (const over of [states.COMPLETED, states.CLOSED, states.ABANDONED]) {
      expect(codes(say('join', over))).toEqual(['WRONG_STATE']);
    }
  });

  it('ends at 200', () => {
    const participants = Array.from({ length: 200 }, () => ({
      ...{ personId: newId('per'), state: 'JOINED' as const, since: later },
    }));
    expect(codes(say('join', { ...states.IDEA, participants }))).toEqual(['TOO_MANY_PARTICIPANTS']);
  });
});

describe('attaching a commission', () => {
  const commission = givenCommission(commissionOpened());

  it('happens once, as long as the project is under way', () => {
    const attached = attach(commission, states.RUNNING, later);
    expect(attached).toMatchObject({ ok: true, value: { commissionId: commission.id } });
    expect(codes(attach(commission, states.CLOSED, later))).toEqual(['WRONG_STATE']);
    expect(codes(attach({ ...commission, projectId: newId('prj') }, states.RUNNING, later))).toEqual([
      'ALREADY_ATTACHED',
    ]);
    const lost = givenCommission(commissionOpened(), { type: 'commission.lost', reason: 'OUTBID', at: later });
    expect(codes(attach(lost, states.RUNNING, later))).toEqual(['WRONG_STATE']);
  });

  it('ends as long as the project is under way, and then it can be attached again', () => {
    const { RUNNING: project } = states;
    const ofIt = { ...commission, projectId: project.id };
    expect(detach(ofIt, project, later)).toMatchObject({ ok: true, value: { commissionId: commission.id } });
    for (const over of [states.COMPLETED, states.CLOSED, states.ABANDONED]) {
      expect(codes(detach({ ...ofIt, projectId: over.id }, over, later))).toEqual(['WRONG_STATE']);
    }
    expect(codes(detach(commission, project, later))).toEqual(['NOT_ATTACHED']);
    expect(codes(detach({ ...commission, projectId: newId('prj') }, project, later))).toEqual(['NOT_ATTACHED']);
    expect(attach(withProject(ofIt, undefined), project, later).ok).toBe(true);
  });
});
