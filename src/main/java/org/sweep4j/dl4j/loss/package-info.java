/**
 * Losses by their formulas, and the adapter that makes them Deeplearning4j's.
 *
 * <p>Deeplearning4j's own sum where Keras averages, clip where the exact value is known, and do not
 * renormalise. Penalties on weights do not belong here.
 */
@NullMarked
package org.sweep4j.dl4j.loss;

import org.jspecify.annotations.NullMarked;
