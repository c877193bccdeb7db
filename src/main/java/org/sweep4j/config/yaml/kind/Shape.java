package org.sweep4j.config.yaml.kind;

import org.sweep4j.config.yaml.tree.Tree;

/** What a value looks like, before it is known to be right. */
public enum Shape {
  NUMBER,
  WORD,
  SCALAR,
  LIST,
  MAPPING;

  boolean fits(Tree tree) {
    return switch (this) {
      case NUMBER -> tree instanceof Tree.Scalar scalar && scalar.value() instanceof Number;
      case WORD -> tree instanceof Tree.Scalar scalar && scalar.value() instanceof String;
      case SCALAR -> tree instanceof Tree.Scalar;
      case LIST -> tree instanceof Tree.Sequence;
      case MAPPING -> tree instanceof Tree.Mapping;
    };
  }
}
