/**
 * Loaded before a process of the driver's, has its clock go wrong by `?ms=`: no two hosts' clocks are the same, and ids
 * are ordered by the clock of whoever made them.
 */
const shift = Number(new URL(import.meta.url).searchParams.get('ms') ?? 0);
const TrueDate = Date;
const now = () => TrueDate.now() + shift;

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new TrueDate(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});
