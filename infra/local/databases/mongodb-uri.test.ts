import { describe, expect, it } from '@jest/globals';
import { parseMongodbUri, uriFor } from './mongodb-uri.ts';

const user = { name: 'members', password: 'p@ss/word', database: 'members' };

describe('a MongoDB connection string', () => {
  it('is rewritten for another user on the same servers', () => {
    expect(uriFor('mongodb://root:secret@h1:1,h2:2/?replicaSet=rs0&authSource=admin', user)).toBe(
      'mongodb://members:p%40ss%2Fword@h1:1,h2:2/members?replicaSet=rs0&authSource=admin',
    );
  });

  it('keeps the options and the scheme that it had', () => {
    expect(uriFor('mongodb+srv://root:secret@cluster.example.org/?tls=true', user)).toBe(
      'mongodb+srv://members:p%40ss%2Fword@cluster.example.org/members?tls=true&authSource=admin',
    );
    expect(uriFor('mongodb://127.0.0.1:27017', user)).toBe(
      'mongodb://members:p%40ss%2Fword@127.0.0.1:27017/members?authSource=admin',
    );
  });

  it('is refused without repeating it, when it is none', () => {
    expect(() => parseMongodbUri('postgres://root:secret@host/', 'MONGODB_URI')).toThrow(
      /^MONGODB_URI is not a MongoDB connection string\.$/,
    );
  });
});
