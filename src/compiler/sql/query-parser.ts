import { ExpressionParser } from './expression-parser.ts';
import type {
  Cte,
  Expression,
  Join,
  Place,
  Query,
  QueryBody,
  Select,
  SelectItem,
  SetOperator,
  TableName,
  TableSource,
} from './node.ts';
import { Refusal } from './refusal.ts';
import { shown } from './token-reader.ts';
import { foreignJoins, reserved, unsupported } from './word.ts';

/** Each join is analyzed with all columns before it. */
const maxJoins = 100;

/** Reads SELECTs. */
export class QueryParser extends ExpressionParser {
  query(): Query {
    return this.nested(() => {
      const { start } = this.token;
      const ctes = this.word('with') ? this.#ctes() : [];
      const body = this.#sets();
      const order = this.is('word', 'order') ? this.order() : [];
      if (order.length === 0 && this.is('word', 'limit')) {
        const help = 'add order by, with columns that tell every row from the others';
        throw new Refusal('SQL002', this.token, '`limit` without an order differs from run to run', help);
      }
      const limit = this.word('limit') ? this.count('the number of rows of `limit`') : null;
      return { kind: 'query', ctes, body, order, limit, start, end: this.behind };
    });
  }

  #ctes(): readonly Cte[] {
    if (this.is('word', 'recursive')) {
      throw new Refusal(
        'SQL002',
        this.token,
        'recursive queries are outside the portable set',
        'make a table with a row for each pair of ancestor and descendant, and join it',
      );
    }
    const ctes: Cte[] = [];
    do {
      const name = this.name('the name of a CTE');
      this.needWord('as', 'behind the name of a CTE');
      this.needSymbol('(', 'before the query of a CTE');
      const query = this.query();
      this.needSymbol(')', 'behind the query of a CTE');
      ctes.push({ name: name.text, query, start: name.start, end: name.end });
    } while (this.symbol(','));
    return ctes;
  }

  /** `intersect` binds more tightly than `union` and `except`, as in the standard. */
  #sets(): QueryBody {
    let left = this.#intersections();
    let height = 0;
    for (;;) {
      let operator: SetOperator;
      if (this.word('union')) operator = this.word('all') ? 'union all' : 'union';
      else if (this.word('except')) operator = 'except';
      else return left;
      if (operator !== 'union all') this.#plainSet(operator);
      const right = this.#intersections();
      this.raise(++height);
      left = { kind: 'set', operator, left, right, start: left.start, end: right.end };
    }
  }

  #intersections(): QueryBody {
    let left = this.#selectOrQuery();
    let height = 0;
    while (this.word('intersect')) {
      this.#plainSet('intersect');
      const right = this.#selectOrQuery();
      this.raise(++height);
      left = { kind: 'set', operator: 'intersect', left, right, start: left.start, end: right.end };
    }
    return left;
  }

  #plainSet(operator: SetOperator): void {
    if (this.is('word', 'all')) {
      throw new Refusal('SQL002', this.token, `\`${operator} all\` is outside the portable set`);
    }
    this.word('distinct');
  }

  #selectOrQuery(): QueryBody {
    if (this.symbol('(')) {
      const query = this.query();
      this.needSymbol(')', 'behind the query');
      return query;
    }
    return this.#select();
  }

  #select(): Select {
    const { start } = this.token;
    if (!this.word('select')) this.refuse(`expected \`select\`, found ${shown(this.token)}`);
    const distinct = this.word('distinct');
    if (distinct && this.is('word', 'on')) {
      throw new Refusal(
        'SQL002',
        this.token,
        '`distinct on` is outside the portable set',
        'filter by row_number() over (partition by …) = 1 in an outer query',
      );
    }
    const items: SelectItem[] = [];
    do items.push(this.#item());
    while (this.symbol(','));
    let from: TableSource | null = null;
    const joins: Join[] = [];
    if (this.word('from')) {
      from = this.#source();
      for (let join = this.#join(); join; join = this.#join()) {
        joins.push(join);
        if (joins.length > maxJoins) {
          throw new Refusal(
            'SQL001',
            join,
            `a query has ${maxJoins} joins at most`,
            'split it: a CTE per step',
          );
        }
      }
      if (this.is('symbol', ',')) {
        throw new Refusal(
          'SQL002',
          this.token,
          'tables in a list are outside the portable set',
          'write `cross join`',
        );
      }
    }
    const where = this.word('where') ? this.expression() : null;
    const group: Expression[] = [];
    if (this.word('group')) {
      this.needWord('by', 'behind `group`');
      do {
        const word = this.token;
        if (word.kind === 'word' && ['rollup', 'cube', 'grouping', 'all'].includes(word.text)) {
          const help = 'one query per grouping, put together with union all';
          throw new Refusal('SQL002', word, `\`group by ${word.text}\` is outside the portable set`, help);
        }
        const expression = this.expression();
        if (expression.kind === 'literal') {
          throw new Refusal(
            'SQL002',
            expression,
            'a group key is an expression, no number',
            'repeat the expression',
          );
        }
        group.push(expression);
      } while (this.symbol(','));
    }
    const having = this.word('having') ? this.expression() : null;
    return { kind: 'select', distinct, items, from, joins, where, group, having, start, end: this.behind };
  }

  #item(): SelectItem {
    const { start } = this.token;
    if (this.symbol('*')) return this.#star(null, start);
    const token = this.token;
    const dot = this.next;
    const star = this.tokens[this.index + 2];
    const name = token.kind === 'word' || token.kind === 'quoted';
    if (name && dot.text === '.' && dot.kind === 'symbol' && star?.kind === 'symbol' && star.text === '*') {
      const { text } = this.name('a table');
      this.take();
      this.take();
      return this.#star(text, start);
    }
    const expression = this.expression();
    const before = this.tokens[this.index - 1];
    const next = this.token;
    const named = this.word('as') || this.#aliasFollows();
    const alias = named ? this.name('the name of a column').text : null;
    if (next.text === alias && this.is('symbol', '(')) {
      const help = before ? `write it behind ${shown(before)}` : null;
      throw new Refusal('SQL001', next, `a comma is missing before ${shown(next)}`, help);
    }
    return { kind: 'item', expression, alias, start, end: this.behind };
  }

  #star(table: string | null, start: number): SelectItem {
    const word = this.token;
    if (word.kind === 'word' && ['except', 'exclude', 'replace', 'rename'].includes(word.text)) {
      const after = this.next;
      if (after.kind === 'symbol' && after.text === '(') {
        throw new Refusal(
          'SQL002',
          word,
          `\`* ${word.text}\` is outside the portable set`,
          'list the columns',
        );
      }
    }
    return { kind: 'star', table, start, end: this.behind };
  }

  #aliasFollows(): boolean {
    const token = this.token;
    return (
      token.kind === 'quoted' ||
      (token.kind === 'word' && !reserved.has(token.text) && !unsupported.has(token.text))
    );
  }

  #source(): TableSource {
    const token = this.token;
    const { start } = token;
    if (this.symbol('(')) {
      const query = this.query();
      this.needSymbol(')', 'behind the subquery');
      this.word('as');
      if (!this.#aliasFollows()) this.refuse('a subquery needs an alias', 'write (select …) as name');
      const alias = this.name('an alias').text;
      return { kind: 'subquery', query, alias, start, end: this.behind };
    }
    const table = this.#tableName();
    const next = this.token;
    if (next.kind === 'symbol' && next.text === '(') {
      throw new Refusal(
        'SQL002',
        table,
        'functions that return tables are outside the portable set',
        "use {{ ref('…') }}",
      );
    }
    const instead = foreignJoins.get(next.text);
    if (next.kind === 'word' && instead !== undefined && this.next.text === 'join') {
      throw new Refusal('SQL002', next, `\`${next.text} join\` is outside the portable set`, instead);
    }
    const named = this.word('as') || this.#aliasFollows();
    const alias = named ? this.name('an alias').text : null;
    if (this.is('word', 'for')) {
      throw new Refusal('SQL002', this.token, 'reading an older version is outside the portable set');
    }
    return { kind: 'table', table, alias, start, end: this.behind };
  }

  #tableName(): TableName {
    const token = this.token;
    if (token.kind === 'ref' || token.kind === 'source') {
      this.take();
      return { kind: token.kind, name: token.text, start: token.start, end: token.end };
    }
    const { text, start, end } = this.name("a table: {{ ref('…') }}, {{ source('…') }} or a CTE");
    if (this.is('symbol', '.')) {
      throw new Refusal(
        'SQL002',
        this.token,
        'a table is not named by its place in a catalog',
        "write {{ ref('table') }} or {{ source('connector.table') }}",
      );
    }
    return { kind: 'bare', name: text, start, end };
  }

  #join(): Join | null {
    const { start } = this.token;
    let kind: Join['kind'] = 'inner';
    if (this.word('cross')) kind = 'cross';
    else if (this.word('left')) kind = 'left';
    else if (this.word('right')) kind = 'right';
    else if (this.word('full')) kind = 'full';
    else if (!this.word('inner') && !this.is('word', 'join')) {
      if (this.is('word', 'natural')) this.refuse('');
      return null;
    }
    const word = this.token;
    if (word.kind === 'word' && ['semi', 'anti', 'asof', 'positional'].includes(word.text)) {
      throw new Refusal(
        'SQL002',
        word,
        `\`${word.text} join\` is outside the portable set`,
        'use a left join and a filter',
      );
    }
    if (kind === 'left' || kind === 'right' || kind === 'full') this.word('outer');
    this.needWord('join', 'in a join');
    const source = this.#source();
    if (kind === 'cross') return { kind, source, on: null, using: null, start, end: this.behind };
    if (this.word('on')) {
      const on = this.expression();
      return { kind, source, on, using: null, start, end: this.behind };
    }
    if (!this.word('using'))
      this.refuse('expected `on` or `using` behind the joined table', 'or write `cross join`');
    this.needSymbol('(', 'behind `using`');
    const using: (Place & { name: string })[] = [];
    do {
      const column = this.name('a column');
      using.push({ name: column.text, start: column.start, end: column.end });
    } while (this.symbol(','));
    this.needSymbol(')', 'behind the columns of `using`');
    return { kind, source, on: null, using, start, end: this.behind };
  }
}
