import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.ts';

const jars = ['org.apache.iceberg:iceberg-spark-runtime-4.0_2.13:1.10.1', 'org.xerial:sqlite-jdbc:3.50.3.0'];
const folder = join(root, '.venv-spark', 'jars');

/** The files of Iceberg for Spark, and of SQLite's driver, fetched once; as Spark's setting `spark.jars` names them. */
export function fetchJars(): string {
  mkdirSync(folder, { recursive: true });
  return jars
    .map((coordinates) => {
      const [, artifact, version] = coordinates.split(':');
      const file = join(folder, `${artifact}-${version}.jar`);
      if (existsSync(file)) return file;
      const { status, stdout, stderr } = spawnSync(
        'mvn',
        [
          '--quiet',
          '--batch-mode',
          'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy',
          `-Dartifact=${coordinates}`,
          `-DoutputDirectory=${folder}`,
        ],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(`mvn could not fetch ${coordinates}: ${stdout}${stderr}`);
      return file;
    })
    .join(',');
}

/** A catalog of Iceberg's own JDBC implementation, on a SQLite file as lakespec's local one. */
export const sparkCatalog = (
  name: string,
  file: string,
  warehouse: string,
): Readonly<Record<string, string>> => ({
  [`spark.sql.catalog.${name}`]: 'org.apache.iceberg.spark.SparkCatalog',
  [`spark.sql.catalog.${name}.type`]: 'jdbc',
  [`spark.sql.catalog.${name}.uri`]: `jdbc:sqlite:file:${file}?busy_timeout=30000`,
  [`spark.sql.catalog.${name}.jdbc.schema-version`]: 'V1',
  [`spark.sql.catalog.${name}.warehouse`]: `file://${warehouse}`,
  [`spark.sql.catalog.${name}.cache-enabled`]: 'false',
});
