export { independentGrammar } from './grammar.ts';
export { verify } from './verify.ts';
