export { type Changes, compare, type Scope, type WrittenFile, write } from './write.ts';
