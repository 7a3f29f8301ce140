type Waiting<Item, Result> = {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

/**
 * Asks together for what is asked for in one tick: so many of one key at once, at most. `ask` answers in the order of what it is given; where it
 * fails, it fails for each.
 */
export function together<Key, Item, Result>(
  most: number,
  ask: (items: readonly Item[]) => Promise<readonly Result[]>,
): (key: Key, item: Item) => Promise<Result> {
  const waiting = new Map<Key, Waiting<Item, Result>[]>();
  const answer = async (part: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await ask(part.map(({ item }) => item));
      for (const [index, { resolve, reject }] of part.entries()) {
        const result = results[index];
        if (result === undefined) {
          reject(new RangeError('an answer is missing'));
        } else {
          resolve(result);
        }
      }
    } catch (error) {
      for (const { reject } of part) {
        reject(error);
      }
    }
  };
  const send = (key: Key): void => {
    const all = waiting.get(key) ?? [];
    waiting.delete(key);
    for (let from = 0; from < all.length; from += most) {
      void answer(all.slice(from, from + most));
    }
  };
  return (key, item) => {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    const others = waiting.get(key);
    if (others === undefined) {
      waiting.set(key, [{ item, resolve, reject }]);
      setImmediate(() => send(key));
    } else {
      others.push({ item, resolve, reject });
    }
    return promise;
  };
}
