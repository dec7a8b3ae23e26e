import type { Emphasis, PhrasingContent, RootContent, Text } from 'mdast';

/** Properties of an HTML element, by their names in hast. */
export type Properties = Record<string, string | number | boolean>;

/**
 * A Markdown node that becomes the HTML element `name`.
 * Phrasing: the type `emphasis` is only a carrier, `hName` decides (mdast-util-to-hast, “Fields on nodes”).
 */
export function inlineElement(
  name: string,
  hProperties: Properties,
  ...children: (PhrasingContent | string)[]
): Emphasis {
  return { type: 'emphasis', children: children.map(asNode), data: { hName: name, hProperties } };
}

/** A Markdown node that becomes the HTML block element `name`. */
export function blockElement(
  name: string,
  hProperties: Properties,
  ...children: (RootContent | string)[]
): RootContent {
  return {
    type: 'blockquote',
    children: children.map(asNode) as never,
    data: { hName: name, hProperties },
  };
}

export function textNode(value: string): Text {
  return { type: 'text', value };
}

function asNode<Node>(child: Node | string): Node | Text {
  return typeof child === 'string' ? textNode(child) : child;
}
