package org.sweep4j.config;

/** The network: hidden layers, output layer, and the initialiser of layers that name none. */
public record ModelSection(HiddenLayers hidden, Output output, Initializer kernelInitializer) {}
