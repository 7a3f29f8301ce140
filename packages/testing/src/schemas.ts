import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

/** The run was not given the official schemas: `npm test` gets them, and says why where it cannot. */
export class NoSchemas extends Error {
  constructor(path: string) {
    super(`There is no ${path}: run the tests by \`npm test\`, which gets the schemas.`);
  }
}

/** Each kind of document with its schema: the folder that infra keeps it in, and the file. */
const files = {
  fatturapa: ['fatturapa-1.2.3', 'FatturaPA_FPR12_v1.2.3.xsd'],
  'ubl-invoice': ['ubl-2.1', 'maindoc/UBL-Invoice-2.1.xsd'],
  'ubl-credit-note': ['ubl-2.1', 'maindoc/UBL-CreditNote-2.1.xsd'],
  'pain.001.001.09': ['pain.001.001.09', 'pain.001.001.09.xsd'],
} as const;

/** A kind of document that has an official schema. */
export type SchemaName = keyof typeof files;

/** What FatturaPA's schema imports by its address in the world; the wheel has a copy beside it. */
const xmldsig = 'http://www.w3.org/TR/2002/REC-xmldsig-core-20020212/xmldsig-core-schema.xsd';

const validators = new Map<SchemaName, XsdValidator>();
const provided = new XmlBufferInputProvider({});
let isProviding = false;

/** Puts a folder's files where the library looks for what a schema imports. */
function provide(root: string, folder: string): void {
  if (!isProviding) xmlRegisterInputProvider(provided);
  isProviding = true;
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.xsd')) continue;
    const content = readFileSync(join(root, folder, name));
    provided.addBuffer(posix.join('/', folder, name.replaceAll('\\', '/')), content);
    if (name === 'xmldsig-core-schema.xsd') provided.addBuffer(xmldsig, content);
  }
}

function validatorOf(name: SchemaName): XsdValidator {
  const known = validators.get(name);
  if (known) return known;
  const [folder, file] = files[name];
  const root = process.env.TEST_SCHEMAS ?? '';
  if (root === '' || !existsSync(join(root, folder, file))) throw new NoSchemas(`${folder}/${file}`);
  provide(root, folder);
  const schema = XmlDocument.fromBuffer(readFileSync(join(root, folder, file)), {
    url: posix.join('/', folder, file),
    option: ParseOption.XML_PARSE_NONET,
  });
  const validator = XsdValidator.fromDoc(schema);
  schema.dispose();
  validators.set(name, validator);
  return validator;
}

/** What is wrong with a document by its official schema, line by line; nothing where it is valid. @throws NoSchemas */
export function schemaErrors(name: SchemaName, xml: string): readonly string[] {
  const validator = validatorOf(name);
  try {
    const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
    try {
      validator.validate(document);
      return [];
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  }
}
