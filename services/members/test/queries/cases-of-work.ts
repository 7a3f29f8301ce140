import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { dayAt, her, hers, idAt, inMinutes, skillAt } from '@millepiani/testing/queries/many';
import type { Members } from '../../src/members.ts';

/** All that can be asked of courses at once, each with each. */
const everyAsking = [first, behind(idAt('crs', 100))]
  .flatMap((request) => [false, true].map((withRetired) => ({ request, withRetired })))
  .flatMap((asked) => [undefined, skillAt(4)].map((skillUri) => ({ ...asked, skillUri })))
  .flatMap((asked) => [undefined, hers].map((providerId) => ({ ...asked, providerId })))
  .flatMap((asked) => [undefined, ['oak'], ['wo', 'oak']].map((words) => ({ ...asked, words })));

/** What is asked of what people learn, offer and are asked for, in all the ways in which it is asked. */
export const casesOfWork = (members: Members): readonly ExplainedStore[] => [
  explained('CourseStore', members.courses, {
    insert: async (store, session) => {
      const course = there(await store.find(session, idAt('crs', 0)));
      await store.insert(session, { ...course, id: idAt('crs', 9_001) });
    },
    replace: async (store, session) => {
      const course = there(await store.find(session, idAt('crs', 0)));
      await store.replace(session, { ...course, version: 2 });
    },
    find: (store, session) => store.find(session, idAt('crs', 0)),
    count: async (store, session) => {
      await store.count(session, hers);
      await store.count(session, undefined);
    },
    page: async (store) => {
      for (const asked of everyAsking) await store.page(asked);
    },
    trained: (store) => store.trained(20),
    loader: (store) => store.loader().loadMany([idAt('crs', 0), idAt('crs', 1)]),
  }),
  explained('TrainingStore', members.trainings, {
    insert: async (store, session) => {
      const record = there(await store.find(session, idAt('trn', 0)));
      await store.insert(session, { ...record, id: idAt('trn', 9_001), personId: idAt('per', 9_001) });
    },
    replace: async (store, session) => {
      const record = there(await store.find(session, idAt('trn', 0)));
      await store.replace(session, { ...record, version: 2 });
    },
    remove: async (store, session) => store.remove(session, there(await store.find(session, idAt('trn', 0)))),
    find: (store, session) => store.find(session, idAt('trn', 0)),
    ofPerson: (store, session) => store.ofPerson(session, her),
    count: (store, session) => store.count(session, her),
    has: (store, session) => store.has(session, { personId: her, courseId: idAt('crs', 4), completedOn: dayAt(4) }),
    confirmedOf: (store, session) => store.confirmedOf(session, her),
    page: async (store) => {
      for (const isAll of [false, true]) {
        await store.page({ personId: her, isAll, request: first });
        await store.page({ personId: her, isAll, request: behind(idAt('trn', 300)) });
      }
    },
    pageOfCourse: async (store) => {
      for (const state of [undefined, 'CONFIRMED'] as const) {
        await store.pageOfCourse({ courseId: idAt('crs', 1), state, request: first });
        await store.pageOfCourse({ courseId: idAt('crs', 1), state, request: behind(idAt('trn', 300)) });
      }
    },
    loader: (store) => store.loader().loadMany([idAt('trn', 0), idAt('trn', 1)]),
  }),
  explained('AvailabilityStore', members.availability, {
    claim: (store, session) => store.claim(session, her, inMinutes(0)),
    save: async (store, session) => {
      const before = await store.claim(session, her, inMinutes(0));
      const [one, other] = [there(before.offers[0]), there(before.offers[1])];
      const offers = [
        { ...one, offeredAt: inMinutes(1) },
        ...before.offers.filter((offer) => offer !== one && offer !== other),
      ];
      await store.save(session, before, { ...before, offers });
    },
    removeAll: (store, session) => store.removeAll(session, her),
    forgetCapacity: (store, session) => store.forgetCapacity(session, her),
    find: (store, session) => store.find(idAt('avl', 0), session),
    loader: (store) => store.loader().loadMany([idAt('avl', 0), idAt('avl', 1)]),
    ofPersons: async (store, session) => {
      await store.ofPersons([her], inMinutes(0));
      await store.ofPersons([her, idAt('per', 3)], inMinutes(0), session);
    },
    personLoader: async (store) => {
      await store.personLoader(() => inMinutes(0)).load(her);
      await store.personLoader(() => inMinutes(0)).loadMany([her, idAt('per', 3)]);
    },
  }),
  explained('HoldStore', members.holds, {
    insert: async (store, session) => {
      const hold = there(await store.find(idAt('hld', 0), session));
      await store.insert(session, { ...hold, id: idAt('hld', 9_001) });
    },
    replace: async (store, session) => {
      const hold = there(await store.find(idAt('hld', 0), session));
      await store.replace(session, hold.version, { ...hold, version: 2 });
    },
    find: (store, session) => store.find(idAt('hld', 0), session),
    activeOf: async (store, session) => {
      await store.activeOf([her], inMinutes(0));
      await store.activeOf([her, idAt('per', 3)], inMinutes(0), session);
    },
    active: (store, session) => store.active(her, inMinutes(0), session),
    due: (store) => store.due(inMinutes(300), 20),
    page: async (store) => {
      await store.page(her, first);
      await store.page(her, behind(idAt('hld', 300)));
    },
    loader: (store) => store.loader().loadMany([idAt('hld', 0), idAt('hld', 1)]),
    personLoader: (store) => store.personLoader(() => inMinutes(0)).loadMany([her, idAt('per', 3)]),
  }),
  explained('CalendarFeedStore', members.feeds, {
    find: (store, session) => store.find(her, session),
    findByToken: (store) => store.findByToken('hash 0'),
    put: async (store, session) => store.put(session, there(await store.find(her, session))),
    remove: (store, session) => store.remove(session, her),
    changedAt: async (store, session) => {
      const feed = there(await store.find(idAt('per', 599), session));
      await store.changedAt(feed, 'before', inMinutes(0));
      await store.changedAt(feed, 'after', inMinutes(0));
    },
    loader: (store) => store.loader().loadMany([her, idAt('per', 1)]),
  }),
  explained('RoleDemandStore', members.roleDemands, {
    find: (store, session) => store.find(session, idAt('com', 0)),
    save: async (store, session) => store.save(session, there(await store.find(session, idAt('com', 0)))),
    open: (store) => store.open(20),
    named: (store) => store.named([idAt('com', 0), idAt('com', 1)]),
  }),
  explained('GapDayStore', members.gapDays, {
    save: async (store) => {
      const gap = { level: 3, asked: 2, people: 1, endorsed: 0, verified: 0 };
      const gaps = [0, 1].map((at) => ({ ...gap, skillUri: skillAt(at) }));
      await store.save(dayAt(119), gaps);
      await store.save(dayAt(118), []);
    },
    page: async (store) => {
      await store.page(skillAt(1), first);
      await store.page(skillAt(1), behind(dayAt(60)));
    },
  }),
  explained('ReportStore', members.reports, {
    request: (store, session) => store.request(session, dayAt(0), inMinutes(0)),
    state: (store) => store.state(dayAt(0)),
    find: (store) => store.find(dayAt(0)),
    save: async (store) => store.save(there(await store.find(dayAt(599)))),
    page: async (store) => {
      await store.page(first);
      await store.page(behind(dayAt(300)));
    },
  }),
];
