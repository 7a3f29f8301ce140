import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import {
  begin,
  decide,
  evolve,
  ImpossibleInvitationEnd,
  type Invitation,
  type InvitationCommand,
  invite,
  mostOpen,
} from './invitation.ts';
import {
  canExpire,
  canListInvitations,
  canListInvitationsOf,
  canSeeCode,
  canSeeInvitation,
  canWithdrawInvitation,
} from './invitation-access.ts';
import { InvitationCodes } from './invitation-code.adapter.ts';
import { toEvent } from './invitations.events.ts';

const [ada, ivo, fabio] = [newId('per'), newId('per'), newId('per')];
const at = new Date('2026-11-26T09:00:00.000Z');
const expiresAt = new Date('2026-12-10T09:00:00.000Z');
const email = 'ivo@ivo.example';
const nothingOpen = { ofInviter: 0, isInvited: false };

function made(): Invitation {
  const invited = invite({ id: newId('ivt'), email: ' Ivo@IVO.example', by: ada, at }, nothingOpen);
  if (!invited.ok) throw new TypeError('It was refused.');
  return begin(invited.value);
}
const accept = (change: object = {}): InvitationCommand => ({ type: 'accept', by: ivo, email, at, ...change });
const after = (invitation: Invitation, command: InvitationCommand): Invitation => {
  const decided = decide(command, invitation);
  return decided.ok ? decided.value.reduce(evolve, invitation) : invitation;
};
const faults = (command: InvitationCommand, invitation: Invitation) => {
  const decided = decide(command, invitation);
  return decided.ok ? [] : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('an invitation', () => {
  it('is for an address, in its one form, and good for a fortnight', () => {
    expect(made()).toMatchObject({ email, invitedBy: ada, invitedAt: at, expiresAt, state: 'OPEN', version: 1 });
  });

  it('is one at a time for an address, and of one member at most twenty', () => {
    const of = (open: object, address = email) => {
      const invited = invite({ id: newId('ivt'), email: address, by: ada, at }, { ...nothingOpen, ...open });
      return invited.ok ? [] : invited.error.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
    };
    expect(of({ isInvited: true })).toEqual(['ALREADY_INVITED email']);
    expect(of({ ofInviter: mostOpen })).toEqual(['TOO_MANY_INVITATIONS']);
    expect(of({ ofInviter: mostOpen - 1 })).toEqual([]);
    for (const address of [
      '',
      'ivo',
      'ivo@',
      '@ivo.example',
      'i vo@ivo.example',
      `${'i'.repeat(250)}@ivo.example`,
      'ivo@ivo',
    ]) {
      expect(of({}, address)).toEqual(['INVALID_EMAIL email']);
    }
  });

  it('is accepted by the account with its address, and by no other', () => {
    expect(after(made(), accept())).toMatchObject({ state: 'ACCEPTED', acceptedBy: ivo, endedAt: at, version: 2 });
    expect(faults(accept({ email: 'iva@ivo.example' }), made())).toEqual(['OTHER_ADDRESS code']);
  });

  it('is accepted or declined while it is good, taken back at any time, and over by the clock', () => {
    for (const type of ['accept', 'decline'] as const) {
      expect(faults({ ...accept({ at: expiresAt }), type } as InvitationCommand, made())).toEqual(['TOO_LATE code']);
    }
    expect(after(made(), { type: 'decline', at })).toMatchObject({ state: 'DECLINED' });
    expect(after(made(), { type: 'withdraw', at: expiresAt })).toMatchObject({ state: 'WITHDRAWN' });
    expect(faults({ type: 'expire', at: new Date(expiresAt.getTime() - 1) }, made())).toEqual(['NOT_DUE invitationId']);
    expect(after(made(), { type: 'expire', at: expiresAt })).toMatchObject({ state: 'EXPIRED' });
  });

  it('is overtaken by another one that was accepted, be it over by the clock or not', () => {
    for (const when of [at, expiresAt]) {
      expect(after(made(), { type: 'overtake', at: when })).toMatchObject({
        state: 'NOT_NEEDED',
        endedAt: when,
        version: 2,
      });
    }
    const overtaken = after(made(), { type: 'overtake', at });
    expect(decide({ type: 'overtake', at }, overtaken)).toEqual({ ok: true, value: [] });
    expect(faults(accept(), overtaken)).toEqual(['WRONG_STATE code']);
    expect(faults({ type: 'expire', at: expiresAt }, overtaken)).toEqual(['WRONG_STATE invitationId']);
  });

  it('ends once: to say the same again does nothing, and something else is refused', () => {
    const accepted = after(made(), accept());
    expect(decide(accept(), accepted)).toEqual({ ok: true, value: [] });
    expect(faults(accept({ by: fabio }), accepted)).toEqual(['WRONG_STATE code']);
    expect(faults({ type: 'withdraw', at }, accepted)).toEqual(['WRONG_STATE invitationId']);
    const declined = after(made(), { type: 'decline', at });
    expect(decide({ type: 'decline', at }, declined)).toEqual({ ok: true, value: [] });
    expect(faults({ type: 'expire', at: expiresAt }, declined)).toEqual(['WRONG_STATE invitationId']);
    expect(() => evolve(accepted, { type: 'member.invitation-ended', outcome: 'EXPIRED', at })).toThrow(
      ImpossibleInvitationEnd,
    );
  });

  it('is told of with its address apart, and without its code', () => {
    const invitation = made();
    const { id } = invitation;
    const codes = new InvitationCodes('a secret of the tests');
    const { state: _state, version: _version, ...terms } = invitation;
    const invited = toEvent(invitation, { type: 'member.invited', terms });
    const data = { invitationId: id, invitedBy: ada, expiresAt: expiresAt.toISOString(), personal: { email } };
    expect(invited).toMatchObject({ subject: id, partition: id, visibility: 'internal', aggregateVersion: 1, data });
    const accepted = after(invitation, accept());
    const ended = toEvent(accepted, { type: 'member.invitation-ended', outcome: 'ACCEPTED', by: ivo, at });
    expect(ended.data).toEqual({ invitationId: id, outcome: 'ACCEPTED', personId: ivo });
    const expired = toEvent(accepted, { type: 'member.invitation-ended', outcome: 'EXPIRED', at });
    expect(expired.data).toEqual({ invitationId: id, outcome: 'EXPIRED', personId: null });
    expect(JSON.stringify([invited, ended])).not.toContain(codes.codeOf(id).slice(-22));
  });
});

describe('a code', () => {
  const codes = new InvitationCodes('a secret of the tests');
  const id = newId('ivt');

  it('names its invitation, and is the same each time', () => {
    expect(codes.read(codes.codeOf(id))).toBe(id);
    expect(codes.read(`  ${codes.codeOf(id)}\n`)).toBe(id);
    expect(new InvitationCodes('a secret of the tests').codeOf(id)).toBe(codes.codeOf(id));
    // 128 bits, and the id.
    expect(codes.codeOf(id)).toMatch(/^ivt_[0-9a-f-]{36}\.[\w-]{22}$/);
  });

  it('of another installation, or of another invitation, is none', () => {
    const other = new InvitationCodes('a secret of other tests');
    expect(codes.read(other.codeOf(id))).toBeUndefined();
    const mac = codes.codeOf(id).split('.')[1];
    expect(codes.read(`${newId('ivt')}.${mac}`)).toBeUndefined();
  });

  it.each(['', '.', id, `${id}.`, `${id}.AAAA`, `per_${id.slice(4)}.AAAA`, 'x'.repeat(100_000)])(
    'is not %#',
    (text) => {
      expect(codes.read(text)).toBeUndefined();
    },
  );

  it('that differs anywhere is none, and nothing makes it throw', () => {
    const code = codes.codeOf(id);
    fc.assert(
      fc.property(
        fc.nat({ max: code.length - 1 }),
        fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constant('\u{CE37A}')),
        (place, text) => {
          const other = code.slice(0, place) + text + code.slice(place + 1);
          // Blanks around a code are passed over.
          if (other.trim() !== code) expect(codes.read(other)).toBeUndefined();
        },
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => codes.read(text) === undefined));
    fc.assert(
      fc.property(fc.nat({ max: code.length }), fc.constantFrom('=', ' ', '\n', '~', '\u{CE37A}'), (place, text) => {
        const other = code.slice(0, place) + text + code.slice(place);
        if (other.trim() !== code) expect(codes.read(other)).toBeUndefined();
      }),
    );
  });
});

describe('who may', () => {
  const as = (sub: string, scope = 'members:write') => actorOf({ sub, scope });
  const administrator = as(fabio, 'members:administer');

  it('see an invitation: who made it, and administrators; its code: who made it, while it waits', () => {
    const invitation = made();
    expect([as(ada), administrator, as(ivo), anonymous].map((actor) => canSeeInvitation(actor, invitation))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([as(ada), administrator, as(ivo)].map((actor) => canSeeCode(actor, invitation))).toEqual([
      true,
      false,
      false,
    ]);
    expect(canSeeCode(as(ada), after(invitation, { type: 'decline', at }))).toBe(false);
  });

  it('take it back: who made it, and administrators, with a token that may write', () => {
    const invitation = made();
    const may = [as(ada), administrator, as(ada, ''), as(ivo)].map((actor) => canWithdrawInvitation(actor, invitation));
    expect(may).toEqual([true, true, false, false]);
  });

  it('list them: everybody their own, administrators all', () => {
    expect([as(ada), administrator, as(ivo)].map((actor) => canListInvitationsOf(actor, ada))).toEqual([
      true,
      true,
      false,
    ]);
    expect([administrator, as(ada)].map(canListInvitations)).toEqual([true, false]);
    expect([systemActor('members'), administrator].map(canExpire)).toEqual([true, false]);
  });
});
