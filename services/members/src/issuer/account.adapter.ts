import { isId } from '@millepiani/kernel/id';
import type { Account, FindAccount } from 'oidc-provider';
import type { Members } from '../members.ts';
import { useSession } from '../sessions/sessions.commands.ts';

const locales = { EN: 'en', IT: 'it' } as const;

/**
 * Who somebody is, at each step of theirs: nobody where they may not enter, or where the session is over that a token belongs to.
 */
export const findAccount =
  (members: Members): FindAccount =>
  async (_ctx, sub, token): Promise<Account | undefined> => {
    if (!isId(sub, 'per')) return undefined;
    const account = await members.accounts.find(sub);
    if (!(account && (await members.mayEnter(sub)))) return undefined;
    const grantId = token && 'grantId' in token ? token.grantId : undefined;
    if (token && !(typeof grantId === 'string' && isId(grantId, 'ses') && (await useSession(members, grantId)))) {
      return undefined;
    }
    return {
      accountId: sub,
      claims: async () => {
        const [person] = await members.persons.findMany([sub]);
        const { email, contact } = account;
        return {
          sub,
          name: person?.name,
          email,
          locale: contact && locales[contact.locale],
          zoneinfo: contact?.timeZone,
        };
      },
    };
  };
