/**
 * How a gradient changes a weight: one rule a file, composed as decay, then momentum or another
 * accumulator, then the step −η. Rules see arrays only.
 */
@NullMarked
package org.sweep4j.backprop.updater;

import org.jspecify.annotations.NullMarked;
