import type { Members } from '../members.ts';
import type { ClaimAside } from './claims-aside.ts';

/** So many people's claims are read at a time. */
const atOnce = 1_000;

/** What people claim who are no members now. They are few beside the members: their claims are read, those of members are not. */
export async function claimsAside({
  claims,
  endorsements,
  memberships,
}: Pick<Members, 'claims' | 'endorsements' | 'memberships'>): Promise<readonly ClaimAside[]> {
  const outside = await memberships.outside();
  const aside: ClaimAside[] = [];
  for (let from = 0; from < outside.length; from += atOnce) {
    const theirs = [...(await claims.ofPersons(outside.slice(from, from + atOnce))).values()].flat();
    const levels = endorsements.levelLoader();
    const endorsed = await Promise.all(theirs.map(({ id }) => levels.load(id)));
    theirs.forEach(({ personId, skillUri, level, verification }, nth) => {
      aside.push({ personId, skillUri, level, isVerified: verification !== undefined, endorsedLevel: endorsed[nth] });
    });
  }
  return aside;
}
