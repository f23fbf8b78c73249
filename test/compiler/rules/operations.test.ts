import { describe, expect, it } from 'vitest';
import { compileTexts, messages, productText, visits, visitsSource } from '../specs.ts';

const platform = (name: string, spec: string): string =>
  `apiVersion: lakespec/v1\nkind: Platform\nmetadata: {name: ${name}}\nspec:${spec}\n`;
const domain = (defaults: string): string =>
  `apiVersion: lakespec/v1\nkind: Domain\nmetadata: {name: clinical}\nspec: {defaults: {${defaults}}}\n`;
const profile = (name: string, spec: string): string =>
  `apiVersion: lakespec/v1\nkind: ValidationProfile\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
const scheduled = (cron: string, more = '', zone = 'UTC'): string =>
  visits(`\n  schedule: {cron: "${cron}", timezone: ${zone}}${more}`);
const over = (spec: string): string => productText(`\n  inputs: {v: {product: visits}}${spec}`, 'over');
const source = (spec: string): string =>
  productText(
    `${visitsSource.replace('\n    csv:', `\n    ${spec}\n    csv:`)}\n  privacy: {policy: shifted}`,
  );

const pods = (spec: string, egress: string): string =>
  platform(
    'cloud',
    `\n  extends: local\n  ${spec}\n  kubernetes: {image: registry.example.org/lakespec:1.0, egress: [${egress}]}`,
  );

const lakeOf = (name: string, store = `curated: {bucket: ${name}-curated}`): string =>
  platform(
    name,
    `\n  extends: local\n  catalog: {postgres: {env: ${name.toUpperCase()}_URL}}\n  stores: {landing: {bucket: ${name}-landing}, raw: {bucket: ${name}-raw}, refined: {bucket: ${name}-refined}, quarantine: {bucket: ${name}-quarantine}, vault: {bucket: ${name}-vault}, ${store}}`,
  );

type Case = readonly [what: string, texts: readonly string[], expected: readonly string[]];

const cases: Readonly<Record<string, readonly Case[]>> = {
  'the tables of two platforms': [
    [
      'may lie in one bucket that one catalog names',
      [lakeOf('one'), platform('two', '\n  extends: one\n  settle: 1m')],
      [],
    ],
    [
      'do not share a bucket where the catalogs are two',
      [lakeOf('one'), platform('two', '\n  extends: one\n  catalog: {postgres: {env: OTHER_URL}}')],
      ['OPS051 platforms `one` and `two` keep tables in one place, store `raw`'],
    ],
    [
      'do not where one variable has two values',
      [lakeOf('one'), platform('two', '\n  extends: one\n  stage: staging')],
      ['OPS051 platforms `one` and `two` keep tables in one place, store `raw`'],
    ],
    [
      'may be those of a platform that others extend, which has no stage',
      [
        lakeOf('one').replace(
          'extends: local',
          'vault: {sqlite: lake/vault.db, key: {env: KEY}}\n  engine: {duckdb: {}}',
        ),
        platform('two', '\n  extends: one\n  stage: staging'),
      ],
      [],
    ],
    [
      'do not lie below those of another',
      [lakeOf('one'), lakeOf('two', 'curated: {bucket: one-refined, prefix: of/two}')],
      ['OPS051 platforms `one` and `two` keep tables in one place, store `curated`'],
    ],
    [
      'lie apart in buckets of two servers',
      [
        lakeOf('one', 'curated: {bucket: tables, endpoint: "https://one.example.org"}'),
        lakeOf('two', 'curated: {bucket: tables, endpoint: "https://two.example.org"}'),
      ],
      [],
    ],
  ],
  'a schedule': [
    ['may come every ten minutes', [scheduled('*/10 * * * *')], []],
    [
      'may come twice at an hour that is missing, if it comes again soon',
      [scheduled('*/15 * * * *', '', 'Europe/Berlin')],
      [],
    ],
    ['may stand behind the hour that clocks skip', [scheduled('0 3 * * *', '', 'Europe/Berlin')], []],
    [
      'that leaves out Sundays misses no hour of a Sunday',
      [scheduled('30 2 * * 1-6', '', 'Europe/Berlin')],
      [],
    ],
    [
      'of another hemisphere has its missing hour too',
      [scheduled('30 2 * * *', '', 'Australia/Sydney')],
      [
        'LINT011 on 2027-10-03 clocks are put forward in Australia/Sydney, and there is no 02:30: that run is left out',
      ],
    ],
    ['that can be read is judged alone', [scheduled('61 2 * * *', '\n  operations: {freshness: 1h}')], []],
  ],
  freshness: [
    ['may be as long as the longest gap', [scheduled('0 2 * * 1-5', '\n  operations: {freshness: 72h}')], []],
    [
      'of the domain counts where the product says nothing',
      [
        scheduled('0 2 * * *').replace('name: visits', 'name: visits, domain: clinical'),
        domain('freshness: 20h'),
      ],
      ['OPS012 gold of `visits` shall be at most 20h old, and 24h pass between two runs'],
    ],
    [
      'of the product goes before that of the domain',
      [
        scheduled('0 2 * * *', '\n  operations: {freshness: 26h}').replace(
          'name: visits',
          'name: visits, domain: clinical',
        ),
        domain('freshness: 20h'),
      ],
      [],
    ],
    [
      'of the domain suffices for an alert',
      [
        visits('\n  operations: {alerts: {slack: "#v", on: [freshness]}}').replace(
          'name: visits',
          'name: visits, domain: clinical',
        ),
        domain('freshness: 20h'),
      ],
      [],
    ],
  ],
  'a product over products': [
    ['may wait six hours', [scheduled('0 8 * * *'), over('\n  schedule: "0 2 * * *"')], []],
    [
      'may not begin seven hours before',
      [scheduled('0 9 * * *'), over('\n  schedule: "0 2 * * *"')],
      ['OPS013 `over` starts at 02:00 UTC and waits 6h, and its input `visits` starts at 09:00'],
    ],
    [
      'may say that it waits longer',
      [
        scheduled('0 9 * * *'),
        over('\n  schedule: "0 2 * * *"').replace('product: visits', 'product: visits, maxWait: 7h'),
      ],
      [],
    ],
    [
      'is held to UTC, whatever the time zones',
      [
        scheduled('0 4 * * *', '', 'America/New_York'),
        over('\n  schedule: {cron: "0 4 * * *", timezone: Europe/Berlin}'),
      ],
      [],
    ],
    [
      'begins too early in its own zone',
      [
        scheduled('0 5 * * *', '', 'America/New_York'),
        over('\n  schedule: {cron: "0 4 * * *", timezone: Europe/Berlin}'),
      ],
      ['OPS013 `over` starts at 03:00 UTC and waits 6h, and its input `visits` starts at 10:00'],
    ],
  ],
  'patterns of files': [
    ['are relative', [source('include: ["**/*.csv", "[0-9]*.csv"]')], []],
    [
      'name files',
      [source('include: [2026/]')],
      ['LINT014 this pattern matches nothing: it names a folder, and files are looked at'],
    ],
    [
      'are no locations',
      [source('exclude: ["landing://visits/old"]')],
      ['LINT014 this pattern matches nothing: it is a location; patterns begin below it'],
    ],
    [
      'tell two products apart in one folder',
      [visits(), source('include: [a.csv]').replace('name: visits', 'name: others')],
      [],
    ],
  ],
  'a profile': [
    [
      'speaks of the source through what it extends',
      [
        visits('\n  validation: {profile: strict}'),
        profile('strict', '{extends: tables}'),
        profile('tables', '{csv: {drift: quarantine}}'),
      ],
      [],
    ],
  ],
  'what several platforms say': [
    [
      'is told once, where it is written',
      [
        platform('base', '\n  extends: local\n  slo: {availability: 100}'),
        platform('east', '\n  extends: base'),
        platform('west', '\n  extends: base'),
      ],
      ['OPS017 100 % of the time is promised, which no probe can show'],
    ],
    [
      'is replaced whole where there are alternatives',
      [
        platform(
          'cloud',
          '\n  extends: local\n  engine: {trino: {url: "https://trino.example.org"}}\n  catalog: {rest: "https://lake.example.org"}\n  stores: {refined: {bucket: refined}, curated: {bucket: curated}}\n  vault: {postgres: {env: VAULT_URL}, key: {env: VAULT_KEY}}',
        ),
      ],
      [],
    ],
  ],
  'a REST catalog': [
    [
      'over a folder',
      [platform('cloud', '\n  extends: local\n  catalog: {rest: "https://lake.example.org"}')],
      [
        'OPS036 a REST catalog writes metadata beside the data, and store refined and curated are folders of this machine',
      ],
    ],
    [
      'with two logins, one of which would travel unencrypted',
      [
        platform(
          'cloud',
          '\n  extends: local\n  stores: {refined: {bucket: refined}, curated: {bucket: curated}}\n  catalog: {rest: "https://lake.example.org", token: {env: CATALOG_TOKEN}, oauth2: {clientId: {env: CLIENT}, clientSecret: {env: CLIENT_SECRET}, tokenUrl: "http://login.example.org/token"}}',
        ),
      ],
      [
        'OPS037 the catalog is given a token and client credentials',
        'OPS018 the client secret of the catalog would travel unencrypted',
      ],
    ],
  ],
  'lent credentials': [
    [
      'that Trino would need for tables of which it asks for none',
      [
        platform(
          'cloud',
          '\n  extends: local\n  stores: {refined: {bucket: refined}, curated: {bucket: curated}}\n  engine: {trino: {url: "https://trino.example.org"}}\n  catalog: {rest: "https://lake.example.org", vendedCredentials: true}',
        ),
      ],
      [
        'OPS038 Trino runs the models, and credentials that are lent for one table do not open the files of the others',
      ],
    ],
  ],
  'a secret': [
    [
      'by reference is none',
      [platform('cloud', '\n  extends: local\n  slack: {webhook: {env: SLACK_WEBHOOK}}')],
      [],
    ],
    [
      'is no word for one',
      [
        visits().replace(
          'name: visits',
          'name: visits, description: "The password= of a user is never kept."',
        ),
      ],
      [],
    ],
    [
      'is no URL with a port',
      [
        platform(
          'cloud',
          '\n  extends: local\n  prometheus: {pushgateway: "http://push.example.org:9091/a@b"}',
        ),
      ],
      [],
    ],
  ],
  egress: [
    [
      'may lead to databases on another port than is usual, whose URLs are secrets',
      [pods('catalog: {postgres: {env: CATALOG_URL}}', '{name: pooler, namespace: databases, port: 6432}')],
      ['OPS021 no rule of `egress` lets Pods reach the catalog, port 5432'],
    ],
    [
      'for an address outside is a block that holds it',
      [
        pods(
          'prometheus: {pushgateway: "https://192.0.2.9"}',
          '{name: metrics, cidr: 192.0.2.0/28, port: 443}',
        ),
      ],
      [],
    ],
    [
      'that stayed behind after a move leads nowhere',
      [
        pods(
          'prometheus: {pushgateway: "https://192.0.2.9"}\n  slack: {webhook: {env: SLACK}}',
          '{name: metrics, cidr: 192.0.2.0/28, port: 443}, {name: former, namespace: monitoring, port: 9091}',
        ),
      ],
      ['OPS048 nothing that platform `cloud` names is reached by rule `former`'],
    ],
    [
      'for one stage of a run is for its Pod, and not for that of maintenance',
      [
        pods(
          'catalog: {rest: "http://polaris.catalog.svc:8181"}\n  stores: {landing: {bucket: lake-landing}, raw: {bucket: lake-raw}, refined: {bucket: lake-refined}, curated: {bucket: lake-curated}, quarantine: {bucket: lake-quarantine}, vault: {bucket: lake-vault}}',
          '{name: S3, cidr: 0.0.0.0/0, port: 443}, {name: catalog, namespace: catalog, port: 8181, stages: [refine]}',
        ),
      ],
      ['OPS047 no rule of `egress` lets maintain reach the catalog: namespace `catalog`, port 8181'],
    ],
    [
      'for runs alone keeps how maintenance ended from the Pushgateway',
      [
        pods(
          'prometheus: {pushgateway: "http://push.monitoring.svc:9091"}',
          '{name: metrics, namespace: monitoring, port: 9091, stages: [ingest, publish]}',
        ),
      ],
      ['OPS047 no rule of `egress` lets maintain reach the Pushgateway: namespace `monitoring`, port 9091'],
    ],
    [
      'for maintenance alone is needed where Slack hears of its failures',
      [
        pods(
          'slack: {webhook: {env: SLACK}}',
          '{name: Slack, cidr: 198.51.100.0/24, port: 443, stages: [maintain]}',
        ),
      ],
      [],
    ],
    [
      'to a namespace with the port of another is missing, and said once for all stores',
      [
        pods(
          ['landing', 'raw', 'refined', 'curated', 'quarantine', 'vault']
            .map(
              (name) =>
                `${name}: {bucket: ${name}, endpoint: "https://minio.storage.svc.cluster.local:9000"}`,
            )
            .join(', ')
            .replace(/^/, 'stores: {')
            .replace(/$/, '}'),
          '{name: S3, namespace: store, port: 9000}',
        ),
      ],
      ['OPS047 no rule of `egress` lets ingest reach store landing: namespace `storage`, port 9000'],
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (_group, table) => {
  it.each(table)('%s', (_what, texts, expected) => {
    const files = Object.fromEntries(texts.map((text, index) => [`specs/${index}.yaml`, text]));
    expect(messages(compileTexts(files))).toEqual(expected);
  });
});

describe('a secret by value', () => {
  it.each([
    'postgres://lake:gR33nTea42@db.example.org/lake',
    '-----BEGIN PRIVATE KEY-----',
    'AKIAABCDEFGHIJKLMNOP',
    'https://hooks.slack.com/services/T0000/B0000/abcdefgh',
    'xoxb-123456789012-abcdefghij',
    'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
    'glpat-abcdefghijklmnopqrst',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.abcdefghijklmnop',
    'AccountKey=abcdefghijklmnop',
  ])('%s is found, and not repeated', (secret) => {
    const text = visits().replace('name: visits', `name: visits, title: ${JSON.stringify(secret)}`);
    const [found, ...more] = compileTexts({ 'specs/product.yaml': text }).diagnostics;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'OPS014', span: { start: { line: 3 } } });
    expect(JSON.stringify({ ...found, span: null })).not.toContain(secret.slice(-8));
  });
});
