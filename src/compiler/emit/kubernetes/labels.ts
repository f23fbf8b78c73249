export type Labels = Readonly<Record<string, string>>;

/** Kubernetes' recommended labels, and ours: who answers, and to whom it is charged. */
export function labelsOf(what: {
  readonly component: 'pipeline' | 'maintain' | 'platform' | 'set-up' | 'probe';
  readonly product?: string;
  readonly domain: string | null;
  readonly costCenter: string | null;
}): Labels {
  return {
    'app.kubernetes.io/name': 'lakespec',
    'app.kubernetes.io/component': what.component,
    ...(what.product === undefined ? {} : { 'app.kubernetes.io/instance': what.product }),
    'app.kubernetes.io/managed-by': 'lakespec',
    ...(what.domain === null ? {} : { 'lakespec/domain': what.domain }),
    ...(what.product === undefined ? {} : { 'lakespec/product': what.product }),
    ...(what.costCenter === null ? {} : { 'lakespec/cost-center': what.costCenter }),
  };
}

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
export const isLabelValue = (text: string): boolean =>
  text.length <= 63 && /^([A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)?$/.test(text);

/** A key is a name as values are, with a domain before it or none. */
export function isLabelKey(text: string): boolean {
  const [name = '', domain, ...more] = text.split('/').reverse();
  const isDomain =
    domain === undefined || (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(domain) && domain.length <= 253);
  return more.length === 0 && isDomain && name !== '' && isLabelValue(name);
}

/** Argo CD applies lower waves first: what a CronJob refers to is there before it. */
export const wave = (order: number): Labels => ({ 'argocd.argoproj.io/sync-wave': String(order) });
