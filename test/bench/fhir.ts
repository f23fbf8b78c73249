import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fhirConfig } from '../../src/connectors/fhir/config.ts';
import { rowCollector } from '../../src/connectors/fhir/rows.ts';
import { mappingsOf } from '../../src/connectors/fhir/tables/index.ts';
import { isObject, type JsonObject, parseJson, validateResource } from '../../src/formats/fhir/index.ts';
import { absolute, atLeast, type Benchmark } from './benchmark.ts';
import { inTurn, seconds } from './measure.ts';
import { ingest, makeWorkspace, planOf, repository, spec } from './workspace.ts';

const types = ['Patient', 'Encounter', 'Condition', 'Observation'] as const;
const copies = 150;
const uuid = /\b[0-9a-f]{8}(?=-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b)/g;

/** The valid resources of the examples, again and again with other ids: references go with them. */
function linesOf(type: string, from: number, to: number): string[] {
  const path = join(repository, `examples/landing/heart-failure/${type}.ndjson`);
  const valid = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => {
      const parsed = parseJson(line);
      return parsed.ok && validateResource(parsed.value).length === 0;
    });
  const lines: string[] = [];
  for (let copy = from; copy < to; copy += 1) {
    const mark = copy.toString(16).padStart(4, '0');
    for (const line of valid) lines.push(line.replace(uuid, (id) => `${mark}${id.slice(4)}`));
  }
  return lines;
}

export const fhirBenchmark: Benchmark = {
  name: 'fhir',
  about: 'structural validation, tabulation and the whole ingest stage beside JSON.parse',
  run: async ({ rounds, folder }) => {
    const workspace = join(folder, 'workspace');
    const landing = join(workspace, 'examples/landing/heart-failure');
    const lake = join(workspace, '.lake');
    mkdirSync(landing, { recursive: true });
    let resources = 0;
    let bytes = 0;
    for (const type of types) {
      const file = openSync(join(landing, `${type}.ndjson`), 'w');
      for (let copy = 0; copy < copies; copy += 10) {
        const lines = linesOf(type, copy, copy + 10);
        resources += lines.length;
        writeSync(file, `${lines.join('\n')}\n`);
      }
      closeSync(file);
      bytes += statSync(join(landing, `${type}.ndjson`)).size;
    }
    const sample = types.flatMap((type) => linesOf(type, 0, 20));
    const values = sample.flatMap((line): JsonObject[] => {
      const parsed = parseJson(line);
      return parsed.ok && isObject(parsed.value) ? [parsed.value] : [];
    });
    const mappings = mappingsOf(fhirConfig.parse({ resources: [...types] }));
    const tabulate = (): void => {
      const rows = rowCollector(mappings);
      for (const value of values) {
        rows.add(value, { id: String(value.id), row: 1, addresses: new Map(), codeSystems: new Set() });
        if (rows.waiting() > 8192) for (const _ of rows.flush('x'));
      }
    };
    const pure = {
      parse: () => seconds(() => sample.forEach((line) => void JSON.parse(line))),
      exact: () => seconds(() => sample.forEach((line) => void parseJson(line))),
      validate: () => seconds(() => values.forEach((value) => void validateResource(value))),
      tabulate: () => seconds(tabulate),
    };
    await inTurn(2, pure);
    const core = await inTurn(rounds, pure);

    makeWorkspace(workspace, 'local', {
      'products/heart-failure-fhir.yaml': spec('products/heart-failure-fhir.yaml'),
    });
    const plan = planOf(workspace);
    const workers = Math.min(2, availableParallelism());
    const stage = async (): Promise<number> => {
      for (const name of readdirSync(lake))
        if (name !== 'vault') rmSync(join(lake, name), { recursive: true });
      const done = await ingest(workspace, plan, workers);
      if (Object.keys(done.stage.quarantinedByRule).length > 0)
        throw new Error('valid resources were rejected');
      return done.seconds;
    };
    await ingest(workspace, plan, workers);
    const whole = await inTurn(rounds, {
      parse: () =>
        seconds(() => {
          for (const type of types)
            for (const line of readFileSync(join(landing, `${type}.ndjson`), 'utf8').split('\n'))
              if (line !== '') JSON.parse(line);
        }),
      ours: stage,
    });
    const perSecond = (values: readonly number[], count: number) => values.map((value) => count / value);
    const rate = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`;
    const inSample = (time: number): string => rate(sample.length / time);
    return [
      absolute(
        'structural validation, one core',
        perSecond(core.validate, sample.length),
        { is: 'at least', value: 25_000 },
        rate,
      ),
      absolute(
        'tabulation, one core',
        perSecond(core.tabulate, sample.length),
        { is: 'at least', value: 20_000 },
        rate,
      ),
      atLeast(null, {
        work: 'exact JSON reading : JSON.parse',
        ours: core.exact,
        beside: core.parse,
        show: inSample,
      }),
      atLeast(null, {
        work: 'structural validation : JSON.parse',
        ours: core.validate,
        beside: core.parse,
        show: inSample,
      }),
      atLeast(null, {
        work: `ingest stage, ${resources.toLocaleString('en')} resources, ${(bytes / 1e6).toFixed(0)} MB, ${workers} workers : read and JSON.parse`,
        ours: whole.ours,
        beside: whole.parse,
        show: (time) => rate(resources / time),
      }),
    ];
  },
};
