/**
 * Arrays of real numbers and the few kernels that everything else is written with. Plain Java
 * arrays in single or double precision, matrix products by OpenBLAS; only this room knows float
 * from double. No layer, loss or optimiser may enter.
 */
@NullMarked
package org.sweep4j.backprop.array;

import org.jspecify.annotations.NullMarked;
