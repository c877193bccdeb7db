package org.sweep4j.data.split;

/** One round of cross-validation: the rows learned from and the rows scored, in file order. */
public record Fold(int[] training, int[] heldOut) {}
