import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, idAt, inMinutes, many } from '@millepiani/testing/queries/many';
import type { Members } from '../../src/members.ts';

/** What is asked when people come in, and of what is kept of that, in all the ways in which it is asked. */
export const casesOfEntering = (members: Members): readonly ExplainedStore[] => [
  explained('AccountStore', members.accounts, {
    insert: async (store, session) => {
      const account = there(await store.find(her, session));
      await store.insert(session, { ...account, personId: idAt('per', 9_001), email: 'new@millepiani.example' });
    },
    replace: async (store, session) => store.replace(session, there(await store.find(her, session))),
    remove: (store, session) => store.remove(session, her),
    withoutContact: (store) => store.withoutContact(5),
    findByEmail: async (store, session) => {
      await store.findByEmail('0@millepiani.example');
      await store.findByEmail('0@millepiani.example', session);
    },
    find: async (store, session) => {
      await store.find(her);
      await store.find(her, session);
    },
    firstAdministrator: (store, session) => store.firstAdministrator(session),
    claimAdministrators: (store, session) => store.claimAdministrators(session),
    setFirstAdministrator: async (store, session) => {
      // There is one: it is refused, which ends the transaction.
      await store.setFirstAdministrator(session, her).catch(() => undefined);
    },
    loader: (store) => store.loader().loadMany([her, idAt('per', 1)]),
  }),
  explained('Throttle', members.throttle, {
    attempt: (store) =>
      store.attempt(
        [
          { counter: 'a', most: 5 },
          { counter: 'b', most: 5 },
          { counter: 'c', most: 5 },
        ],
        inMinutes(many),
      ),
    succeeded: async (store) => {
      const limits = ['d', 'e', 'f'].map((counter) => ({ counter, most: 5 }));
      await store.attempt(limits, inMinutes(many));
      await store.succeeded(limits);
    },
  }),
  explained('PendingSignUpStore', members.signUps, {
    insert: async (store, session) => {
      const signUp = there(await store.find(idAt('aml', 0), session));
      await store.insert(session, { ...signUp, id: idAt('aml', 9_001) });
    },
    find: async (store, session) => {
      await store.find(idAt('aml', 0));
      await store.find(idAt('aml', 0), session);
    },
    removeAll: (store, session) => store.removeAll(session, 'new-0@millepiani.example'),
    remove: (store, session) => store.remove(session, idAt('aml', 0)),
  }),
  explained('AccountMailStore', members.accountMails, {
    insert: async (store, session) => {
      const mail = there(await store.find(idAt('aml', 0), session));
      await store.insert(session, { ...mail, id: idAt('aml', 9_001) });
    },
    replace: async (store, session) => store.replace(session, there(await store.find(idAt('aml', 0), session))),
    find: async (store, session) => {
      await store.find(idAt('aml', 0));
      await store.find(idAt('aml', 0), session);
    },
    claim: (store) => store.claim(idAt('aml', 0), inMinutes(300), inMinutes(0)),
    dueBy: (store) => store.dueBy(inMinutes(300), 20),
    expire: async (store, session) => {
      for (const whose of [{ personId: idAt('per', 1) }, { address: '1@millepiani.example' }]) {
        await store.expire(session, whose, ['RESET_PASSWORD'], inMinutes(0));
        await store.expire(session, whose, ['RESET_PASSWORD', 'VERIFY_EMAIL'], inMinutes(0));
      }
    },
    removeAll: async (store, session) => {
      await store.removeAll(session, idAt('per', 1), '1@millepiani.example');
      await store.removeAll(session, idAt('per', 2), undefined);
    },
  }),
  explained('AuditStore', members.audit, {
    add: async (store, session) => {
      const [entry] = await store.page({ personId: her }, first);
      await store.add({ ...there(entry), id: idAt('aud', 9_001) });
      await store.add({ ...there(entry), id: idAt('aud', 9_002) }, session);
    },
    page: async (store) => {
      const [from, to] = [inMinutes(100), inMinutes(500)];
      for (const whose of [{}, { personId: her }])
        for (const kind of [{}, { kind: 'SIGNED_UP' } as const])
          for (const span of [{}, { from }, { to }, { from, to }]) {
            const filter = { ...whose, ...kind, ...span };
            const entries = await store.page(filter, first);
            await store.page(filter, behind(there(entries[0]).id));
          }
    },
    forgetNetworks: (store, session) => store.forgetNetworks(session, her),
  }),
  explained('SessionStore', members.sessions, {
    begin: async (store) => {
      const session = there(await store.find(idAt('ses', 0)));
      await store.begin({ ...session, id: idAt('ses', 9_001) }, async () => true);
      await store.begin({ ...session, id: idAt('ses', 9_002) }, async () => false);
    },
    touch: (store, session) => store.touch(session, her),
    removeAll: (store, session) => store.removeAll(session, her),
    find: async (store, session) => {
      await store.find(idAt('ses', 0));
      await store.find(idAt('ses', 0), session);
    },
    keepUse: async (store) => store.keepUse(there(await store.find(idAt('ses', 0)))),
    replace: async (store, session) => store.replace(session, there(await store.find(idAt('ses', 0), session))),
    openOf: async (store, session) => {
      await store.openOf(session, { personId: her });
      await store.openOf(session, { personId: her, clientId: idAt('cli', 4) });
    },
    openIn: (store, session) => store.openIn(session, 'browser 0'),
    openBy: (store, session) => store.openBy(session, 'first-party', 20),
    anyOpenBy: async (store) => {
      await store.anyOpenBy([idAt('cli', 4)]);
      await store.anyOpenBy([idAt('cli', 4), idAt('cli', 8), 'first-party']);
    },
    page: async (store) => {
      await store.page(her, first, inMinutes(0));
      await store.page(her, behind(idAt('ses', 300)), inMinutes(0));
    },
  }),
  explained('DenialStore', members.denials, {
    add: (store, session) => store.add(session, [{ subject: her, at: inMinutes(0) }]),
    since: (store) => store.since(inMinutes(300)),
  }),
  explained('ClientStore', members.clients, {
    insert: async (store, session) => {
      const client = there(await store.find(idAt('cli', 0), session));
      await store.insert(session, { ...client, id: idAt('cli', 9_001) });
    },
    replace: async (store, session) => {
      const client = there(await store.find(idAt('cli', 0), session));
      await store.replace(session, client.version, { ...client, version: 2 });
    },
    find: async (store, session) => {
      await store.find(idAt('cli', 0));
      await store.find(idAt('cli', 0), session);
    },
    findMany: (store) => store.findMany([idAt('cli', 0), idAt('cli', 1)]),
    page: async (store) => {
      await store.page(first);
      await store.page(behind(idAt('cli', 300)));
    },
    revoked: (store) => store.revoked(20),
  }),
  explained('Applications', members.applications, {
    metadata: (store) => store.metadata(idAt('cli', 0)),
    loader: (store) => store.loader().loadMany([idAt('cli', 0), 'first-party']),
  }),
  explained('ConsentStore', members.consents, {
    put: async (store, session) => store.put(session, there(await store.find(idAt('con', 0), session))),
    remove: (store, session) => store.remove(session, idAt('con', 0)),
    find: async (store, session) => {
      await store.find(idAt('con', 0));
      await store.find(idAt('con', 0), session);
    },
    of: async (store, session) => {
      await store.of(her, idAt('cli', 0));
      await store.of(her, idAt('cli', 0), session);
    },
    allOf: (store, session) => store.allOf(session, her),
    page: async (store) => {
      await store.page(her, first);
      await store.page(her, behind(idAt('con', 300)));
    },
  }),
  explained('RecordStore', members.records, {
    put: async (store) => {
      const life = { now: inMinutes(0), seconds: 999_999 };
      await store.put('Session', 'a new one', { uid: 'a new browser', accountId: her, grantId: 'a new grant' }, life);
      await store.put('RefreshToken', 'a new one', { jti: 'a new one', grantId: 'a new grant' }, life);
    },
    find: async (store) => {
      await store.find('Session', '0');
      await store.find('RefreshToken', 'none');
    },
    findBrowser: (store) => store.findBrowser('browser 0'),
    consume: (store) => store.consume('Session', '599', inMinutes(0)),
    remove: (store) => store.remove('Session', '598'),
    forgetGrant: (store, session) => store.forgetGrant(session, 'grant 0'),
    forgetBrowser: (store, session) => store.forgetBrowser(session, 'browser 0'),
    forgetBrowsersOf: async (store, session) => {
      await store.forgetBrowsersOf(session, her);
      await store.forgetBrowsersOf(session, idAt('per', 1), 'browser 1');
    },
    forgetPerson: (store, session) => store.forgetPerson(session, idAt('per', 2)),
  }),
  explained('SigningKeyStore', members.signingKeys, {
    all: async (store, session) => {
      await store.all();
      await store.all(session);
    },
    insert: async (store, session) => {
      const [key] = await store.all(session);
      await store.insert(session, { ...there(key), id: idAt('key', 9_001), sequence: 9_001 });
    },
    reseal: (store) => store.reseal(idAt('key', 0), 'sealed', 'sealed anew'),
    remove: (store) => store.remove(idAt('key', 5)),
  }),
];
