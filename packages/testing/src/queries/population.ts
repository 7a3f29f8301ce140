import { many } from './many.ts';

/** The rows of a model, one after the other by their numbers: its schema checks them, and what reads them does. */
export type RowsOf = Readonly<Record<string, (at: number) => Readonly<Record<string, unknown>>>>;

/** The models of a mongoose connection, by their names. */
interface Models {
  readonly [name: string]: { insertMany(rows: Readonly<Record<string, unknown>>[]): Promise<unknown> };
}

/** Rows for every collection of a service. */
export interface Population {
  readonly rows: RowsOf;
  /** Of what there is never much, as much as there may be. */
  readonly few?: Readonly<Record<string, number>>;
}

/** The models for which there are no rows, and rows for which there is no model. */
export function unpopulated(models: Models, { rows }: Population): readonly string[] {
  const names = Object.keys(models);
  return [
    ...names.filter((name) => !(name in rows)).map((name) => `${name} has no rows: give it some in rows-of-….ts`),
    ...Object.keys(rows)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is no model`),
  ];
}

/** Puts many rows in every collection, each as its model's schema has it. */
export async function populate(models: Models, { rows, few = {} }: Population): Promise<void> {
  for (const [name, row] of Object.entries(rows)) {
    const count = few[name] ?? many;
    await models[name]?.insertMany(Array.from({ length: count }, (_, at) => row(at)));
  }
}
