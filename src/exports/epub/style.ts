/** What is grey is the reader’s own colour made fainter, for the night too. */
export const style = `
body { line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.25; text-align: left; hyphens: none; -webkit-hyphens: none; break-after: avoid; page-break-after: avoid; }
h1 { font-size: 1.6em; margin: 1em 0 0.6em; }
h2 { font-size: 1.25em; margin: 1.6em 0 0.7em; }
h3 { font-size: 1.05em; margin: 1.4em 0 0.5em; }
p { margin: 0 0 0.8em; orphans: 2; widows: 2; }
a { color: inherit; text-decoration: underline; }
ul, ol { margin: 0 0 0.9em; padding-left: 1.3em; }
li { margin: 0 0 0.35em; }
hr { border: 0; margin: 1.4em auto; width: 20%; border-top: 1px solid #999; }
sup { font-size: 0.7em; line-height: 0; vertical-align: super; }

.text, .notes { padding-left: 2.1em; }
.number { float: left; width: 2.6em; margin-left: -3.1em; padding-top: 0.35em; font: 0.62em/1.2 sans-serif; text-align: right; text-indent: 0; text-decoration: none; opacity: 0.7; }
li .number { margin-left: -5.2em; }
h2 .number { font-size: 0.5em; margin-left: -3.8em; padding-top: 0.65em; }
h3 .number { font-size: 0.59em; margin-left: -3.3em; padding-top: 0.45em; }
.summary .number { margin-left: -4.9em; }
.note .number { padding-top: 0.35em; }

.name { text-decoration: underline; text-decoration-color: #aaa; }
.work { text-decoration: underline dotted #aaa; }
.note-mark, .lost, .back { text-decoration: none; }
.note-mark { font-family: sans-serif; padding: 0 0.15em; }
.lost { font-size: 0.72em; vertical-align: 0.3em; line-height: 0; opacity: 0.7; }
.sic-mark { font: italic 1em sans-serif; text-decoration: none; opacity: 0.7; padding-left: 0.15em; }
.page-break { font: 0.66em sans-serif; font-weight: normal; font-style: normal; opacity: 0.8; white-space: nowrap; padding-right: 0.35em; }

.standfirst { font-size: 1.12em; font-style: italic; margin-bottom: 1.2em; }
.summary { border-left: 3px solid #ccc; padding-left: 1em; margin: 1em 0 1.4em; }
.author-note, .citation, .disclaimer, .keywords { font-size: 0.9em; border-top: 1px solid #ccc; padding-top: 0.9em; margin-top: 1.4em; }
figure { margin: 1.2em 0; padding: 0.7em 0.9em; border: 1px dashed #999; font-size: 0.9em; break-inside: avoid; page-break-inside: avoid; }
figure p { margin: 0.2em 0; }
figure .number { margin-left: -5.1em; }
.editorial { font-family: sans-serif; font-size: 0.82em; opacity: 0.75; }
h2.editorial { font-size: 1.1em; opacity: 1; }
.note { font-size: 0.9em; }
.missing { display: inline-block; width: 9em; }
.missing p { margin: 0; }

.kicker { font: 0.8em sans-serif; letter-spacing: 0.06em; opacity: 0.75; margin: 1.5em 0 0; }
.author { font-size: 1.08em; margin: 0 0 0.2em; }
.affiliation, .kind, .label { opacity: 0.75; }
.record { font: 0.86em/1.45 sans-serif; border: solid #ccc; border-width: 1px 0; padding: 0.8em 0 0.2em; margin: 1.4em 0; }
.record dt { opacity: 0.75; }
.record dd { margin: 0 0 0.7em; overflow-wrap: anywhere; }
.texts { list-style: none; padding: 0; }
.texts li { margin-bottom: 0.7em; }

.entry { margin: 0 0 0.9em; break-inside: avoid; page-break-inside: avoid; }
.entry p { margin: 0; padding-left: 1.2em; text-indent: -1.2em; text-align: left; }
.kind { font: italic 0.82em sans-serif; }
.cite, .places { font: 0.82em/1.5 sans-serif; }
.entry p.places { padding-left: 1.46em; text-indent: 0; }
.cite { white-space: nowrap; opacity: 0.75; }
.letter { color: #bf4a35; margin-bottom: 0.5em; }

nav ol { list-style: none; padding-left: 0; }
nav ol ol { padding-left: 1.3em; }
nav a { text-decoration: none; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-width: 100%; height: auto; max-height: 98vh; }
`.trimStart();
