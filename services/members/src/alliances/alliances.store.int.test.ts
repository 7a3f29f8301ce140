import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { type Alliance, begin, evolve, type Mandate } from './alliance.ts';
import { CorruptAlliance } from './alliance-document.store.ts';
import { StaleAlliance } from './alliances.store.ts';

const database = freshDatabase('members_alliances');
const at = new Date('2026-11-24T09:00:00.000Z');
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const [aurora, officina, ada] = [newId('org'), newId('org'), newId('per')];

function proposed(mandate: Mandate = { kind: 'WITH_REPRESENTATION', invoicerId: aurora }): Alliance {
  const terms = { id: newId('ali'), name: 'Together', organizationIds: [aurora, officina], mandate };
  return begin({
    type: 'alliance.proposed',
    terms: { ...terms, proposedFor: aurora, proposedBy: ada, proposedAt: at },
  });
}
const agreed = { type: 'alliance.agreed', organizationId: officina, by: ada } as const;
const active = () => evolve(evolve(proposed(), agreed), { type: 'alliance.formed', at });
const inSession = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(service.connection, work);
const insert = (alliance: Alliance) => inSession((session) => service.members.alliances.insert(session, alliance));
const find = ({ id }: Alliance) => inSession((session) => service.members.alliances.find(id, session));

describe('the store of alliances', () => {
  it('gives back what it was given, in every state', async () => {
    const states = [
      proposed({ kind: 'WITHOUT_REPRESENTATION', invoicerId: undefined }),
      evolve(proposed(), { type: 'alliance.declined', organizationId: officina, by: ada }),
      active(),
      evolve(active(), { type: 'alliance.dissolved', at }),
    ];
    for (const alliance of states) {
      await insert(alliance);
      expect(await find(alliance)).toEqual(alliance);
    }
  });

  it('replaces nothing that has changed meanwhile', async () => {
    const alliance = active();
    await insert(alliance);
    const stale = inSession((session) => service.members.alliances.replace(session, 1, alliance));
    await expect(stale).rejects.toThrow(StaleAlliance);
  });

  it.each(['formedAt', 'mandate.invoicerId'])(
    'refuses one without its %s, which something else wrote',
    async (field) => {
      const alliance = active();
      await insert(alliance);
      const rows = service.connection.collection<{ _id: string }>('alliances');
      await rows.updateOne({ _id: alliance.id }, { $unset: { [field]: '' } });
      await expect(find(alliance)).rejects.toThrow(CorruptAlliance);
    },
  );
});
