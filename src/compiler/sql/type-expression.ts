import { type Code, type Diagnostic, diagnostic, type Locate } from '../diagnostics/index.ts';
import { aggregates, rankings } from './aggregate-function.ts';
import { castFault, literalFault } from './cast.ts';
import { accepts, functions, type Parameter, settledType } from './function.ts';
import type { Aggregate, Binary, Call, Case, Expression, Like, Place, WindowCall } from './node.ts';
import { resolveColumn } from './resolve-column.ts';
import type { Flow, Part, Scope, TypedExpression, ValueType } from './scope.ts';
import {
  arithmetic,
  aType,
  commonOf,
  commonType,
  isInteger,
  isMoment,
  isNumber,
  literalType,
} from './value-type.ts';

const parameterWords: Readonly<Record<Parameter['type'], string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  date: 'a date',
  moment: 'a date or timestamp',
  boolean: 'true or false',
  any: 'a value',
  count: 'a whole number that is written out',
  text: 'a text in quotes',
};

/** Types the nodes of one text. A node with a mistake in it has no part; the mistake is reported once. */
export class Typer<F> {
  readonly types = new Map<Expression, ValueType>();
  readonly diagnostics: Diagnostic[] = [];
  readonly indirect: F[] = [];
  aggregates = false;
  windows = false;
  readonly #flow: Flow<F>;
  readonly #at: Locate;
  #scope: Scope<F>;
  #inAggregate = false;
  #inWindow = false;

  constructor(scope: Scope<F>, flow: Flow<F>, at: Locate) {
    this.#scope = scope;
    this.#flow = flow;
    this.#at = at;
  }

  /** Goes on with another scope and forgets which functions it saw. */
  enter(scope: Scope<F>): void {
    this.#scope = scope;
    this.aggregates = false;
    this.windows = false;
  }

  refuse(code: Code, place: Place, message: string, help: string | null = null): null {
    this.diagnostics.push(diagnostic(code, this.#at(place.start, place.end), message, { help }));
    return null;
  }

  type(node: Expression): Part<F> | null {
    const part = this.#type(node);
    if (part) this.types.set(node, part.type);
    return part;
  }

  /** A condition: true, false or null. */
  condition(node: Expression, where: string): Part<F> | null {
    const part = this.type(node);
    if (!part || part.type === 'boolean' || part.type === 'null') return part;
    return this.refuse(
      'TYP001',
      node,
      `${where} is a condition, this is ${aType(part.type)}`,
      'compare it with something',
    );
  }

  #part(node: Expression, type: ValueType, nullable: boolean, parts: readonly Part<F>[]): Part<F> {
    return { node, type, nullable, flow: this.#flow.combine(node, parts) };
  }

  /** The part under what decides over its value. */
  #decided(part: Part<F> | null, deciders: readonly Part<F>[]): Part<F> | null {
    const flows = deciders.map(({ flow }) => flow);
    if (!part || flows.length === 0 || !this.#flow.decide) return part;
    return { ...part, flow: this.#flow.decide(part.flow, flows) };
  }

  /** Types all, so that each mistake is found; null where there was one. */
  #all(nodes: readonly Expression[]): readonly Part<F>[] | null {
    const parts: Part<F>[] = [];
    let whole = true;
    for (const node of nodes) {
      const part = this.type(node);
      if (part) parts.push(part);
      else whole = false;
    }
    return whole ? parts : null;
  }

  #type(node: Expression): Part<F> | null {
    switch (node.kind) {
      case 'literal': {
        const type = literalType(node);
        if (type === null) return this.refuse('TYP001', node, 'a number has 38 digits at most');
        return { node, type, nullable: type === 'null', flow: this.#flow.none };
      }
      case 'column': {
        const found = resolveColumn(node, this.#scope, this.#at);
        if ('code' in found) {
          this.diagnostics.push(found);
          return null;
        }
        const { type, nullable, flow } = found.column;
        return { node, type, nullable, flow };
      }
      case 'unary': {
        if (node.operator === 'not') {
          const part = this.condition(node.operand, 'what `not` stands before');
          return part && this.#part(node, 'boolean', part.nullable, [part]);
        }
        const part = this.type(node.operand);
        if (!part) return null;
        if (!isNumber(part.type) && part.type !== 'null') {
          return this.refuse('TYP001', node, `\`-\` takes a number, this is ${aType(part.type)}`);
        }
        return this.#part(node, part.type === 'null' ? 'integer' : part.type, part.nullable, [part]);
      }
      case 'binary':
        return this.#binary(node);
      case 'is-null': {
        const part = this.type(node.operand);
        return part && this.#part(node, 'boolean', false, [part]);
      }
      case 'is-distinct':
        return this.#compared(node, [node.left, node.right], false);
      case 'between':
        return this.#compared(node, [node.operand, node.low, node.high]);
      case 'in':
        return this.#compared(node, [node.operand, ...node.items]);
      case 'like':
        return this.#like(node);
      case 'case':
        return this.#case(node);
      case 'cast': {
        const part = this.type(node.operand);
        if (!part) return null;
        const fault = castFault(part.type, node.type, node.safe);
        if (fault) {
          const [why, help] = fault;
          return this.refuse('TYP001', node, `${part.type} to ${node.type}: ${why}`, help);
        }
        const { operand } = node;
        const isNegative = operand.kind === 'unary' && operand.operator === '-';
        const written = isNegative ? operand.operand : operand;
        const misfit =
          !node.safe && written.kind === 'literal' ? literalFault(written, isNegative, node.type) : null;
        if (misfit) {
          const [why, help] = misfit;
          return this.refuse('TYP001', node, why, help);
        }
        return this.#part(node, node.type, part.nullable || node.safe, [part]);
      }
      case 'call':
        return this.#call(node);
      case 'aggregate':
        return this.#aggregate(node);
      case 'window':
        return this.#window(node);
    }
  }

  /** A comparison of several values with each other. */
  #compared(node: Expression, operands: readonly Expression[], nullable?: boolean): Part<F> | null {
    const parts = this.#all(operands);
    if (!parts) return null;
    const [first, ...others] = parts;
    if (first && commonOf(parts.map((part) => part.type)) === null) {
      const other = others.find((part) => commonType(first.type, part.type) === null) ?? first;
      return this.refuse(
        'TYP001',
        other === first ? node : other.node,
        `${aType(first.type)} cannot be compared with ${aType(other.type)}`,
        comparisonHelp(first, other),
      );
    }
    return this.#part(node, 'boolean', nullable ?? parts.some((part) => part.nullable), parts);
  }

  #binary(node: Binary): Part<F> | null {
    const { operator } = node;
    switch (operator) {
      case 'and':
      case 'or': {
        const left = this.condition(node.left, `the left side of \`${operator}\``);
        const right = this.condition(node.right, `the right side of \`${operator}\``);
        return left && right && this.#part(node, 'boolean', left.nullable || right.nullable, [left, right]);
      }
      case '=':
      case '<>':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#compared(node, [node.left, node.right]);
    }
    const parts = this.#all([node.left, node.right]);
    if (!parts) return null;
    const [left, right] = parts as [Part<F>, Part<F>];
    const nullable = left.nullable || right.nullable;
    if (operator === '||') {
      const odd = parts.find((part) => part.type !== 'string' && part.type !== 'null');
      if (odd) {
        return this.refuse(
          'TYP001',
          odd.node,
          `\`||\` joins texts, this is ${aType(odd.type)}`,
          'write cast(… as string)',
        );
      }
      return this.#part(node, 'string', nullable, parts);
    }
    const found = arithmetic(operator, left.type, right.type);
    if (!found) {
      return this.refuse(
        'TYP001',
        node,
        `\`${operator}\` has no meaning for ${left.type} and ${right.type}`,
        arithmeticHelp(operator, left.type, right.type),
      );
    }
    return this.#part(node, found.result, nullable || operator === '/' || operator === '%', parts);
  }

  #like(node: Like): Part<F> | null {
    const parts = this.#all([node.operand, node.pattern]);
    if (!parts) return null;
    const odd = parts.find((part) => part.type !== 'string' && part.type !== 'null');
    if (odd) return this.refuse('TYP001', odd.node, `\`like\` compares texts, this is ${aType(odd.type)}`);
    if (node.escape !== null) {
      const { pattern, escape: mark } = node;
      if (pattern.kind !== 'literal')
        return this.refuse('SQL002', pattern, 'with `escape` the pattern is written out');
      const characters = [...pattern.text];
      for (let index = 0; index < characters.length; index++) {
        if (characters[index] !== mark) continue;
        const next = characters[++index];
        if (next !== '%' && next !== '_' && next !== mark) {
          return this.refuse('SQL001', pattern, `behind \`${mark}\` stands %, _ or ${mark} itself`);
        }
      }
    }
    return this.#part(
      node,
      'boolean',
      parts.some((part) => part.nullable),
      parts,
    );
  }

  #case(node: Case): Part<F> | null {
    const tested: Part<F>[] = [];
    const values: Part<F>[] = [];
    let whole = true;
    const take = (list: Part<F>[], part: Part<F> | null): void => {
      if (part) list.push(part);
      else whole = false;
    };
    if (node.operand) take(tested, this.type(node.operand));
    for (const { when, value } of node.branches) {
      take(tested, node.operand ? this.type(when) : this.condition(when, 'what stands behind `when`'));
      take(values, this.type(value));
    }
    if (node.otherwise) take(values, this.type(node.otherwise));
    if (!whole) return null;
    const [operand] = tested;
    if (node.operand && operand && commonOf(tested.map((part) => part.type)) === null) {
      const other = tested.find((part) => commonType(operand.type, part.type) === null) ?? operand;
      return this.refuse(
        'TYP001',
        other.node,
        `${aType(operand.type)} cannot be compared with ${aType(other.type)}`,
        comparisonHelp(operand, other),
      );
    }
    const type = commonOf(values.map((part) => part.type));
    if (type === null) {
      const [first] = values;
      const other = values.find((part) => first && commonType(first.type, part.type) === null);
      return this.refuse(
        'TYP001',
        other?.node ?? node,
        `the branches of a case have one type: ${aType(first?.type ?? 'null')} and ${aType(other?.type ?? 'null')} have none in common`,
        'cast one of them',
      );
    }
    const nullable = node.otherwise === null || values.some((part) => part.nullable);
    const { start, end } = node;
    // The operand is compared with each `when`, as a list compares.
    const compared: readonly Part<F>[] = node.operand
      ? [
          this.#part(
            {
              kind: 'in',
              operand: node.operand,
              items: node.branches.map(({ when }) => when),
              negated: false,
              start,
              end,
            },
            'boolean',
            true,
            tested,
          ),
        ]
      : tested;
    return this.#decided(this.#part(node, type, nullable, values), compared);
  }

  #call(node: Call): Part<F> | null {
    const definition = functions.get(node.name);
    if (!definition) throw new Error(`the parser let ${node.name} pass`);
    const { parameters, repeats } = definition;
    const parts = this.#all(node.args);
    if (!parts) return null;
    const least = parameters.filter((parameter) => !parameter.optional).length;
    if (parts.length < least || (!repeats && parts.length > parameters.length)) {
      return this.refuse(
        'TYP001',
        node,
        `${node.name} takes ${signature(parameters, repeats)}`,
        `write ${node.name}${signature(parameters, repeats)}`,
      );
    }
    const settled: ValueType[] = [];
    for (const [index, part] of parts.entries()) {
      const parameter = parameters[Math.min(index, parameters.length - 1)] as Parameter;
      if (!accepts(parameter.type, part.type, part.node)) {
        return this.refuse(
          'TYP001',
          part.node,
          `\`${parameter.name}\` of ${node.name} is ${parameterWords[parameter.type]}, this is ${aType(part.type)}`,
          argumentHelp(parameter, part),
        );
      }
      settled.push(settledType(parameter.type, part.type));
    }
    const returned = definition.returns(settled, node.args);
    if (typeof returned !== 'string') return this.refuse('TYP001', node, `${node.name}: ${returned.fault}`);
    const nulls = parts.map((part) => part.nullable);
    return this.#part(node, returned, definition.nullable?.(nulls) ?? nulls.some((each) => each), parts);
  }

  #aggregate(node: Aggregate): Part<F> | null {
    if (this.#inAggregate) {
      return this.refuse(
        'SQL002',
        node,
        'an aggregate has no place in an aggregate',
        'compute the inner one in a CTE',
      );
    }
    this.aggregates = true;
    this.#inAggregate = true;
    const parts = this.#all(node.args);
    const filter = node.filter && this.condition(node.filter, 'the filter of an aggregate');
    this.#inAggregate = false;
    if (filter) this.indirect.push(filter.flow);
    if (!parts || (node.filter && !filter)) return null;
    return this.#decided(this.#aggregated(node, parts), filter ? [filter] : []);
  }

  #aggregated(node: Aggregate | WindowCall, parts: readonly Part<F>[]): Part<F> | null {
    const definition = aggregates.get(node.name);
    if (!definition) throw new Error(`the parser let ${node.name} pass`);
    const [argument, second] = parts;
    if (second) {
      return this.refuse(
        'SQL002',
        second.node,
        `${node.name} takes one value`,
        node.name === 'count' ? 'count a hash_key(…) of several' : null,
      );
    }
    if (!argument)
      return node.name === 'count' ? this.#part(node, 'bigint', false, []) : this.#needsValue(node);
    const type = definition.returns(argument.type);
    if (type === null) {
      return this.refuse(
        'TYP001',
        argument.node,
        `${node.name} has no meaning for ${aType(argument.type)}`,
        'take another column, or cast it to a number',
      );
    }
    return this.#part(node, type, definition.nullable, parts);
  }

  #needsValue(node: Aggregate | WindowCall): null {
    return this.refuse('TYP001', node, `${node.name} takes a value`);
  }

  #window(node: WindowCall): Part<F> | null {
    if (this.#inAggregate || this.#inWindow) {
      return this.refuse('SQL002', node, 'a window has no place in here', 'compute it in a CTE');
    }
    this.windows = true;
    this.#inWindow = true;
    const parts = this.#all(node.args);
    const keys = this.#all([...node.partition, ...node.order.map((item) => item.expression)]);
    this.#inWindow = false;
    if (keys) this.indirect.push(...keys.map((key) => key.flow));
    if (!parts || !keys) return null;
    const ranking = rankings.get(node.name);
    if (!ranking) return this.#decided(this.#aggregated(node, parts), keys);
    if (node.order.length === 0) {
      return this.refuse(
        'SQL002',
        node,
        `${node.name} without an order differs from run to run`,
        'add order by',
      );
    }
    if (node.frame) return this.refuse('SQL002', node, `${node.name} takes no frame`);
    if (!ranking.takesValue) {
      if (parts.length > 0) return this.refuse('TYP001', node, `${node.name} takes no value`);
      return this.#decided(this.#part(node, 'bigint', false, []), keys);
    }
    const [value, offset, more] = parts;
    if (!value || more) return this.refuse('TYP001', node, `${node.name} takes a value and a number of rows`);
    if (value.type === 'null') return this.refuse('TYP001', value.node, 'a bare null has no type', 'cast it');
    if (offset && (offset.node.kind !== 'literal' || !isInteger(offset.type))) {
      return this.refuse('TYP001', offset.node, 'the number of rows is written out');
    }
    return this.#decided(this.#part(node, value.type, true, [value]), keys);
  }
}

function signature(parameters: readonly Parameter[], repeats: true | undefined): string {
  const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `(${names.join(', ')}${repeats ? ', …' : ''})`;
}

function comparisonHelp<F>(a: Part<F>, b: Part<F>): string {
  const moment = [a, b].find((part) => part.type === 'date' || part.type === 'timestamp');
  const text = [a, b].find((part) => part.type === 'string' && part.node.kind === 'literal');
  if (moment && text) {
    return moment.type === 'date' ? "write date 'YYYY-MM-DD'" : "write timestamp 'YYYY-MM-DD HH:MM:SS'";
  }
  return 'cast one of them';
}

function arithmeticHelp(operator: string, a: ValueType, b: ValueType): string | null {
  if (operator === '-' && isMoment(a) && isMoment(b)) return 'write date_diff_days(end, start)';
  if ((operator === '+' || operator === '-') && (isMoment(a) || isMoment(b)))
    return 'write date_add_days(date, days)';
  if (operator === '+' && (a === 'string' || b === 'string')) return 'texts are joined with `||`';
  if (operator === '%') return 'it takes whole numbers';
  return a === 'string' || b === 'string'
    ? 'try_integer, try_double and try_decimal read numbers from texts'
    : null;
}

function argumentHelp<F>(parameter: Parameter, part: Part<F>): string | null {
  if (parameter.type === 'string') return 'write cast(… as string)';
  if (parameter.type === 'moment' && part.type === 'string')
    return "write date 'YYYY-MM-DD', or try_date(text)";
  if (parameter.type === 'integer' && part.type === 'string') return 'try_integer reads a number from a text';
  return null;
}

/** The type of an expression over the columns of a scope. Every mistake is found. */
export function typeExpression<F>(
  node: Expression,
  scope: Scope<F>,
  flow: Flow<F>,
  at: Locate,
): TypedExpression<F> {
  const typer = new Typer(scope, flow, at);
  const part = typer.type(node);
  return {
    type: part?.type ?? null,
    nullable: part?.nullable ?? true,
    flow: part?.flow ?? flow.none,
    indirect: typer.indirect,
    aggregates: typer.aggregates,
    windows: typer.windows,
    types: typer.types,
    diagnostics: typer.diagnostics,
  };
}
