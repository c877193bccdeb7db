/**
 * Translation of a plan into a Deeplearning4j network, one small class per concept, and the model
 * file.
 *
 * <p>Where Deeplearning4j means something else than the textbook, Keras and PyTorch, an extension
 * of ours is plugged in here. No other package may name Deeplearning4j or ND4J for training.
 */
@NullMarked
package org.sweep4j.dl4j;

import org.jspecify.annotations.NullMarked;
