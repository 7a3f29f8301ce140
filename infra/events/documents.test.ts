import specs from '@asyncapi/specs';
import { describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { dataSchema } from '@millepiani/events/json-schema';
import { contracts } from '@millepiani/events/published';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { anchorsOf, numbered } from './anchors.ts';
import { documents } from './documents.ts';
import { documentsFolder, schemaPath } from './paths.ts';

const made = documents(contracts);
const textOf = (name: string): string => made.get(`${documentsFolder}/${name}`) ?? '';
const asyncApi = parse(textOf('asyncapi.yaml'));
const anchors = anchorsOf(contracts);
const each = contracts.map((contract) => [contract.type, contract] as const);

/** Knows every schema by the address under which the document refers to it. */
function validator() {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  formats.default(ajv);
  for (const keyword of ['x-visibility', 'x-subject', 'x-partition']) ajv.addKeyword(keyword);
  return ajv;
}

describe('the JSON Schemas', () => {
  it.each(each)('%s is one, and takes its example', (_, contract) => {
    const ajv = validator();
    const schema = JSON.parse(textOf(schemaPath(contract)));
    expect(schema).toEqual(dataSchema(contract));
    const validate = ajv.compile(schema);
    expect(validate(contract.example.data) || validate.errors).toBe(true);
    expect(validate({})).toBe(false);
  });

  it('are named by their events', () => {
    for (const contract of contracts) {
      expect(JSON.parse(textOf(schemaPath(contract))).$id).toBe(exampleEvent(contract).dataschema);
    }
  });
});

describe('the AsyncAPI document', () => {
  it("is valid by AsyncAPI's own schema", () => {
    const ajv = new Ajv({ strict: false, validateFormats: true });
    formats.default(ajv);
    const validate = ajv.compile(Object(specs.schemasWithoutId['3.0.0']));
    expect(validate(asyncApi) || validate.errors).toBe(true);
    expect(validate({ ...asyncApi, asyncapi: '9.0.0' })).toBe(false);
  });

  it('has a channel a service and a message a type, and refers to nothing that there is not', () => {
    expect(Object.keys(asyncApi.channels)).toEqual(['members', 'projects', 'billing', 'notifications']);
    const types = Object.values<{ messages: object }>(asyncApi.channels).flatMap(({ messages }) =>
      Object.keys(messages),
    );
    expect(types).toEqual(contracts.map(({ localType }) => localType));
    for (const ref of JSON.stringify(asyncApi).matchAll(/"\$ref":"([^"]+)"/g)) {
      const [file = '', pointer = ''] = (ref[1] ?? '').split('#');
      if (file !== '') expect(textOf(file.replace('./', ''))).not.toBe('');
      const steps = pointer.split('/').slice(1);
      expect(steps.reduce((value, step) => value?.[step], asyncApi)).toBeDefined();
    }
  });

  it.each(each)('%s: its payload takes its example whole, and no other event', (type, contract) => {
    const ajv = validator();
    for (const one of contracts) ajv.addSchema(dataSchema(one), `doc:/${schemaPath(one)}`);
    ajv.addSchema(asyncApi.components.schemas.event, 'doc:/event');
    const { payload, examples } = asyncApi.components.messages[type];
    const text = JSON.stringify(payload).replaceAll('"#/components/schemas/', '"doc:/').replaceAll('"./', '"doc:/');
    const validate = ajv.compile(JSON.parse(text));
    expect(examples[0].payload).toEqual(exampleEvent(contract));
    expect(validate(examples[0].payload) || validate.errors).toBe(true);
    for (const other of contracts) expect(validate(exampleEvent(other))).toBe(other === contract);
  });
});

describe('the index page', () => {
  const page = textOf('README.md');
  it.each(each)('%s is there, with when, who, and an example', (_, { type, localType, description, visibility }) => {
    expect(page).toContain(`| [\`${localType}\`](#${anchors.get(type)}) | ${description} | ${visibility.join(', ')} |`);
    expect(page).toContain(`\n#### ${localType}\n`);
  });

  it('links to nothing that there is not', () => {
    const headings = numbered(
      [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
        text
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    for (const [, anchor] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(anchor);
    for (const [, path = ''] of page.matchAll(/\]\(([^#)][^)]*\.(?:json|yaml))\)/g)) expect(textOf(path)).not.toBe('');
  });
});
