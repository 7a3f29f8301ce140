/**
 * Has all who ask at about the same time share one answer: one question is under way at a time, and its answer serves
 * until it is `maxAgeMs` old, counted from when it was asked for. One that failed serves only those who wait for it.
 */
export function shared<T>(ask: () => Promise<T>, maxAgeMs: number, now = () => performance.now()): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let isUnderWay = false;
  let askedAt = 0;
  return () => {
    if (answer && (isUnderWay || now() - askedAt < maxAgeMs)) return answer;
    isUnderWay = true;
    askedAt = now();
    const begun = Promise.try(ask).finally(() => {
      isUnderWay = false;
    });
    answer = begun;
    begun.catch(() => {
      if (answer === begun) answer = undefined;
    });
    return begun;
  };
}
