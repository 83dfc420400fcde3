import type { Product } from './products/product.ts';

/** All products, in the order in which they are tried: those that are told by sure marks first. */
export const products: readonly Product[] = [];
