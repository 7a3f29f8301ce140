// No gateway at all: node:http reads the JSON body and writes an answer of the same size. More than this no gateway on it can do.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import process from 'node:process';

/** By query text what a gateway answered, parsed: writing it is part of the work. */
const answers = new Map(Object.entries(JSON.parse(readFileSync(process.env.ANSWERS ?? '', 'utf8'))));

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { query } = JSON.parse(Buffer.concat(chunks).toString());
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers.get(query) ?? { data: null }));
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
