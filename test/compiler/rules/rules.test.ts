import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/compiler/diagnostics/index.ts';
import { rules } from '../../../src/compiler/rules/index.ts';
import { compileTexts, messages, productText, refusals, visits, visitsSource } from '../specs.ts';

const policy = (name: string, spec: string): string =>
  `apiVersion: lakespec/v1\nkind: DeidPolicy\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
const safeHarbor = policy('safe', '{regime: safe_harbor, attestation: {by: a@example.org, on: 2026-01-01}}');
const limited = policy('limited', '{regime: limited_data_set}');
const open = policy('open', '{regime: public, licence: CC0-1.0}');
const agreement = (name: string, spec: string): string =>
  `apiVersion: lakespec/v1\nkind: Agreement\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

type Case = readonly [what: string, texts: Readonly<Record<string, string>>, expected: readonly string[]];

const one = (text: string, ...more: readonly string[]): Readonly<Record<string, string>> => ({
  'specs/product.yaml': [text, ...more].join('---\n'),
});

const cases: Readonly<Record<string, readonly Case[]>> = {
  'a product': [
    ['with a source and a policy is fine', one(visits()), []],
    [
      'needs data',
      one(productText('\n  privacy: {policy: shifted}')),
      ['SCH003 product `visits` lacks `source` or `inputs`'],
    ],
    [
      'says where its source is in one way',
      one(
        productText(
          `${visitsSource}\n  sources: {more: {connector: csv, location: "landing://more", csv: {columns: {a: {identifies: none}}}}}\n  privacy: {policy: shifted}`,
        ),
      ),
      ['SCH005 `source` and `sources` do not go together'],
    ],
    [
      'needs a policy for its source, and nothing more is said of its columns',
      one(productText(`${visitsSource}\n  silver: {calls: {from: visits, columns: {phone: }}}`)),
      ['PRIV005 product `visits` has a source and no policy: nothing may pass the door'],
    ],
    [
      'reads no place that a run cannot reach',
      one(visits().replace('landing://visits', 'sftp://host/visits')),
      ['SCH010 locations of `sftp:` are not supported yet'],
    ],
    [
      'stays below the landing',
      one(visits().replace('landing://visits', 'landing://a/../../b')),
      ['SCH005 a location stays below the landing'],
    ],
  ],
  'labels of a contract': [
    [
      'are asked of every column under a HIPAA regime, once, whatever uses the column',
      one(
        visits(
          '\n  silver: {costs: {from: visits, columns: {visit_id: , cost: , double: {expr: cost * 2}}}}',
        ).replace('cost: {type: "decimal(10,2)", identifies: none}', 'cost: {type: "decimal(10,2)"}'),
      ),
      ['PRIV001 column `cost` says nothing of what it identifies'],
    ],
    [
      'are not asked of a column that is dropped',
      one(
        productText(
          `${visitsSource.replace('ward: {identifies: none}', 'ward: {}')}\n  privacy: {policy: shifted, columns: {visits.ward: drop}}`,
        ),
      ),
      [],
    ],
    [
      'are not asked of published data',
      one(visits('', 'open').replaceAll('identifies: none', 'description: x'), open),
      [],
    ],
    [
      'may be excepted by the policy',
      {
        ...one(visits('', 'excepting').replace('ward: {identifies: none}', 'ward: {}')),
        'specs/excepting.yaml': policy(
          'excepting',
          '{regime: expert_determination, determination: {id: E, expires: 2027-01-01}, exceptions: [{code: PRIV001, column: visits.visits.ward, reason: under discussion, approvedBy: b, expires: 2026-12-01}]}',
        ),
      },
      [],
    ],
  ],
  'a policy': [
    [
      'does not shift dates under safe_harbor',
      one(
        visits('', 'p'),
        policy('p', '{regime: safe_harbor, attestation: {by: a, on: 2026-01-01}, dates: {method: shift}}'),
      ),
      ['PRIV002 a shifted date is still an element of a date, and safe_harbor allows years only'],
    ],
    [
      'does not keep dates under safe_harbor',
      one(
        visits('', 'p'),
        policy('p', '{regime: safe_harbor, attestation: {by: a, on: 2026-01-01}, dates: {method: keep}}'),
      ),
      ['PRIV008 `method: keep` leaves a date, and regime safe_harbor does not allow it'],
    ],
    [
      'lacks its attestation',
      one(policy('p', '{regime: safe_harbor}')),
      ['PRIV004 policy `p` lacks the attestation that safe_harbor needs'],
    ],
    [
      'lacks its determination',
      one(policy('p', '{regime: expert_determination}')),
      ['PRIV004 policy `p` lacks the determination that its regime needs'],
    ],
    [
      'has a determination that has expired',
      one(policy('p', '{regime: expert_determination, determination: {id: E-1, expires: 2026-11-24}}')),
      ['PRIV004 determination E-1 expired on 2026-11-24'],
    ],
    [
      'has a determination for its last day',
      one(policy('p', '{regime: expert_determination, determination: {id: E-1, expires: 2026-11-25}}')),
      [],
    ],
    [
      'lacks the licence of published data',
      one(policy('p', '{regime: public}')),
      ['PRIV004 policy `p` lacks the licence of the published data'],
    ],
    [
      'derives no surrogates under safe_harbor',
      one(
        policy('p', '{regime: safe_harbor, attestation: {by: a, on: 2026-01-01}, subjects: {method: keyed}}'),
      ),
      ['PRIV007 a keyed surrogate is derived from the identifier, and safe_harbor allows none such'],
    ],
    [
      'promises nothing that no release does',
      one(policy('p', '{regime: public, licence: CC0, originals: keep, subjects: {method: keyed}}')),
      ['SCH010 `originals: keep` is not supported yet', 'SCH010 `method: keyed` is not supported yet'],
    ],
    [
      'allows nothing beyond its law',
      one(policy('p', '{regime: public, licence: CC0, allows: [geographic.zip5]}')),
      ['PRIV008 regime public allows what its law says, and nothing beyond'],
    ],
    [
      'allows identifiers that exist',
      one(
        policy(
          'p',
          '{regime: expert_determination, determination: {id: E, expires: 2027-01-01}, allows: [geographic.zip]}',
        ),
      ),
      ['PRIV008 `geographic.zip` is no identifier'],
    ],
    [
      'never allows names',
      one(
        policy(
          'p',
          '{regime: expert_determination, determination: {id: E, expires: 2027-01-01}, allows: [name]}',
        ),
      ),
      ['PRIV008 no determination lets `name` pass the door'],
    ],
    [
      'excepts only what can be excepted, of columns that exist',
      one(
        visits(),
        policy(
          'p',
          '{regime: public, licence: CC0, exceptions: [{code: PRIV002, column: visits.visits.phone, reason: it is a long story, approvedBy: b, expires: 2027-01-01}, {code: PRIV003, column: visits.visits.phome, reason: it is a long story, approvedBy: b, expires: 2026-01-01}]}',
        ),
      ),
      ["PRIV008 PRIV002 can't be excepted", 'PRIV008 there is no column `visits.visits.phome`'],
    ],
    [
      'has a top for ages that is none that is kept',
      one(policy('p', '{regime: public, licence: CC0, ages: {cap: 89, top: 85}}')),
      ['PRIV008 `top: 85` would stand for ages above 89, and be taken for a true one'],
    ],
    [
      'has a range that is one',
      one(policy('p', '{regime: public, licence: CC0, dates: {range: {min: 10, max: -10}}}')),
      ['PRIV008 the range ends before it begins'],
    ],
    [
      'has a range without 0',
      one(policy('p', '{regime: public, licence: CC0, dates: {range: {min: -10, max: 10}}}')),
      ['PRIV008 the range holds 0: no shift at all'],
    ],
    [
      'that shifts by subject needs one in each table with dates',
      one(
        visits('', 'p').replace('      subject: patient_id\n', ''),
        policy(
          'p',
          '{regime: expert_determination, determination: {id: E, expires: 2027-01-01}, dates: {scope: subject}}',
        ),
      ),
      ['PRIV008 policy `p` shifts by subject, and table `visits` names no subject'],
    ],
  ],
  'an identifier past the door': [
    [
      'is found where it is passed on',
      one(visits('\n  silver: {calls: {from: visits, columns: {visit_id: , contact: {from: phone}}}}')),
      ['PRIV003 a phone number reaches silver'],
    ],
    [
      'is found in an expression, a piece of it too',
      one(
        visits(
          '\n  silver: {calls: {from: visits, columns: {visit_id: , area: {expr: "substr(phone, 1, 3)"}}}}',
        ),
      ),
      ['PRIV003 a phone number reaches silver'],
    ],
    [
      'is found in a hash of it',
      one(
        visits('\n  silver: {calls: {from: visits, columns: {visit_id: , hashed: {expr: hash_key(phone)}}}}'),
      ),
      ['PRIV003 a phone number reaches silver'],
    ],
    [
      'is found in a filter',
      one(visits('\n  silver: {calls: {from: visits, where: phone is not null}}')),
      ['PRIV003 a phone number decides over rows of silver'],
    ],
    [
      'is said once, however much is built on it',
      one(
        visits(`
  silver: {calls: {from: visits, columns: {visit_id: , contact: {from: phone}}}}
  star:
    facts: {fct_call: {from: calls, grain: [visit_id], degenerate: [contact]}}
  quality: {calls: {tests: [{not_null: contact}]}}`),
      ),
      ['PRIV003 a phone number reaches silver'],
    ],
    [
      'is found in gold',
      one(visits('\n  star: {facts: {fct_visit: {from: visits, grain: [visit_id], degenerate: [phone]}}}')),
      ['PRIV003 a phone number reaches gold'],
    ],
    [
      'is found in a SQL file',
      {
        ...one(visits('\n  silver: {calls: {sql: calls.sql}}')),
        'specs/calls.sql': "select visit_id, lower(v.phone) as contact from {{ ref('visits') }} v",
      },
      ['PRIV003 a phone number reaches silver'],
    ],
    [
      'passes where the policy excepts it',
      {
        ...one(
          visits('\n  silver: {calls: {from: visits, columns: {visit_id: , contact: {from: phone}}}}', 'p'),
        ),
        'specs/p.yaml': policy(
          'p',
          '{regime: expert_determination, determination: {id: E, expires: 2027-01-01}, exceptions: [{code: PRIV003, column: visits.visits.phone, reason: numbers of the clinic itself, approvedBy: b, expires: 2027-01-01}]}',
        ),
      },
      [],
    ],
    [
      'passes as a surrogate',
      one(
        productText(
          `${visitsSource}\n  privacy: {policy: shifted, columns: {visits.phone: pseudonym}}\n  silver: {calls: {from: visits, columns: {visit_id: , contact: {from: phone}}}}`,
        ),
      ),
      [],
    ],
    [
      'that the steward dropped is not used',
      one(
        productText(
          `${visitsSource}\n  privacy: {policy: shifted, columns: {visits.ward: drop}}\n  silver: {wards: {from: visits, columns: {visit_id: , ward: }}}`,
        ),
      ),
      ['PRIV003 `ward` does not pass the door, and silver uses it'],
    ],
    [
      'is found where a stricter product reads a limited data set',
      {
        ...one(
          visits('\n  agreement: hf', 'limited'),
          limited,
          agreement('hf', '{id: D-1, expires: 2028-01-01, purposes: [outcomes]}'),
          safeHarbor,
        ),
        'specs/over.yaml': productText(
          '\n  inputs: {v: {product: visits}}\n  purpose: outcomes\n  privacy: {policy: safe}\n  silver: {s: {from: v.visits, columns: {visit_id: , on: {from: started_on}, year: {expr: year(started_on)}, born: {expr: year(birth_date)}}}}',
          'over',
        ),
      },
      ['PRIV003 a date reaches silver', 'PRIV003 a date reaches silver'],
    ],
  ],
  'shifted dates': [
    [
      'of one scope may be compared and subtracted',
      one(
        visits(
          '\n  silver: {stays: {from: visits, where: ended_on >= started_on, columns: {visit_id: , days: {expr: "date_diff_days(ended_on, started_on)"}}}}',
        ),
      ),
      [],
    ],
    [
      'meet no true date',
      one(
        visits(
          '\n  silver: {late: {from: visits, columns: {visit_id: , late: {expr: started_on > released_on}}}}',
        ),
      ),
      ['PRIV009 a date of `visits`, shifted by dataset meets a true date: the difference says nothing'],
    ],
    [
      'meet no date that is written out',
      one(visits("\n  silver: {late: {from: visits, where: started_on >= date '2020-01-01'}}")),
      ['PRIV009 a date of `visits`, shifted by dataset meets a true date: the difference says nothing'],
    ],
    [
      'meet no date of another product',
      {
        ...one(visits(), productText(`${visitsSource}\n  privacy: {policy: shifted}`, 'others')),
        'specs/over.yaml': productText(
          '\n  inputs: {a: {product: visits}, b: {product: others}}\n  silver: {pairs: {sql: pairs.sql}}',
          'over',
        ),
        'specs/pairs.sql':
          "select a.visit_id from {{ source('a.visits') }} a join {{ source('b.visits') }} b on a.started_on = b.started_on",
      },
      [
        'PRIV009 a date of `visits`, shifted by dataset meets a date of `others`, shifted by dataset: the difference says nothing',
      ],
    ],
  ],
  'an agreement': [
    [
      'has expired',
      one(
        visits('\n  agreement: hf'),
        agreement('hf', '{id: D-1, expires: 2026-11-24, purposes: [outcomes]}'),
      ),
      ['DUA001 agreement D-1 expired on 2026-11-24'],
    ],
    [
      'that no product names may have expired',
      one(visits(), agreement('hf', '{id: D-1, expires: 2026-11-24, purposes: [outcomes]}')),
      ['LINT012 nothing names Agreement `hf`'],
    ],
    [
      'expires soon',
      one(
        visits('\n  agreement: hf'),
        agreement('hf', '{id: D-1, expires: 2027-01-24, purposes: [outcomes]}'),
      ),
      ['DUA002 agreement D-1 expires on 2027-01-24, in 60 days'],
    ],
    [
      'expires in 61 days',
      one(
        visits('\n  agreement: hf'),
        agreement('hf', '{id: D-1, expires: 2027-01-25, purposes: [outcomes]}'),
      ),
      [],
    ],
    [
      'is needed for a limited data set',
      one(visits('', 'limited'), limited),
      ['DUA003 product `visits` is a limited data set and names no agreement'],
    ],
    [
      'permits the purpose',
      one(
        visits('\n  agreement: hf\n  purpose: outcome'),
        agreement('hf', '{id: D-1, expires: 2028-01-01, purposes: [outcomes]}'),
      ),
      ['DUA004 agreement D-1 does not permit the purpose `outcome`'],
    ],
    [
      'wants to know the purpose of what is built on it',
      {
        ...one(
          visits('\n  agreement: hf'),
          agreement('hf', '{id: D-1, expires: 2028-01-01, purposes: [outcomes]}'),
        ),
        'specs/over.yaml': productText('\n  inputs: {v: {product: visits}}', 'over'),
      },
      ['DUA004 product `over` is made from others under agreements, and states no purpose'],
    ],
    [
      'forbids linkage unless it says otherwise',
      {
        ...one(
          visits('\n  agreement: hf'),
          productText(`${visitsSource}\n  privacy: {policy: shifted}`, 'others'),
          agreement('hf', '{id: D-1, expires: 2028-01-01, purposes: [outcomes]}'),
        ),
        'specs/over.yaml': productText(
          '\n  inputs: {v: {product: visits}, o: {product: others}}\n  purpose: outcomes',
          'over',
        ),
      },
      ['DUA005 agreement D-1 forbids linkage, and `over` brings others and visits together'],
    ],
  ],
  'a product over products': [
    [
      'is at least as strict as they are',
      {
        ...one(visits(), open),
        'specs/over.yaml': productText(
          '\n  inputs: {v: {product: visits}}\n  privacy: {policy: open}',
          'over',
        ),
      },
      ['PRIV006 regime public is weaker than expert_determination, that of input `v`'],
    ],
    [
      'has the strictest policy of its inputs where it has none',
      {
        ...one(visits()),
        'specs/over.yaml': productText(
          '\n  inputs: {v: {product: visits}}\n  silver: {s: {from: v.visits}}',
          'over',
        ),
      },
      [],
    ],
  ],
  'a platform': [
    [
      'has all that a run needs',
      {
        'specs/platform.yaml':
          'apiVersion: lakespec/v1\nkind: Platform\nmetadata: {name: local}\nspec: {stores: {landing: {file: a}}}\n',
      },
      [
        'OPS002 platform `local` lacks catalog, vault, engine, stores.raw, stores.refined, stores.curated, stores.quarantine, stores.vault',
      ],
    ],
    [
      'need not be whole when another extends it',
      {
        'specs/more.yaml':
          'apiVersion: lakespec/v1\nkind: Platform\nmetadata: {name: part}\nspec: {settle: 1m}\n---\napiVersion: lakespec/v1\nkind: Platform\nmetadata: {name: dev}\nspec: {extends: part}\n',
      },
      [
        'OPS002 platform `dev` lacks catalog, vault, engine, stores.landing, stores.raw, stores.refined, stores.curated, stores.quarantine, stores.vault',
      ],
    ],
    [
      'keeps layers apart',
      {
        'specs/more.yaml':
          'apiVersion: lakespec/v1\nkind: Platform\nmetadata: {name: dev}\nspec: {extends: local, stores: {raw: {file: ./lake/landing/raw}}}\n',
      },
      ['OPS004 stores `landing` and `raw` of platform `dev` are one place'],
    ],
    [
      'may share a place for a stated reason',
      {
        'specs/more.yaml':
          'apiVersion: lakespec/v1\nkind: Platform\nmetadata: {name: dev}\nspec:\n  extends: local\n  stores:\n    raw: {file: lake/landing/raw} # lakespec-ignore OPS004 one disk, no other users\n',
      },
      [],
    ],
    [
      'names its image by digest in prod',
      {
        'specs/more.yaml':
          'apiVersion: lakespec/v1\nkind: Platform\nmetadata: {name: prod}\nspec:\n  extends: local\n  stage: prod\n  kubernetes: {image: "registry.example.org/lakespec:1.0"}\n',
      },
      ['OPS003 platform `prod` is prod, and its image has no digest: a tag can move'],
    ],
  ],
  'a comment': [
    [
      'silences no privacy finding',
      one(
        visits(
          '\n  silver:\n    calls:\n      from: visits\n      columns:\n        phone: # lakespec-ignore PRIV003 it is fine',
        ),
      ),
      ["SCH007 PRIV003 can't be silenced", 'PRIV003 a phone number reaches silver'],
    ],
    [
      'says why',
      one(`# lakespec-ignore OPS003\n${visits()}`),
      ["SCH007 the comment doesn't say why OPS003 is silenced"],
    ],
    [
      'silences several codes, at the line before too',
      one(
        `${productText('\n  inputs: {v: {product: visits}}\n  # lakespec-ignore OPS011, LINT017 one message a minute\n  operations: {shards: 2}\n  schedule: "* * * * *" # lakespec-ignore OPS011 one message a minute', 'over')}`,
        visits(),
      ),
      ['LINT010 there is no OPS011 here to silence'],
    ],
    [
      'names a code that is there',
      one(`# lakespec-ignore OPS999 it is fine\n${visits()}`),
      ['SCH007 there is no code `OPS999`'],
    ],
    ['names a code', one(`# lakespec-ignore\n${visits()}`), ['SCH007 this silences no code']],
    ['is none within a text', one(visits().replace('visits}', 'visits, title: "a#lakespec-ignore"}')), []],
    [
      'silences no agreement',
      {
        ...one(
          visits('\n  agreement: hf'),
          agreement(
            'hf',
            '\n  id: D-1\n  expires: 2026-12-01 # lakespec-ignore DUA002 it is fine\n  purposes: [outcomes]',
          ),
        ),
      },
      ["SCH007 DUA002 can't be silenced", 'DUA002 agreement D-1 expires on 2026-12-01, in 6 days'],
    ],
    [
      'silences no error that what is emitted hangs on, and in SQL it begins with two hyphens',
      {
        ...one(visits('\n  silver: {calls: {sql: calls.sql}}')),
        'specs/calls.sql':
          "select visit_id, nothing -- lakespec-ignore SQL004 it will come\nfrom {{ ref('visits') }}",
      },
      ["SCH007 SQL004 can't be silenced", 'SQL004 there is no column `nothing` here'],
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (_group, table) => {
  it.each(table)('%s', (_what, texts, expected) => {
    expect([...messages(compileTexts(texts))].sort()).toEqual([...expected].sort());
  });
});

describe('findings', () => {
  const examples = Object.values(cases)
    .flat()
    .filter(([, , expected]) => expected.length > 0);
  it.each(examples)('have a place in a file and help: %s', (_what, texts) => {
    for (const { span, help, code } of refusals(compileTexts(texts))) {
      expect(span.end.offset, code).toBeGreaterThan(span.start.offset);
      expect(help, code).not.toBeNull();
    }
  });

  it('show the whole way of an identifier', () => {
    const { diagnostics } = compileTexts(
      one(
        visits(
          '\n  star: {facts: {fct_visit: {from: visits, grain: [visit_id], measures: {n: {expr: length(phone)}}}}}',
        ),
      ),
    );
    expect(diagnostics.map(({ notes }) => notes)).toEqual([
      [
        'fct_visit.n ← visits.phone ← csv.visits.phone (phone)',
        'regime expert_determination does not allow a phone number (45 CFR 164.514(b)(1))',
      ],
    ]);
    expect(diagnostics[0]?.related.map(({ message, span }) => [message, span.start.line])).toEqual([
      ['phone at the door: dropped, by policy shifted, expert_determination', 6],
      ['csv.visits.phone: phone, by column of the contract phone', 15],
    ]);
  });
});

describe('rules', () => {
  it('have codes of the catalogue, one each', () => {
    for (const { code } of rules) expect(Object.keys(catalogue)).toContain(code);
  });
});
