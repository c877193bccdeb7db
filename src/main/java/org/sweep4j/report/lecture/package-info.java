/**
 * The lecture told by its runs: what it or the literature claims, what was measured, and whether
 * the two agree by a rule that is stated.
 *
 * <p>A pure function of the directory that the lecture's runs were written to. No number on the
 * page stands in the code, save those that the lecture itself prints.
 */
@NullMarked
package org.sweep4j.report.lecture;

import org.jspecify.annotations.NullMarked;
