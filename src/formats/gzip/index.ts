export { GzipError, gunzip, gzip } from './gzip.ts';
