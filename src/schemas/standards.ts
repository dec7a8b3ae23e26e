import ISBN from 'isbn3';
import tags from 'language-tags';
import licenseIds from 'spdx-license-ids/index.json' with { type: 'json' };
import * as z from 'zod';

/** What is wrong with a value, and how to mend it. */
export interface Fault {
  message: string;
  hint: string;
}

/** Text with a check of its own: `judge` says what is wrong with it, or returns undefined. */
function checked(judge: (value: string) => Fault | undefined) {
  return z.string().superRefine((value, context) => {
    const fault = judge(value);
    if (fault)
      context.addIssue({ code: 'custom', message: fault.message, params: { hint: fault.hint } });
  });
}

/**
 * A language tag of BCP 47 (RFC 5646): well-formed by its section 2.1, each subtag in the registry of
 * IANA and none deprecated, and a locale of Unicode, with which browsers and `Intl` work.
 *
 * @returns what is wrong with it; undefined where nothing is
 */
export function languageFault(tag: string): Fault | undefined {
  const hint = 'write a language tag of BCP 47: en, pl, pt-BR, zh-Hant';
  if (!isLocale(tag)) return { message: `“${tag}” is not a language tag of BCP 47`, hint };
  const [error] = tags(tag).errors();
  if (error) {
    const why = error.message.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase());
    return { message: `“${tag}” is not a language tag of BCP 47: ${why}`, hint };
  }
  const usual = tags(tag).format();
  return usual === tag
    ? undefined
    : { message: `“${tag}” is not written as language tags are`, hint: `write ${usual}` };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A language tag of BCP 47; see {@link languageFault}. */
export const languageTag = checked(languageFault);

const licenses = new Set(licenseIds);

/**
 * Identifier of a licence in the SPDX License List (https://spdx.org/licenses/), none that is deprecated
 * there; letter by letter as the list has it, since pages link to it.
 */
export const spdxLicense = checked((id) => {
  if (licenses.has(id)) return undefined;
  const usual = licenseIds.find((one) => one.toLowerCase() === id.toLowerCase());
  return {
    message: `“${id}” is not an identifier of the SPDX License List`,
    hint: usual
      ? `write ${usual}`
      : 'write one of https://spdx.org/licenses/, as CC-BY-4.0; what no licence says goes into the statement of rights',
  };
});

/**
 * An ISBN of 10 or 13 digits (ISO 2108; ISBN Users’ Manual, section 5), with or without hyphens, whose
 * check digit is right and whose group and publisher were assigned.
 */
export const isbn = checked((value) =>
  /^\d[\d-]*[\dX]$/.test(value) && ISBN.parse(value)?.isValid
    ? undefined
    : {
        message: `“${value}” is not an ISBN: its digits do not agree with its check digit`,
        hint: 'copy it from the book: 10 or 13 digits, the last of ten may be X, hyphens between',
      },
);

/** An item of Wikidata (https://www.wikidata.org/wiki/Help:Items): Q and a number. */
export const wikidataItem = checked((value) =>
  /^Q[1-9]\d*$/.test(value)
    ? undefined
    : {
        message: `“${value}” is not an item of Wikidata`,
        hint: 'write Q and its number, as the address of its page has them: Q458',
      },
).meta({ pattern: '^Q[1-9]\\d*$' });

/** The number of a cluster of VIAF (https://viaf.org), which has no check digit. */
export const viafId = checked((value) =>
  /^[1-9]\d{1,21}$/.test(value)
    ? undefined
    : {
        message: `“${value}” is not a number of VIAF`,
        hint: 'write the digits alone that stand after https://viaf.org/viaf/, in quotes',
      },
).meta({ pattern: '^[1-9]\\d{1,21}$' });

/**
 * An identifier of the Gemeinsame Normdatei, as the Deutsche Nationalbibliothek writes it
 * (https://wiki.dnb.de/pages/viewpage.action?pageId=48139522). Its last character checks the others,
 * each times its place from the end, modulo 11. In a number of the older files of bodies and subjects,
 * which has a hyphen, it is the remainder, in every other what the remainder lacks of 11; 10 is X.
 */
export const gndId = checked((value) => {
  const [, number = '', hyphen, check] =
    /^(1[0-3]?\d{7}|3\d{7}|[1-9]\d{0,7}(?=-))(-?)([\dX])$/.exec(value) ?? [];
  const sum = Array.from(number)
    .reverse()
    .reduce((all, digit, i) => all + Number(digit) * (i + 2), 0);
  return check !== undefined && check === checkCharacter(hyphen ? sum % 11 : (11 - (sum % 11)) % 11)
    ? undefined
    : {
        message: `“${value}” is not an identifier of the GND: its digits do not agree with its check digit`,
        hint: 'copy it from its address, https://d-nb.info/gnd/…, with the hyphen if it has one',
      };
});

/**
 * An ISNI (ISO 27729) of 16 characters without blanks, the last of which checks the others by MOD 11-2
 * of ISO 7064.
 */
export const isni = checked((value) => {
  const sum = Array.from(value.slice(0, -1)).reduce(
    (all, digit) => ((all + Number(digit)) * 2) % 11,
    0,
  );
  return /^\d{15}[\dX]$/.test(value) && value.endsWith(checkCharacter((12 - sum) % 11))
    ? undefined
    : {
        message: `“${value}” is not an ISNI: its digits do not agree with its check digit`,
        hint: 'copy its 16 characters from https://isni.org without the blanks, in quotes; the last may be X',
      };
});

/** A digit that checks others modulo 11. */
function checkCharacter(digit: number): string {
  return digit === 10 ? 'X' : String(digit);
}

/** The digits of Crockford’s base 32 (https://www.crockford.com/base32.html): no i, l, o and u. */
const base32 = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An identifier of the Research Organization Registry
 * (https://ror.readme.io/docs/ror-identifier-pattern): 0 and six digits of base 32, then two decimal
 * ones that check them by MOD 97-10 of ISO 7064.
 */
export const rorId = checked((value) => {
  const number = Array.from(value.slice(0, 7)).reduce(
    (all, digit) => all * 32 + base32.indexOf(digit),
    0,
  );
  return /^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/.test(value) &&
    (number * 100 + Number(value.slice(7))) % 97 === 1
    ? undefined
    : {
        message: `“${value}” is not an identifier of ROR: its characters do not agree with its check digits`,
        hint: 'copy the nine characters that stand after https://ror.org/',
      };
});

const currencies = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });

/** A code of ISO 4217, in use or not, as far as `Intl` has a name for it. */
export const currencyCode = checked((code) =>
  /^[A-Z]{3}$/.test(code) && currencies.of(code)
    ? undefined
    : {
        message: `“${code}” is not a currency code of ISO 4217`,
        hint: 'write its three letters: USD, EUR, JPY',
      },
).meta({ pattern: '^[A-Z]{3}$' });

/**
 * An address on the web that can be published: http or https, a host of the public net, no name or
 * password (RFC 3986, section 3.2.1; RFC 9110, section 4.2.4), nothing that a browser would mend. A DOI
 * in it has the form that the DOI Handbook, section 2.2, gives: 10.<registrant>/<suffix>.
 *
 * @returns what is wrong with it; undefined where nothing is
 */
export function webAddressFault(address: string): Fault | undefined {
  const fault = (why: string, hint: string) => ({ message: `“${visible(address)}” ${why}`, hint });
  if (!/^https?:\/\//i.test(address))
    return fault('is not an address of the web', 'write it whole, with https:// or http://');
  if (/[\s\p{Cc}\p{Cf}\\<>"`{}|^]/u.test(address))
    return fault(
      'holds a space or another sign that no address may have',
      'copy it from the address bar of a browser; a space is written %20',
    );
  const url = URL.parse(address);
  if (!url) return fault('is not an address of the web', 'copy it from a browser');
  if (url.username || url.password || /^https?:\/\/[^/?#]*@/i.test(address))
    return fault('holds a name or a password', 'leave out what stands before the @');
  if (!isPublicHost(url.hostname))
    return fault(
      'does not lead to a host that others can reach',
      'write the whole name of the host, as www.example.org',
    );
  if (/^(dx\.|www\.)?doi\.org$/.test(url.hostname) && !isDoi(url.pathname.slice(1)))
    return fault(
      'does not hold a DOI',
      'write https://doi.org/10.1234/abc: after the slash 10, a full stop, the number of the registrant, a slash and the rest',
    );
  return undefined;
}

/** Whether others than this machine may find a host: a name with a dot in it, or an address of IP. */
function isPublicHost(host: string): boolean {
  const name = host.replace(/\.$/, '');
  if (name.startsWith('[')) return name !== '[::1]' && name !== '[::]';
  if (/^(127|0)\./.test(name) || /(^|\.)localhost$/.test(name)) return false;
  return name.includes('.') && name.split('.').every((label) => label !== '');
}

function isDoi(path: string): boolean {
  return /^10\.\d{4,}(\.\d+)*\/\S+$/.test(path);
}

/** An address on the web; see {@link webAddressFault}. */
export const webAddress = checked(webAddressFault).meta({ format: 'uri' });

/** Where a site stands: an address on the web without path, query and fragment. */
export const siteAddress = checked((address) => {
  const fault = webAddressFault(address);
  if (fault) return fault;
  const { origin, href } = new URL(address);
  return href === `${origin}/` && !/[?#]$/.test(address)
    ? undefined
    : {
        message: `“${address}” holds more than a host`,
        hint: `write ${origin}; a path goes into BASE_PATH`,
      };
}).meta({ format: 'uri' });

/**
 * Where a link of a text may lead: http or https ({@link webAddressFault}), mailto (RFC 6068, section 2,
 * one recipient), or a place of the edition, whose address begins with `/` or `#`. That such a place
 * exists is another check.
 *
 * @returns what is wrong with it; undefined where nothing is
 */
export function linkFault(target: string): Fault | undefined {
  if (isInternal(target)) return undefined;
  if (/^https?:/i.test(target)) return webAddressFault(target);
  const [, recipient] = /^mailto:([^?#]*)(\?[^\s#]*)?$/i.exec(target) ?? [];
  if (recipient !== undefined && z.email().safeParse(recipient).success) return undefined;
  if (/^mailto:/i.test(target))
    return {
      message: `“${visible(target)}” is not an address for mail`,
      hint: 'write it as mailto:name@example.org',
    };
  return {
    message:
      target === ''
        ? 'this link leads nowhere'
        : `“${visible(target)}” is not where a link may lead`,
    hint: 'write an address with https://, http:// or mailto:, or one of the edition, as /articles/x/#p1 or #p1',
  };
}

/** Words for a message: signs that nobody would see are written by their number in Unicode. */
function visible(words: string): string {
  return words.replaceAll(
    /[\p{Cc}\p{Cf}]/gu,
    (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`,
  );
}

/** Whether a link leads to a place of the edition; `//` at its beginning leads to another host. */
export function isInternal(target: string): boolean {
  return /^#|^\/(?![/\\])/.test(target);
}
