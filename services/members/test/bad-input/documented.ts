import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../../src');
const sdl = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

const lowered = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
const codesIn = (text: string) => [...text.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, code = '']) => code);

/** What is said of each mutation's failures, as the schema has it. */
const said = new Map(
  [...sdl.matchAll(/^type (\w+)Payload \{(.*?)^\}/gms)].map(([, name = '', body = '']) => [
    lowered(name),
    /Codes:([^"]*)"+\s*userErrors/.exec(body)?.[1] ?? '',
  ]),
);

/** To which other mutation a description refers, and whether to some of its codes alone: those about owners, or a tax profile's. */
const references = (text: string) =>
  [...text.matchAll(/(of its tax profile )?(?:as|those of) `([a-z]\w+)`( about)?/g)]
    .map(([, of, other = '', about]) => ({ other, isPart: of !== undefined || about !== undefined }))
    .filter(({ other }) => said.has(other));

/** All codes of a mutation, with those of others to which its description refers. */
function codesOf(mutation: string, withParts: boolean): ReadonlySet<string> {
  const text = said.get(mutation) ?? '';
  const others = references(text).filter(({ isPart }) => withParts || !isPart);
  return new Set([...codesIn(text), ...others.flatMap(({ other }) => [...codesOf(other, withParts)])]);
}

const ofEach = (withParts: boolean): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([...said.keys()].map((mutation) => [mutation, codesOf(mutation, withParts)]));

/** The codes with which each mutation may fail, by what the schema says of it. */
export const documented = ofEach(true);
/** The same, without what is of another mutation in part. */
export const ownCodes = ofEach(false);
