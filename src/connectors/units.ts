import picomatch from 'picomatch';
import type { PlanSource } from '../plan/index.ts';
import type { Landing, ObjectRef, Unit } from '../ports/index.ts';

/** The objects of a source: below its prefix, matched by `include`, not by `exclude`, and no marker. */
export async function* sourceObjects(landing: Landing, source: PlanSource): AsyncIterable<ObjectRef> {
  const included = picomatch([...source.include], { dot: true });
  const excluded = source.exclude.length === 0 ? () => false : picomatch([...source.exclude], { dot: true });
  const marker = 'marker' in source.complete ? source.complete.marker : null;
  for await (const object of landing.store.list(landing.prefix)) {
    const name = object.key.slice(landing.prefix.length);
    if (marker !== null && (name === marker || name.endsWith(`/${marker}`))) continue;
    if (included(name) && !excluded(name)) yield object;
  }
}

/** Each object is a unit of its own; all share the product's dataset. */
export async function* filesAsUnits(landing: Landing, source: PlanSource): AsyncIterable<Unit> {
  for await (const object of sourceObjects(landing, source)) {
    yield { id: object.key, scope: 'file', objects: [object], dataset: '' };
  }
}
