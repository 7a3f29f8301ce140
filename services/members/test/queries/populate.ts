import type { Connection } from 'mongoose';
import { many } from './many.ts';
import { rowsOfPeople } from './rows-of-people.ts';
import { rowsOfDirectory, rowsOfEntering, rowsOfWork } from './rows-of-work.ts';

const rows = { ...rowsOfPeople, ...rowsOfWork, ...rowsOfDirectory, ...rowsOfEntering };

/** Of what there is never much, as much as there may be. */
const few: Readonly<Record<string, number>> = { SigningKey: 6 };

/** The models of a connection for which there are no rows, and rows for which there is no model. */
export function unpopulated(connection: Connection): readonly string[] {
  const models = Object.keys(connection.models);
  return [
    ...models.filter((name) => !(name in rows)).map((name) => `${name} has no rows: give it some in rows-of-….ts`),
    ...Object.keys(rows)
      .filter((name) => !models.includes(name))
      .map((name) => `${name} is no model`),
  ];
}

/** Puts many rows in every collection, each as its model's schema has it. */
export async function populate(connection: Connection): Promise<void> {
  for (const [name, row] of Object.entries(rows)) {
    const count = few[name] ?? many;
    await connection.models[name]?.insertMany(Array.from({ length: count }, (_, at) => row(at)));
  }
}
