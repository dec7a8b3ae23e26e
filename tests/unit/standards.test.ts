import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type * as z from 'zod';
import {
  currencyCode,
  gndId,
  isbn,
  isni,
  languageTag,
  linkFault,
  rorId,
  siteAddress,
  spdxLicense,
  viafId,
  webAddress,
  wikidataItem,
} from '../../src/schemas/standards.ts';
import { check } from './support/check-data.ts';

/** Each value that a schema should take, and each that it should not, with what is said of it. */
const values: {
  name: string;
  schema: z.ZodType;
  right: string[];
  wrong: Record<string, RegExp>;
}[] = [
  {
    name: 'A language tag (BCP 47)',
    schema: languageTag,
    right: ['en', 'pl', 'pt-BR', 'zh-Hant-TW', 'cmn', 'de-1996', 'ja-Latn-hepburn', 'en-x-old'],
    wrong: {
      '': /^“” is not a language tag of BCP 47$/,
      'english please': /^“english please” is not a language tag of BCP 47$/,
      english: /unknown code 'english'/,
      xx: /unknown code 'xx'/,
      'en-QQ': /unknown code 'qq'/,
      en_GB: /is not a language tag/,
      iw: /deprecated/,
      EN: /is not written as language tags are/,
      'de-DE-DE': /is not a language tag/,
    },
  },
  {
    name: 'A licence (SPDX)',
    schema: spdxLicense,
    right: ['MIT', 'CC-BY-4.0', 'CC0-1.0', 'CC-BY-NC-ND-4.0'],
    wrong: {
      'Free for all': /^“Free for all” is not an identifier of the SPDX License List$/,
      'cc-by-4.0': /is not an identifier/,
      'GPL-2.0': /is not an identifier/,
      'MIT OR CC0-1.0': /is not an identifier/,
      NONE: /is not an identifier/,
      '': /is not an identifier/,
    },
  },
  {
    name: 'An ISBN',
    schema: isbn,
    right: ['3-89129-506-5', '978-3-16-148410-0', '9783161484100', '0-8044-2957-X', '080442957X'],
    wrong: {
      'not-an-isbn': /^“not-an-isbn” is not an ISBN/,
      '3-89129-506-6': /its digits do not agree/,
      '978-3-16-148410-1': /its digits do not agree/,
      '978-3-16-148410-0 ': /is not an ISBN/,
      'ISBN 978-3-16-148410-0': /is not an ISBN/,
      '12345': /is not an ISBN/,
    },
  },
  {
    name: 'An item of Wikidata',
    schema: wikidataItem,
    right: ['Q1', 'Q458', 'Q105584010'],
    wrong: {
      '458': /^“458” is not an item of Wikidata$/,
      q458: /is not an item/,
      Q0458: /is not an item/,
      P227: /is not an item/,
      'https://www.wikidata.org/wiki/Q458': /is not an item/,
      '': /is not an item/,
    },
  },
  {
    name: 'A number of VIAF',
    schema: viafId,
    right: ['75121530', '9149148888207559780000'],
    wrong: {
      '': /^“” is not a number of VIAF$/,
      'viaf/75121530': /is not a number/,
      '7 5121530': /is not a number/,
      '075121530': /is not a number/,
    },
  },
  {
    name: 'An identifier of the GND',
    schema: gndId,
    // Of a person, of one with X, of today’s; of a place, of bodies; of a work; of an invented body with X.
    right: [
      '118540238',
      '11850553X',
      '1339999900',
      '4031483-2',
      '2047974-8',
      '5098525-5',
      '300000103',
      '9999916-X',
    ],
    wrong: {
      '118540239': /^“118540239” is not an identifier of the GND: its digits do not agree/,
      '118504238': /is not an identifier of the GND/,
      '4031483-9': /is not an identifier of the GND/,
      '40314832': /is not an identifier of the GND/,
      '11854023-8': /is not an identifier of the GND/,
      '11850553x': /is not an identifier of the GND/,
      'https://d-nb.info/gnd/118540238': /is not an identifier of the GND/,
      '': /is not an identifier of the GND/,
    },
  },
  {
    name: 'An ISNI (ISO 27729)',
    schema: isni,
    right: ['0000000121032683', '000000012146438X', '0000000098765001'],
    wrong: {
      '0000000121032684': /^“0000000121032684” is not an ISNI: its digits do not agree/,
      '0000000121302683': /is not an ISNI/,
      '0000 0001 2103 2683': /is not an ISNI/,
      '000000012146438x': /is not an ISNI/,
      '121032683': /is not an ISNI/,
      '': /is not an ISNI/,
    },
  },
  {
    name: 'An identifier of ROR',
    schema: rorId,
    right: ['02mhbdp94', '052w4zt36', '0harbr043'],
    wrong: {
      '02mhbdp95': /^“02mhbdp95” is not an identifier of ROR: its characters do not agree/,
      '02mhdbp94': /is not an identifier of ROR/,
      '02mhbdl94': /is not an identifier of ROR/,
      '02MHBDP94': /is not an identifier of ROR/,
      '12mhbdp94': /is not an identifier of ROR/,
      'https://ror.org/02mhbdp94': /is not an identifier of ROR/,
      '': /is not an identifier of ROR/,
    },
  },
  {
    name: 'A currency (ISO 4217)',
    schema: currencyCode,
    right: ['USD', 'JPY', 'DEM', 'XTS'],
    wrong: { $: /is not a currency code/, usd: /is not a currency code/, QQQ: /is not a currency/ },
  },
  {
    name: 'An address on the web',
    schema: webAddress,
    right: [
      'https://example.org/',
      'http://example.org/a%20b?c=d#e',
      'HTTPS://EXAMPLE.ORG',
      'https://192.0.2.1/x',
      'https://[2001:db8::1]/x',
      'https://müller.example/',
      'https://doi.org/10.1000/182',
      'https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID%3E3.0.CO;2-2',
      'https://example.org/@name',
    ],
    wrong: {
      '': /is not an address of the web/,
      'javascript:alert(4)': /^“javascript:alert\(4\)” is not an address of the web$/,
      'data:text/html,x': /is not an address of the web/,
      'ftp://example.org/': /is not an address of the web/,
      'mailto:a@example.org': /is not an address of the web/,
      '//example.org/': /is not an address of the web/,
      'example.org': /is not an address of the web/,
      ' https://example.org/': /is not an address of the web/,
      'https://example.org/a b': /holds a space/,
      'https://example.org/ ': /holds a space/,
      'https://exam\nple.org/': /^“https:\/\/exam\\u\{a\}ple.org\/” holds a space/,
      'https://example.org\\x': /holds a space or another sign/,
      'https://': /is not an address of the web/,
      'https://user:secret@example.org/': /holds a name or a password/,
      'https://user@example.org/': /holds a name or a password/,
      'https://@example.org/': /holds a name or a password/,
      'https://localhost/': /does not lead to a host/,
      'https://a.localhost/': /does not lead to a host/,
      'http://127.0.0.1/': /does not lead to a host/,
      'http://2130706433/': /does not lead to a host/,
      'http://[::1]/': /does not lead to a host/,
      'https://intranet/': /does not lead to a host/,
      'https://doi.org/javascript:alert(1)': /does not hold a DOI/,
      'https://doi.org/10.1000': /does not hold a DOI/,
      'https://dx.doi.org/11.1000/182': /does not hold a DOI/,
    },
  },
  {
    name: 'The address of a site',
    schema: siteAddress,
    right: ['https://example.org', 'https://example.org/', 'https://example.org:8443'],
    wrong: {
      'https://example.org/some/path': /holds more than a host/,
      'https://example.org/?a': /holds more than a host/,
      'https://example.org/#': /holds more than a host/,
      'https://localhost': /does not lead to a host/,
      'ftp://example.org': /is not an address of the web/,
    },
  },
];

for (const { name, schema, right, wrong } of values)
  describe(name, () => {
    for (const value of right)
      test(`may be ${value}`, () => {
        assert.deepEqual(check(schema, value), []);
      });

    for (const [value, message] of Object.entries(wrong))
      test(`may not be “${value}”`, () => {
        const problems = check(schema, value);
        assert.equal(problems.length, 1, JSON.stringify(problems));
        assert.match(problems[0]!.message, message);
        assert.ok(problems[0]!.hint);
      });
  });

describe('A link may lead', () => {
  for (const target of [
    'https://example.org/',
    'mailto:name@example.org',
    'mailto:name@example.org?subject=A%20text',
    '/articles/x/#p1',
    '/',
    '#p1',
  ])
    test(`to ${target}`, () => {
      assert.equal(linkFault(target), undefined);
    });

  for (const target of [
    '',
    'javascript:alert(4)',
    'JavaScript:alert(4)',
    'java\nscript:alert(4)',
    ' javascript:alert(4)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    '//example.org/',
    '/\\example.org/',
    '../x/',
    'x/',
    '?q=x',
    'tel:123',
    'mailto:',
    'mailto:name',
    'mailto:a@example.org,b@example.org',
    'https://user:secret@example.org/',
  ])
    test(`not to “${target}”`, () => {
      assert.ok(linkFault(target)?.hint);
    });
});
