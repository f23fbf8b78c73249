import { origin } from '../target.ts';
import { type Json, remembered, yamlText } from './yaml.ts';

/** An object of Kubernetes as cdk8s renders it: plain data. */
// biome-ignore lint/suspicious/noExplicitAny: what `manifest()` of cdk8s' types gives
export type Manifest = any;

const known = new WeakSet<object>();

/** Marks a part that many manifests have: its keys are in order, and its text is made once. */
export function settled(part: Manifest): Manifest {
  const made = ordered(part) as object;
  known.add(made);
  return remembered(made);
}

/** Apart from the head of the manifest, keys in the order of the alphabet. */
function ordered(value: Json): Json {
  if (typeof value !== 'object' || value === null || known.has(value)) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const mapping = value as Readonly<Record<string, Json>>;
  return Object.fromEntries(
    Object.keys(mapping)
      .sort()
      .map((key) => [key, ordered(mapping[key] ?? null)]),
  );
}

function manifestText({ apiVersion, kind, metadata, ...rest }: Manifest): string {
  return yamlText({ apiVersion, kind, metadata: ordered(metadata), ...(ordered(rest) as object) });
}

/** Objects, one document each. */
export const manifestsText = (manifests: readonly Manifest[]): string =>
  manifests.map(manifestText).join('---\n');

/** The objects of one file under the line that says where they come from. */
export const fileText = (spec: string, manifests: string): string => `# ${origin(spec)}\n${manifests}`;
