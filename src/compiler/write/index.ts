export { listingName } from './listing.ts';
export {
  type Changes,
  compare,
  type Output,
  type OutputGroup,
  type Scope,
  type WrittenFile,
  write,
} from './write.ts';
