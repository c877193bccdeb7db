package org.sweep4j.search.journal;

/**
 * What a sweep is begun from, and can only be continued with; empty for what there is none of.
 *
 * @param sweep text of the sweep file
 * @param experiment text of the experiment file with every default written out
 * @param written text of the experiment as it was written, without defaults: what trials change
 * @param data a line for each data file: its SHA-256, two blanks and its path
 */
public record Origin(String sweep, String experiment, String written, String data) {}
