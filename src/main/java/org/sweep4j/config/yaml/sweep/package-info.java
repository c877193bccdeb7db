/**
 * The sweep file, which is that of Weights &amp; Biases with a few keys more: its keys, its spaces
 * and distributions, and what must hold between it and the experiment it changes.
 */
@NullMarked
package org.sweep4j.config.yaml.sweep;

import org.jspecify.annotations.NullMarked;
