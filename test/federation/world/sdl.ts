import { isNamedIn, MEDIA, type World, type WorldEntity, type WorldField } from './world.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject"])`;

/** What every subgraph has alike. */
const COMMON = `
enum Color { RED GREEN BLUE }
scalar Blob
input Filter { min: Int tags: [String!] color: Color = GREEN }
type Extent @shareable { a: Int b: String! c(limit: Int = 1): [Int!] d: [Extent!] }`;

const namesIn = (fieldSet = ''): readonly string[] =>
  fieldSet
    .replace(/\([^)]*\)|\{[^}]*\}/g, ' ')
    .split(/\s+/)
    .filter(Boolean);

function fieldLine(field: WorldField, directives = ''): string {
  const requires = field.requires === undefined ? '' : ` @requires(fields: ${JSON.stringify(field.requires)})`;
  const provides = field.provides === undefined ? '' : ` @provides(fields: ${JSON.stringify(field.provides)})`;
  const shared = field.homes.length > 1 ? ' @shareable' : '';
  return `  ${field.name}${field.args}: ${field.type}${requires}${provides}${shared}${directives}`;
}

function entityText(world: World, entity: WorldEntity, subgraph: string): string {
  const keys = entity.keys.get(subgraph) ?? [];
  const own = entity.fields.filter(({ homes }) => homes.includes(subgraph));
  const provided = world.query
    .filter(({ homes, type }) => homes.includes(subgraph) && type.replace(/[[\]!]/g, '') === entity.name)
    .flatMap(({ provides }) => namesIn(provides));
  const needed = new Set([...own.flatMap(({ requires }) => namesIn(requires)), ...provided]);
  const external = entity.fields.filter(({ name, homes }) => needed.has(name) && !homes.includes(subgraph));
  const directives = keys.map(
    ({ fields, isResolvable }) => `@key(fields: "${fields}"${isResolvable ? '' : ', resolvable: false'})`,
  );
  const isNamed = isNamedIn(entity, subgraph);
  return [
    `type ${entity.name}${isNamed ? ' implements Named' : ''} ${directives.join(' ')} {`,
    ...new Set(keys.map(({ fields }) => (fields === 'id' ? '  id: ID!' : '  sku: String!'))),
    ...(isNamed ? ['  label: String @shareable'] : []),
    ...own.map((field) => fieldLine(field)),
    ...external.map(({ requires: _, ...field }) => fieldLine({ ...field, homes: [] }, ' @external')),
    '}',
  ].join('\n');
}

function mediaText({ media }: World, subgraph: string): readonly string[] {
  if (media?.owner === subgraph) {
    const common = '  id: ID!\n  title: String';
    const member = (name: string) =>
      `type ${name} implements Media @key(fields: "id") {\n${common}\n  of${name}: Int${name === 'Song' ? '!' : ''}\n}`;
    return [`interface Media @key(fields: "id") {\n${common}\n}`, ...MEDIA.map(member)];
  }
  if (media?.other === subgraph) {
    const own = media.fields.filter(({ homes }) => homes.includes(subgraph));
    const external = own.some(({ requires }) => requires !== undefined) ? ['  title: String @external'] : [];
    const fields = [...own.map((field) => fieldLine(field)), ...external];
    return [`type Media @interfaceObject @key(fields: "id") {\n  id: ID!\n${fields.join('\n')}\n}`];
  }
  return [];
}

/** The schema of a world's subgraph. */
export function sdlOf(world: World, subgraph: string): string {
  const known = world.entities.filter(({ keys }) => keys.has(subgraph));
  const isNamed = known.some((entity) => isNamedIn(entity, subgraph));
  const members = world.union.get(subgraph);
  const roots = (name: string, fields: readonly WorldField[]): readonly string[] => {
    const own = fields.filter(({ homes }) => homes.includes(subgraph)).map((field) => fieldLine(field));
    return own.length === 0 ? [] : [`type ${name} {\n${own.join('\n')}\n}`];
  };
  return [
    LINK,
    COMMON,
    ...(isNamed ? ['interface Named { id: ID! label: String }'] : []),
    ...(members === undefined ? [] : [`union Thing = ${members.join(' | ')}`]),
    ...known.map((entity) => entityText(world, entity, subgraph)),
    ...mediaText(world, subgraph),
    ...roots('Query', world.query),
    ...roots('Mutation', world.mutation),
  ].join('\n');
}
