/**
 * Metrics of predictions, each as scikit-learn defines it.
 *
 * <p>Pure functions of outputs and targets; nothing here knows a network.
 */
@NullMarked
package org.sweep4j.engine.metric;

import org.jspecify.annotations.NullMarked;
