/**
 * Backpropagation from scratch, to be read top to bottom.
 *
 * <p>A good order: {@link org.sweep4j.backprop.BackpropNetwork} (forward, backward in two halves,
 * update); the {@code layer}s; {@code activation}, from {@code Sigmoid} to {@code Softmax}; {@code
 * loss}, from {@code Objective} to what is behind it; {@code updater}, from {@code Momentum} on;
 * {@code parameter} with the penalties and max-norm. Each file holds one concept, the function and
 * its derivative side by side; {@link org.sweep4j.backprop.StepTrace} shows every number of one
 * step.
 *
 * <p>All of it is written once, against {@code array.Reals}, whose two subclasses are the only code
 * that knows float from double: plain Java arrays, with matrix products by OpenBLAS. Arithmetic
 * over whole arrays is a kernel there; activation functions are ordinary functions of one {@code
 * double}, which cost little beside the products. The rooms below are for this package alone. No
 * Deeplearning4j and no ND4J may enter.
 */
@NullMarked
package org.sweep4j.backprop;

import org.jspecify.annotations.NullMarked;
