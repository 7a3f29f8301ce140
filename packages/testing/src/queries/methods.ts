/** The names of a class's public methods. */
export type MethodOf<S> = { [K in keyof S]: S[K] extends (...args: never[]) => unknown ? K : never }[keyof S] & string;

/** What an object can be asked: the methods of its class and of those that it extends, getters left out. */
export function methodsOf(store: object): readonly string[] {
  const names: string[] = [];
  for (let at = Object.getPrototypeOf(store); at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    const methods = Object.entries(Object.getOwnPropertyDescriptors(at)).filter(
      ([, { value }]) => typeof value === 'function',
    );
    names.push(...methods.map(([name]) => name).filter((name) => name !== 'constructor'));
  }
  return [...new Set(names)].toSorted();
}

/** The store itself, and which of its methods were called through it. What it calls of itself does not count. */
export function watched<S extends object>(store: S): { readonly store: S; readonly called: ReadonlySet<string> } {
  const called = new Set<string>();
  const proxy = new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]) => {
        called.add(String(name));
        // Private fields are the target's, not the proxy's.
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { store: proxy, called };
}
