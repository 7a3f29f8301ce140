import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { allianceDissolved, allianceFormed } from '@millepiani/events/members/alliance.events';
import { memberLeft } from '@millepiani/events/members/membership.events';
import type { DueJob } from '@millepiani/jobs/define-job';
import { actorOf, systemActor } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { ada, at, BadFixture } from '../../test/given.ts';
import { aNotice } from '../../test/notices-given.ts';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import { forgetting } from '../erasure/forgetting.commands.ts';
import { abandonOnLeaving } from '../reactions/abandon-proposals.reaction.ts';
import { keepAlliances } from '../reactions/keep-alliances.reaction.ts';
import type { ProposalText } from './drafting.ts';
import {
  draftProposal,
  matchProposal,
  publishProposal,
  respondToProposal,
  reviseProposal,
} from './noticeboard.commands.ts';
import type { ProposalId } from './proposal.ts';
import { expireProposal } from './proposal-ending.commands.ts';
import { dueProposalExpiries, proposalExpiryWorker } from './proposal-expiry.worker.ts';
import { boardStandingOf } from './proposal-saving.commands.ts';

const database = freshDatabase('projects_proposal_ending');
const hour = 3_600_000;
let service: OpenProjects;
let now = at;
let hinted: DueJob[] = [];
beforeAll(async () => {
  service = await openProjectsOn(database.uri, { now: () => now, hint: (job) => void hinted.push(job) });
});
beforeEach(() => {
  now = at;
  hinted = [];
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const callOf = <I extends object>(mutation: string, input: I, sub: PersonId = ada) => ({
  actor: actorOf({ sub, scope: 'projects:write' }),
  mutation,
  input: { idempotencyKey: newId('evt'), ...input },
});
const idOf = (answer: Awaited<ReturnType<typeof draftProposal>>): ProposalId => {
  if (!answer.ok) throw new BadFixture(answer.error);
  return answer.value.proposalId;
};
const draft = async (change: Partial<ProposalText> = {}, by: PersonId = ada) =>
  idOf(await draftProposal(service.projects, callOf('draftProposal', aNotice(change), by)));
async function publish(expiresAt: Date, by: PersonId = ada): Promise<ProposalId> {
  const proposalId = await draft({ expiresAt }, by);
  return idOf(
    await publishProposal(service.projects, callOf('publishProposal', { proposalId, expectedVersion: 1 }, by)),
  );
}
const find = (id: ProposalId) => service.projects.noticeboard.find(id);
const codesOf = (answer: Awaited<ReturnType<typeof expireProposal>>) =>
  answer.ok ? [] : answer.error.map(({ code }) => code);
const closings = (id: ProposalId) =>
  service.connection.collection('outbox').countDocuments({ subject: id, type: /proposal\.closed/ });

describe('the hint at an expiry', () => {
  it('is given when it is published, and when it is given another time, for a day ahead', async () => {
    const expiresAt = plusMs(at, 24 * hour);
    const proposalId = await publish(expiresAt);
    expect(hinted).toMatchObject([{ delayMs: 24 * hour, payload: { proposalId } }]);
    const other = plusMs(at, hour);
    const revision = { ...aNotice({ expiresAt: other }), proposalId, expectedVersion: 2 };
    const { kind: _, ...words } = revision;
    await reviseProposal(service.projects, callOf('reviseProposal', words));
    expect(hinted).toMatchObject([{}, { delayMs: hour }]);
    expect(hinted[0]?.id).not.toBe(hinted[1]?.id);
    await publish(plusMs(at, 24 * hour + 1));
    await draft({ expiresAt: other });
    expect(hinted).toHaveLength(2);
  });
});

describe('the reconciler', () => {
  it('finds what is published and overdue, or about to be, and nothing else', async () => {
    const expiresAt = plusMs(at, 300 * hour);
    const [due, later] = [await publish(expiresAt), await publish(plusMs(expiresAt, 2 * hour))];
    const unpublished = await draft({ expiresAt });
    now = plusMs(expiresAt, -30_000);
    const jobs = await dueProposalExpiries(service.projects);
    const ids = jobs.map(({ payload }) => Object(payload).proposalId);
    expect(jobs.find(({ payload }) => Object(payload).proposalId === due)).toMatchObject({ delayMs: 30_000 });
    expect(ids).not.toContain(later);
    expect(ids).not.toContain(unpublished);
  });
});

describe('expiring', () => {
  it('too early changes nothing, and stands in the way of nothing later', async () => {
    const expiresAt = plusMs(at, hour);
    const id = await publish(expiresAt);
    now = plusMs(expiresAt, -1);
    expect(codesOf(await expireProposal(service.projects, id))).toEqual(['NOT_DUE']);
    now = expiresAt;
    expect(codesOf(await expireProposal(service.projects, id))).toEqual([]);
    expect(await find(id)).toMatchObject({ state: 'CLOSED', reason: 'EXPIRED', version: 3 });
  });

  it('happens once, however often the job runs, at the same time too', async () => {
    const id = await publish(plusMs(at, hour));
    now = plusMs(at, 2 * hour);
    const worker = proposalExpiryWorker(() => service.projects);
    await Promise.all(Array.from({ length: 6 }, () => worker.run({ proposalId: id })));
    await worker.run({ proposalId: id });
    expect(await find(id)).toMatchObject({ state: 'CLOSED', version: 3 });
    expect(await closings(id)).toBe(1);
    await expect(worker.run({ proposalId: newId('per') })).rejects.toThrow('The payload is refused');
  });

  it('leaves alone what is matched, or not there', async () => {
    const [id, other] = [await publish(plusMs(at, hour)), await publish(plusMs(at, hour), newId('per'))];
    const bruno = newId('per');
    await respondToProposal(service.projects, callOf('respondToProposal', { proposalId: id, note: 'I could' }, bruno));
    const response = await service.projects.responses.by(bruno, id);
    const match = { proposalId: id, expectedVersion: 2, responseId: response?.id };
    await matchProposal(service.projects, callOf('matchProposal', match));
    now = plusMs(at, 2 * hour);
    expect(codesOf(await expireProposal(service.projects, id))).toEqual(['WRONG_STATE']);
    expect(codesOf(await expireProposal(service.projects, newId('prp')))).toEqual(['PROPOSAL_NOT_FOUND']);
    expect([(await find(id))?.state, (await find(other))?.state]).toEqual(['MATCHED', 'PUBLISHED']);
  });
});

describe('who leaves', () => {
  it('has nothing on the noticeboard any more, and others have theirs', async () => {
    const [bruno, greta] = [newId('per'), newId('per')];
    const expiresAt = plusMs(at, 900 * hour);
    const [first, second, theirs] = [
      await publish(expiresAt, bruno),
      await draft({ expiresAt }, bruno),
      await publish(expiresAt, greta),
    ];
    const event = exampleEvent(memberLeft);
    const leave = () =>
      service.react((transaction) =>
        abandonOnLeaving(() => service.projects).handle(
          { ...event, data: { ...event.data, personId: bruno } },
          transaction,
        ),
      );
    await leave();
    // Told again, as after a restored log, it has nothing left to do.
    await leave();
    for (const id of [first, second]) expect(await find(id)).toMatchObject({ state: 'CLOSED', reason: 'WITHDRAWN' });
    expect([await closings(first), await closings(second)]).toEqual([1, 1]);
    expect((await find(theirs))?.state).toBe('PUBLISHED');
  });
});

describe('who is erased', () => {
  it('is forgotten with what they asked, offered and responded, and whoever was told of it is told of that', async () => {
    const [bruno, greta] = [newId('per'), newId('per')];
    const expiresAt = plusMs(at, 900 * hour);
    const [own, theirs] = [await publish(expiresAt, bruno), await publish(expiresAt, greta)];
    const { projects } = service;
    await respondToProposal(projects, callOf('respondToProposal', { proposalId: theirs, note: 'Bruno could' }, bruno));
    await respondToProposal(projects, callOf('respondToProposal', { proposalId: own, note: 'Greta could' }, greta));
    const forget = async () => {
      for (const step of forgetting(projects).steps) await step(bruno, { personId: bruno, passes: 0, dueAt: at });
    };
    await forget();
    await forget();
    expect(await find(own)).toBeUndefined();
    expect(await closings(own)).toBe(1);
    expect((await find(theirs))?.state).toBe('PUBLISHED');
    expect(await projects.responses.by(bruno, theirs)).toBeUndefined();
    expect(await projects.responses.by(greta, own)).toBeUndefined();
  });
});

describe('alliances', () => {
  it('are those of the organizations for which somebody speaks, until they are dissolved', async () => {
    const [aurora, officina, allianceId, hugo] = [newId('org'), newId('org'), newId('ali'), newId('per')];
    const hear = (contract: typeof allianceFormed | typeof allianceDissolved, data: object) =>
      service.react((transaction) => {
        const event = exampleEvent(contract);
        return keepAlliances(() => service.projects).handle(
          { ...event, data: { ...event.data, ...data } },
          transaction,
        );
      });
    await service.react(({ session }) => service.projects.speakers.put(session, officina, [hugo]));
    await hear(allianceFormed, { allianceId, organizationIds: [aurora, officina] });
    const of = async (sub: PersonId) =>
      (await boardStandingOf(service.projects, actorOf({ sub, scope: 'projects:write' }))).alliances;
    expect([await of(hugo), await of(newId('per'))]).toEqual([[allianceId], []]);
    await hear(allianceDissolved, { allianceId });
    expect(await of(hugo)).toEqual([]);
    expect((await boardStandingOf(service.projects, systemActor('projects'))).alliances).toEqual([]);
  });
});
