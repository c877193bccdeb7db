/**
 * Random changes to training batches: noise, mixup, images moved.
 *
 * <p>OpenCV is used here and nowhere else.
 */
@NullMarked
package org.sweep4j.data.augment;

import org.jspecify.annotations.NullMarked;
