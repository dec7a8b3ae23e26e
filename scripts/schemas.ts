/**
 * Writes the JSON Schemas of the collections to `content/schemas/`, so that editors complete and check front
 * matter and YAML while it is typed.
 *
 *   npm run schemas
 *   npm run schemas -- --check    fails if the files are not up to date
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod';
import { actor, initiative } from '../src/schemas/entity.ts';
import { apparatus } from '../src/schemas/apparatus.ts';
import { article } from '../src/schemas/article.ts';
import { authors } from '../src/schemas/authors.ts';
import { changes } from '../src/schemas/changes.ts';
import { ledger } from '../src/schemas/ledger.ts';
import { notCitations, work } from '../src/schemas/work.ts';
import { notEntities } from '../src/schemas/not-entities.ts';
import { judgements, positions, question } from '../src/schemas/question.ts';
import { statements } from '../src/schemas/statement.ts';

const schemas = {
  actor,
  apparatus,
  article,
  authors,
  changes,
  differences: judgements,
  initiative,
  ledger,
  'not-citations': notCitations,
  'not-entities': notEntities,
  positions,
  question,
  statements,
  work,
};
const check = process.argv.includes('--check');
const stale: string[] = [];

mkdirSync('content/schemas', { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const path = `content/schemas/${name}.schema.json`;
  const json = JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }));
  const text = await format(json, { ...(await resolveConfig(path)), parser: 'json' });
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(path);
  if (!check) writeFileSync(path, text);
}
if (check && stale.length > 0) {
  console.error(
    `Not up to date: ${stale.join(', ')}\n    → run npm run schemas and commit what it writes`,
  );
  process.exit(1);
}
console.log(
  check
    ? `${Object.keys(schemas).length} schemas are up to date`
    : `${stale.length} schemas written`,
);
