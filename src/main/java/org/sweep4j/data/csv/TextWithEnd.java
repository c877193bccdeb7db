package org.sweep4j.data.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** A text with a few characters more at its end. */
final class TextWithEnd extends Reader {
  private final Reader text;
  private final Reader end;
  private boolean ended;

  TextWithEnd(Reader text, String end) {
    this.text = text;
    this.end = new StringReader(end);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = ended ? -1 : text.read(buffer, offset, length);
    ended |= count < 0;
    return count < 0 ? end.read(buffer, offset, length) : count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
