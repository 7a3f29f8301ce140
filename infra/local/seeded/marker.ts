import { z } from 'zod';
import { readIfThere, writeWhole } from '../files.ts';

/** Rises with what is seeded: what was made by an older form is made anew. */
const form = 4;

const markerSchema = z.object({
  form: z.literal(form),
  members: z.number().int(),
  seed: z.number().int(),
  /** ISO 8601. */
  seededAt: z.iso.datetime(),
  /** How many documents are in each collection. */
  counts: z.record(z.string(), z.number().int()),
});

/** Says that a community is there whole. */
export type Marker = z.infer<typeof markerSchema>;

/** Reads the marker: undefined where there is none, or of another form. */
export async function readMarker(path: string): Promise<Marker | undefined> {
  try {
    return markerSchema.parse(JSON.parse((await readIfThere(path)) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Writes the marker, whole: the last of all that is done. */
export async function writeMarker(path: string, marker: Omit<Marker, 'form'>): Promise<Marker> {
  const whole = { form, ...marker } as const;
  await writeWhole(path, `${JSON.stringify(whole, undefined, 2)}\n`);
  return whole;
}
