export {
  begunProducts,
  forgetProduct,
  isProductClean,
  type ProductPreview,
  type ProductReport,
} from './forget-product.ts';
export {
  type ForgetOptions,
  forgetSubject,
  isClean,
  type Preview,
  type Report,
  readersOf,
} from './forget-subject.ts';
export type { Who } from './person.ts';
