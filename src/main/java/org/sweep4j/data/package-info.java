/**
 * From files to batches: reading, types, preparation learned on training rows, splits, folds,
 * augmentation.
 *
 * <p>DataVec and OpenCV are used here and nowhere else. Nothing here knows networks or engines.
 */
@NullMarked
package org.sweep4j.data;

import org.jspecify.annotations.NullMarked;
