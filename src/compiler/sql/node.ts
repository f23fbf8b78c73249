import type { ColumnType } from '../../plan/index.ts';

/** Where a node stands: offsets into the text that was parsed; the parse's `at` makes a span of them. */
export type Place = { readonly start: number; readonly end: number };

type LiteralType = 'string' | 'integer' | 'decimal' | 'boolean' | 'null' | 'date' | 'timestamp';

/** `text` is the value without quotes: digits, `true`, YYYY-MM-DD, YYYY-MM-DD HH:MM:SS.ffffff. */
export type Literal = Place & {
  readonly kind: 'literal';
  readonly type: LiteralType;
  readonly text: string;
};

export type Column = Place & {
  readonly kind: 'column';
  readonly table: string | null;
  readonly name: string;
};

type Unary = Place & {
  readonly kind: 'unary';
  readonly operator: '-' | 'not';
  readonly operand: Expression;
};

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';
type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type BinaryOperator = ArithmeticOperator | ComparisonOperator | '||' | 'and' | 'or';

export type Binary = Place & {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
};

type IsNull = Place & {
  readonly kind: 'is-null';
  readonly operand: Expression;
  readonly negated: boolean;
};

/** `is distinct from`; negated: `is not distinct from`. */
type IsDistinct = Place & {
  readonly kind: 'is-distinct';
  readonly left: Expression;
  readonly right: Expression;
  readonly negated: boolean;
};

type Between = Place & {
  readonly kind: 'between';
  readonly operand: Expression;
  readonly low: Expression;
  readonly high: Expression;
  readonly negated: boolean;
};

type InList = Place & {
  readonly kind: 'in';
  readonly operand: Expression;
  readonly items: readonly Expression[];
  readonly negated: boolean;
};

export type Like = Place & {
  readonly kind: 'like';
  readonly operand: Expression;
  readonly pattern: Expression;
  /** One character, or null. */
  readonly escape: string | null;
  readonly negated: boolean;
};

/** With an operand, `when` is compared with it; without, `when` is a condition. */
export type Case = Place & {
  readonly kind: 'case';
  readonly operand: Expression | null;
  readonly branches: readonly { readonly when: Expression; readonly value: Expression }[];
  readonly otherwise: Expression | null;
};

/** `safe`: try_cast, null where the value doesn't fit. */
type Cast = Place & {
  readonly kind: 'cast';
  readonly operand: Expression;
  readonly type: ColumnType;
  readonly safe: boolean;
};

/** A function of one row; `name` is lower case and stands in the registry. */
export type Call = Place & {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
};

/** A function of many rows; `count` without arguments is count(*). */
export type Aggregate = Place & {
  readonly kind: 'aggregate';
  readonly name: string;
  readonly args: readonly Expression[];
  readonly distinct: boolean;
  readonly filter: Expression | null;
};

/** A ranking function or an aggregate, over a window. */
export type WindowCall = Place & {
  readonly kind: 'window';
  readonly name: string;
  readonly args: readonly Expression[];
  readonly partition: readonly Expression[];
  readonly order: readonly OrderItem[];
  /** `rows between N preceding and current row`; null N = unbounded. No frame = the engines' common default. */
  readonly frame: { readonly preceding: number | null } | null;
};

export type Expression =
  | Literal
  | Column
  | Unary
  | Binary
  | IsNull
  | IsDistinct
  | Between
  | InList
  | Like
  | Case
  | Cast
  | Call
  | Aggregate
  | WindowCall;

/** Nulls stand last in either direction. */
export type OrderItem = Place & { readonly expression: Expression; readonly descending: boolean };

/** `{{ ref('x') }}`, `{{ source('a.b') }}`, or a bare name: that of a CTE. */
export type TableName = Place & { readonly kind: 'ref' | 'source' | 'bare'; readonly name: string };

export type TableSource = Place &
  (
    | { readonly kind: 'table'; readonly table: TableName; readonly alias: string | null }
    | { readonly kind: 'subquery'; readonly query: Query; readonly alias: string }
  );

export type Join = Place & {
  readonly kind: 'inner' | 'left' | 'right' | 'full' | 'cross';
  readonly source: TableSource;
  /** Exactly one of `on` and `using` is there, except for a cross join. */
  readonly on: Expression | null;
  readonly using: readonly (Place & { readonly name: string })[] | null;
};

export type SelectItem = Place &
  (
    | { readonly kind: 'star'; readonly table: string | null }
    | { readonly kind: 'item'; readonly expression: Expression; readonly alias: string | null }
  );

export type Select = Place & {
  readonly kind: 'select';
  readonly distinct: boolean;
  readonly items: readonly SelectItem[];
  readonly from: TableSource | null;
  readonly joins: readonly Join[];
  readonly where: Expression | null;
  readonly group: readonly Expression[];
  readonly having: Expression | null;
};

export type SetOperator = 'union all' | 'union' | 'except' | 'intersect';

type SetOperation = Place & {
  readonly kind: 'set';
  readonly operator: SetOperator;
  readonly left: QueryBody;
  readonly right: QueryBody;
};

export type QueryBody = Select | SetOperation | Query;

export type Cte = Place & { readonly name: string; readonly query: Query };

export type Query = Place & {
  readonly kind: 'query';
  readonly ctes: readonly Cte[];
  readonly body: QueryBody;
  readonly order: readonly OrderItem[];
  readonly limit: number | null;
};
