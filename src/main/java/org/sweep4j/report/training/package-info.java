/**
 * The page of one training: a class for each section, each leaving itself out if its facts are
 * absent.
 *
 * <p>Only reads {@code report.run} and speaks {@code report.page}.
 */
@NullMarked
package org.sweep4j.report.training;

import org.jspecify.annotations.NullMarked;
