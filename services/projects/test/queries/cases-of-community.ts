import { actorOf, anonymous } from '@millepiani/kernel/actor';
import { DataExport } from '@millepiani/service/data-export/data-export';
import { toExportCursor } from '@millepiani/service/data-export/export-cursor';
import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, hers, idAt, inMinutes, skillAt } from '@millepiani/testing/queries/many';
import type { Connection } from 'mongoose';
import { sections } from '../../src/data-export/sections.store.ts';
import type { NoticeFilter } from '../../src/noticeboard/noticeboard.store.ts';
import { lotOf } from '../../src/pool/candidate.ts';
import type { Projects } from '../../src/projects.ts';
import { audiences, somebody } from './ours.ts';

const visibilities = ['PUBLIC', 'COMMUNITY', 'ALLIANCE'] as const;
/** All that can be looked for on the noticeboard at once, each with each. */
const everyFilter: readonly NoticeFilter[] = [undefined, 'REQUEST' as const]
  .flatMap((kind) => [undefined, ...visibilities].map((visibility) => ({ kind, visibility })))
  .flatMap((asked) => [undefined, skillAt(0)].map((skill) => ({ ...asked, skill })))
  .flatMap((asked) => [undefined, 'oak', 'wood oak'].map((text) => ({ ...asked, text })))
  .map((asked) => ({ ...asked, audiences, state: 'PUBLISHED' }));

/** What is asked of the noticeboard, in all the ways in which it is asked. */
export const casesOfNoticeboard = (projects: Projects): readonly ExplainedStore[] => [
  explained('NoticeboardStore', projects.noticeboard, {
    insert: async (store, session) => {
      const proposal = there(await store.find(idAt('prp', 0), session));
      await store.insert(session, { ...proposal, id: idAt('prp', 9_001) });
    },
    replace: async (store, session) => store.replace(session, 1, there(await store.find(idAt('prp', 0), session))),
    find: async (store, session) => {
      await store.find(idAt('prp', 0));
      await store.find(idAt('prp', 0), session);
    },
    page: async (store) => {
      const after = `${inMinutes(400).toISOString()} ${idAt('prp', 400)}`;
      for (const filter of everyFilter) {
        await store.page(filter, first);
        await store.page(filter, behind(after));
      }
      await store.page({ audiences: ['public'], state: 'PUBLISHED' }, first);
      await store.page({ audiences, state: 'DRAFT' }, first);
    },
    mayFit: async (store) => {
      await store.mayFit({ audiences, skills: [], needs: [] });
      await store.mayFit({ audiences, skills: [skillAt(0), skillAt(1)], needs: [skillAt(0)] });
    },
    publishedOf: async (store, session) => {
      await store.publishedOf([her]);
      await store.publishedOf([her, idAt('per', 2)], session);
    },
    due: (store) => store.due(inMinutes(300), 20),
    openOf: async (store, session) => {
      await store.openOf(her);
      await store.openOf(her, session);
    },
    countInTurn: (store, session) => store.countInTurn(session, her),
    forget: (store) => store.forget(idAt('per', 2)),
    loader: (store) => store.loader().loadMany([idAt('prp', 0), idAt('prp', 1)]),
    ownerLoader: async (store) => {
      for (const state of [undefined, 'PUBLISHED'] as const) {
        const loader = store.ownerLoader(async () => audiences);
        await loader.load({ ownerId: her, state, page: first });
        await loader.loadMany([
          { ownerId: her, state, page: behind(`${inMinutes(400).toISOString()} ${idAt('prp', 400)}`) },
          { ownerId: idAt('per', 3), state, page: first },
        ]);
      }
    },
  }),
  explained('ResponseStore', projects.responses, {
    insert: async (store, session) => {
      const response = there(await store.find(idAt('rsp', 0), session));
      await store.insert(session, { ...response, id: idAt('rsp', 9_001), personId: idAt('per', 9_001) });
    },
    replace: async (store, session) => store.replace(session, there(await store.find(idAt('rsp', 0), session))),
    find: async (store, session) => {
      await store.find(idAt('rsp', 0));
      await store.find(idAt('rsp', 0), session);
    },
    by: async (store, session) => {
      await store.by(her, idAt('prp', 0));
      await store.by(her, idAt('prp', 0), session);
    },
    forget: (store) => store.forget(idAt('per', 3), [idAt('prp', 2), idAt('prp', 3)]),
    loader: (store) => store.loader().loadMany([idAt('rsp', 0), idAt('rsp', 1)]),
    ownLoader: async (store) => {
      await store.ownLoader(her).load(idAt('prp', 0));
      await store.ownLoader(her).loadMany([idAt('prp', 0), idAt('prp', 4)]);
    },
    pageLoader: async (store) => {
      await store.pageLoader().load({ proposalId: idAt('prp', 1), page: first });
      await store.pageLoader().loadMany([
        { proposalId: idAt('prp', 1), page: behind(idAt('rsp', 300)) },
        { proposalId: idAt('prp', 4), page: first },
      ]);
    },
  }),
  explained('AllianceStore', projects.alliances, {
    put: (store, session) => store.put(session, { id: idAt('ali', 0), organizationIds: [hers] }),
    remove: (store, session) => store.remove(session, idAt('ali', 0)),
    of: async (store, session) => {
      await store.of([hers]);
      await store.of([hers, idAt('org', 1)], session);
    },
  }),
];

/** What is asked of what people can do, when they are free, and what they are held for. */
export const casesOfPool = ({ pool, work }: Projects): readonly ExplainedStore[] => [
  explained('PoolStore', pool, {
    putSkill: async (store, session) => {
      const claim = { skill: skillAt(1), level: 3 };
      await store.putSkill(session, { ...claim, claimId: idAt('clm', 0), personId: her });
      await store.putSkill(session, { ...claim, claimId: idAt('clm', 1_001), personId: idAt('per', 1) });
    },
    removeSkill: (store, session) => store.removeSkill(session, idAt('clm', 0)),
    putOffers: (store, session) => store.putOffers(session, her, []),
    forget: (store) => store.forget(idAt('per', 61)),
    skillLoader: async (store) => {
      await store.skillLoader().load({ skill: skillAt(0), level: 1, page: first });
      await store.skillLoader().loadMany([
        { skill: skillAt(0), level: 1, page: behind(`4 ${idAt('per', 300)}`) },
        { skill: skillAt(1), level: 1, page: first },
      ]);
    },
    drawn: async (store) => {
      await store.drawn([{ skill: skillAt(0), level: 1 }], { from: lotOf(idAt('per', 300)), most: 60 });
      const both = [skillAt(0), skillAt(1)].map((skill, at) => ({ skill, level: 1 + at }));
      await store.drawn(both, { from: lotOf(idAt('per', 300)), most: 60 });
    },
    mastered: async (store) => {
      await store.mastered([her], [skillAt(0)]);
      await store.mastered([her, idAt('per', 30)], [skillAt(0), skillAt(10)]);
    },
    skillsOf: (store) => store.skillsOf(her),
    countByLevel: async (store) => {
      await store.countByLevel([skillAt(0)]);
      await store.countByLevel([skillAt(0), skillAt(1)]);
    },
    windows: (store) => store.windows([her, idAt('per', 1)], () => ({ from: inMinutes(0), to: inMinutes(300) })),
    offerLoader: (store) => store.offerLoader().loadMany([her, idAt('per', 1)]),
  }),
  explained('AsideStore', pool.aside, {
    has: (store, session) => store.has(session, idAt('per', 1)),
    placeFor: (store, session) => store.placeFor(session, idAt('per', 1)),
    forget: (store, session) => store.forget(session, idAt('clm', 1_000)),
    forgetAll: (store) => store.forgetAll(idAt('per', 63)),
    put: (store, session) => store.put(session, her),
    takeBack: (store, session) => store.takeBack(session, idAt('per', 3)),
  }),
  explained('WorkStore', work, {
    hold: (store, session) => {
      const held = { personId: her, commissionId: idAt('com', 0), from: inMinutes(0), to: inMinutes(60) };
      return store.hold(session, { ...held, holdId: idAt('hld', 0), minutes: 60, mayUseTentative: false });
    },
    commit: async (store, session) => {
      const held = { personId: her, commissionId: idAt('com', 0), from: inMinutes(0), to: inMinutes(60) };
      await store.hold(session, { ...held, holdId: idAt('hld', 0), minutes: 60, mayUseTentative: false });
      await store.commit(session, idAt('hld', 0), inMinutes(0));
    },
    free: (store, session) => store.free(session, idAt('hld', 0), 'WITHDRAWN', inMinutes(0)),
    of: async (store) => {
      await store.of([her], inMinutes(300));
      await store.of([her, idAt('per', 1)], inMinutes(300));
    },
  }),
];

/** What is asked of who is who here, and who may see what. */
export const casesOfStanding = ({ names, guests, speakers }: Projects): readonly ExplainedStore[] => [
  explained('NameStore', names, {
    putPerson: (store, session) => store.putPerson(session, her, 'Ada'),
    putOrganization: (store, session) => store.putOrganization(session, hers, 'Studio'),
    isPerson: (store, session) => store.isPerson(her, session),
    loader: (store) => store.loader().loadMany([her, idAt('per', 1)]),
  }),
  explained('GuestStore', guests, {
    put: (store, session) => {
      const guest = { relationshipId: idAt('rel', 0), personId: her, organizationId: hers, from: '2026-01-01' };
      return store.put(session, { ...guest, to: null, grants: ['COMMISSIONS'] });
    },
    remove: (store, session) => store.remove(session, idAt('rel', 0)),
    isGranted: (store, session) => store.isGranted(session, { personId: her, organizationId: hers }, 'COMMISSIONS'),
    forget: (store) => store.forget(idAt('per', 3)),
    grantedTo: async (store, session) => {
      await store.grantedTo(her, inMinutes(0));
      await store.grantedTo(her, inMinutes(0), session);
    },
    grantedToEach: (store) => store.grantedToEach([her, idAt('per', 1)], inMinutes(0)),
  }),
  explained('SpeakerStore', speakers, {
    put: (store, session) => store.put(session, hers, [her]),
    of: (store, session) => store.of(session, hers),
    forget: (store, session) => store.forget(session, her),
    standingOf: async (store, session) => {
      await store.standingOf(actorOf({ sub: her, scope: 'projects:read' }));
      await store.standingOf(actorOf({ sub: her, scope: 'projects:read' }), session);
      await store.standingOf(anonymous);
    },
    standingOfEach: (store) => store.standingOfEach([actorOf({ sub: her, scope: 'projects:read' }), anonymous]),
  }),
];

/** What a person's export asks of all that is kept here. */
export const casesOfExport = (connection: Connection): readonly ExplainedStore[] => [
  explained('DataExport', new DataExport(connection, sections), {
    page: async (store) => {
      // Behind a key that is before all; and all sections from their first row on.
      for (const { name, orderedBy } of sections)
        await store.page(somebody, toExportCursor({ section: name, key: orderedBy ? '0' : ' ' }));
      await store.page(somebody, undefined);
    },
  }),
];
