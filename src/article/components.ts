import type { Node } from 'mdast';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import { didYouMean, nearest } from '../files/problems.ts';
import { languageFault } from '../schemas/standards.ts';

/** Components that an article may use as blocks, each around whole passages. */
export const blockNames = [
  'Standfirst',
  'Summary',
  'Keywords',
  'Caption',
  'AuthorNote',
  'Citation',
  'Disclaimer',
] as const;
export type BlockName = (typeof blockNames)[number];

type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** Reports a problem with a node of a text. */
export type Report = (node: Node, message: string, hint: string) => void;

/**
 * What an attribute takes: a number of a page, a language tag of BCP 47, a passage (`article-id#p12`),
 * words, or nothing, where it says something by standing there.
 */
type Kind = 'page' | 'language' | 'passage' | 'words' | 'nothing';

interface ComponentRules {
  /** Each attribute that it takes. */
  takes: Readonly<Record<string, Kind>>;
  /** Whether it stands alone, around nothing. */
  isEmpty?: boolean;
}

const block: ComponentRules = { takes: { lang: 'language' } };

/** The components of the edition, each with the attributes that it takes. */
const components: Readonly<Record<string, ComponentRules>> = {
  ...Object.fromEntries(blockNames.map((name): [BlockName, ComponentRules] => [name, block])),
  PageBreak: { takes: { n: 'page', inferred: 'nothing' }, isEmpty: true },
  Sic: { takes: { reads: 'words' } },
  Entity: { takes: { id: 'words' } },
  Cite: { takes: { passage: 'passage' }, isEmpty: true },
};

/**
 * Reads the attributes of a component of the edition. What it does not take is reported: another
 * attribute, one that stands twice, an expression, a value that is none of its kind, words within it
 * where it stands alone.
 *
 * @returns the values of those attributes that are right, by their names; '' of one that takes none
 */
export function readAttributes(node: Component, report: Report): Partial<Record<string, string>> {
  const { takes, isEmpty } = components[String(node.name)]!;
  const values: Record<string, string> = {};
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const fault = faultOf(attribute, `<${node.name}>`, takes, seen);
    if (fault) report(attribute.position ? attribute : node, fault.message, fault.hint);
    else if (attribute.type === 'mdxJsxAttribute')
      values[attribute.name] = typeof attribute.value === 'string' ? attribute.value : '';
    if (attribute.type === 'mdxJsxAttribute') seen.add(attribute.name);
  }
  if (isEmpty && node.children.length > 0)
    report(
      node,
      `<${node.name}> stands around words, which it cannot hold`,
      `write <${node.name} … /> and the words after it`,
    );
  return values;
}

/** Whether an attribute is written, right or wrong. */
export function isWritten(node: Component, name: string): boolean {
  return node.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === name);
}

/** Reports a component that there is not, and which may have been meant. */
export function reportUnknown(
  node: Component,
  known: readonly string[],
  there: string,
  report: Report,
): void {
  const name = node.name ?? '';
  const meant = nearest(name, known);
  report(
    node,
    `<${name}> is not a component of this edition`,
    didYouMean(meant && `<${meant}>`, `${there} ${known.join(', ')}`),
  );
}

function faultOf(
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  component: string,
  takes: Readonly<Record<string, Kind>>,
  seen: ReadonlySet<string>,
): { message: string; hint: string } | undefined {
  const known = Object.keys(takes);
  const others = known.length > 0 ? `it takes ${known.join(' and ')}` : 'it takes no attribute';
  if (attribute.type === 'mdxJsxExpressionAttribute')
    return { message: `${component} takes no expression {${attribute.value}}`, hint: others };
  const { name, value } = attribute;
  const kind = Object.hasOwn(takes, name) ? takes[name] : undefined;
  if (!kind)
    return {
      message: `${component} takes no attribute ${name}`,
      hint: didYouMean(nearest(name, known), others),
    };
  if (seen.has(name))
    return { message: `${name} stands twice in ${component}`, hint: 'keep one of the two' };
  if (typeof value === 'object' && value !== null)
    return {
      message: `${name} of ${component} is an expression, {${value.value}}`,
      hint: kind === 'nothing' ? `write ${name} alone` : `write ${name}="…"`,
    };
  return judge(`${name} of ${component}`, name, value ?? undefined, kind);
}

/** What is wrong with the value of an attribute, which messages call `what`. */
function judge(what: string, name: string, value: string | undefined, kind: Kind) {
  if (kind === 'nothing')
    return value === undefined
      ? undefined
      : { message: `${what} takes no value`, hint: `write ${name} alone, or leave it out` };
  if (value === undefined || value.trim() === '')
    return { message: `${what} has no value`, hint: `write ${name}="…", or leave it out` };
  if (kind === 'page')
    return /^[1-9]\d{0,5}$/.test(value)
      ? undefined
      : {
          message: `${what} is “${value}”, which is no number of a page`,
          hint: `write it in digits, as ${name}="299", or leave it out where it is unknown`,
        };
  if (kind === 'passage')
    return /^[^#\s]+#[^#\s]+$/.test(value)
      ? undefined
      : {
          message: `${what} is “${value}”, which is no passage`,
          hint: `write ${name}="article-id#p12"`,
        };
  const fault = kind === 'language' ? languageFault(value) : undefined;
  return fault && { message: `${what}: ${fault.message}`, hint: fault.hint };
}
