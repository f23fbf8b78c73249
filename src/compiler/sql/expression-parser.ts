import type { ColumnType } from '../../plan/index.ts';
import { didYouMean, meant } from '../diagnostics/index.ts';
import { aggregates, rankings } from './aggregate-function.ts';
import { calendarFault, normalTimestamp } from './calendar.ts';
import { functions } from './function.ts';
import { binaryLevel, level } from './level.ts';
import type { BinaryOperator, Expression, OrderItem } from './node.ts';
import { Refusal } from './refusal.ts';
import type { Token } from './token.ts';
import { shown, TokenReader } from './token-reader.ts';
import { foreign, nonDeterministic, reserved, rewritten, unsupported } from './word.ts';

const comparisonWords: ReadonlySet<string> = new Set(['is', 'in', 'like', 'between', 'not']);

const types: ReadonlyMap<string, ColumnType> = new Map([
  ['boolean', 'boolean'],
  ['integer', 'integer'],
  ['int', 'integer'],
  ['bigint', 'bigint'],
  ['double', 'double'],
  ['string', 'string'],
  ['varchar', 'string'],
  ['text', 'string'],
  ['date', 'date'],
  ['timestamp', 'timestamp'],
  ['timestamptz', 'timestamptz'],
]);

/** Reads expressions by climbing precedences. */
export class ExpressionParser extends TokenReader {
  expression(): Expression {
    return this.nested(() => this.#climb(level.or));
  }

  /** Precedence climbing: reads an operand and all operators that bind at least as tightly as `least`. */
  #climb(least: number): Expression {
    let left = this.#prefix(least);
    let height = this.height;
    let compared = false;
    for (;;) {
      const token = this.token;
      const operator = this.#operator(token);
      if (operator === null) break;
      const binds = operator === 'postfix' ? level.comparison : binaryLevel[operator];
      if (binds < least) break;
      if (binds === level.comparison) {
        if (compared) this.refuse('comparisons cannot stand in a chain', 'use `and`, or parentheses');
        compared = true;
      }
      if (operator === 'postfix') {
        left = this.#postfix(left, height);
        height = this.height;
        continue;
      }
      this.take();
      const right = this.#climb(binds + 1);
      height = Math.max(height, this.height) + 1;
      this.raise(height);
      left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
    }
    this.height = height;
    return left;
  }

  #operator(token: Token): BinaryOperator | 'postfix' | null {
    if (token.kind === 'symbol') return token.text in binaryLevel ? (token.text as BinaryOperator) : null;
    if (token.kind !== 'word') return null;
    if (token.text === 'and' || token.text === 'or') return token.text;
    return comparisonWords.has(token.text) ? 'postfix' : null;
  }

  #prefix(least: number): Expression {
    const token = this.token;
    if (token.kind === 'word' && token.text === 'not') {
      if (least > level.not) this.refuse('`not` needs parentheses here', 'write (not …)');
      this.take();
      const operand = this.nested(() => this.#climb(level.not));
      this.raise(this.height + 1);
      return { kind: 'unary', operator: 'not', operand, start: token.start, end: operand.end };
    }
    if (token.kind === 'symbol' && (token.text === '-' || token.text === '+')) {
      this.take();
      const operand = this.nested(() => this.#prefix(level.sign));
      if (token.text === '+') return operand;
      this.raise(this.height + 1);
      return { kind: 'unary', operator: '-', operand, start: token.start, end: operand.end };
    }
    return this.#primary();
  }

  /** `is null`, `is distinct from`, `between`, `in`, `like`, each with an optional `not`. */
  #postfix(operand: Expression, operandHeight: number): Expression {
    const { start } = operand;
    if (this.word('is')) {
      const negated = this.word('not');
      if (this.word('null')) {
        this.raise(operandHeight + 1);
        return { kind: 'is-null', operand, negated, start, end: this.behind };
      }
      if (this.word('distinct')) {
        this.needWord('from', 'behind `is distinct`');
        const right = this.#climb(level.concatenation);
        this.raise(Math.max(operandHeight, this.height) + 1);
        return { kind: 'is-distinct', left: operand, right, negated, start, end: right.end };
      }
      const value = this.token;
      if (value.kind === 'word' && (value.text === 'true' || value.text === 'false')) {
        this.take();
        const right: Expression = {
          kind: 'literal',
          type: 'boolean',
          text: value.text,
          start: value.start,
          end: value.end,
        };
        this.raise(operandHeight + 1);
        return { kind: 'is-distinct', left: operand, right, negated: !negated, start, end: value.end };
      }
      return this.refuse('expected `null`, `distinct from`, `true` or `false` behind `is`');
    }
    const negated = this.word('not');
    if (this.word('between')) {
      const low = this.#climb(level.concatenation);
      const lowHeight = this.height;
      this.needWord('and', 'between the two ends of `between`');
      const high = this.#climb(level.concatenation);
      this.raise(Math.max(operandHeight, lowHeight, this.height) + 1);
      return { kind: 'between', operand, low, high, negated, start, end: high.end };
    }
    if (this.word('in')) {
      this.needSymbol('(', 'behind `in`');
      if (this.is('word', 'select') || this.is('word', 'with')) {
        throw new Refusal(
          'SQL002',
          this.token,
          '`in` with a subquery is outside the portable set',
          'join a `select distinct` of it',
        );
      }
      const items = this.#list('the list of `in`');
      this.raise(Math.max(operandHeight, this.height) + 1);
      return { kind: 'in', operand, items, negated, start, end: this.behind };
    }
    if (this.word('like')) {
      const pattern = this.#climb(level.concatenation);
      const height = Math.max(operandHeight, this.height) + 1;
      let mark: string | null = null;
      if (this.word('escape')) {
        const token = this.token;
        if (token.kind !== 'string' || [...token.text].length !== 1 || '%_'.includes(token.text)) {
          this.refuse('`escape` takes one character in quotes');
        }
        mark = this.take().text;
      }
      this.raise(height);
      return { kind: 'like', operand, pattern, escape: mark, negated, start, end: this.behind };
    }
    return this.refuse(`expected \`in\`, \`like\` or \`between\` behind \`not\`, found ${shown(this.token)}`);
  }

  /** Expressions up to the closing parenthesis, at least one. */
  #list(where: string): readonly Expression[] {
    const items: Expression[] = [];
    let height = 0;
    do {
      items.push(this.expression());
      height = Math.max(height, this.height);
    } while (this.symbol(','));
    this.needSymbol(')', `at the end of ${where}`);
    this.height = height;
    return items;
  }

  #primary(): Expression {
    const token = this.token;
    const { start, end } = token;
    this.height = 1;
    switch (token.kind) {
      case 'string':
      case 'integer':
      case 'decimal':
        this.take();
        return { kind: 'literal', type: token.kind, text: token.text, start, end };
      case 'quoted':
        return this.#column();
      case 'symbol': {
        if (token.text !== '(') break;
        this.take();
        if (this.is('word', 'select') || this.is('word', 'with')) {
          throw new Refusal(
            'SQL002',
            this.token,
            'a subquery as a value is outside the portable set',
            'compute it in a CTE and join it',
          );
        }
        const inner = this.expression();
        const height = this.height;
        if (this.is('symbol', ',')) {
          throw new Refusal('SQL002', this.token, 'rows of values are outside the portable set');
        }
        this.needSymbol(')', 'to close the parenthesis');
        this.height = height;
        return { ...inner, start, end: this.behind };
      }
      case 'word':
        return this.#wordPrimary(token);
      case 'ref':
      case 'source':
        return this.refuse('a table is no value', 'name a column');
      case 'end':
        return this.refuse(this.index === 0 ? 'there is nothing here' : 'something is missing at the end');
    }
    return this.refuse(`expected a value, found ${shown(token)}`);
  }

  #wordPrimary(token: Token): Expression {
    const { start, end } = token;
    const next = this.next;
    switch (token.text) {
      case 'null':
        this.take();
        return { kind: 'literal', type: 'null', text: 'null', start, end };
      case 'true':
      case 'false':
        this.take();
        return { kind: 'literal', type: 'boolean', text: token.text, start, end };
      case 'case':
        return this.#case();
      case 'cast':
      case 'try_cast':
        return this.#cast();
      case 'date':
      case 'timestamp':
        if (next.kind === 'string') return this.#dateLiteral(token.text);
    }
    const isCall = next.kind === 'symbol' && next.text === '(';
    if (isCall && (functions.has(token.text) || !reserved.has(token.text) || unsupported.has(token.text)))
      return this.#call();
    if (nonDeterministic.has(token.text) && unsupported.has(token.text)) this.refuse('');
    return this.#column();
  }

  #dateLiteral(type: 'date' | 'timestamp'): Expression {
    const { start } = this.take();
    const value = this.take();
    const text = type === 'timestamp' ? normalTimestamp(value.text) : value.text;
    const fault = calendarFault(type, text);
    if (fault) throw new Refusal('SQL001', value, fault);
    return { kind: 'literal', type, text, start, end: value.end };
  }

  #column(): Expression {
    const first = this.name('a value');
    if (!this.symbol('.')) {
      return { kind: 'column', table: null, name: first.text, start: first.start, end: first.end };
    }
    if (this.is('symbol', '*')) this.refuse('`*` stands in a select list or in count(*) only');
    const second = this.name('a column behind the `.`');
    if (this.is('symbol', '.')) {
      throw new Refusal(
        'SQL002',
        this.token,
        'a column has one qualifier at most',
        'give the table an alias',
      );
    }
    return { kind: 'column', table: first.text, name: second.text, start: first.start, end: second.end };
  }

  #case(): Expression {
    const { start } = this.take();
    let height = 0;
    const read = (): Expression => {
      const expression = this.expression();
      height = Math.max(height, this.height);
      return expression;
    };
    const operand = this.is('word', 'when') ? null : read();
    const branches: { when: Expression; value: Expression }[] = [];
    while (this.word('when')) {
      const when = read();
      this.needWord('then', 'behind the condition of `when`');
      branches.push({ when, value: read() });
    }
    if (branches.length === 0) this.refuse(`expected \`when\`, found ${shown(this.token)}`);
    const otherwise = this.word('else') ? read() : null;
    this.needWord('end', 'at the end of the case');
    this.raise(height + 1);
    return { kind: 'case', operand, branches, otherwise, start, end: this.behind };
  }

  #cast(): Expression {
    const { start, text } = this.take();
    this.needSymbol('(', `behind \`${text}\``);
    const operand = this.expression();
    const height = this.height;
    this.needWord('as', 'behind the value to cast');
    const type = this.#type();
    this.needSymbol(')', 'behind the type');
    this.raise(height + 1);
    return { kind: 'cast', operand, type, safe: text === 'try_cast', start, end: this.behind };
  }

  #type(): ColumnType {
    const token = this.token;
    if (token.kind !== 'word') return this.refuse(`expected a type, found ${shown(token)}`);
    const known = types.get(token.text);
    if (known !== undefined) {
      this.take();
      if (this.is('symbol', '('))
        this.refuse(`\`${token.text}\` takes no length`, 'leave the parentheses out');
      return known;
    }
    const names = [...types.keys(), 'decimal'];
    if (token.text !== 'decimal' && token.text !== 'numeric') {
      throw new Refusal(
        'SQL002',
        token,
        `\`${token.text}\` is not a portable type`,
        didYouMean(token.text, names) ??
          'boolean, integer, bigint, double, decimal(p,s), string, date, timestamp or timestamptz',
      );
    }
    this.take();
    this.needSymbol('(', 'with precision and scale behind `decimal`');
    const precision = this.count('the precision');
    this.needSymbol(',', 'between precision and scale');
    const scale = this.count('the scale');
    const place = { start: token.start, end: this.token.end };
    this.needSymbol(')', 'behind the scale');
    if (precision < 1 || precision > 38 || scale > precision) {
      throw new Refusal('SQL001', place, 'decimal(p,s) needs 1 ≤ p ≤ 38 and 0 ≤ s ≤ p');
    }
    return `decimal(${precision},${scale})`;
  }

  protected count(what: string): number {
    const token = this.token;
    if (token.kind !== 'integer' || token.text.length > 9) {
      return this.refuse(`expected ${what} as a whole number, found ${shown(token)}`);
    }
    return Number(this.take().text);
  }

  #call(): Expression {
    const token = this.take();
    const name = token.text;
    const known = functions.has(name) || aggregates.has(name) || rankings.has(name);
    if (!known) this.#refuseFunction(token);
    this.take();
    const { start } = token;
    let args: readonly Expression[] = [];
    let distinct = false;
    this.height = 0;
    if (this.symbol('*')) {
      if (name !== 'count') {
        this.index--;
        this.refuse('`*` stands in count(*) only');
      }
      this.needSymbol(')', 'behind `*`');
    } else if (!this.symbol(')')) {
      if (aggregates.has(name)) distinct = this.word('distinct');
      args = this.#list(`the arguments of ${name}`);
    } else if (name === 'count') {
      this.index--;
      this.refuse('count takes `*` or a value');
    }
    const height = this.height + 1;
    this.raise(height);
    if (functions.has(name)) {
      if (this.is('word', 'over')) this.refuse(`${name} is no window function`);
      return { kind: 'call', name, args, start, end: this.behind };
    }
    const filter = this.#filter(name);
    this.raise(Math.max(height, filter ? this.height + 1 : 0));
    if (this.is('word', 'over')) {
      if (distinct || filter) this.refuse('a window takes neither `distinct` nor `filter`', 'use a CTE');
      return this.#window(token, args, height);
    }
    if (rankings.has(name)) this.refuse(`${name} needs a window`, `write ${name}(…) over (order by …)`);
    return { kind: 'aggregate', name, args, distinct, filter, start, end: this.behind };
  }

  #refuseFunction(token: Token): never {
    const name = token.text;
    if (nonDeterministic.has(name)) {
      throw new Refusal(
        'SQL002',
        token,
        `${name}() is outside the portable set`,
        'a result must not depend on the run; use a column of the data',
      );
    }
    const instead = unsupported.get(name);
    if (instead !== undefined)
      throw new Refusal('SQL002', token, `\`${name}\` is outside the portable set`, instead);
    const names = [...functions.keys(), ...aggregates.keys(), ...rankings.keys()];
    const same = foreign.get(name);
    const way = rewritten.get(name);
    if (way !== undefined)
      throw new Refusal('SQL003', token, `\`${name}\` is not a function of the language`, way);
    const otherwise = 'docs/reference/expressions.md lists the functions';
    throw new Refusal('SQL003', token, `\`${name}\` is not a function of the language`, otherwise, (span) =>
      same === undefined
        ? meant(name, names, span, otherwise)
        : {
            help: `did you mean \`${same}\`?`,
            fixes: [{ title: `Write \`${same}\``, edits: [{ span, text: same }], certain: false }],
          },
    );
  }

  #filter(name: string): Expression | null {
    if (!this.is('word', 'filter') || this.next.text !== '(') return null;
    if (!aggregates.has(name)) this.refuse('`filter` belongs to an aggregate');
    this.take();
    this.take();
    this.needWord('where', 'in `filter (where …)`');
    const condition = this.expression();
    const height = this.height;
    this.needSymbol(')', 'behind the filter');
    this.height = height;
    return condition;
  }

  #window(token: Token, args: readonly Expression[], argsHeight: number): Expression {
    this.take();
    this.needSymbol('(', 'behind `over`');
    let height = argsHeight;
    const partition: Expression[] = [];
    if (this.word('partition')) {
      this.needWord('by', 'behind `partition`');
      do {
        partition.push(this.expression());
        height = Math.max(height, this.height + 1);
      } while (this.symbol(','));
    }
    const order = this.is('word', 'order') ? this.order() : [];
    height = Math.max(height, this.height + 1);
    let frame: { preceding: number | null } | null = null;
    if (this.word('rows')) {
      this.needWord('between', 'behind `rows`');
      const preceding = this.word('unbounded') ? null : this.count('`unbounded` or a number of rows');
      this.needWord('preceding', 'in the frame');
      for (const word of ['and', 'current', 'row']) this.needWord(word, 'in the frame');
      frame = { preceding };
    }
    this.needSymbol(')', 'at the end of the window');
    this.raise(height);
    return {
      kind: 'window',
      name: token.text,
      args,
      partition,
      order,
      frame,
      start: token.start,
      end: this.behind,
    };
  }

  /** `order by …`; nulls always stand last, so `nulls first` is refused. */
  protected order(): readonly OrderItem[] {
    this.take();
    this.needWord('by', 'behind `order`');
    const items: OrderItem[] = [];
    let height = 0;
    do {
      const expression = this.expression();
      height = Math.max(height, this.height);
      const descending = this.word('desc');
      if (!descending) this.word('asc');
      if (this.is('word', 'nulls')) {
        this.take();
        if (!this.word('last')) {
          throw new Refusal(
            'SQL002',
            this.token,
            'nulls always stand last',
            'order by `x is not null` first',
          );
        }
      }
      items.push({ expression, descending, start: expression.start, end: this.behind });
    } while (this.symbol(','));
    this.height = height;
    return items;
  }
}
