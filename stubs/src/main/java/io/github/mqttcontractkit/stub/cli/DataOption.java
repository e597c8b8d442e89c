package io.github.mqttcontractkit.stub.cli;

import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataException;
import io.github.mqttcontractkit.stub.data.DataFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the file of {@code --data}. */
final class DataOption implements ITypeConverter<Data> {
  @Override
  public Data convert(String file) {
    try {
      byte[] bytes = read(Path.of(file));
      if (bytes.length > DataFile.MAX_CHARACTERS) {
        throw new TypeConversionException(
            file + " has more than " + DataFile.MAX_CHARACTERS + " bytes.");
      }
      return DataFile.read(file, bytes);
    } catch (DataException e) {
      throw new TypeConversionException(e.getMessage());
    } catch (NoSuchFileException e) {
      throw new TypeConversionException(file + ": there is no such file.");
    } catch (IOException e) {
      throw new TypeConversionException(file + " can't be read: " + e.getMessage());
    }
  }

  /** Reads at most one byte more than the limit; a pipe, for instance, does not know its size. */
  private static byte[] read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(DataFile.MAX_CHARACTERS + 1);
    }
  }
}
