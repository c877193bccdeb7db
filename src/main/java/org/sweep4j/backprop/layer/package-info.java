/**
 * Layers with their buffers: forward, and backward from the error of the outputs to the gradients
 * of the parameters and the error of the inputs. What the network is for, a loss or an update, is
 * not known here.
 */
@NullMarked
package org.sweep4j.backprop.layer;

import org.jspecify.annotations.NullMarked;
