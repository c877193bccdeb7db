package org.sweep4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/** Two blanks a level, {@code "key": value}, a list of numbers in one line. */
final class JsonLayout extends DefaultPrettyPrinter {
  private static final long serialVersionUID = 1;

  JsonLayout() {
    indentObjectsWith(new DefaultIndenter("  ", "\n"));
  }

  @Override
  public DefaultPrettyPrinter createInstance() {
    return new JsonLayout();
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
    generator.writeRaw(": ");
  }
}
