import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { pages } from './built.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // A title names the page and the edition; some articles and treaties have long names.
    'long-title': 'off',
    // Astro writes void elements of Markdown as <hr/>, which HTML allows.
    'void-style': 'off',
    // A heading such as “1990s” may have an id of its own words: HTML asks for no letter.
    'valid-id': ['error', { relaxed: true }],
    // What compressHTML leaves at the end of a line nobody sees.
    'no-trailing-whitespace': 'off',
    // Safari no longer takes a list without bullets for a list, unless its role says so.
    'no-redundant-role': ['error', { exclude: ['list'] }],
    // A table that scrolls sideways stands in a frame that the keyboard reaches: a region, but no
    // section of the document.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const { address, html } of pages.values()) {
    const report = await validator.validateString(html, address);
    for (const { line, column, message, ruleId } of report.results.flatMap((r) => r.messages))
      faults.push(`${address} ${line}:${column} ${message} (${ruleId})`);
  }
  assert.deepEqual(faults, []);
});
