import { type Failures, fail } from '@millepiani/kernel/failure';
import type { ClientId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';

export type PushSubscriptionId = Id<'psh'>;

/** What a message to a device is encrypted for (RFC 8291). */
export interface DeviceKeys {
  /** The device's public key: a point of P-256, 65 bytes in base64url. */
  readonly p256dh: string;
  /** A secret that the device shares with us: 16 bytes in base64url. */
  readonly auth: string;
}

/** A device that a person gets notifications on, by its push service. */
export interface PushSubscription extends DeviceKeys {
  readonly id: PushSubscriptionId;
  readonly personId: PersonId;
  /** The partner's application that registered it last; undefined: its owner did. */
  readonly registeredBy: ClientId | undefined;
  /** Where its push service takes messages for it. Whoever knows it can reach the device: it is shown to nobody. */
  readonly url: string;
  /** What the person calls the device; undefined: nothing. */
  readonly label: string | undefined;
  readonly registeredAt: Instant;
  readonly version: number;
}

/** Why a device gets no notifications any more. */
export type RemovalReason = 'BY_OWNER' | 'GONE' | 'TAKEN_OVER' | 'APPLICATION_LET_OUT';

/** The most devices that somebody has. */
export const mostDevices = 10;
const longestLabel = 60;

/** Reads what a person calls a device. Fails with `LABEL_TOO_LONG`. */
export function parseLabel(text: string | null | undefined): Result<string | undefined, Failures> {
  const label = text?.trim().replace(/\s+/g, ' ') ?? '';
  if ([...label].length > longestLabel) return fail('LABEL_TOO_LONG', `At most ${longestLabel} characters.`, ['label']);
  return ok(label === '' ? undefined : label);
}

/** A device is registered: for the first time, or anew with the keys that it has now. It keeps its label unless another is said, or none (''). */
export const register = (
  before: PushSubscription | undefined,
  fresh: Omit<PushSubscription, 'version'>,
): PushSubscription => ({
  ...fresh,
  id: before?.id ?? fresh.id,
  label: (fresh.label ?? before?.label) || undefined,
  registeredAt: before?.registeredAt ?? fresh.registeredAt,
  version: (before?.version ?? 0) + 1,
});
