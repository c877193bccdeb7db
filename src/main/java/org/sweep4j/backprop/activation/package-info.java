/**
 * What a layer does to its net inputs: forward and derivative side by side, most of them in {@link
 * org.sweep4j.backprop.activation.ActivationFunction}. They see arrays and, for the learned slopes
 * of the parametric ReLU, a parameter; no layer and no loss.
 */
@NullMarked
package org.sweep4j.backprop.activation;

import org.jspecify.annotations.NullMarked;
