import type { PlanPlatform } from '../../../plan/index.ts';
import type { Gitops } from '../argocd/gitops.ts';

export type ComponentName = keyof NonNullable<Gitops['components']>;

/** A chart of a Helm repository, in the version that its values were written for. */
type Chart = { readonly repository: string; readonly name: string; readonly version: string };

export type Values = { readonly [key: string]: unknown };

/** An installed chart: an Application of Argo CD. */
export type Release = {
  /** Of the Application, after the platform's name. */
  readonly name: string;
  readonly chart: Chart;
  readonly namespace: string;
  readonly values: Values;
  /** Order within the bootstrap: operators before what they operate. Default 0. */
  readonly wave?: number;
  /** A folder of the compiled output that is applied into the same namespace, and which of its files. */
  readonly folder?: { readonly path: string; readonly include: string };
};

export type Given = {
  readonly gitops: Gitops;
  readonly platform: PlanPlatform;
  /** Of the Platform document. */
  readonly openmetadata: string | null;
  readonly pushgateway: string | null;
};

/** What a platform stands on; a file of `components/` and a line of the registry each. */
export type Component = (given: Given) => readonly Release[];

export type Service = { readonly name: string; readonly namespace: string };

/** The Service that a URL within the cluster names (`http://name.namespace.svc…`); else the default. */
export function serviceOf(url: string | null, fallback: Service): Service {
  if (url === null || !URL.canParse(url)) return fallback;
  const [name = '', namespace = '', kind] = new URL(url).hostname.split('.');
  return kind === 'svc' ? { name, namespace } : fallback;
}
