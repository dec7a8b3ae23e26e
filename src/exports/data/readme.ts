import { pages } from '../../addresses/addresses.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import type { FilledTable } from './tables.ts';
import { listSeparator } from './write-rows.ts';

/** What may be done with the data, and what is left out of it. */
export function rightsText({ access }: Pick<Publication, 'access'>): string {
  const words =
    access === 'all'
      ? 'The words of all texts are included.'
      : 'Of texts whose redistribution is not cleared, the words are left out: passages have no text, quotations are snippets.';
  return `The texts belong to their authors and publishers; what is known of the rights in each stands in the table articles. ${words}`;
}

/** The file README.md of the data. */
export function dataReadme(tables: FilledTable[], publication: Publication): string {
  const { name: edition, tagline, number, license } = publication.edition;
  const lines = tables.map(
    ({ name, data, description }) => `| ${name} | ${data.length} | ${description} |`,
  );
  return `# ${edition}: data

${tagline}. Version ${number}. Home: ${urlOf(pages.data, publication)}

| table | rows | what a row is, and the order |
| --- | ---: | --- |
${lines.join('\n')}

Each table is there three times: \`<table>.csv\`, \`<table>.json\` with the same records, and
\`<table>.schema.json\`, the JSON Schema of the latter, which explains every column.
\`datapackage.json\` describes the CSV files for the tools of Data Package (https://datapackage.org).

## Conventions

- \`id\` is the key of each table. \`article\`, \`passage\` and \`section\` hold ids of articles and
  passages. \`entity\`, \`subject\` and \`object\` hold ids of actors or initiatives; the column
  \`…_table\` beside each says which. Ids are unique across the two.
- \`url\` is the address of the record in the edition.
- \`search_names\` and the identifiers of authority files (\`wikidata\`, \`viaf\`, \`gnd\`, \`isni\`, \`ror\`) are finding
  aids of the editors, not taken from the texts. An identifier is text, even where it is digits alone.
- Unknown is \`null\` in JSON and an empty cell in CSV. Nothing is guessed.
- A list is a list in JSON and one cell in CSV, its items joined by \`${listSeparator}\`. An empty cell is an
  empty list.
- Dates are EDTF (ISO 8601-2), only as exact as the texts: \`1987-06-05\`, \`198X\` (the 1980s), \`1987~\`
  (about 1987), \`[1987..]\` (1987 or later), \`1987/..\` (from 1987 on). For sorting and filtering there
  are \`…_earliest\` and \`…_latest\`, days of the calendar, empty where a date is open on that side.
- CSV is UTF-8 with a header row, commas, and quotation marks where they are needed (RFC 4180).

## Python (pandas)

\`\`\`python
import pandas as pd

def table(name):
    return pd.read_json(name + ".json", dtype=False, convert_dates=False)

statements, actors, mentions = table("statements"), table("actors"), table("mentions")

# Who is said to have proposed what, and where the texts say so
proposed = statements[statements.predicate == "proposed"]
print(proposed[["subject", "object", "modality", "date", "url"]])

# The actors that each text names most
named = mentions.merge(actors, left_on="entity", right_on="id", suffixes=("", "_actor"))
print(named.groupby(["article", "name"]).size().sort_values(ascending=False).head(20))
\`\`\`

From CSV, with lists made lists again:

\`\`\`python
import pandas as pd

identifiers = {"viaf": str, "isni": str}
actors = pd.read_csv("actors.csv", keep_default_na=False, na_values=[""], dtype=identifiers)
for column in ["aliases", "alias_kinds", "search_names", "articles", "description_passages"]:
    actors[column] = actors[column].fillna("").map(lambda cell: cell.split("${listSeparator}") if cell else [])
print(actors[["name", "aliases"]].head())
\`\`\`

## R (readr)

\`\`\`r
library(readr)

load <- function(name) {
  read_csv(paste0(name, ".csv"), na = "", guess_max = Inf, show_col_types = FALSE)
}
statements <- load("statements")
actors <- load("actors")
mentions <- load("mentions")

# Who is said to have proposed what, and where the texts say so
proposed <- subset(statements, predicate == "proposed")
print(proposed[c("subject", "object", "modality", "date", "url")])

# A list in a cell
actors$aliases <- strsplit(actors$aliases, "${listSeparator}", fixed = TRUE)

# The actors that the texts name most
named <- merge(mentions, actors, by.x = "entity", by.y = "id")
print(head(sort(table(named$name), decreasing = TRUE), 20))
\`\`\`

## Rights

${rightsText(publication)} The rest of the data, which is the editors’ own, is under the ${license} licence.
`;
}
