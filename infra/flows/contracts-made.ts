const imports = /import\s+\{([^}]*)\}\s+from\s+'@millepiani\/events\/([\w-]+\/[\w-]+\.events)'/g;

/** A contract that a text imports. */
export interface Imported {
  /** Within packages/events: `members/skill.events`. */
  readonly module: string;
  /** As it is exported there. */
  readonly name: string;
}

/** The contracts that a file's text imports as values, under the name that they are exported by. */
const importedBy = (text: string): readonly Imported[] =>
  [...text.matchAll(imports)].flatMap(([, names = '', module = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => ({ module, name: name.split(/\s+as\s+/)[0] ?? name })),
  );

/**
 * The contracts of its own service after which a file makes events, as far as its text shows it. A file of a reaction
 * names those too that it merely says it may cause: of these, only what it makes itself.
 */
export const contractsMade = (service: string, file: string, text: string): readonly Imported[] =>
  importedBy(text)
    .filter(({ module }) => module.startsWith(`${service}/`))
    .filter(({ name }) => !file.endsWith('.reaction.ts') || new RegExp(`\\bevent\\(\\s*${name}\\b`).test(text));
