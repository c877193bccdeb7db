/**
 * The experiment file: a class of keys, and one of rules, for every section; changing single values
 * by their paths or short names; writing an experiment with its defaults. Knows nothing of sweeps.
 */
@NullMarked
package org.sweep4j.config.yaml.experiment;

import org.jspecify.annotations.NullMarked;
