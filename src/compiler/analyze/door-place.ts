import type { Span } from '../diagnostics/index.ts';
import { nameOfDataset } from '../graph/dataset-name.ts';
import type { ColumnRef, Dataset, GraphColumn } from '../graph/graph.ts';
import { effectivePolicy } from './effective-policy.ts';
import { categoryOf } from './label.ts';
import { isLinked } from './linked-column.ts';

/** Where it is written what the door does to a column, and who says so. */
export function doorPlace(bronze: Dataset, from: ColumnRef, column: GraphColumn): { span: Span; by: string } {
  const { product, source } = bronze;
  const { places } = product.document;
  // `source.table`, as `privacy.columns` may call it.
  const table = nameOfDataset(from.dataset);
  const short = table.slice(table.indexOf('.') + 1);
  const { columns = {} } = product.spec.privacy ?? {};
  const key = [`${short}.${from.column}`, `${table}.${from.column}`].find(
    (one) => columns[one] !== undefined,
  );
  if (key !== undefined) {
    return {
      span: places.key(['spec', 'privacy', 'columns', key]),
      by: `\`privacy.columns\` of ${product.name}`,
    };
  }
  const policy = effectivePolicy(product);
  if (!policy) return { span: column.span, by: 'no policy' };
  const declared = source?.tables
    .find(({ name }) => name === short)
    ?.columns.find(({ name }) => name === from.column);
  const linking = declared && isLinked(product, declared) ? product.memberOf[0] : undefined;
  if (linking) {
    return {
      span: linking.places.key(['spec', 'members']),
      by: `crosswalk ${linking.name} links published data`,
    };
  }
  const name = `${product.name}.${short}.${from.column}`;
  const kept = column.derivation.kind === 'door' && column.derivation.rule.action === 'keep';
  const exception = kept
    ? policy.value.spec.exceptions.findIndex((one) => one.code === 'PRIV003' && one.column === name)
    : -1;
  if (exception !== -1) {
    return {
      span: policy.places.value(['spec', 'exceptions', exception, 'column']),
      by: `an exception of policy ${policy.name}`,
    };
  }
  const isDate = declared?.label.some((identifier) => categoryOf(identifier) === 'date') ?? false;
  const written =
    (policy.written as { spec?: { dates?: { method?: unknown } } }).spec?.dates?.method !== undefined;
  return {
    span: policy.places.value(isDate && written ? ['spec', 'dates', 'method'] : ['spec', 'regime']),
    by: `policy ${policy.name}, ${policy.value.spec.regime}`,
  };
}
