/**
 * What both engines share: the plan of a network, the loop over epochs and batches, early stopping,
 * history, metrics and the run directory.
 *
 * <p>No mathematics of backpropagation and no Deeplearning4j may enter.
 */
@NullMarked
package org.sweep4j.engine;

import org.jspecify.annotations.NullMarked;
