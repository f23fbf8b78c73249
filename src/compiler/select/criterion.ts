import { didYouMean } from '../diagnostics/index.ts';
import { isMethodName, type MethodName, methodNames } from './method.ts';

/** How many edges to follow; infinite where nobody says. */
type Depth = number;

/** One criterion of dbt's grammar: `[@][N+][method:]value[+N]`. */
export type Criterion = {
  /** As it was written. */
  readonly text: string;
  readonly method: MethodName;
  /** `materialized` of `config.materialized:table`; empty for most methods. */
  readonly argument: string;
  readonly value: string;
  /** Null: none. */
  readonly parents: Depth | null;
  readonly children: Depth | null;
  /** `@`: descendants, and all that they are made of. */
  readonly childrensParents: boolean;
};

/** Why a selector can't be understood, or means nothing that is there; and what to do. */
export type SelectorFault = { readonly message: string; readonly help: string | null };

const form = /^(@)?(?:(\d*)\+)?(?:([\w.]+):)?(.*?)(?:\+(\d*))?$/s;

const depthOf = (digits: string | undefined): Depth | null =>
  digits === undefined ? null : digits === '' ? Number.POSITIVE_INFINITY : Number(digits);

/** Without a method a value with a `/` is a path, one that ends like a spec is a file, and others are names. */
function usualMethod(value: string): MethodName {
  if (value.includes('/')) return 'path';
  return /\.(sql|ya?ml)$/.test(value) ? 'file' : 'fqn';
}

/** Reads one criterion; what is wrong with it is a value. */
export function readCriterion(text: string): Criterion | SelectorFault {
  const [, at, parents, written, value = '', children] = form.exec(text) ?? [];
  if (value === '') {
    return { message: `selector \`${text}\` names nothing`, help: 'write a name, or method:value' };
  }
  if (at !== undefined && children !== undefined) {
    return {
      message: `selector \`${text}\` has both \`@\` and a \`+\` at its end`,
      help: '`@` takes all descendants already',
    };
  }
  const [method, ...rest] = written?.split('.') ?? [usualMethod(value)];
  const argument = rest.join('.');
  if (method === undefined || !isMethodName(method)) {
    return {
      message: `there is no selector method \`${method ?? ''}\``,
      help: didYouMean(method ?? '', methodNames) ?? `known: ${methodNames.join(', ')}`,
    };
  }
  return {
    text,
    method,
    argument,
    value: method === 'path' ? value.replace(/^\.\//, '').replace(/\/+$/, '') : value,
    parents: depthOf(parents),
    children: depthOf(children),
    childrensParents: at !== undefined,
  };
}

/** Criteria that are met together: those between commas. */
export function readIntersection(text: string): readonly Criterion[] | SelectorFault {
  const criteria: Criterion[] = [];
  for (const part of text.split(',')) {
    if (part === '') {
      return {
        message: `selector \`${text}\` names nothing beside a comma`,
        help: 'a comma stands between two selectors, without blanks: a,b',
      };
    }
    const read = readCriterion(part);
    if ('message' in read) return read;
    criteria.push(read);
  }
  return criteria;
}
