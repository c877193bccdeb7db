package org.sweep4j.engine;

/**
 * The state of a network between two updates.
 *
 * @param optimizerState the optimiser's accumulators in an order only the engine knows
 */
public record Snapshot(Weights weights, double[] optimizerState) {}
