import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import config from '../../.dependency-cruiser.mjs';

/** The rules that forbidden imports break in a small project made of these files. */
async function brokenRules(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const { options, ...rules } = config;
    const { tsConfig: _, ...cruiseOptions } = options!;
    const { output } = await cruise(['src'], {
      ...cruiseOptions,
      baseDir: folder,
      ruleSet: rules,
      validate: true,
    });
    return [
      ...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name)),
    ].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const empty = 'export const x = 1;\n';
const importing = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;

describe('The rules of layers', () => {
  const forbidden = [
    ['schemas', 'files'],
    ['files', 'words'],
    ['words', 'article'],
    ['addresses', 'model'],
    ['article', 'registry'],
    ['registry', 'model'],
    ['model', 'overviews'],
    ['overviews', 'ledger'],
    ['ledger', 'corpus'],
    ['corpus', 'publication'],
    ['publication', 'citing'],
    ['search', 'citing'],
    ['citing', 'exports'],
    ['metadata', 'exports'],
    ['exports', 'metadata'],
    ['client', 'exports'],
    ['astro', 'client'],
  ];
  for (const [from = '', to = ''] of forbidden)
    test(`forbid ${from} to import ${to}`, async () => {
      const broken = await brokenRules({
        [`src/${from}/a.ts`]: importing(`../${to}/b.ts`),
        [`src/${to}/b.ts`]: empty,
      });
      assert.ok(broken.includes(`${from}-imports-below`), broken.join(', '));
    });

  test('count an import of a type alone', async () => {
    assert.deepEqual(
      await brokenRules({
        'src/schemas/a.ts': "import type { X } from '../model/b.ts';\nexport type Y = X;\n",
        'src/model/b.ts': 'export type X = 1;\n',
      }),
      ['schemas-imports-below'],
    );
  });

  test('forbid circles, those of types too', async () => {
    assert.deepEqual(
      await brokenRules({
        'src/words/a.ts': "import type { B } from './b.ts';\nexport type A = B | 1;\n",
        'src/words/b.ts': "import type { A } from './a.ts';\nexport type B = A | 2;\n",
      }),
      ['no-circular'],
    );
  });

  test('forbid what runs in the browser to reach Node, at whatever remove', async () => {
    assert.deepEqual(
      await brokenRules({
        'src/client/a.ts': importing('../search/query/b.ts'),
        'src/search/query/b.ts': importing('../../words/c.ts'),
        'src/words/c.ts': "import { sep } from 'node:path';\nexport const x = sep;\n",
      }),
      ['browser-code-is-light'],
    );
  });

  test('forbid a package that package.json does not name', async () => {
    assert.deepEqual(
      await brokenRules({ 'src/words/a.ts': "import * as z from 'zod';\nexport const y = z;\n" }),
      ['no-phantom'],
    );
  });

  test('allow an import from below', async () => {
    assert.deepEqual(
      await brokenRules({ 'src/model/a.ts': importing('../words/b.ts'), 'src/words/b.ts': empty }),
      [],
    );
  });
});

describe('The lint', () => {
  // These rules need no types, which take long to be found out.
  const eslint = new ESLint({
    ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
    overrideConfig: [
      {
        files: ['**/*.ts'],
        languageOptions: { parserOptions: { projectService: false } },
      },
    ],
  });

  const cases: [title: string, file: string, text: string, rule: string][] = [
    [
      'forbids a component to import the Astro layer',
      'src/components/shell/Links.astro',
      "---\nimport { openEdition } from '../../astro/edition.ts';\n---\n\n{openEdition()}\n",
      'no-restricted-imports',
    ],
    [
      'forbids a component to import Node',
      'src/components/shell/Links.astro',
      "---\nimport { sep } from 'node:path';\n---\n\n{sep}\n",
      'no-restricted-imports',
    ],
    [
      'forbids a page to ask Astro where the site is',
      'src/pages/404.astro',
      '---\nconst { site } = Astro;\n---\n\n{Astro.site}{site}\n',
      'no-restricted-syntax',
    ],
    [
      'forbids a component to read its environment',
      'src/components/shell/Links.astro',
      '---\nconst base = import.meta.env.BASE_URL;\n---\n\n{base}\n',
      'no-restricted-syntax',
    ],
    [
      'forbids a function to read the environment',
      'src/words/dates.ts',
      'export const home = process.env.HOME;\n',
      'no-restricted-properties',
    ],
    [
      'forbids a function to read the working directory',
      'src/words/dates.ts',
      'export const here = process.cwd();\n',
      'no-restricted-properties',
    ],
  ];
  for (const [title, filePath, text, rule] of cases)
    test(title, async () => {
      const [result] = await eslint.lintText(text, { filePath });
      const rules = result!.messages.map(({ ruleId }) => ruleId);
      assert.ok(rules.includes(rule), JSON.stringify(result!.messages));
    });
});
