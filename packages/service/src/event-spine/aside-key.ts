import type { SetAsideRow } from '@millepiani/spine/reader/reader-store';

type Place = Pick<SetAsideRow, 'partitionkey' | 'partitionversion'>;

/** The form of a cursor's key: version and partition key. */
export const asideKey = /^(\d{1,16}) (.+)$/s;

/** The key under which a cursor names an event that lies aside. */
export const toAsideKey = ({ partitionkey, partitionversion }: Place): string => `${partitionversion} ${partitionkey}`;

/** The place that a key names; undefined where it has another form. */
export function fromAsideKey(key: string): Place | undefined {
  const [, version, partitionkey] = asideKey.exec(key) ?? [];
  return partitionkey === undefined ? undefined : { partitionkey, partitionversion: Number(version) };
}
