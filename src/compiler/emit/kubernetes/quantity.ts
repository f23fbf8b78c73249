const factors: Readonly<Record<string, number>> = {
  '': 1,
  m: 1e-3,
  Ki: 1024,
  Mi: 1024 ** 2,
  Gi: 1024 ** 3,
  Ti: 1024 ** 4,
};

/** A Kubernetes quantity as a number: cores, or bytes. The language's schema has checked its form. */
export function quantityValue(text: string): number {
  const [, number = '0', unit = ''] = /^([\d.]+)(m|Ki|Mi|Gi|Ti)?$/.exec(text) ?? [];
  return Number(number) * (factors[unit] ?? 1);
}

/** What is wrong with an amount of CPU, memory or disk; null = nothing. The API server takes all of these. */
export function quantityFault(kind: 'cpu' | 'memory' | 'storage', text: string): string | null {
  const value = quantityValue(text);
  if (value === 0) return 'nothing runs with none';
  if (kind === 'cpu') {
    if (/[KMGT]i$/.test(text))
      return `\`${text}\` is an amount of memory; CPU is in cores, such as 2 or 500m`;
    return value > 256 ? `\`${text}\` is ${value} cores; 500m is half a core` : null;
  }
  if (text.endsWith('m')) return `\`${text}\` is thousandths of a byte; write ${text.slice(0, -1)}Mi`;
  const example = kind === 'memory' ? 'memory is written 512Mi or 2Gi' : 'sizes are written 10Gi or 2Ti';
  return value < 32 * 1024 ** 2 ? `\`${text}\` is ${value} bytes; ${example}` : null;
}
