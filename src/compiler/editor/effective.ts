import { isMapping, type Mapping, type Path, valueAt } from '../load/index.ts';
import { documentNamed } from './knowledge.ts';
import type { Subject } from './meaning.ts';

/** Defaults that a Domain gives: key of `defaults` → where a product says the same. */
const domainDefaults: Readonly<Record<string, string>> = {
  'spec.source.complete.settle': 'settle',
  'spec.operations.alerts.slack': 'slack',
  'spec.operations.freshness': 'freshness',
};

function fromDomain(
  { product }: Subject,
  path: Path,
): { readonly value: unknown; readonly domain: string } | null {
  const key = domainDefaults[path.join('.')];
  const domain = product?.domain;
  const value = key === undefined ? undefined : (domain?.value.spec.defaults as Mapping | undefined)?.[key];
  return domain && value !== undefined ? { value, domain: domain.name } : null;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What a value that is written replaces: what the Domain or another Platform says. */
export function originOf(subject: Subject, path: Path): string | null {
  const domain = fromDomain(subject, path);
  if (domain) return `Written here; Domain ${domain.domain} says \`${shown(domain.value)}\`.`;
  if (subject.kind !== 'Platform' || path[0] !== 'spec' || path.length < 2) return null;
  const { platforms } = subject.knowledge.compilation.workspace;
  const own = platforms.find(({ name }) => name === subject.name);
  const base = own?.spec.extends;
  const above =
    base === undefined ? undefined : valueAt(documentNamed(subject.knowledge, 'Platform', base)?.value, path);
  return above === undefined ? null : `Written here; Platform ${base} says \`${shown(above)}\`.`;
}

/** What holds of a mapping although nobody wrote it there, with where each value comes from. */
export function unwritten(subject: Subject, path: Path): string | null {
  const document = documentNamed(subject.knowledge, subject.kind, subject.name);
  const value = valueAt(document?.value, path);
  if (!document || !isMapping(value)) return null;
  const written = valueAt(document.written, path);
  const isWritten = (key: string) => isMapping(written) && written[key] !== undefined;
  const lines: string[] = [];
  for (const [key, one] of Object.entries(value)) {
    if (isWritten(key) || one === undefined || (isMapping(one) && Object.keys(one).length === 0)) continue;
    lines.push(`- ${key}: \`${shown(one)}\` (default)`);
  }
  for (const place of Object.keys(domainDefaults)) {
    const at = place.split('.');
    const key = at.at(-1) ?? '';
    if (at.slice(0, -1).join('.') !== path.join('.') || isWritten(key)) continue;
    const domain = fromDomain(subject, at);
    if (domain) lines.push(`- ${key}: \`${shown(domain.value)}\` (Domain ${domain.domain})`);
  }
  return lines.length === 0 ? null : `Holds without being written:\n${lines.slice(0, 20).join('\n')}`;
}
