#!/usr/bin/env node
import { call } from './call.ts';

// Node 22 says of its SQLite that it is experimental: we know, and people needn't.
process.removeAllListeners('warning');
process.on('warning', ({ name, message }) => {
  if (name !== 'ExperimentalWarning') process.stderr.write(`${name}: ${message}\n`);
});
// Readers such as `head` close the pipe early: that is no crash.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});
// The same of what is told beside the answer, `2>&1 | head`: a run goes on to its end, and so does its exit code.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await call(process.argv.slice(2));
