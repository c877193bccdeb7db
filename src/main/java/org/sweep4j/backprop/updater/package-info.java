/**
 * How a gradient changes a weight: the formula of each optimiser in {@link
 * org.sweep4j.backprop.updater.UpdateRules}, composed as decay, then momentum or another
 * accumulator, then the step −η. Rules see arrays only.
 */
@NullMarked
package org.sweep4j.backprop.updater;

import org.jspecify.annotations.NullMarked;
