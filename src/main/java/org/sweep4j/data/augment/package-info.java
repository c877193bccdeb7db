/**
 * Random changes to training batches: noise, mixup, images moved.
 *
 * <p>Only what a batch trains on is changed, never what it is judged by.
 */
@NullMarked
package org.sweep4j.data.augment;

import org.jspecify.annotations.NullMarked;
