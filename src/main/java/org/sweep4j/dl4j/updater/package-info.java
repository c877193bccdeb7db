/**
 * The optimisers as Deeplearning4j updaters, one update rule per file, with PyTorch's formulas.
 *
 * <p>Deeplearning4j's own differ: it has no classical momentum, and adds ε elsewhere. Penalties and
 * weight decay are in the gradient already when a rule sees it.
 */
@NullMarked
package org.sweep4j.dl4j.updater;

import org.jspecify.annotations.NullMarked;
