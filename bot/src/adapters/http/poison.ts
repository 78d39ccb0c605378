/** Keys that, copied carelessly into another object, would change what every object can do. */
const POISONOUS_KEYS = ['__proto__', 'constructor', 'prototype'];

export const isPoisonous = (key: string): boolean => POISONOUS_KEYS.includes(key);
