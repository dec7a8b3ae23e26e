import type { PhrasingContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { escapeSigns, SIC_CLOSES, SIC_OPENS } from './proof/reading-tokens.ts';
import type { ArticleText, Passage, Report } from './passage.ts';
import { nearest } from '../files/problems.ts';

/** Components that an article may use within a passage. */
const inlineNames = ['PageBreak', 'Sic', 'Entity'] as const;

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Walks phrasing content, collecting words, milestones, references and sic marks. */
export function readPhrasing(
  passage: Passage,
  nodes: PhrasingContent[],
  text: ArticleText,
  state: { problem: Report; references: Map<string, number> },
): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text': {
        const words = node.value.replaceAll(/\s*\n\s*/g, ' ');
        passage.text += words;
        passage.marked += escapeSigns(words);
        break;
      }
      case 'emphasis':
      case 'strong':
      case 'link':
        readPhrasing(passage, node.children, text, state);
        break;
      case 'footnoteReference':
        passage.marked += `[^${node.identifier}]`;
        state.references.set(node.identifier, (state.references.get(node.identifier) ?? 0) + 1);
        break;
      case 'mdxJsxTextElement':
        readInline(passage, node, text, state);
        break;
      default:
        state.problem(
          node,
          `a passage cannot hold ${node.type}`,
          'use plain words, emphasis, links, notes and the components in the README',
        );
    }
  }
}

function readInline(
  passage: Passage,
  node: MdxJsxTextElement,
  text: ArticleText,
  state: { problem: Report; references: Map<string, number> },
): void {
  switch (node.name) {
    case 'PageBreak': {
      const page = pageOf(node);
      const inferred = node.attributes.some(
        (a) => a.type === 'mdxJsxAttribute' && a.name === 'inferred',
      );
      text.pageBreaks.push({ page, inferred, passage, offset: passage.text.length });
      passage.marked += `{${page ?? ''}${inferred ? '?' : ''}}`;
      break;
    }
    case 'Sic': {
      const before = passage.text.length;
      passage.marked += SIC_OPENS;
      readPhrasing(passage, node.children, text, state);
      passage.marked += SIC_CLOSES;
      const reads = attribute(node, 'reads');
      if (!reads)
        state.problem(
          node,
          '<Sic> does not say what the word probably should be',
          'write <Sic reads="…">…</Sic>',
        );
      else text.sics.push({ text: passage.text.slice(before), reads, passage });
      break;
    }
    case 'Entity': {
      const start = passage.text.length;
      readPhrasing(passage, node.children, text, state);
      const entity = attribute(node, 'id');
      const { line, column } = node.position?.start ?? {};
      if (!entity)
        state.problem(node, '<Entity> does not say which', 'write <Entity id="…">…</Entity>');
      else
        text.entityMarks.push({ entity, passage, start, end: passage.text.length, line, column });
      break;
    }
    default: {
      const known = nearest(String(node.name), inlineNames);
      state.problem(
        node,
        `<${node.name}> is not a component of this edition`,
        known ? `did you mean <${known}>?` : `within a passage there are ${inlineNames.join(', ')}`,
      );
    }
  }
}

/** The value of a string attribute of a component; undefined where it is absent. */
export function attribute(node: Jsx, name: string): string | undefined {
  const found = node.attributes.find(
    (a): a is MdxJsxAttribute => a.type === 'mdxJsxAttribute' && a.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

function pageOf(node: Jsx): number | undefined {
  const value = attribute(node, 'n');
  return value === undefined ? undefined : Number(value);
}
