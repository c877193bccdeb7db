package org.sweep4j.cli;

import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.EngineChoice;
import org.sweep4j.config.NearMiss;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An engine as the experiment file names it. */
final class EngineConverter implements ITypeConverter<EngineChoice> {
  @Override
  public EngineChoice convert(String word) {
    return ConfigWord.find(EngineChoice.class, word)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "must be an engine, found '"
                        + word
                        + "'"
                        + NearMiss.advice(word, ConfigWord.spellings(EngineChoice.class))));
  }
}
