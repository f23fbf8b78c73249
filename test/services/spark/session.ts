import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { venv } from '../venv.ts';

export type Answer = {
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
};

/** A Spark session in a process of its own: one for all tests, since it takes its time to start. */
export class SparkSession {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  #words = '';

  constructor(settings: Readonly<Record<string, string>>) {
    const python = join(venv('spark', join(import.meta.dirname, 'requirements.txt')), 'bin', 'python');
    // A zone of the machine that isn't UTC: nothing may hang on it.
    this.#process = spawn(python, [join(import.meta.dirname, 'session.py')], {
      env: { ...process.env, TZ: 'America/New_York', SPARK_LOCAL_IP: '127.0.0.1' },
    });
    this.#process.stderr.on('data', (chunk: Buffer) => {
      this.#words = (this.#words + chunk.toString()).slice(-10_000);
    });
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
    this.#process.stdin.write(`${JSON.stringify(settings)}\n`);
  }

  ask(sql: string): Promise<Answer> {
    return this.#send({ sql });
  }

  /** Runs an emitted job; whether its tests passed. */
  async run(job: string): Promise<boolean> {
    return (await this.#send({ job })).rows[0]?.[0] === 'True';
  }

  async #send(asked: Readonly<Record<string, string>>): Promise<Answer> {
    this.#process.stdin.write(`${JSON.stringify(asked)}\n`);
    for (;;) {
      const { value, done } = await this.#answers.next();
      if (done) throw new Error(`Spark has ended: ${this.#words}`);
      // Other words come from Spark's libraries.
      if (!value.startsWith('\x1e')) continue;
      const answer = JSON.parse(value.slice(1)) as Answer | { readonly error: string };
      if ('error' in answer) throw new Error(`${answer.error}\n${JSON.stringify(asked)}`);
      return answer;
    }
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.stdin.end();
    await ended;
  }
}

/** What every session of lakespec's SQL is given; ANSI mode is Spark 4's default. */
export const sparkSettings = {
  'spark.sql.session.timeZone': 'UTC',
  'spark.sql.ansi.enabled': 'true',
  'spark.ui.enabled': 'false',
  'spark.sql.shuffle.partitions': '1',
  'spark.driver.memory': '1g',
  // Compiling each statement to Java takes longer than these few rows.
  'spark.sql.codegen.wholeStage': 'false',
  'spark.sql.codegen.factoryMode': 'NO_CODEGEN',
} as const;
