import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type AgentId, isId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import { can } from '../organizations/organization-access.ts';
import { identifierChecks } from './identifiers.adapter.ts';
import { parseTaxFacts, type TaxFactsText } from './parse-tax-facts.ts';
import type { TaxFacts } from './tax-facts.ts';
import { evolve, profileOn, set, type TaxProfileId } from './tax-profile.ts';
import { canSetTaxes, type Taxed } from './tax-profile-access.ts';
import { toEvent } from './tax-profiles.events.ts';

type Answered = Promise<Result<{ taxProfileId: TaxProfileId }, Failures>>;

/** What is said of an agent's taxes. */
type Said = { readonly agentId: string; readonly validFrom: string; readonly profile: TaxFactsText };

/** Says how an agent is taxed from a day on. The person may, or the owners of the organization. */
export function setTaxProfile(members: Members, call: CallWith<Said>): Answered {
  return members.commands.run(call, async (transaction) => {
    const taxed = await findTaxed(members, transaction, call.input.agentId);
    if (!taxed.ok) return taxed;
    if (!canSetTaxes(transaction.actor, taxed.value))
      return fail('FORBIDDEN', 'A person, and who owns an organization, says how it is taxed.', ['agentId']);
    const { id } = taxed.value;
    const facts = parseFacts(call.input.profile, { isPerson: isId(id, 'per'), path: ['profile'] });
    if (!facts.ok) return facts;
    return saveTaxProfile(members, transaction, { agentId: id, validFrom: call.input.validFrom, facts: facts.value });
  });
}

/** Reads how an agent is taxed, with the checks of its identifiers. Fails as {@link parseTaxFacts} does. */
export const parseFacts = (
  text: TaxFactsText,
  reading: { readonly isPerson: boolean; readonly path: readonly string[] },
): Result<TaxFacts, Failures> => parseTaxFacts(text, { ...reading, checks: identifierChecks });

/** Stores and tells how an agent is taxed from a day on, in the transaction of a command that may. */
export async function saveTaxProfile(
  members: Members,
  { session, emit, now }: Transaction,
  said: { readonly agentId: AgentId; readonly validFrom: string; readonly facts: TaxFacts },
): Answered {
  const before = await members.taxProfiles.claim(session, said.agentId);
  const decided = set({ ...said, id: newId('tax'), at: now }, before);
  if (!decided.ok) return decided;
  const after = decided.value.reduce(evolve, before);
  for (const { id } of decided.value) {
    const profile = after.find((one) => one.id === id);
    if (!profile) continue;
    await members.taxProfiles.save(session, profile);
    await emit([toEvent(profile)]);
  }
  const valid = profileOn(after, said.validFrom);
  return valid ? ok({ taxProfileId: valid.id }) : fail('NOTHING_TO_DO', 'Nothing happened.');
}

async function findTaxed(
  members: Members,
  { actor, session }: Transaction,
  agentId: string,
): Promise<Result<Taxed, Failures>> {
  const id = parseId(agentId, ['per', 'org'], ['agentId']);
  if (!id.ok) return id;
  const { value } = id;
  if (isId(value, 'per')) {
    const [person] = await members.persons.findMany([value], session);
    return person ? ok({ id: value }) : notFound();
  }
  const organization = isId(value, 'org') ? await members.organizations.find(value, session) : undefined;
  // To somebody who may not see it, it is not there.
  return organization && can(actor, 'see', organization) ? ok({ id: value, organization }) : notFound();
}

const notFound = () => fail('AGENT_NOT_FOUND', 'There is none with this id.', ['agentId']);
