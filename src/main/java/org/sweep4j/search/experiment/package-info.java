/**
 * What a sweep over an experiment file trains: from a trial's parameters to an experiment, its
 * data, its folds and the engine.
 *
 * <p>A fold's result is a pure function of the experiment file, the parameters and the fold, so it
 * could be computed on another machine. When which is trained is not decided here.
 */
@NullMarked
package org.sweep4j.search.experiment;

import org.jspecify.annotations.NullMarked;
