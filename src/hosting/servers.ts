import { patternOf } from '../addresses/addresses.ts';
import type { HeaderRule } from './headers.ts';

/** An address that was given up, and the one that stands in its place, from the root of the site. */
export interface HostRedirect {
  from: string;
  to: string;
}

/** What hosts are told of a site. */
export interface Hosting {
  /** `/some/prefix`; empty at the root of a host. */
  base: string;
  rules: HeaderRule[];
  redirects: HostRedirect[];
}

/** The file `_headers` of Netlify and Cloudflare. */
export function writeHeaders({ base, rules }: Hosting): string {
  return rules
    .flatMap(({ path, headers }) => [
      base + path,
      ...headers.map(([name, value]) => `  ${name}: ${value}`),
      '',
    ])
    .join('\n');
}

/**
 * The file `_redirects` of Netlify and Cloudflare: `from to 301`. They cannot see fragments, which
 * browsers take along by themselves (RFC 9110, 10.2.2).
 */
export function writeRedirects({ base, redirects }: Hosting): string {
  return redirects.map(({ from, to }) => `${base}${from} ${base}${to} 301\n`).join('');
}

/**
 * Directives of nginx, to be included in a `server` block. The site lies under `root` at its base path.
 */
export function writeNginx({ base, rules, redirects }: Hosting): string {
  const everywhere = rules.filter(({ path }) => path === '/*');
  return [
    '# Include this in a server block that says listen, server_name and root.',
    'index index.html;',
    'autoindex off;',
    `error_page 404 ${base}/404.html;`,
    // A folder without a page.
    `error_page 403 =404 ${base}/404.html;`,
    'absolute_redirect off;',
    'gzip on;',
    'gzip_static on;',
    `gzip_types ${compressed};`,
    'charset utf-8;',
    `charset_types ${compressed};`,
    'types {',
    ...nginxTypes.map(([type, end]) => `  ${type} ${end};`),
    '}',
    ...nginxHeaders(mergeHeaders(everywhere)).map((line) => line.trim()),
    'location ~ /\\.(?!well-known/) { return 404; }',
    ...redirects.map(({ from, to }) => `location = ${base}${from} { return 301 ${base}${to}; }`),
    // Several rules may be for one path, which has one location.
    ...[...new Set(rules.map(({ path }) => path))]
      .filter((path) => path !== '/*')
      .flatMap((path) => [
        `location ${nginxPath(base, path)} {`,
        ...nginxHeaders(mergeHeaders(rules.filter((rule) => matches(rule.path, path)))),
        '}',
      ]),
    '',
  ].join('\n');
}

/** What nginx serves without a rule of its own. */
const nginxTypes = [
  ['text/html', 'html'],
  ['text/css', 'css'],
  ['text/plain', 'txt'],
  ['application/javascript', 'js'],
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['image/svg+xml', 'svg'],
  ['image/png', 'png'],
  ['font/woff2', 'woff2'],
  ['application/zip', 'zip'],
] as const;

/** Types of text beside HTML, in which nothing but text is served. */
const compressed = nginxTypes
  .map(([type]) => type)
  .filter((type) => /css|plain|javascript|json|xml/.test(type))
  .join(' ');

/** A location has no header of those outside of it, so it says them all. */
function nginxHeaders(headers: HeaderRule['headers']): string[] {
  return headers.flatMap(([name, value]) =>
    name === 'Content-Type'
      ? ['  types {}', `  default_type ${quote(value)};`]
      : [`  add_header ${name} ${quote(value)} always;`],
  );
}

/** `= /exact`, `^~ /begins/`, `~ ^/regular.*expression$`; a page is the file `index.html` in it. */
function nginxPath(base: string, path: string): string {
  if (path.endsWith('/*')) return `^~ ${base}${path.slice(0, -1)}`;
  if (path.includes('*')) return `~ ${patternOf(base + path)}`;
  return `= ${base}${path}${path.endsWith('/') ? 'index.html' : ''}`;
}

/**
 * Directives of Caddy, to be imported in a site block. The site lies under `root` at its base path.
 */
export function writeCaddy({ base, rules, redirects }: Hosting): string {
  return [
    '# Import this in a site block that says its address and root.',
    'encode gzip',
    'route {',
    '  @hidden {',
    '    path_regexp /\\.',
    '    not path /.well-known/*',
    '  }',
    '  error @hidden 404',
    ...redirects.map(({ from, to }) => `  redir ${base}${from} ${base}${to} 301`),
    ...rules.flatMap(({ path, headers }, at) => [
      `  @rule${at} path_regexp ${patternOf(base + path)}`,
      ...headers.map(
        ([name, value]) => `  header @rule${at} ${name === 'Link' ? '+' : ''}${name} \`${value}\``,
      ),
    ]),
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '}',
    'handle_errors {',
    ...mergeHeaders(rules.filter(({ path }) => path === '/*')).map(
      ([name, value]) => `  header ${name} \`${value}\``,
    ),
    `  rewrite * ${base}/404.html`,
    '  file_server',
    '}',
    '',
  ].join('\n');
}

/** What several rules say together: the later one holds, but links add up. */
function mergeHeaders(rules: readonly HeaderRule[]): HeaderRule['headers'] {
  const said = rules.flatMap(({ headers }) => headers);
  return said.filter(
    ([name], at) => name === 'Link' || said.findLastIndex(([other]) => other === name) === at,
  );
}

/** Whether a rule holds for whatever another holds for. */
function matches(general: string, path: string): boolean {
  return new RegExp(patternOf(general)).test(path);
}

/** A value as nginx reads it: `$` would begin a variable. */
function quote(value: string): string {
  if (value.includes('$')) throw new Error(`a header cannot hold a dollar sign: ${value}`);
  return `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}
