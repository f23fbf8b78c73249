export { GzipError, gunzip, gzip, isGzip } from './gzip.ts';
