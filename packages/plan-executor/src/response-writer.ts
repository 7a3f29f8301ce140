import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { compile } from './code.ts';
import { type JsonObject, quote } from './json.ts';
import { MetaFields } from './meta-fields.ts';
import { NarrowerFields } from './narrower-fields.ts';
import { RemovedFields } from './removed-fields.ts';
import { FieldSelector, fragmentsOf } from './selected-fields.ts';
import { WriteCode } from './write-code.ts';

/** What a response is written of. */
export type WriterInput = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly removed?: ReadonlySet<FieldNode> | undefined;
};

/** A list that several entities share, and its text once it is written. */
export type SharedText = { by?: unknown; text?: string };

/** What is written: fetched data, by the wire's names. */
export type Fetched = {
  readonly data: JsonObject;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly texts: ReadonlyMap<unknown, SharedText>;
};

/** Something that the client does not get: a null where there may be none, or a value that its type has not. */
export type Lost = { readonly path: readonly (string | number)[]; readonly isMisfit: boolean };

/** A response's data; whether something of it was lost. */
export type Written = { readonly text: string; readonly lacks: boolean; readonly misfits: boolean };

type Write = (
  data: JsonObject,
  variables: Readonly<Record<string, unknown>>,
  texts: ReadonlyMap<unknown, SharedText>,
) => string;

const NO_TEXTS: ReadonlyMap<unknown, SharedText> = new Map();
/** An answer lists this many at most. */
const MAX_LOST = 100;

/** Writes an operation's response. */
export class ResponseWriter {
  readonly #input: WriterInput;
  readonly #meta: MetaFields;
  readonly #found = { lacks: false, misfits: false };
  readonly #write: Write;
  readonly #lost: Lost[] = [];
  #track: Write | undefined;

  constructor(input: WriterInput) {
    this.#input = input;
    this.#meta = new MetaFields(input.schema, input.document, input.operation);
    const found = this.#found;
    this.#write = this.#compile(false, {
      lacks: () => {
        found.lacks = true;
      },
      misfit: () => {
        found.misfits = true;
        return 'null';
      },
    });
  }

  write({ data, variables, texts }: Fetched): Written {
    this.#found.lacks = false;
    this.#found.misfits = false;
    const text = this.#write(data, variables, texts);
    return { text, ...this.#found };
  }

  /** Where something was lost. It is looked for when that is known: to note on the way where one is costs more than writing. */
  lost({ data, variables }: Fetched): Lost[] {
    this.#track ??= this.#tracking();
    this.#lost.length = 0;
    this.#track(data, variables, NO_TEXTS);
    return this.#lost.slice();
  }

  #tracking(): Write {
    const path: (string | number)[] = [];
    const add = (isMisfit: boolean) => {
      if (this.#lost.length < MAX_LOST) {
        this.#lost.push({ path: path.slice(), isMisfit });
      }
    };
    return this.#compile(true, {
      path,
      lacks: () => add(false),
      misfit: () => {
        add(true);
        return 'null';
      },
    });
  }

  #compile(tracks: boolean, scope: Readonly<Record<string, unknown>>): Write {
    const { schema, document, operation, removed } = this.#input;
    const selector = new FieldSelector(schema, document);
    const code = new WriteCode({
      schema,
      tracks,
      selector,
      narrower: new NarrowerFields(schema, document, selector),
      removed: new RemovedFields(removed ?? new Set(), fragmentsOf(document)),
      meta: (field) => this.#meta.code(field),
    });
    const root = schema.getRootType(operation.operation);
    if (!root) {
      throw new Error(`the schema has no ${operation.operation}`);
    }
    const name = code.object(root, [{ set: operation.selectionSet, condition: [] }]);
    const begin = tracks ? 'path.length=0;' : '';
    const body = `let vars,texts;${code.text}
return function(data,v,t){vars=v;texts=t;${begin}try{return ${name}(data)}finally{vars=texts=undefined}}`;
    const meta = (index: number, variables: Readonly<Record<string, unknown>>) => this.#meta.text(index, variables);
    const made = compile(body, { quote, meta, ...scope });
    if (!isWrite(made)) {
      throw new Error('no writer was made');
    }
    return made;
  }
}

const isWrite = (made: unknown): made is Write => typeof made === 'function';
