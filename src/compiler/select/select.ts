import { nearest } from '../diagnostics/index.ts';
import { type Criterion, readIntersection, type SelectorFault } from './criterion.ts';
import { matcherOf, methodOf } from './method.ts';
import type { SelectGraph, SelectNode } from './node.ts';
import type { NodeState } from './state.ts';

export type Selection = {
  /** What is wanted: each text may hold several selectors, apart by space. Empty: everything. */
  readonly select: readonly string[];
  readonly exclude: readonly string[];
  /** How nodes differ from a former state; null where none was named. */
  readonly stateOf: ((node: SelectNode) => readonly NodeState[]) | null;
};

type Ids = ReadonlySet<string>;

const union = (...all: readonly Iterable<string>[]): Ids => new Set(all.flatMap((ids) => [...ids]));

/** All that is reached over so many edges, those that one starts from included. */
function walk(from: Ids, next: (id: string) => readonly string[], depth: number): Ids {
  const reached = new Set(from);
  let edge: readonly string[] = [...from];
  for (let step = 0; step < depth && edge.length > 0; step++) {
    const found = edge.flatMap(next).filter((id) => !reached.has(id));
    for (const id of found) reached.add(id);
    edge = [...new Set(found)];
  }
  return reached;
}

const isTest = ({ resource }: SelectNode): boolean => resource === 'unit' || resource === 'data';

/** `known: …`, or as much of it as can be read. */
function knownText(values: readonly string[]): string | null {
  const shown = values.slice(0, 12);
  if (shown.length === 0) return null;
  return `known: ${shown.join(', ')}${values.length > shown.length ? ', …' : ''}`;
}

function matching(
  graph: SelectGraph,
  criterion: Criterion,
  stateOf: Selection['stateOf'],
): Ids | SelectorFault {
  const { text, method, argument, value } = criterion;
  const { valuesOf, args = [], known = [] } = methodOf(method);
  if (args.length > 0 ? !args.includes(argument) : argument !== '') {
    const name = `${method}.${argument}`;
    return args.length > 0
      ? {
          message: `selector \`${text}\` does not say which setting`,
          help: `write ${args.map((one) => `${method}.${one}:…`).join(', ')}`,
        }
      : {
          message: `selector method \`${method}\` takes no \`.${argument}\``,
          help: `write ${name.split('.')[0]}:${value}`,
        };
  }
  if (method === 'state' && stateOf === null) {
    return {
      message: `selector \`${text}\` compares with a former state, and none is named`,
      help: 'name it: --state dist-manifests, or a commit, branch or tag such as --state main',
    };
  }
  const how = { argument, value, stateOf: stateOf ?? (() => []) };
  const fits = matcherOf(value);
  const nodes = [...graph.nodes.values()];
  const found = nodes.filter((node) => valuesOf(node, how).some(fits));
  if (found.length > 0 || known.some(fits)) return new Set(found.map(({ id }) => id));
  const candidates = [
    ...new Set([...nodes.flatMap((node) => valuesOf(node, { ...how, value: '' })), ...known]),
  ];
  const near = nearest(value, candidates);
  const prefix = text.slice(0, text.indexOf(value)).replace(/^@?\d*\+?/, '');
  const products = [...new Set(nodes.map(({ product }) => product))];
  return {
    message: `selector \`${text}\` matches nothing`,
    help:
      near === null
        ? knownText((method === 'fqn' ? products : candidates).toSorted())
        : `did you mean \`${prefix}${near}\`?`,
  };
}

/** With the graph's operators, and with tests of what is taken: as dbt does it, those of which any table is. */
function taken(graph: SelectGraph, criterion: Criterion, start: Ids): Ids {
  const parentsOf = (id: string) =>
    (graph.nodes.get(id)?.parents ?? []).filter((one) => graph.nodes.has(one));
  const childrenOf = (id: string) => graph.children.get(id) ?? [];
  const { parents, children, childrensParents } = criterion;
  const all = Number.POSITIVE_INFINITY;
  let ids = start;
  if (childrensParents) ids = walk(walk(start, childrenOf, all), parentsOf, all);
  else {
    const above = parents === null ? start : walk(start, parentsOf, parents);
    const below = children === null ? start : walk(start, childrenOf, children);
    ids = union(above, below);
  }
  const tests = [...ids].flatMap(childrenOf).filter((id) => {
    const node = graph.nodes.get(id);
    return node !== undefined && isTest(node);
  });
  return union(ids, tests);
}

function unionOf(graph: SelectGraph, texts: readonly string[], { stateOf }: Selection): Ids | SelectorFault {
  let all: Ids = new Set();
  for (const text of texts.flatMap((one) => one.split(/\s+/)).filter((one) => one !== '')) {
    const criteria = readIntersection(text);
    if ('message' in criteria) return criteria;
    const sets: Ids[] = [];
    for (const criterion of criteria) {
      const start = matching(graph, criterion, stateOf);
      if ('message' in start) return start;
      sets.push(taken(graph, criterion, start));
    }
    const [first, ...others] = sets;
    all = union(
      all,
      [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id))),
    );
  }
  return all;
}

/**
 * Ids of what is selected, in dbt's grammar: selectors apart by space are united, those apart by comma are met together,
 * and what `exclude` says leaves. A selector that matches nothing at all is a fault: it is a slip of the pen.
 */
export function select(graph: SelectGraph, selection: Selection): Ids | SelectorFault {
  const wanted =
    selection.select.length === 0 ? new Set(graph.nodes.keys()) : unionOf(graph, selection.select, selection);
  if ('message' in wanted) return wanted;
  const unwanted = unionOf(graph, selection.exclude, selection);
  if ('message' in unwanted) return unwanted;
  return new Set([...wanted].filter((id) => !unwanted.has(id)));
}
