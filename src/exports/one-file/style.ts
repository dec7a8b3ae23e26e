import { style } from '../epub/style.ts';

/** The style sheet of the one file: that of the books, and what a book leaves to its reading system. */
export const oneFileStyle = `
:root { color-scheme: light dark; --paper: light-dark(#fdfcf9, #16181b); --ink: light-dark(#22201c, #dcd9d2); --line: light-dark(#ddd7ca, #363a40); --link: light-dark(#1c4a73, #9cc4e8); --mark: light-dark(#ffe69a, #6b5410); }
*, ::before, ::after { box-sizing: border-box; }
html { font: 400 1.125rem/1.5 Georgia, serif; color: var(--ink); background: var(--paper); scroll-padding-top: 4rem; text-size-adjust: none; -webkit-text-size-adjust: none; }
body { margin: 0; overflow-wrap: break-word; }
main { max-width: 41rem; margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 2rem) 4rem; }
${style}
/* Above, as in the books; below, for the window. */
h1 { font-size: 2em; }
h2 { font-size: 1.6em; margin: 2em 0 0.6em; }
h3 { font-size: 1.25em; margin: 1.6em 0 0.7em; }
h4, h5 { font-size: 1.05em; margin: 1.4em 0 0.5em; }
.text, .notes { position: relative; padding-left: 0; }
.text .number, .notes .number { position: absolute; float: none; left: -3.1rem; width: 2.4rem; margin: 0; padding: 0; font-size: 0.69rem; line-height: 1.75rem; }
.text h3 .number { line-height: 2.1rem; }
.notes .number { line-height: 1.5rem; }
h3.editorial { font-size: 1.1em; opacity: 1; }
h3.letter { margin-top: 1.2em; }
.number, .affiliation, .kind, .label, .cite, .editorial, .kicker, .record dt, .sic-mark, .page-break { opacity: 0.8; }
.name, .work { text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
main a:hover, main a:focus-visible, .nav a, .texts a, .record a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
:target:not(.part, section) { background: color-mix(in srgb, var(--mark) 45%, transparent); }
.letter { color: light-dark(#9a2a1c, #f0907c); }
.record, .summary, hr, .author-note, .citation, .disclaimer, .keywords { border-color: var(--line); }
article, .actors, .initiatives, .works, .records, .nav { border-top: 1px solid var(--line); margin-top: 3em; }
.bar { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); font: 0.8rem/1.4 sans-serif; }
.bar nav { display: flex; flex-wrap: wrap; gap: 0 1.1rem; padding: 0.3rem clamp(1rem, 4vw, 2rem); }
.bar a { padding: 0.3rem 0; text-decoration: none; }
.bar a:first-child { font-weight: 600; }
[hidden] { display: none !important; }
#search form { display: flex; flex-wrap: wrap; gap: 0.4rem 0.6rem; align-items: center; margin-bottom: 0.6em; }
#search :is(input, button) { font: inherit; color: inherit; background: transparent; border: 1px solid color-mix(in srgb, currentColor 55%, transparent); border-radius: 3px; padding: 0.25rem 0.6rem; min-height: 2.2rem; }
#search input { flex: 1 1 12rem; min-width: 0; }
#search button { cursor: pointer; }
#search ul { list-style: none; padding: 0; font-size: 0.92em; }
#search h3 { font-size: 1.05em; }
mark { background: var(--mark); color: inherit; }
::highlight(found) { background: var(--mark); }
@media (max-width: 40rem) {
  html { font-size: 1.0625rem; scroll-padding-top: 5.5rem; }
}
@media (max-width: 52rem) {
  .text .number, .notes .number { position: static; display: inline; margin-right: 0.5em; line-height: 1; }
}
@media print {
  :root { color-scheme: light; }
  html { font-size: 10.5pt; background: none; }
  main { max-width: none; padding: 0; }
  .bar, #search { display: none; }
  a { text-decoration: none; }
  article, .actors, .initiatives, .works { break-before: page; border-top: 0; }
  p, li { orphans: 3; widows: 3; }
  :target, ::highlight(found) { background: none !important; }
}
`.trimStart();
