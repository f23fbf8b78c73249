import type { Column } from '../../formats/iceberg/index.ts';
import {
  fewestMeasurements,
  lineageColumns,
  type PlanGate,
  type PlanGateBounds,
  type TableRef,
} from '../../plan/index.ts';
import { literal } from '../lake/sql.ts';
import type { Measurement } from './measurements.ts';
import { usualRange } from './usual-range.ts';

/** What only a run knows, and gates ask for. */
export type RunFacts = {
  readonly runId: string;
  /** When the run began, ISO 8601. */
  readonly startedAt: string;
  /** What runs before have measured of a table. */
  readonly measurements: (table: TableRef) => Promise<readonly Measurement[]>;
  /** Columns of a table in the lake; of one that is new, or is tested otherwise than before, as the commit will leave it. */
  readonly columns: (table: TableRef) => Promise<readonly Pick<Column, 'name' | 'type'>[]>;
};

/** A gate that can be asked: nothing in its statement is left open. */
type BoundGate = {
  readonly gate: PlanGate;
  /** Why it judges nothing yet; null: it does. */
  readonly note: string | null;
};

type Texts = Readonly<Record<string, string>>;

const lineage: ReadonlySet<string> = new Set(lineageColumns.map(({ name }) => name));

async function boundsOf(
  gate: PlanGate,
  bounds: PlanGateBounds,
  facts: RunFacts,
): Promise<{ readonly texts: Texts; readonly note: string | null }> {
  const startedMs = Date.parse(facts.startedAt);
  switch (bounds.of) {
    case 'age': {
      const oldest = new Date(startedMs - bounds.withinSeconds * 1000).toISOString();
      return { texts: { oldest: oldest.replace('T', ' ').replace('Z', '+00:00') }, note: null };
    }
    case 'history': {
      const from = startedMs - bounds.windowSeconds * 1000;
      const points = (await facts.measurements(gate.table)).filter(
        (point) => point.gate === gate.id && point.runId !== facts.runId && point.measuredMs >= from,
      );
      const range = usualRange(
        points.map(({ value }) => value),
        bounds.sigma,
      );
      const { lowest, highest } = range ?? { lowest: -Infinity, highest: Infinity };
      return {
        texts: { lowest: String(lowest), highest: String(highest) },
        note:
          range === null
            ? `not judged yet: ${points.length} of ${fewestMeasurements} measurements in its window`
            : null,
      };
    }
    case 'columns': {
      const found = new Map((await facts.columns(gate.table)).map(({ name, type }) => [name, type]));
      const promised = new Set(bounds.columns);
      const others = [...found.keys()].filter((name) => !promised.has(name) && !lineage.has(name));
      return {
        texts: {
          ...Object.fromEntries(bounds.columns.map((name) => [name, found.get(name) ?? 'absent'])),
          '*': others.sort().join(', '),
        },
        note: null,
      };
    }
  }
}

/** Puts texts where a statement leaves them open. Only statements of the compiler's own words leave anything open. */
const filled = (select: string, texts: Texts): string =>
  select.replace(/'\{([^'{}]*)\}'/g, (found, name: string) => {
    const text = texts[name];
    return text === undefined ? found : literal(text);
  });

/** Gates with what only a run knows in their statements: ages, what is usual, what the lake holds. */
export async function bindGates(gates: readonly PlanGate[], facts: RunFacts): Promise<readonly BoundGate[]> {
  const bound: BoundGate[] = [];
  for (const gate of gates) {
    if (!gate.bounds) {
      bound.push({ gate, note: null });
      continue;
    }
    const { texts, note } = await boundsOf(gate, gate.bounds, facts);
    bound.push({ gate: { ...gate, select: filled(gate.select, texts) }, note });
  }
  return bound;
}
