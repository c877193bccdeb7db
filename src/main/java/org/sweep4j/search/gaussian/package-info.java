/**
 * Regression by a Gaussian process over points of [0, 1] and categories, and the improvement to
 * expect of a point.
 *
 * <p>A pure function of numbers: nothing here knows parameters, trials or files. Kernel
 * hyperparameters are fitted by an optimiser of Commons Math with analytic gradients.
 */
@NullMarked
package org.sweep4j.search.gaussian;

import org.jspecify.annotations.NullMarked;
