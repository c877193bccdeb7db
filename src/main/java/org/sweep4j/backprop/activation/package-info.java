/**
 * What a layer does to its net inputs: one function a file, forward and derivative side by side.
 * They see arrays and, for the learned slopes of the parametric ReLU, a parameter; no layer and no
 * loss.
 */
@NullMarked
package org.sweep4j.backprop.activation;

import org.jspecify.annotations.NullMarked;
