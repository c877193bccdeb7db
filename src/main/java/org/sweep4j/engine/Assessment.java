package org.sweep4j.engine;

import org.sweep4j.data.Examples;
import org.sweep4j.data.Matrix;

/**
 * What the final network makes of some rows.
 *
 * @param outputs [rows, outputs], activations of the output layer
 */
public record Assessment(Examples examples, Matrix outputs, Evaluation evaluation) {}
