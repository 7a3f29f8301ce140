import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type AgentId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import { type Commission, withAgreement } from '../commissions/commission.ts';
import { findCommission } from '../commissions/commissions.commands.ts';
import { bind } from '../commitments/commitment-lifecycle.ts';
import { saveCommitments } from '../commitments/commitment-saving.commands.ts';
import type { Projects } from '../projects.ts';
import { currentTeam } from '../teams/team-saving.commands.ts';
import { type Agreement, type AgreementEvent, type AgreementVersion, evolve, type VersionId } from './agreement.ts';
import { canSeeVersion, signingFor } from './agreement-access.ts';
import { toEvent } from './agreements.events.ts';
import { contentHashOf } from './content-hash.adapter.ts';
import { type AgreementText, compose } from './proposing.ts';
import { sign } from './signing.ts';

/** What a command of an agreement answers. */
export type AgreementAnswer = { readonly versionId: VersionId; readonly commissionId: Commission['id'] };

type Answered = Promise<Result<AgreementAnswer, Failures>>;

/** Proposes a version of a commission's agreement. Whoever manages the commission may. */
export const proposeAgreement = (
  projects: Projects,
  call: CallWith<AgreementText & { readonly commissionId: string; readonly expectedVersion: number }>,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { commissionId, expectedVersion, ...text } = call.input;
    const found = await findCommission(projects, transaction, commissionId, 'manage');
    return found.ok ? proposeText(projects, transaction, found.value, { expectedVersion, text }) : found;
  });

/** Proposes a version of the agreement of a commission that the actor manages. */
export async function proposeText(
  projects: Projects,
  transaction: Transaction,
  commission: Commission,
  { expectedVersion, text }: { readonly expectedVersion: number; readonly text: AgreementText },
): Answered {
  const { actor, session, now } = transaction;
  if (!actor.id) return fail('FORBIDDEN', 'A person proposes an agreement.');
  const agreement = await projects.agreements.ofCommission(commission.id, session);
  const content = compose(
    { newId: newId('agr'), expectedVersion, text },
    {
      commission,
      agreement,
      team: await currentTeam(projects, transaction, commission),
      commitments: await projects.commitments.ofCommission(commission.id, session),
    },
  );
  if (!content.ok) return content;
  const versionId = newId('agv');
  const contentHash = contentHashOf(content.value);
  await save(projects, transaction, agreement, [
    { type: 'agreement.proposed', versionId, content: content.value, contentHash, by: actor.id, at: now },
  ]);
  return ok({ versionId, commissionId: commission.id });
}

/** What one signs. */
export type SigningText = {
  readonly versionId: string;
  readonly contentHash: string;
  readonly partyId?: string | null | undefined;
};

/** Signs a version that is proposed. Its parties may, and who speaks for one. */
export const signAgreement = (projects: Projects, call: CallWith<SigningText>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const found = await findVersion(projects, transaction, call.input.versionId);
    if (!found.ok) return found;
    const { actor, now: at } = transaction;
    const { version, standing, commission } = found.value;
    const named = parseParty(call.input.partyId);
    if (!named.ok) return named;
    const party = signingFor(standing, version, named.value);
    if (!party.ok) return party;
    if (!actor.id) return fail('FORBIDDEN', 'A person signs.');
    const on = await signingOf(projects, transaction, commission, version);
    const { contentHash } = call.input;
    const decided = sign({ versionId: version.id, partyId: party.value, by: actor.id, at, contentHash }, on);
    if (!decided.ok) return decided;
    await save(projects, transaction, on.agreement, decided.value);
    if (decided.value.some(({ type }) => type === 'agreement.in-force')) await bindAll(projects, transaction, on);
    return ok({ versionId: version.id, commissionId: commission.id });
  });

function parseParty(partyId: string | null | undefined): Result<AgentId | undefined, Failures> {
  return partyId === undefined || partyId === null ? ok(undefined) : parseId(partyId, ['per', 'org'], ['partyId']);
}

interface FoundVersion {
  readonly version: AgreementVersion;
  readonly commission: Commission;
  readonly standing: Standing;
}

/** The version that the actor may see. One that the actor may not see is not there. */
async function findVersion(
  projects: Projects,
  { actor, session }: Transaction,
  versionId: string,
): Promise<Result<FoundVersion, Failures>> {
  const id = parseId(versionId, ['agv'], ['versionId']);
  if (!id.ok) return id;
  const version = await projects.agreements.findVersion(id.value, session);
  const commission = version && (await projects.commissions.find(version.content.commissionId, session));
  const standing = await projects.speakers.standingOf(actor, session);
  if (version && commission && canSeeVersion(standing, version, commission))
    return ok({ version, commission, standing });
  return fail('VERSION_NOT_FOUND', 'There is none with this id.', ['versionId']);
}

/** What a version is signed against, as it is in this transaction. */
async function signingOf(
  projects: Projects,
  transaction: Transaction,
  commission: Commission,
  version: AgreementVersion,
) {
  const { session } = transaction;
  const agreement = await projects.agreements.ofCommission(commission.id, session);
  if (!agreement) throw new VersionWithoutAgreement(version.id);
  return {
    agreement,
    version,
    commission,
    hashNow: contentHashOf(version.content),
    team: await currentTeam(projects, transaction, commission),
    commitments: await projects.commitments.ofCommission(commission.id, session),
  };
}

/**
 * Binds everybody by the version that all have signed. The commission's row names it: of a team that is dissolved at once and
 * this, one begins again.
 */
async function bindAll(
  projects: Projects,
  transaction: Transaction,
  { version, commission, commitments: present }: Awaited<ReturnType<typeof signingOf>>,
): Promise<void> {
  const { session, now: at } = transaction;
  const { agreementId, seats } = version.content;
  const agreed = { id: agreementId, versionId: version.id };
  await projects.commissions.replace(session, commission.version, withAgreement(commission, agreed));
  const newIds = seats.map(() => newId('cmt'));
  const facts = { commissionId: commission.id, agreementVersionId: version.id, seats, present, newIds, at };
  await saveCommitments(projects, transaction, bind(facts));
}

async function save(
  projects: Projects,
  { session, emit }: Transaction,
  before: Agreement | undefined,
  events: readonly AgreementEvent[],
): Promise<void> {
  const [first, ...others] = events;
  if (!first) return;
  const after = others.reduce<Agreement>(evolve, evolve(before, first));
  await projects.agreements.save(session, before, after);
  await emit(events.map((happened, at) => toEvent(after, after.version - events.length + 1 + at, happened)));
}

/** A version's agreement is not there: the store was written by something else. */
class VersionWithoutAgreement extends TypeError {
  constructor(versionId: string) {
    super(`The agreement of the version ${versionId} is not there.`);
  }
}
