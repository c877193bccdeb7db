/**
 * Backpropagation from scratch, to be read top to bottom.
 *
 * <p>A good order: {@code BackpropNetwork} (forward, backward in two halves, update), {@code
 * DenseLayer} and {@code DropoutLayer}, {@code Sigmoid} and its siblings with {@code Softmax},
 * {@code Objective} with the losses behind it, {@code Momentum} and the other {@code UpdateRule}s,
 * {@code PenaltyTerm} and {@code MaxNorm}. Each file holds one concept, the function and its
 * derivative side by side; {@link org.sweep4j.backprop.StepTrace} shows every number of one step.
 *
 * <p>All of it is written once, against {@code Reals}, whose two subclasses are the only code that
 * knows float from double: plain Java arrays, with matrix products by OpenBLAS. Arithmetic over
 * whole arrays is a kernel there; activation functions are ordinary functions of one {@code
 * double}, which cost little beside the products. No Deeplearning4j and no ND4J may enter.
 */
@NullMarked
package org.sweep4j.backprop;

import org.jspecify.annotations.NullMarked;
