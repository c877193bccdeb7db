/**
 * Networks that users made with Deeplearning4j itself: their gradients, and their training as trials
 * of a sweep.
 *
 * <p>A user's network is copied before anything is done to it.
 */
@NullMarked
package org.sweep4j.existing;

import org.jspecify.annotations.NullMarked;
