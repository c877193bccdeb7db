/**
 * Activation functions: Deeplearning4j's own where they mean the same, ours where they do not.
 *
 * <p>Nothing about layers or training may enter.
 */
@NullMarked
package org.sweep4j.dl4j.activation;

import org.jspecify.annotations.NullMarked;
