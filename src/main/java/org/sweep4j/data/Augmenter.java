package org.sweep4j.data;

import org.sweep4j.random.RandomStream;

/** Changes the examples of a training batch in place. */
public interface Augmenter {
  void change(Matrix features, Matrix targets, RandomStream random);
}
