export { databases, type HcupDatabase, type HcupFile, hcupFiles } from './database.ts';
export { elementsOf, type HcupElement, hcupElements } from './element.ts';
export { decisionsOn, type HcupIdentity, hcupIdentity } from './identity.ts';
export { type HcupList, placeOfElement } from './position.ts';
