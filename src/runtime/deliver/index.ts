export { type Delivered, deliver } from './deliver.ts';
