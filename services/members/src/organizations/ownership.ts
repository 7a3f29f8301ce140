import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { equals, formatShare, parseShare, type Rational, rational, sum } from '@millepiani/kernel/rational';
import { err, ok, type Result } from '@millepiani/kernel/result';

/** An owner as the edge hands it over. */
export interface OwnerText {
  readonly personId: string;
  readonly share: string;
}

/** An owner with an exact share. */
interface OwnerShare {
  readonly personId: PersonId;
  readonly share: Rational;
}

const most = 50;

/**
 * Reads an organization's owners. Fails with `NO_OWNER`, `TOO_MANY_OWNERS` (over 50), `INVALID_ID`, `INVALID_SHARE`,
 * `DUPLICATE_OWNER` or `SHARES_NOT_WHOLE` (they total anything but exactly 100 %).
 */
export function parseOwners(owners: readonly OwnerText[]): Result<readonly OwnerShare[], Failures> {
  if (owners.length === 0) return fail('NO_OWNER', 'An organization has at least one owner.', ['owners']);
  if (owners.length > most) return fail('TOO_MANY_OWNERS', `At most ${most} owners.`, ['owners']);
  const parsed = owners.map((owner, at) =>
    gather({
      personId: parseId(owner.personId, ['per'], ['owners', at, 'personId']),
      share: parseShare(owner.share, ['owners', at, 'share']),
    }),
  );
  const failures = parsed.flatMap((owner) => (owner.ok ? [] : [...owner.error]));
  if (failures.length > 0) return err(failures);
  return checkTogether(parsed.flatMap((owner) => (owner.ok ? [owner.value] : [])));
}

function checkTogether(owners: readonly OwnerShare[]): Result<readonly OwnerShare[], Failures> {
  const twice = owners.findIndex((owner, at) => owners.findIndex((other) => other.personId === owner.personId) < at);
  if (twice >= 0) return fail('DUPLICATE_OWNER', 'This person is named twice.', ['owners', twice, 'personId']);
  const total = sum(owners.map((owner) => owner.share));
  if (equals(total, rational(1n))) return ok(owners);
  return fail('SHARES_NOT_WHOLE', `The shares total ${formatShare(total)}, not 100%.`, ['owners']);
}
