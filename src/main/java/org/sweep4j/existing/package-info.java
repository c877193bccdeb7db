/**
 * Networks that users made with Deeplearning4j itself: their gradients, their training as trials of
 * a sweep, and reading them back as an experiment's model.
 *
 * <p>A user's network is copied before anything is done to it.
 */
@NullMarked
package org.sweep4j.existing;

import org.jspecify.annotations.NullMarked;
