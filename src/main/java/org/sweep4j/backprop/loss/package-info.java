/**
 * Losses and their gradients, side by side, most of them in {@link
 * org.sweep4j.backprop.loss.LossFunction}, and how backpropagation starts from them: through the
 * outputs, or from the logits where cross-entropy meets its own activation.
 */
@NullMarked
package org.sweep4j.backprop.loss;

import org.jspecify.annotations.NullMarked;
