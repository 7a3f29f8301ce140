import type { AgentId } from '@millepiani/kernel/id';
import { entriesOf } from '../src/directory/directory.commands.ts';
import { DirectoryStore } from '../src/directory/directory.store.ts';
import { toDocument } from '../src/directory/directory-document.store.ts';
import { SkillCatalogue } from '../src/skills/skill-catalogue.ts';
import { organizationOf, organizationsIn } from './organizations.ts';
import type { Seeding } from './parts.ts';
import { personIdOf, standingOf } from './people.ts';
import type { World } from './world.ts';

const batch = 500;
/** While the server looks up what one batch is made of, another one is made. */
const atOnce = 3;

/** Whoever is found: active members and registered organizations, in batches. */
function* found(world: World): Generator<readonly AgentId[]> {
  let ids: AgentId[] = [];
  for (const id of agents(world)) {
    ids.push(id);
    if (ids.length < batch) continue;
    yield ids;
    ids = [];
  }
  if (ids.length > 0) yield ids;
}

function* agents(world: World): Generator<AgentId> {
  for (let number = 0; number < world.members; number += 1) {
    if (standingOf(world, number) === 'ACTIVE') yield personIdOf(world, number);
  }
  for (let number = 0; number < organizationsIn(world); number += 1) {
    const { organization } = organizationOf(world, number);
    if (organization.state === 'registered') yield organization.id;
  }
}

/** The directory's entries, made by the service itself of all that is there by now. */
export async function seedDirectory({ world, stores, connection, writer }: Seeding): Promise<void> {
  // With it the connection has its model; its indexes are made afterwards.
  new DirectoryStore(connection);
  const sources = { ...stores, skills: new SkillCatalogue(world.catalogue) };
  const batches = found(world);
  // All take their next one from the same.
  const work = async () => {
    for (const ids of batches) {
      const entries = await entriesOf(sources, ids, { at: world.at });
      await writer.put('directory_entries', entries.map(toDocument));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await writer.settle();
}
