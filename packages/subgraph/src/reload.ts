/** What remembers, for one request, what it loaded. A DataLoader fits. */
interface Remembering<K, V> {
  clear(key: K): Remembering<K, V>;
  load(key: K): Promise<V>;
}

/** Loads what a mutation has just changed: one request may bear two mutations on it, and each answers with its own. */
export const reload = <K, V>(loader: Remembering<K, V>, key: K): Promise<V> => loader.clear(key).load(key);
