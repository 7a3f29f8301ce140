import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';

/** A specification that a supergraph links to, such as `https://specs.apollo.dev/authenticated/v0.1`. */
export type LinkedFeature = {
  /** The directive that links it. */
  directive: ConstDirectiveNode;
  url: string;
  /** The specification's name in its URL. */
  name: string;
  /** The name of its main directive in this document. */
  localName: string;
  /** `SECURITY` or `EXECUTION`: who does not understand it must not serve the document. */
  purpose: string | undefined;
};

const VERSIONED_NAME = /\/([A-Za-z_]\w*)\/v\d+\.\d+$/;

function textArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function linkDirectives(supergraph: DocumentNode): ConstDirectiveNode[] {
  return supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter((directive) => directive.name.value === 'link')
      : [],
  );
}

/** The specifications that a supergraph links to. */
export function linkedFeatures(supergraph: DocumentNode): LinkedFeature[] {
  return linkDirectives(supergraph).map((directive) => {
    const url = textArgument(directive, 'url') ?? '';
    const name = VERSIONED_NAME.exec(url)?.[1] ?? '';
    return {
      directive,
      url,
      name,
      localName: textArgument(directive, 'as') ?? name,
      purpose: textArgument(directive, 'for'),
    };
  });
}
