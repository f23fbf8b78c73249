import { isIP } from 'node:net';
import type { PlanPlatform, SecretRef } from '../../../plan/index.ts';
import type { Compilation } from '../../compilation.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import type { Document, Path } from '../../load/index.ts';
import type { ResolvedPlatform, ResolvedProduct, Workspace } from '../../resolve/index.ts';
import { cronFault, timeZoneFault } from '../../schedule/index.ts';
import { planPlatform } from '../plan/platform.ts';
import { serviceFindings } from './check-services.ts';
import { volumeFindings } from './check-volumes.ts';
import { isLabelValue } from './labels.ts';
import { noDomain, platformNamespace } from './names.ts';
import { quantityFault, quantityValue } from './quantity.ts';
import { besideEngineMb, engineMb, planFolder, resourcesOf } from './resources.ts';
import { keyOf, placeOf, type Stage, secretsOf } from './secrets.ts';

const stages: readonly Stage[] = ['ingest', 'refine', 'curate', 'publish', 'maintain'];

function* scheduleFindings({ document, spec }: ResolvedProduct): Iterable<Diagnostic> {
  const { schedule } = spec;
  if (schedule === undefined) return;
  const path: Path = ['spec', 'schedule'];
  const isText = typeof schedule === 'string';
  const fault = cronFault(isText ? schedule : schedule.cron);
  if (fault !== null) {
    yield diagnostic('OPS005', document.places.value(isText ? path : [...path, 'cron']), fault, {
      help: 'for example `0 2 * * *`: every night at two',
    });
  }
  const zoneFault = isText ? null : timeZoneFault(schedule.timezone);
  if (zoneFault !== null) {
    yield diagnostic('OPS005', document.places.value([...path, 'timezone']), zoneFault, {
      help: 'for example Europe/Berlin or Etc/UTC',
    });
  }
}

const amounts = {
  cpu: 'for example 2 or 500m',
  memory: 'for example 512Mi or 2Gi',
  storage: 'for example 10Gi or 2Ti',
} as const;

function* quantityFindings(
  document: Document,
  path: Path,
  kind: keyof typeof amounts,
  text: string | undefined,
): Iterable<Diagnostic> {
  const fault = text === undefined ? null : quantityFault(kind, text);
  if (fault !== null)
    yield diagnostic('OPS006', document.places.value(path), `${String(path.at(-1))}: ${fault}`, {
      help: amounts[kind],
    });
}

function* cpuAndMemoryFindings(
  document: Document,
  path: Path,
  given: { readonly cpu?: string | undefined; readonly memory?: string | undefined } | undefined,
): Iterable<Diagnostic> {
  for (const kind of ['cpu', 'memory'] as const)
    yield* quantityFindings(document, [...path, kind], kind, given?.[kind]);
}

/** Of volumes; Kubernetes takes any amount. */
function* sizeFindings({ document, spec }: ResolvedPlatform): Iterable<Diagnostic> {
  const { scratch, volumes = [] } = spec.kubernetes ?? {};
  const at = ['spec', 'kubernetes'];
  yield* quantityFindings(document, [...at, 'scratch', 'size'], 'storage', scratch?.size);
  for (const [index, { size }] of volumes.entries())
    yield* quantityFindings(document, [...at, 'volumes', index, 'size'], 'storage', size);
}

/** What a Pod can't reach: it shares no disk with the next one. */
function* reachFindings(platform: ResolvedPlatform): Iterable<Diagnostic> {
  const { spec, document } = platform;
  const place = (path: Path) => document.places.value(['spec', ...path]);
  const onVolume = (name: string) => name === 'landing' && (spec.kubernetes?.volumes.length ?? 0) > 0;
  for (const [name, store] of Object.entries(spec.stores ?? {})) {
    if (store && 'file' in store && !onVolume(name)) {
      yield diagnostic('OPS007', place(['stores', name]), `store ${name} is a folder, and Pods share none`, {
        help: `give it a bucket: \`${name}: {bucket: …, endpoint: …}\``,
      });
    }
  }
  for (const part of ['catalog', 'vault'] as const) {
    const found = spec[part];
    if (found && 'sqlite' in found) {
      yield diagnostic('OPS007', place([part]), `the ${part} is a SQLite file, and Pods share none`, {
        help: `use PostgreSQL: \`${part}: {postgres: {env: …}${part === 'vault' ? ', key: {env: …}' : ''}}\``,
      });
    }
  }
}

function* egressFindings(platform: ResolvedPlatform): Iterable<Diagnostic> {
  for (const [index, egress] of (platform.spec.kubernetes?.egress ?? []).entries()) {
    const path: Path = ['spec', 'kubernetes', 'egress', index];
    const { cidr } = egress;
    if (cidr === undefined && egress.namespace === undefined) {
      yield diagnostic(
        'OPS009',
        platform.document.places.value([...path, 'name']),
        `rule \`${egress.name}\` says neither \`cidr\` nor \`namespace\`: it would allow every address`,
        { help: 'add `namespace: NAME` of the cluster, or `cidr:` for addresses outside' },
      );
    }
    if (cidr === undefined) continue;
    const [address = '', length = '', ...more] = cidr.split('/');
    const family = isIP(address);
    const valid =
      more.length === 0 &&
      family !== 0 &&
      /^\d{1,3}$/.test(length) &&
      Number(length) <= (family === 4 ? 32 : 128);
    if (!valid) {
      yield diagnostic(
        'OPS009',
        platform.document.places.value([...path, 'cidr']),
        `\`${cidr}\` is no block of addresses`,
        { help: 'an address and the length of its prefix, such as 10.0.0.0/8 or 192.0.2.7/32' },
      );
    }
  }
}

function* domainFindings(domain: Document<'Domain'>): Iterable<Diagnostic> {
  const { costCenter, quota } = domain.value.spec;
  if (costCenter !== undefined && !isLabelValue(costCenter)) {
    yield diagnostic(
      'OPS010',
      domain.places.value(['spec', 'costCenter']),
      `\`${costCenter}\` can't be a label of Kubernetes`,
      { help: 'up to 63 letters, digits, `-`, `_` and `.`, with a letter or digit at both ends' },
    );
  }
  yield* cpuAndMemoryFindings(domain, ['spec', 'quota'], quota);
  if (quota?.pods !== undefined && quota.pods < 1)
    yield diagnostic(
      'OPS006',
      domain.places.value(['spec', 'quota', 'pods']),
      'pods: nothing runs with none',
      {
        help: 'how many Pods may run at once, such as 20',
      },
    );
}

/** Files of a domain beside its own, by what is in them. */
const besideDomain = { '-maintain': 'maintenance', '-secrets': 'Secrets' } as const;

/** Names of the platform's own namespace and files, and of what another domain has beside its own file. */
function* nameFindings(
  domain: Document<'Domain'>,
  { domains, products }: Workspace,
  platform: ResolvedPlatform,
): Iterable<Diagnostic> {
  const { kubernetes, exposure } = platform.spec;
  const { name } = domain;
  const finding = (where: string, help: string): Diagnostic =>
    diagnostic(
      'OPS046',
      domain.places.value(['metadata', 'name']),
      `a domain can't be called \`${name}\` where ${where}`,
      { help: `${help}; choose another name` },
    );
  const own = ['platform', 'setup', ...(kubernetes?.externalSecrets ? ['setup-secrets'] : [])];
  if (kubernetes?.setup && own.includes(name))
    yield finding(
      'the platform sets itself up',
      `namespace \`${platformNamespace(kubernetes.namespace)}\` and setup.yaml belong to platform \`${platform.name}\``,
    );
  if (exposure && name === 'services')
    yield finding('the platform has Services', `services.yaml belongs to platform \`${platform.name}\``);
  const homeless = products.some((product) => product.domain === null);
  if (homeless && name === noDomain)
    yield finding('a product has no domain', `${noDomain}.yaml surrounds the products without one`);
  for (const [suffix, what] of Object.entries(besideDomain)) {
    if (!name.endsWith(suffix) || (suffix === '-secrets' && !kubernetes?.externalSecrets)) continue;
    const other = name.slice(0, -suffix.length);
    if (domains.some((one) => one.name === other) || (homeless && other === noDomain))
      yield finding(`there is \`${other}\``, `${name}.yaml is for the ${what} of \`${other}\``);
  }
}

/** A product's objects are called as it is: beside these that every namespace has. */
const objectsOfNamespace = new Set(['default', 'default-deny', 'lakespec-maintain']);

function* objectFindings({ name, document }: ResolvedProduct): Iterable<Diagnostic> {
  if (objectsOfNamespace.has(name))
    yield diagnostic(
      'OPS008',
      document.places.value(['metadata', 'name']),
      `a product can't be called \`${name}\``,
      { help: 'an object of its namespace is called so already; choose another name' },
    );
}

/** Whether a run fits: the engine into its container, and the Pod into its domain's quota. */
function* fitFindings(
  compilation: Compilation,
  platform: ResolvedPlatform,
  bound: PlanPlatform,
): Iterable<Diagnostic> {
  for (const product of compilation.workspace.products) {
    const needed = engineMb(bound) + besideEngineMb;
    // Ingest judges what it read with the same engine.
    for (const part of ['ingest', 'transform'] as const) {
      const amounts = product.spec.operations.resources[part];
      const isSound = amounts && quantityFault('memory', amounts.memory) === null;
      if (!isSound || quantityValue(amounts.memory) >= needed * 1024 ** 2) continue;
      yield diagnostic(
        'OPS006',
        product.document.places.value(['spec', 'operations', 'resources', part, 'memory']),
        `memory: ${amounts.memory} is less than the engine's limit on platform ${platform.name} and its surroundings`,
        { help: `at least ${needed}Mi, or a smaller \`engine.duckdb.memory\` on the platform` },
      );
    }
    const quota = product.domain?.value.spec.quota;
    if (!quota) continue;
    for (const kind of ['cpu', 'memory'] as const) {
      const limit = quota[kind];
      const asked = stages.map((stage) => resourcesOf(stage, product, bound)[kind]);
      // An amount that makes no sense is told already.
      if (limit === undefined || [limit, ...asked].some((amount) => quantityFault(kind, amount))) continue;
      const largest = asked.reduce((a, b) => (quantityValue(b) > quantityValue(a) ? b : a));
      if (quantityValue(largest) > quantityValue(limit)) {
        yield diagnostic(
          'OPS006',
          product.document.places.value(['spec', 'operations', 'resources']),
          `${kind}: a Pod of ${product.name} asks for ${largest}, and the quota of its domain is ${limit}`,
          { help: 'the Job would be accepted, and its Pods never start' },
        );
      }
    }
  }
}

/** Secrets and certificates that no Pod would find, or that would take the place of another. */
function* secretFindings(
  { document, spec: { kubernetes } }: ResolvedPlatform,
  bound: PlanPlatform,
): Iterable<Diagnostic> {
  const finding = (what: string, help: string): Diagnostic =>
    diagnostic('OPS007', document.places.value(['spec', 'kubernetes']), what, { help });
  const all: readonly Stage[] = kubernetes?.setup ? [...stages, 'set-up', 'probe'] : stages;
  const kept = new Map<string, SecretRef>();
  for (const { holder, ref } of all.flatMap((stage) => secretsOf(stage, bound, []))) {
    const key = keyOf(ref);
    const place = `${holder} ${key}`;
    const other = kept.get(place);
    kept.set(place, other ?? ref);
    if (other && placeOf(other) !== placeOf(ref))
      yield finding(
        `${placeOf(other)} and ${placeOf(ref)} would be one key, \`${key}\`, of the Secret of ${holder}`,
        'files are known by the last part of their path: call one otherwise',
      );
    if (!('file' in ref)) continue;
    if (!ref.file.startsWith('/'))
      yield finding(
        `the secret file \`${ref.file}\` is relative, and a Pod has no workspace`,
        'give its absolute path in the Pod, such as /etc/lakespec-secrets/vault-key',
      );
    else if (ref.file.startsWith(`${planFolder}/`))
      yield finding(
        `the secret file \`${ref.file}\` is in ${planFolder}, where Pods have their plan and nothing else fits`,
        'another folder, such as /etc/lakespec-secrets',
      );
    else if (!/^[-._A-Za-z0-9]+$/.test(key))
      yield finding(
        `the secret file \`${ref.file}\` can't be a key of a Secret`,
        'letters, digits, `-`, `_` and `.` after the last `/`',
      );
  }
  for (const ca of certificatesOf(bound))
    if (!ca.startsWith('/'))
      yield finding(
        `the certificates \`${ca}\` are relative, and a Pod has no workspace`,
        'give the absolute path of a file in the image, such as /usr/share/lakespec/ca.pem',
      );
}

/** Files with certificates that stages read. */
function certificatesOf({ stores, replica, catalog, engine }: PlanPlatform): ReadonlySet<string> {
  const buckets = [stores, ...(replica ? [replica.stores] : [])].flatMap((all) => Object.values(all));
  const found = [
    ...buckets.flatMap((store) => (store.kind === 's3' ? [store.ca] : [])),
    ...(catalog.kind === 'rest' ? [catalog.ca] : []),
    ...(engine.kind === 'trino' ? [engine.ca] : []),
  ];
  return new Set(found.filter((ca) => ca !== null && ca !== undefined));
}

/** What the API server refuses, or takes and then never runs: it checks neither amounts nor dates. */
export function* kubernetesFindings(
  compilation: Compilation,
  platform: ResolvedPlatform,
): Iterable<Diagnostic> {
  const { engine } = platform.spec;
  if (engine && 'duckdb' in engine) {
    const { memory } = engine.duckdb;
    yield* quantityFindings(platform.document, ['spec', 'engine', 'duckdb', 'memory'], 'memory', memory);
  }
  // Airflow and `lakespec run` read the schedule and the amounts too: they are judged on every platform.
  for (const product of compilation.workspace.products) {
    yield* scheduleFindings(product);
    const { resources } = product.spec.operations;
    const path: Path = ['spec', 'operations', 'resources'];
    yield* cpuAndMemoryFindings(product.document, [...path, 'ingest'], resources.ingest);
    yield* cpuAndMemoryFindings(product.document, [...path, 'transform'], resources.transform);
  }
  for (const domain of compilation.workspace.domains) yield* domainFindings(domain);
  if (!platform.spec.kubernetes) return;
  yield* reachFindings(platform);
  for (const product of compilation.workspace.products) yield* objectFindings(product);
  yield* egressFindings(platform);
  yield* serviceFindings(compilation.workspace, platform);
  yield* volumeFindings(compilation.workspace, platform);
  yield* sizeFindings(platform);
  for (const domain of compilation.workspace.domains)
    yield* nameFindings(domain, compilation.workspace, platform);
  const bound = planPlatform(platform);
  if (!bound) return;
  yield* secretFindings(platform, bound);
  yield* fitFindings(compilation, platform, bound);
}
