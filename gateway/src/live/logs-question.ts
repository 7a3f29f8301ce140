import type { SharedField, SharedSource } from './topics/topic.ts';

/** One log that is read, behind a cursor; without one, only where it ends. */
export type LogAsked = { source: SharedSource; after: string | undefined };

/** A question to a service. */
export type LogsQuestion = { query: string; variables: Record<string, unknown> };

/** The response name of one of the logs that are read together. */
export const aliasOf = (index: number): string => `page${index}`;

/** The text hangs on how many there are alone, so that services know it. */
function textOf({ name, arguments: types, selection }: SharedField, count: number): string {
  const names = Object.keys(types);
  const indexes = Array.from({ length: count }, (_, index) => index);
  const declared = indexes.flatMap((index) => [
    `$after${index}: String`,
    ...names.map((one) => `$${one}${index}: ${types[one]}`),
  ]);
  const fields = indexes.map((index) => {
    const given = [`after: $after${index}`, ...names.map((one) => `${one}: $${one}${index}`), 'first: $first'];
    return `${aliasOf(index)}: ${name}(${given.join(', ')}) ${selection}`;
  });
  return `query LiveLogs(${[...declared, '$first: Int!'].join(', ')}) { ${fields.join(' ')} }`;
}

/** Asks for several logs by one field, at most so much of each. */
export function logsQuestion(field: SharedField, asked: readonly LogAsked[], first: number): LogsQuestion {
  const variables = asked.flatMap(({ source, after }, index) => [
    [`after${index}`, after] as const,
    ...Object.keys(field.arguments).map((one) => [`${one}${index}`, source.variables[one]] as const),
  ]);
  return { query: textOf(field, asked.length), variables: { ...Object.fromEntries(variables), first } };
}
