/** A new document; `insert` is in snippet syntax. */
type DocumentSnippet = {
  readonly label: string;
  readonly detail: string;
  readonly documentation: string;
  readonly insert: string;
};

const head = (kind: string): string => `apiVersion: lakespec/v1\nkind: ${kind}\nmetadata:\n`;

function snippet(label: string, detail: string, insert: string): DocumentSnippet {
  const plain = insert.replaceAll(/\$\{\d+[:|]([^}|,]*)[^}]*\}/g, '$1').replaceAll(/\$\d/g, '');
  return { label, detail, documentation: `\`\`\`yaml\n${plain}\n\`\`\``, insert };
}

/** A product over one connector: a few lines, and already safe. */
const product = (connector: string, block: string): DocumentSnippet =>
  snippet(
    `DataProduct (${connector})`,
    'a product over a source',
    `${head('DataProduct')}  name: \${1:my-product}\n  domain: \${2:clinical}\n  owner: \${3:data@example.org}\nspec:\n  source:\n    connector: ${connector}\n    location: landing://\${1:my-product}\n${block}  privacy: {policy: \${4:my-policy}}\n  schedule: "0 2 * * *"\n`,
  );

/** What a blank document may become. */
export const documentSnippets: readonly DocumentSnippet[] = [
  product(
    'csv',
    `    csv:\n      table: \${5:records}\n      columns:\n        \${6:ID}: {type: string, required: true, identifies: other-unique-id, description: \${7:Number of the record.}}\n      primaryKey: [\${6:ID}]\n`,
  ),
  product('fhir', '    fhir: {resources: [Patient, Encounter, Condition, Observation]}\n'),
  product('dicom', '    dicom: {dataset: product}\n'),
  product('bids', ''),
  snippet(
    'DataProduct (inputs)',
    'a product over other products',
    `${head('DataProduct')}  name: \${1:my-product}\n  owner: \${2:data@example.org}\nspec:\n  inputs:\n    \${3:first}: {product: \${4:other-product}}\n  privacy: {policy: \${5:my-policy}}\n  silver:\n    \${6:records}:\n      from: \${3:first}.\${7:table}\n`,
  ),
  snippet(
    'DeidPolicy',
    'how data are de-identified',
    `${head('DeidPolicy')}  name: \${1:my-policy}\nspec:\n  regime: \${2|safe_harbor,limited_data_set,expert_determination,public|}\n`,
  ),
  snippet(
    'Agreement',
    'a data use agreement',
    `${head('Agreement')}  name: \${1:my-agreement}\nspec:\n  id: \${2:DUA-2026-001}\n  expires: \${3:2027-12-31}\n  purposes: [\${4:research}]\n  users: [{group: \${5:researchers}}]\n`,
  ),
  snippet(
    'ValidationProfile',
    'what must hold at the door',
    `${head('ValidationProfile')}  name: \${1:my-profile}\nspec:\n  \${2:csv: {drift: quarantine\\}}\n`,
  ),
  snippet(
    'Crosswalk',
    'a link between records of products',
    `${head('Crosswalk')}  name: \${1:my-crosswalk}\nspec:\n  members:\n    - {product: \${2:first}, table: \${3:patients}, column: \${4:patient_id}, system: \${5:hospital}, unit: person}\n    - {product: \${6:second}, table: \${7:patients}, column: \${8:patient_id}, system: \${5:hospital}, unit: person}\n  method: \${9|supplied-map,shared-identifier|}\n`,
  ),
  snippet(
    'Domain',
    'a group of products',
    `${head('Domain')}  name: \${1:my-domain}\n  owner: \${2:data@example.org}\nspec:\n  owners: [\${3:stewards}]\n  members: [{group: \${3:stewards}, role: steward}]\n`,
  ),
  snippet(
    'Platform',
    'where things run',
    `${head('Platform')}  name: \${1:local}\nspec:\n  stage: \${2|local,dev,staging,prod|}\n  stores:\n    landing: {file: landing}\n    raw: {file: .lake/raw}\n    refined: {file: .lake/refined}\n    curated: {file: .lake/curated}\n    quarantine: {file: .lake/quarantine}\n    vault: {file: .lake/vault-backup}\n  catalog: {sqlite: .lake/catalog.sqlite}\n  vault: {sqlite: .lake/vault.sqlite, key: {file: .lake/vault.key}}\n  engine: {duckdb: {}}\n`,
  ),
];
