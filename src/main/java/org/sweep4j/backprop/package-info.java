/**
 * Backpropagation from scratch, to be read top to bottom: activations, losses, updaters, layers,
 * each forward and derivative side by side.
 *
 * <p>Plain Java arrays, with matrix products by OpenBLAS. No Deeplearning4j and no ND4J may enter.
 */
@NullMarked
package org.sweep4j.backprop;

import org.jspecify.annotations.NullMarked;
