import type { Emphasis, PhrasingContent, RootContent, Text } from 'mdast';

/** Properties of an HTML element, by their names in hast. */
export type Properties = Record<string, string | number | boolean>;

/**
 * A Markdown node that becomes the HTML element `name`.
 * Phrasing: the type `emphasis` is only a carrier, `hName` decides (mdast-util-to-hast, “Fields on nodes”).
 */
export function inlineElement(
  name: string,
  properties: Properties,
  children: PhrasingContent[] = [],
): Emphasis {
  return { type: 'emphasis', children, data: { hName: name, hProperties: properties } };
}

/** A Markdown node that becomes the HTML block element `name`. */
export function blockElement(
  name: string,
  properties: Properties,
  children: RootContent[] | PhrasingContent[] = [],
): RootContent {
  return {
    type: 'blockquote',
    children: children as never,
    data: { hName: name, hProperties: properties },
  };
}

export function textNode(value: string): Text {
  return { type: 'text', value };
}
