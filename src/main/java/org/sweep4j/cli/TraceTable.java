package org.sweep4j.cli;

import java.util.List;
import org.sweep4j.backprop.StepTrace;
import org.sweep4j.backprop.StepTrace.NodeValue;
import org.sweep4j.backprop.StepTrace.WeightValue;

/**
 * The first update of a training, number by number and in full precision.
 *
 * @param trace its numbers
 */
record TraceTable(StepTrace trace) {

  void print(Console console) {
    console.result(console.styled("@|bold Forward, error and delta of every node|@"));
    TextTable nodes = new TextTable("quantity", "example", "layer", "unit", "value");
    for (NodeValue node : trace.nodes()) {
      nodes.add(words(node), node.example(), node.layer(), node.unit(), node.value());
    }
    nodes.print(console);
    console.result("");
    console.result(console.styled("@|bold Every weight before and after the update|@"));
    TextTable weights = new TextTable("layer", "unit", "input", "before", "after");
    for (WeightValue weight : trace.weights()) {
      weights.add(weight.layer(), weight.unit(), words(weight), weight.before(), weight.after());
    }
    weights.print(console);
    console.result("");
  }

  private static String words(WeightValue weight) {
    return switch (weight.input()) {
      case 0 -> "bias";
      case WeightValue.SLOPE -> "slope";
      default -> Integer.toString(weight.input());
    };
  }

  private static String words(NodeValue node) {
    return switch (node.quantity()) {
      case NET_INPUT -> "net input";
      case OUTPUT -> "output";
      case ERROR -> "target − output";
      case DELTA -> "delta";
    };
  }

  /** The same for the JSON document. */
  Values values() {
    return new Values(
        trace.nodes().stream()
            .map(
                node ->
                    new Node(words(node), node.example(), node.layer(), node.unit(), node.value()))
            .toList(),
        trace.weights());
  }

  /** What the JSON document holds. */
  record Values(List<Node> nodes, List<WeightValue> weights) {}

  /** One number of one node, see {@link NodeValue}. */
  record Node(String quantity, int example, int layer, int unit, double value) {}
}
