/**
 * The page of a sweep: a class for each section, each leaving itself out if its facts are absent.
 *
 * <p>Only reads {@code report.run} and speaks {@code report.page}.
 */
@NullMarked
package org.sweep4j.report.sweep;

import org.jspecify.annotations.NullMarked;
