import type { Component, ComponentName } from './component.ts';
import { airflow } from './components/airflow.ts';
import { monitoring } from './components/monitoring.ts';
import { objectStore } from './components/object-store.ts';
import { openmetadata } from './components/openmetadata.ts';
import { postgres } from './components/postgres.ts';
import { trino } from './components/trino.ts';

export const components: Readonly<Record<ComponentName, Component>> = {
  monitoring,
  objectStore,
  postgres,
  trino,
  openmetadata,
  airflow,
};
