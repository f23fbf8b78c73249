import type { PlanSource } from '../../plan/index.ts';
import type { Landing, Unit } from '../../ports/index.ts';
import { sourceObjects } from '../units.ts';
import { dicomConfig } from './config.ts';

/** Each file is a unit; a dataset is the product, or the first folder below the source. */
export async function* discover(landing: Landing, source: PlanSource): AsyncIterable<Unit> {
  const { dataset } = dicomConfig.parse(source.config);
  const prefix =
    landing.prefix === '' || landing.prefix.endsWith('/') ? landing.prefix : `${landing.prefix}/`;
  for await (const object of sourceObjects({ ...landing, prefix }, source)) {
    const name = object.key.slice(prefix.length);
    const folder = name.includes('/') ? name.slice(0, name.indexOf('/')) : '';
    yield {
      id: object.key,
      scope: 'file',
      objects: [object],
      dataset: dataset === 'path-group' ? folder : '',
    };
  }
}
