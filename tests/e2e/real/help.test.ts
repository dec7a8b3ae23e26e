import { after, before, test } from 'node:test';
import { checkExamples } from '../help-examples.ts';
import { openSite, type Site } from '../site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

test('the examples of the help page find what they promise', () => checkExamples(site));
