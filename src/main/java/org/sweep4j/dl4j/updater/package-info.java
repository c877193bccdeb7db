/**
 * The optimisers as Deeplearning4j updaters, with PyTorch's formulas, all in {@link
 * org.sweep4j.dl4j.updater.UpdateRules}.
 *
 * <p>Deeplearning4j's own differ: it has no classical momentum, and adds ε elsewhere. Penalties and
 * weight decay are in the gradient already when a rule sees it.
 */
@NullMarked
package org.sweep4j.dl4j.updater;

import org.jspecify.annotations.NullMarked;
