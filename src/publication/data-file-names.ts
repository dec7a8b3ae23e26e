/** Name of the Data Package. */
export const packageName = 'east-asian-regionalism';

/** The tables, in the order in which they are shown. */
const tableNames = [
  'articles',
  'passages',
  'actors',
  'initiatives',
  'mentions',
  'statements',
  'works',
] as const;

export type TableName = (typeof tableNames)[number];

/** The file with all others in it. */
export const zipName = `${packageName}-data.zip`;

/** The names of all files of `/data/`, in the order in which they are made. */
export const dataFileNames: readonly string[] = [
  ...tableNames.flatMap((name) => [`${name}.csv`, `${name}.json`, `${name}.schema.json`]),
  'datapackage.json',
  'README.md',
  zipName,
];
