export { type Formatted, formatText } from './format.ts';
