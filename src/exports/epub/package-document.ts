import type { Element } from 'xast';
import { x } from 'xastscript';
import { familyFirst } from '../../citing/csl.ts';
import { authorNames } from '../../words/names.ts';
import type { Metadata } from './metadata.ts';
import { onLines, xmlFile } from './page.ts';

export interface ManifestItem {
  file: string;
  mediaType: string;
  /** `nav`, `cover-image`. */
  properties?: string;
}

/** What is read in its turn. */
export const pageType = 'application/xhtml+xml';

/** The package document of a book (EPUB 3.3, section 5). */
export function writePackage(metadata: Metadata, items: ManifestItem[]): string {
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'identifier',
    'xml:lang': 'en',
  };
  const described = onLines([...describe(metadata), ...describeAccess(metadata)]);
  const manifest = items.map(({ file, mediaType, properties }) =>
    x('item', { id: idOf(file), href: file, 'media-type': mediaType, properties }),
  );
  const spine = items
    .filter(({ mediaType }) => mediaType === pageType)
    .map(({ file }) => x('itemref', { idref: idOf(file) }));
  return xmlFile(
    x('package', attributes, [
      x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, described),
      x('manifest', onLines(manifest)),
      x('spine', onLines(spine)),
    ]),
  );
}

function describe(metadata: Metadata): Element[] {
  const { subtitle, pageSource, collection } = metadata;
  return [
    x('dc:identifier', { id: 'identifier' }, metadata.identifier),
    x('dc:title', { id: 'main-title' }, metadata.title),
    refine('main-title', 'title-type', 'main'),
    ...(subtitle
      ? [x('dc:title', { id: 'subtitle' }, subtitle), refine('subtitle', 'title-type', 'subtitle')]
      : []),
    ...metadata.authors.flatMap((author, i) => {
      const id = `creator-${i + 1}`;
      return [
        x('dc:creator', { id }, authorNames([author])),
        x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, 'aut'),
        refine(id, 'file-as', familyFirst(author)),
      ];
    }),
    ...metadata.languages.map((language) => x('dc:language', language)),
    x('dc:description', metadata.description),
    // Who published the texts is part of the sources.
    x('dc:publisher', metadata.publisher),
    x('dc:date', metadata.date),
    x('meta', { property: 'dcterms:modified' }, `${metadata.date}T00:00:00Z`),
    ...metadata.rights.map((rights) => x('dc:rights', rights)),
    ...metadata.sources.flatMap((source, i) => {
      const id = `source-${i + 1}`;
      return [
        x('dc:source', { id }, source),
        ...(source === pageSource ? [refine(id, 'source-of', 'pagination')] : []),
      ];
    }),
    ...(collection
      ? [
          x('meta', { property: 'belongs-to-collection', id: 'collection' }, collection),
          refine('collection', 'collection-type', 'set'),
        ]
      : []),
  ];
}

/** EPUB Accessibility 1.1, section 2. No conformance is claimed: nobody has certified it. */
function describeAccess({ pageSource }: Metadata): Element[] {
  const features = [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'index',
    'alternativeText',
    'displayTransformability',
    ...(pageSource ? ['pageNavigation', 'pageBreakMarkers'] : []),
  ];
  const say = (name: string, value: string) => x('meta', { property: `schema:${name}` }, value);
  return [
    say('accessMode', 'textual'),
    say('accessModeSufficient', 'textual'),
    ...features.map((feature) => say('accessibilityFeature', feature)),
    say('accessibilityHazard', 'none'),
    say(
      'accessibilitySummary',
      'Text in reading order with headings, notes linked both ways, a table of contents and an index; the only picture is the cover, whose words are given as text. No conformance to a standard of accessibility has been certified.',
    ),
  ];
}

function refine(id: string, property: string, value: string): Element {
  return x('meta', { refines: `#${id}`, property }, value);
}

/** Ids of XML do not begin with a digit; those of articles may. */
function idOf(file: string): string {
  return `file-${file}`;
}
