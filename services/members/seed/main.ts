import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { connectStore } from '@millepiani/mongo/connection';
import { hashPassword } from '../src/identity/password.adapter.ts';
import { readEscoSkills } from '../src/skills/esco-skills.adapter.ts';
import { readSeedConfig } from './config.ts';
import { type PartDone, seedMembers } from './seed.ts';
import { makeWorld } from './world.ts';

// Run by `npm run seed`, which has read the words and made room: a line for each part, as JSON, on standard output.

const { values } = parseArgs({ options: { members: { type: 'string' }, seed: { type: 'string' } } });
const { mongodbUri } = readSeedConfig();
// Of a million people an index takes many minutes.
const answerWithinMs = 3_600_000;
const connection = await connectStore({ uri: mongodbUri, appName: 'seed', answerWithinMs });
try {
  const world = makeWorld({
    ...{ members: Number(values.members), seed: Number(values.seed), at: new Date() },
    catalogue: readEscoSkills(),
    passwordHash: await hashPassword(randomBytes(24).toString('base64url')),
  });
  const done = (part: PartDone) => void process.stdout.write(`${JSON.stringify(part)}\n`);
  await seedMembers(connection, world, done);
} finally {
  await connection.close();
}
