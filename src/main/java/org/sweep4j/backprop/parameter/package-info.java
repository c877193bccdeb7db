/**
 * What is learned: an array with its gradient and the optimiser's accumulators, what its size adds
 * to the loss (L1 and L2), and the limit on it (max-norm). How it is updated is the updaters'
 * business.
 */
@NullMarked
package org.sweep4j.backprop.parameter;

import org.jspecify.annotations.NullMarked;
