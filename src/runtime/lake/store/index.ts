export { certificatesOf, openStore } from './open-store.ts';
export { type S3Session, s3Store } from './s3-store.ts';
export { StoreFailure } from './store-failure.ts';
export { getFile, putFile } from './whole-file.ts';
