/**
 * Losses and their gradients, one a file, and how backpropagation starts from them: through the
 * outputs, or from the logits where cross-entropy meets its own activation.
 */
@NullMarked
package org.sweep4j.backprop.loss;

import org.jspecify.annotations.NullMarked;
