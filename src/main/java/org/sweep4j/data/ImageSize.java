package org.sweep4j.data;

/** Width and height in pixels of images whose features are their rows, one after the other. */
public record ImageSize(int width, int height) {
  public int pixels() {
    return width * height;
  }

  @Override
  public String toString() {
    return width + " × " + height;
  }
}
